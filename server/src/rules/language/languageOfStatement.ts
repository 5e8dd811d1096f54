import type { BlockReading } from '../../statement/reading.js';
import type { Language } from '../../text/languages/language.js';
import { languageOf } from '../../text/languages/languages.js';

/** Returns what is known about the language of a block; undefined for English and blocks that show no language. */
export const languageOfBlock = ({ language }: BlockReading): Language | undefined =>
  language === undefined ? undefined : languageOf(language);
