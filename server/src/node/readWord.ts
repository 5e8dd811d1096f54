import { fileURLToPath } from 'node:url';
import type { Platform } from '../workspace/platform.js';
import { readWholeFile, reasonOf } from './files.js';

/** Reads Word documents with a separate bundle. The extension’s package leaves it out for its size. */
export const readWord: NonNullable<Platform['readWord']> = async (uri) => {
  const reader = await import('./wordText.js').catch(() => undefined);
  if (!reader) return { error: 'Word documents can be read only on the command line; save it as text to use it here' };
  const bytes = await readWholeFile(fileURLToPath(uri)).catch((error: unknown) => reasonOf(error));
  if (typeof bytes === 'string') return { error: bytes };
  try {
    return { text: await reader.wordText(bytes) };
  } catch {
    return { error: 'cannot be read as a Word document; save it as .docx again' };
  }
};
