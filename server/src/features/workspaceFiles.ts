import { type JSONPath, modify } from 'jsonc-parser';
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
export function appended(file: TargetFile, path: JSONPath, value: unknown): FileChange {
  const text = file.text ?? '{}\n';
  const edits = modify(text, [...path, -1], value, { formattingOptions, isArrayInsertion: true }).map(
    ({ offset, length, content }): Edit => ({ offset, length, newText: content }),
  );
  return {
    uri: file.uri,
    text: file.text,
    edits: file.text === undefined ? [{ offset: 0, length: 0, newText: applied(text, edits) }] : edits,
  };
}

function applied(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.offset - a.offset)
    .reduce((t, e) => t.slice(0, e.offset) + e.newText + t.slice(e.offset + e.length), text);
}
