import { t } from '../text/l10n.js';
/** A file that is not a Word document, or cannot be read as one: why, in words that follow its name (“is encrypted; …”). */
export class WordError extends Error {}

export const damaged = (): WordError => new WordError(t('is damaged; open it in Word, save it again, and use that file'));
