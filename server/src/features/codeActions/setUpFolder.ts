import { editsBetween, withEdits } from '../../findings/edits.js';
import type { FileChange } from '../refactoring.js';
import { appended, type TargetFile, withValue } from '../workspaceFiles.js';

/** Answers to the questions about a folder. Absent answers change nothing. Paths and globs are relative to the folder. */
export interface FolderAnswers {
  /** A glob for earlier statements. */
  readonly precedents?: string;
  readonly glossaries?: string;
  readonly sides?: readonly string[];
  readonly profile?: string;
  readonly readers?: string;
}

/**
 * Adds the answers to `communique.json`. Lists are extended; comments and other keys keep their text.
 * @param known current entries of the lists
 */
export function folderConfig(
  { uri, text }: TargetFile,
  { precedents, glossaries, ...values }: FolderAnswers,
  known: { readonly precedents: readonly string[]; readonly glossaries: readonly string[] },
): FileChange {
  const changes: ((file: TargetFile) => FileChange)[] = [
    ...Object.entries({ precedents, glossaries })
      .filter(([key, value]) => value !== undefined && !known[key as keyof typeof known].includes(value))
      .map(
        ([key, value]) =>
          (file: TargetFile) =>
            appended(file, [key], value),
      ),
    ...Object.entries(values).map(
      ([key, value]) =>
        (file: TargetFile) =>
          withValue(file, [key], value),
    ),
  ];
  const before = text ?? '{}\n';
  const after = changes.reduce((config, change) => withEdits(config, change({ uri, text: config }).edits), before);
  return { uri, text, edits: text === undefined ? [{ offset: 0, length: 0, newText: after }] : editsBetween(text, after) };
}
