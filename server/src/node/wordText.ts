import mammoth from 'mammoth';

/**
 * Extracts the paragraphs of a Word document (.docx), separated by empty lines, with all tracked changes accepted. A separate bundle, so
 * that it does not slow the start of the command line.
 * @throws if the bytes are not a Word document
 */
export async function wordText(buffer: Buffer): Promise<string> {
  return (await mammoth.extractRawText({ buffer })).value;
}
