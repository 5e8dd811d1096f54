import { t } from '../text/l10n.js';
/** Thrown if a file is not a Word document or cannot be read as one. The message follows the file name (“is encrypted; …”). */
export class WordError extends Error {}

export const damaged = (): WordError => new WordError(t('is damaged; open it in Word, save it again, and use that file'));
