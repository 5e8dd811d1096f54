import { perWord } from '../../text/internedWords.js';
import { areAdjacent, isWord, type Word, type Words } from '../../text/words.js';
import { inCapitals } from './capitalWords.js';
import { isFormula, isGroup, isLabel, isLineKind, isPostcode, isStandard } from './designations.js';
import { isLastSentence, isLeadIn, isOrdinary, runOfCapitals } from './emphasis.js';
import { isInitials, isPostNominal, isSurname } from './persons.js';
import { isCodeName, isCraft, isModel, isNamedCraft, isOwnName, isVenture } from './properNames.js';
import { isCurrency, isDecimal, isMeasure, isTimeZone } from './quantities.js';

/** Placeholders for text still to be written. */
export const placeholderWords = 'TBD|TBC|TBA|TKTK|TODO|FIXME|XX+';

const toBeDoneAlone = new RegExp(`^(?:${placeholderWords})$`);
const isToBeDone = perWord((text) => toBeDoneAlone.test(text));

/** Returns whether a word was garbled by a scanner or a wrong encoding: RESOVfCES, COOPERAT1ON, the MÄ of a broken Māori. */
function isNoise(words: Words, i: number): boolean {
  const word = words.get(i) as Word;
  const isBroken = (other: Word | undefined): boolean =>
    other !== undefined && /^[\u0080-\u009F\uFFFD\u00A1-\u00A6\u00A8-\u00AA\u00AC-\u00BA\u00BC-\u00BF]/.test(other.text);
  const [before, next] = [words.get(i - 1), words.get(i + 1)];
  if ((next && areAdjacent(word, next) && isBroken(next)) || (before && areAdjacent(before, word) && isBroken(before))) return true;
  return /^\p{Lu}{3,}[015]\p{Lu}{2,}$/u.test(word.text) || (word.text.length >= 8 && /\p{Lu}\p{Ll}\p{Lu}{2}/u.test(word.text));
}

/** Returns whether a word in a block of capitals cannot be an ordinary word: it has no vowel, or contains digits. */
const cannotBeWord = perWord((text) => /^[^AEIOUY]{3,}$/.test(text) || /\p{N}|&/u.test(text));

/**
 * Returns why a word is not an abbreviation that needs an introduction, judging by its context. `name`: a proper name (a company, ship or
 * person), here and elsewhere. `other`: another reason, valid for this place only.
 * @param to index of the word after the whole short form
 * @param wholeBlock whether the whole block is in capitals
 */
export function whyNoAbbreviation(words: Words, i: number, to: number, wholeBlock: boolean): 'name' | 'other' | undefined {
  const word = words.get(i);
  if (!isWord(word)) return undefined;
  if (isInitials(words, i) || isPostNominal(words, i) || isNoise(words, i) || isToBeDone(word)) return 'other';
  if (
    isMeasure(words, i, to) ||
    isTimeZone(words, i) ||
    isDecimal(words, i) ||
    isCurrency(words, i) ||
    isPostcode(words, i) ||
    isLabel(words, i)
  )
    return 'other';
  if (isFormula(word.text) || isGroup(words, i, to) || isLineKind(words, i) || isStandard(words, i) || isModel(words, i, to))
    return 'other';
  if (wholeBlock) return isOrdinary(word) || !cannotBeWord(word) ? 'other' : undefined;
  if (isCraft(words, i, to) || isNamedCraft(words, i, to) || isOwnName(words, i, to)) return 'name';
  if (!inCapitals(word)) return undefined;
  if (isOrdinary(word) || isLeadIn(words, i) || isLastSentence(words, i, to)) return 'other';
  if (isCodeName(words, i) || isSurname(words, i) || isVenture(words, i, to)) return 'name';
  const run = runOfCapitals(words, i);
  return run.count >= 3 || (run.count === 2 && (run.longest > 6 || run.shortest >= 4)) ? 'other' : undefined;
}
