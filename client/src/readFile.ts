import { type FileSystem, FileType, l10n, Uri, workspace } from 'vscode';

/** Maximum size of a configuration or glossary, in bytes. */
const maxFileSize = 256 * 1024 * 1024;

/** The text, or the reason why it cannot be read. `refused` if the file exists but cannot be used. */
interface Answer {
  readonly text?: string;
  readonly error?: string;
  readonly refused?: boolean;
}

const refused = (error: string): Answer => ({ error, refused: true });

const encodings: readonly (readonly [string, readonly number[]])[] = [
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Decodes UTF-8, or UTF-16 with a byte order mark. Never guesses an encoding. */
function decoded(bytes: Uint8Array): Answer {
  const encoding = encodings.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0] ?? 'utf-8';
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return refused(l10n.t('is not valid {0} text', encoding.toUpperCase()));
  }
}

/**
 * Reads files for the server through VS Code, so that virtual and remote workspaces work. Errors are one sentence. `open`: as in the
 * editor, saved or not.
 */
export function readFileFor(fs: FileSystem): (params: { uri: string; open?: boolean }) => Promise<Answer> {
  return async ({ uri, open }) => {
    try {
      const file = Uri.parse(uri, true);
      const shown = open === true ? workspace.textDocuments.find((d) => d.uri.toString() === file.toString()) : undefined;
      if (shown) return { text: shown.getText() };
      const { type, size } = await fs.stat(file);
      if ((type & FileType.File) === 0) return refused(l10n.t('is not a file'));
      if (size > maxFileSize) return refused(l10n.t('is larger than 256 MB'));
      return decoded(await fs.readFile(file));
    } catch (error) {
      return { error: error instanceof Error && 'code' in error && error.code === 'FileNotFound' ? l10n.t('no such file') : String(error) };
    }
  };
}
