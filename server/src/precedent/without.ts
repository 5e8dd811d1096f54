import type { PrecedentIndex } from './precedentIndex.js';

/** An index as if one document were not in it: a draft that lies among the precedents is none for itself. It follows the index. */
export function without(index: PrecedentIndex, path: string): PrecedentIndex {
  const documents = () => index.documents.filter((d) => d.path !== path);
  return Object.create(index, {
    documents: { get: documents },
    newest: {
      get: () =>
        documents()
          .flatMap((d) => d.date ?? [])
          .reduce<string | undefined>((a, b) => (a === undefined || b > a ? b : a), undefined),
    },
    usesOf: { value: (entry: number) => index.usesOf(entry).filter((u) => u.document.path !== path) },
  });
}
