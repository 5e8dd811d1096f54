import { findNodeAtLocation, type JSONPath, modify, parse, parseTree } from 'jsonc-parser';
import { withEdits } from '../findings/edits.js';
import type { Edit } from '../findings/finding.js';
import type { FileChange } from './refactoring.js';

/** A file that a change may be made to; no text where there is none yet. */
export interface TargetFile {
  readonly uri: string;
  readonly text: string | undefined;
}

/** The files of a team, as far as a change may go to them. */
export interface WorkspaceFiles {
  readonly config: TargetFile;
  /** The first glossary of the configuration, or the one that would be made. */
  readonly glossary: TargetFile & { readonly name: string; readonly listed: boolean };
}

const formattingOptions = { insertSpaces: true, tabSize: 2 };

/** Adds a value to a list in a JSON file, keeping all else as it is written. */
export const appended = (file: TargetFile, path: JSONPath, value: unknown): FileChange => modified(file, [...path, -1], value, true);

/** Sets a value in a JSON file, keeping all else as it is written. */
export const withValue = (file: TargetFile, path: JSONPath, value: unknown): FileChange => modified(file, path, value, false);

function modified({ uri, text }: TargetFile, path: JSONPath, value: unknown, isArrayInsertion: boolean): FileChange {
  const before = text ?? '{}\n';
  const edits = modify(before, path, value, { formattingOptions, isArrayInsertion }).map(
    ({ offset, length, content }): Edit => ({ offset, length, newText: content }),
  );
  return { uri, text, edits: text === undefined ? [{ offset: 0, length: 0, newText: withEdits(before, edits) }] : edits };
}

/** Adds values to a list at the top of a JSON file, all at once, keeping all else as it is written. */
export function appendedAll(file: TargetFile, key: string, values: readonly unknown[]): FileChange {
  const list =
    file.text === undefined ? undefined : findNodeAtLocation(parseTree(file.text) ?? { type: 'null', offset: 0, length: 0 }, [key]);
  const written = values.map((value) => `\n    ${JSON.stringify(value, null, 2).replaceAll('\n', '\n    ')}`).join(',');
  // Formatting thousands of values takes the library seconds; an empty list takes nothing.
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

/** The terms that a glossary in JSON lists, as far as they can be read. */
export function parsedTerms({ text }: TargetFile): readonly { readonly id?: string }[] {
  const value: unknown = text === undefined ? undefined : parse(text);
  const terms = typeof value === 'object' && value !== null && 'terms' in value ? value.terms : undefined;
  return Array.isArray(terms) ? terms : [];
}
