import { CliError, readStandardInput, readTextFile, readWholeFile, reasonOf } from './files.js';

/** The text of a statement in any kind of file. */
export interface StatementFile {
  readonly path: string;
  /** For Word documents, the paragraphs separated by empty lines. */
  readonly text: string;
}

async function readWord(path: string): Promise<StatementFile> {
  const bytes = await readWholeFile(path).catch((error: unknown) => {
    throw new CliError(`${path}: ${reasonOf(error)}`);
  });
  const { wordText } = await import('./wordText.js');
  try {
    return { path, text: await wordText(bytes) };
  } catch {
    throw new CliError(`${path}: cannot be read as a Word document; save it as .docx again`);
  }
}

/**
 * Reads a statement: text, Markdown, or Word (.docx). `-` is standard input.
 * @throws CliError with the path and the reason
 */
export async function readStatement(path: string): Promise<StatementFile> {
  if (path === '-') return readStandardInput();
  if (/\.docx$/i.test(path)) return readWord(path);
  if (/\.doc$/i.test(path)) throw new CliError(`${path}: is an old Word document (.doc); save it as .docx`);
  return readTextFile(path);
}
