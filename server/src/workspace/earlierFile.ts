import { markupOf } from '../text/markup.js';
import { linkLeavesFolder, nameOf, type Platform } from './platform.js';

/** Maximum length of a statement, in UTF-16 code units: about 500 pages. */
const maxLength = 2_000_000;

/** File extensions of statements. */
const readable = /\.(?:statement|md|markdown|txt|docx?)$/i;

/** Returns whether a file may be a statement, by its name. */
export const mayBeStatement = (uri: string): boolean => readable.test(nameOf(uri));

/**
 * Returns the text of an earlier statement, or the reason why it cannot be read. A Word document gives its paragraphs as plain text.
 * @param below the folder that must contain the file
 */
export async function earlierFile(
  { readText, readWord, leavesFolder }: Pick<Platform, 'readText' | 'readWord' | 'leavesFolder'>,
  uri: string,
  below: string,
): Promise<{ readonly text: string; readonly markup: ReturnType<typeof markupOf> } | { readonly error: string }> {
  const name = nameOf(uri);
  if (/\.doc$/i.test(name)) return { error: 'is an old Word document (.doc); save it as .docx or as text' };
  const isWord = /\.docx$/i.test(name);
  if (isWord && !readWord) return { error: 'Word documents can be read only on the command line; save it as text to use it here' };
  if (await leavesFolder(uri, below)) return { error: linkLeavesFolder };
  const file = isWord && readWord ? await readWord(uri) : await readText(uri, below);
  if ('error' in file) return file;
  if (file.text.length > maxLength) return { error: 'is too long for a statement' };
  if (file.text.includes('\0')) return { error: 'is not a text file' };
  return { text: file.text, markup: isWord ? 'plain' : markupOf(uri) };
}
