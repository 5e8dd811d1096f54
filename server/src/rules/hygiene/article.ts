import { startsWithVowelSound } from '../../findings/articles.js';
import type { BlockReading } from '../../statement/reading.js';
import { spanOfWords } from '../../statement/spans.js';
import { isFunctionWord } from '../../text/functionWords.js';
import { wordClass } from '../../text/internedWords.js';
import { t } from '../../text/l10n.js';
import { cardinalNumber } from '../../text/numbers.js';
import type { Check } from '../rule.js';

/** Reports “a” or “an” before the wrong sound: “a MOU”, “an European partner” (Chicago Manual of Style, chapter 5). */
export const article: Check = (_, { queryBlocks }) =>
  queryBlocks(wrongArticlesIn).flatMap(({ block, found }) =>
    found.map((at) => {
      const span = spanOfWords(block, at, at + 1);
      const written = block.reading.words.get(at)?.text ?? '';
      const right = written.length === 1 ? `${written}n` : written.charAt(0);
      const following = block.reading.words.get(at + 1)?.text ?? '';
      return {
        ...span,
        message: t('“{0} {1}” should be “{2} {1}”.', written, following, right),
        fixes: [{ title: t('Write “{0}”', right), safe: /^\p{Ll}/u.test(following), edits: [{ ...span, newText: right }] }],
      };
    }),
  );

const indefinite = wordClass((text) => /^(?:[Aa]n?)$/.test(text));

/** Words with two pronunciations: a historic, an historic; a LEO satellite, an LEO satellite. Four digits may be a year or two pairs. */
const eitherWay = /^(?:[Hh](?:istor|abit|otel|orrif|erb|ypothe)|(?!MOU)[FHLMNRSX][AEIOU][A-Z]+s?$|FAQ|SQL|U[A-Z]{2,}|\d{4})/;

/**
 * Returns the indexes of articles that do not match the sound of the next word. In “Annex A includes” and “(a) implement”, the letter is
 * not an article.
 */
function wrongArticlesIn({ words, kind, running }: BlockReading): number[] {
  if (kind === 'tableCell') return [];
  return words.find(indefinite, (word, at) => {
    const next = words.get(at + 1);
    const before = words.get(at - 1);
    if (!next?.isWord || eitherWay.test(next.text) || running.text.slice(word.end, next.start) !== ' ') return undefined;
    if (word.text === 'A' && before !== undefined && !/^[.;:"]$/.test(before.text)) return undefined;
    if (before && /^[-/(&']$/.test(before.text)) return undefined;
    // A single letter is a scanning error or a label, except before a hyphen: “an F-35”.
    if (next.text.length === 1 && running.text.charAt(next.end) !== '-') return undefined;
    // “Option a is”: a label.
    if (isFunctionWord(next.text) && cardinalNumber(next.key) === undefined) return undefined;
    const wantsAn = startsWithVowelSound(running.text.slice(next.start, next.start + 40));
    return wantsAn === undefined || wantsAn === (word.key === 'an') ? undefined : at;
  });
}
