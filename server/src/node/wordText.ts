import mammoth from 'mammoth';

/**
 * The paragraphs of a Word document (.docx), an empty line between them; what is deleted in tracked changes is gone, what is
 * inserted is there. A bundle of its own, so that starting the command line does not cost it.
 * @throws where the bytes are no such document
 */
export async function wordText(buffer: Buffer): Promise<string> {
  return (await mammoth.extractRawText({ buffer })).value;
}
