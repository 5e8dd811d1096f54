import { newestOf } from './newestOf.js';
import type { PrecedentIndex } from './precedentIndex.js';

/** An index as if one document were not in it: a draft that lies among the precedents is none for itself. It follows the index. */
export function excludeDocument(index: PrecedentIndex, path: string): PrecedentIndex {
  const made = () => {
    const rest = index.documents.filter((d) => d.path !== path);
    return { all: index.documents, rest, newest: newestOf(rest) };
  };
  let listed = made();
  const list = () => {
    // The index makes its list anew when documents come or go.
    if (listed.all !== index.documents) listed = made();
    return listed;
  };
  return Object.create(index, {
    documents: { get: () => list().rest },
    newest: { get: () => list().newest },
    usesOf: { value: (entry: number) => index.usesOf(entry).filter((u) => u.document.path !== path) },
  });
}
