import { type FileSystem, FileType, Uri, workspace } from 'vscode';

/** The largest configuration or glossary that is read, in bytes. */
const largestFile = 256 * 1024 * 1024;

/** One of the two. */
interface Answer {
  readonly text?: string;
  readonly error?: string;
}

/**
 * Reads files for the server through the editor, so that virtual workspaces and remote ones work alike. Errors are one sentence.
 * `open`: as it stands in the editor, saved or not.
 */
export function readFileFor(fs: FileSystem): (params: { uri: string; open?: boolean }) => Promise<Answer> {
  return async ({ uri, open }) => {
    try {
      const file = Uri.parse(uri, true);
      const shown = open === true ? workspace.textDocuments.find((d) => d.uri.toString() === file.toString()) : undefined;
      if (shown) return { text: shown.getText() };
      const { type, size } = await fs.stat(file);
      if ((type & FileType.File) === 0) return { error: 'is not a file' };
      if (size > largestFile) return { error: 'is larger than 256 MB' };
      return { text: new TextDecoder().decode(await fs.readFile(file)) };
    } catch (error) {
      return { error: error instanceof Error && 'code' in error && error.code === 'FileNotFound' ? 'no such file' : String(error) };
    }
  };
}
