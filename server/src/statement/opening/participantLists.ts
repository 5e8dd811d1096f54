import { escapeRegExp } from '../../text/escapeRegExp.js';
import type { Language } from '../../text/languages/language.js';
import { weakMemo } from '../../text/memo.js';
import type { BlockReading } from '../reading.js';
import { type LocalBody, type LocalList, termOf } from './participants.js';

const alternatives = (texts: readonly string[]): string =>
  texts
    .toSorted((a, b) => b.length - a.length)
    .map(escapeRegExp)
    .join('|');

const patternsOf = weakMemo(({ opening: { sides, participants } }: Language) => ({
  side: new RegExp(`(${alternatives(Object.keys(sides))})(?:${alternatives(participants.afterSide)})\\s?`, 'giu'),
  closing: new RegExp(alternatives(participants.closing), 'u'),
  taking: new RegExp(alternatives(participants.taking) || '(?!)', 'u'),
  chairing: new RegExp(alternatives(participants.chairing) || '(?!)', 'u'),
  separator: new RegExp(alternatives(participants.separators), 'gu'),
}));

/** Maximum length of a sentence that lists participants, in UTF-16 code units. */
const maxSentenceLength = 2000;
const sentenceEnd = /[。.](?!\d)/;

/** Returns the lists of bodies that follow the name of their side, in a language other than English: 日本側は、外務省及び…が参加した. */
export function listsBySide(reading: BlockReading, language: Language): LocalList[] {
  const { text } = reading.running;
  const { side: sidePattern, closing, taking, chairing } = patternsOf(language);
  const sides = [...text.matchAll(sidePattern)];
  return sides.flatMap((match, i): LocalList[] => {
    const start = match.index + match[0].length;
    const rest = text.slice(start, start + maxSentenceLength);
    const sentence = rest.slice(0, rest.search(sentenceEnd) + 1 || rest.length);
    const role = chairing.test(sentence) ? 'co-chairs' : taking.test(sentence) ? 'participants' : undefined;
    if (role === undefined) return [];
    const limit = Math.min(sentence.length, (sides[i + 1]?.index ?? Number.POSITIVE_INFINITY) - start);
    const closed = closing.exec(sentence);
    const end = start + Math.min(closed?.index ?? sentence.length, limit);
    if (closed && !endsList(sentence.slice(closed.index + closed[0].length), limit - closed.index - closed[0].length)) return [];
    const side = language.opening.sides[match[1]?.toLowerCase() ?? ''] ?? language.opening.sides[match[1] ?? ''];
    const items = itemsIn(reading, start, end, side, language);
    if (!items.some(({ term }) => term !== undefined)) return [];
    return [{ role, sideIsNamed: true, items, separator: 'comma', start, end, ...(side === undefined ? {} : { side }) }];
  });

  /** Returns whether a text ends a list: it says what the bodies did, or names the other side: が参加した, が、米国側は. */
  function endsList(rest: string, toNextSide: number): boolean {
    const isNear = (verb: RegExp): boolean => verb.test(rest.slice(0, maxToVerb));
    return rest === '' || isNear(taking) || isNear(chairing) || toNextSide <= 1;
  }
}

/** Maximum distance from a list to the end of its verb, in UTF-16 code units: がそれぞれ参加した, が共同議長を務めた. */
const maxToVerb = 8;

/** Splits a list at its separators, outside brackets and names. */
function itemsIn(reading: BlockReading, start: number, end: number, side: string | undefined, language: Language): LocalBody[] {
  const { running, names, words } = reading;
  const inside = names.map((name) => ({ start: words.get(name.from)?.start ?? 0, end: words.get(name.to - 1)?.end ?? 0 }));
  const text = running.text.slice(start, end);
  const cuts = [...text.matchAll(patternsOf(language).separator)].filter(({ index, 0: mark }) => {
    const at = start + index;
    const before = text.slice(0, index);
    const depth = before.split('(').length - before.split(')').length;
    return depth <= 0 && !inside.some((name) => at >= name.start && at + mark.length <= name.end);
  });
  const starts = [0, ...cuts.map(({ index, 0: mark }) => index + mark.length)];
  return starts.flatMap((from, i): LocalBody[] => {
    const raw = text.slice(from, cuts[i]?.index ?? text.length);
    const lead = raw.length - raw.trimStart().length;
    const name = raw.trim();
    if (name === '') return [];
    const begin = start + from + lead;
    const term = termOf(reading, begin, begin + name.length, side);
    return [{ start: begin, end: begin + name.length, text: name, ...(term ? { term } : {}) }];
  });
}
