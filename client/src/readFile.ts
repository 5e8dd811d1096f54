import { type FileSystem, FileType, Uri } from 'vscode';

/** The largest configuration or glossary that is read, in bytes. */
const largestFile = 256 * 1024 * 1024;

/** One of the two. */
interface Answer {
  readonly text?: string;
  readonly error?: string;
}

/** Reads files for the server through the editor, so that virtual workspaces and remote ones work alike. Errors are one sentence. */
export function readFileFor(fs: FileSystem): (params: { uri: string }) => Promise<Answer> {
  return async ({ uri }) => {
    try {
      const file = Uri.parse(uri, true);
      const { type, size } = await fs.stat(file);
      if ((type & FileType.File) === 0) return { error: 'is not a file' };
      if (size > largestFile) return { error: 'is larger than 256 MB' };
      return { text: new TextDecoder().decode(await fs.readFile(file)) };
    } catch (error) {
      return { error: error instanceof Error && 'code' in error && error.code === 'FileNotFound' ? 'no such file' : String(error) };
    }
  };
}
