import { isWordFile } from '../text/blocks/markup.js';
import { t } from '../text/l10n.js';
import { describe } from '../word/describe.js';
import { looksLikeDocument } from '../word/looksLikeDocument.js';
import { type ParagraphName, paragraphNames } from '../word/places.js';
import type { Changes } from '../word/reading.js';
import type { WordDocument } from '../word/readWordDocument.js';
import { WordError } from '../word/wordError.js';
import { CliError, decode, type Encoding, readBytes, reasonOf } from './files.js';
import { printError } from './terminal.js';

/** A statement in a text file or a Word document. */
export interface StatementFile {
  readonly path: string;
  /** For a Word document, its text as Markdown. */
  readonly text: string;
  /** Set for a text file. */
  readonly encoding?: Encoding;
  readonly word?: WordDocument;
  /** Set for a Word document. */
  readonly bytes?: Uint8Array;
  /** Returns the paragraph at an offset in the text of a Word document. */
  readonly paragraphAt?: (offset: number) => ParagraphName;
}

async function wordFile(path: string, bytes: Uint8Array, changes: Changes): Promise<StatementFile> {
  const { readWordDocument } = await import('../word/readWordDocument.js');
  const word = readWordDocument(bytes, { changes });
  const description = describe(word);
  if (description !== '') printError(t('{0}: {1}.', path, description));
  return { path, text: word.text, word, bytes, paragraphAt: paragraphNames(word) };
}

/**
 * Reads a statement: text, Markdown or a Word document. `-` is standard input.
 * @param changes whether tracked changes of a Word document are read as accepted
 * @throws CliError with the path and the reason
 */
export async function readStatement(path: string, changes: Changes): Promise<StatementFile> {
  try {
    const bytes = await readBytes(path);
    if (/\.doc$/i.test(path) && !looksLikeDocument(bytes)) throw new WordError(t('is not a Word document (.docx)'));
    if (isWordFile(path) || looksLikeDocument(bytes)) return await wordFile(path, bytes, changes);
    return { path, ...decode(bytes) };
  } catch (error) {
    throw new CliError(`${path}: ${error instanceof WordError ? error.message : reasonOf(error)}`);
  }
}
