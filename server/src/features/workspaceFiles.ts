import { findNodeAtLocation, type JSONPath, modify, parse, parseTree } from 'jsonc-parser';
import { withEdits } from '../findings/edits.js';
import type { Edit } from '../findings/finding.js';
import type { FileChange } from './refactoring.js';

/** A file that a change may edit. `text` is undefined if it does not exist. */
export interface TargetFile {
  readonly uri: string;
  readonly text: string | undefined;
}

/** The team’s configuration and glossary, which refactorings may edit. */
export interface WorkspaceFiles {
  readonly config: TargetFile;
  /** The first glossary in the configuration, or the one to create. */
  readonly glossary: TargetFile & { readonly name: string; readonly listed: boolean };
}

const formattingOptions = { insertSpaces: true, tabSize: 2 };

/** Appends a value to a list in a JSON file, without reformatting the rest. */
export const appended = (file: TargetFile, path: JSONPath, value: unknown): FileChange => modified(file, [...path, -1], value, true);

/** Sets a value in a JSON file, without reformatting the rest. */
export const withValue = (file: TargetFile, path: JSONPath, value: unknown): FileChange => modified(file, path, value, false);

function modified({ uri, text }: TargetFile, path: JSONPath, value: unknown, isArrayInsertion: boolean): FileChange {
  const before = text ?? '{}\n';
  const edits = modify(before, path, value, { formattingOptions, isArrayInsertion }).map(
    ({ offset, length, content }): Edit => ({ offset, length, newText: content }),
  );
  return { uri, text, edits: text === undefined ? [{ offset: 0, length: 0, newText: withEdits(before, edits) }] : edits };
}

/** Appends values to a top-level list of a JSON file in one edit, without reformatting the rest. */
export function appendedAll(file: TargetFile, key: string, values: readonly unknown[]): FileChange {
  const list =
    file.text === undefined ? undefined : findNodeAtLocation(parseTree(file.text) ?? { type: 'null', offset: 0, length: 0 }, [key]);
  const written = values.map((value) => `\n    ${JSON.stringify(value, null, 2).replaceAll('\n', '\n    ')}`).join(',');
  // The library takes seconds to format thousands of values, so an empty list is inserted first and then filled.
  if (list?.type !== 'array') {
    const { edits, ...change } = withValue(file, [key], []);
    const filled = (text: string): string => text.replace(`"${key}": []`, () => `"${key}": [${written}\n  ]`);
    return { ...change, edits: edits.map((edit) => ({ ...edit, newText: filled(edit.newText) })) };
  }
  const last = list.children?.at(-1);
  const edit: Edit = last
    ? { offset: last.offset + last.length, length: 0, newText: `,${written}` }
    : { offset: list.offset + 1, length: 0, newText: `${written}\n  ` };
  return { uri: file.uri, text: file.text, edits: [edit] };
}

/** Returns the terms in a JSON glossary, ignoring syntax errors. */
export function parsedTerms({ text }: TargetFile): readonly { readonly id?: string }[] {
  const value: unknown = text === undefined ? undefined : parse(text);
  const terms = typeof value === 'object' && value !== null && 'terms' in value ? value.terms : undefined;
  return Array.isArray(terms) ? terms : [];
}
