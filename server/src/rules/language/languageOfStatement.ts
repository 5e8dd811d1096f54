import type { BlockReading } from '../../statement/reading.js';
import type { Language } from '../../text/languages/language.js';
import { languageOf } from '../../text/languages/languages.js';

/** Returns the data of a block’s language. Undefined for English and blocks that show no language. */
export const languageOfBlock = ({ language }: BlockReading): Language | undefined =>
  language === undefined ? undefined : languageOf(language);
