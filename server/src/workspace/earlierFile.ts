import type { Markup } from '../text/blocks/block.js';
import { isWordFile, markupOf } from '../text/blocks/markup.js';
import { t } from '../text/l10n.js';
import { WordError } from '../word/wordError.js';
import { linkLeavesFolder, nameOf, type Platform } from './platform.js';

/** Maximum length of a statement, in UTF-16 code units: about 500 pages. */
const maxLength = 2_000_000;

/**
 * Possible file names of statements. Old Word documents match, so that they are refused with the reason. Word’s lock files do not match.
 */
const readable = /^(?!~\$).*\.(?:statement|md|markdown|txt|doc|do[ct][xm])$/i;

/** Returns whether a file may be a statement, by its name. */
export const mayBeStatement = (uri: string): boolean => readable.test(nameOf(uri));

type EarlierText = { readonly text: string } | { readonly error: string };

async function wordText(uri: string, readBytes: Platform['readBytes']): Promise<EarlierText> {
  if (!readBytes) return { error: t('is a Word document, which cannot be read here; save it as text') };
  const file = await readBytes(uri);
  if ('error' in file) return file;
  const { readWordDocument } = await import('../word/readWordDocument.js');
  try {
    return { text: readWordDocument(file.bytes, { changes: 'accepted' }).text };
  } catch (error) {
    if (error instanceof WordError) return { error: error.message };
    throw error;
  }
}

/**
 * Returns the text of an earlier statement, or the reason why it cannot be read. A Word document gives Markdown, with its tracked changes
 * accepted.
 * @param below the folder that must contain the file
 */
export async function earlierFile(
  { readText, readBytes, leavesFolder }: Pick<Platform, 'readText' | 'readBytes' | 'leavesFolder'>,
  uri: string,
  below: string,
): Promise<{ readonly text: string; readonly markup: Markup } | { readonly error: string }> {
  const name = nameOf(uri);
  if (/\.doc$/i.test(name)) return { error: t('is an old Word document (.doc); open it in Word and save it as .docx') };
  if (await leavesFolder(uri, below)) return { error: linkLeavesFolder() };
  const file = isWordFile(name) ? await wordText(uri, readBytes) : await readText(uri, below);
  if ('error' in file) return file;
  if (file.text.length > maxLength) return { error: t('is too long for a statement') };
  if (file.text.includes('\0')) return { error: t('is not a text file') };
  return { text: file.text, markup: markupOf(name) };
}
