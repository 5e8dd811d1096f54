import { escapeRegExp } from '../../text/escapeRegExp.js';
import type { Language } from '../../text/languages/language.js';
import { numberOf, numeralCharacters } from '../../text/languages/numerals.js';
import { weakMemo } from '../../text/memo.js';
import type { BlockReading } from '../reading.js';

/** A numbered meeting in a language other than English. Offsets are those of its ordinal in the block’s running text. */
export interface WrittenMeeting {
  readonly number: number;
  readonly ordinal: string;
  readonly noun: string;
  readonly start: number;
  readonly end: number;
  /** The name of the series without the ordinal, or “” if none is written. */
  readonly series: string;
}

/** Maximum length of a name after an ordinal with its noun, in UTF-16 code units. */
const maxNameLength = 30;

const patternsOf = weakMemo((language: Language) => {
  const { ordinals, opening, writing } = language;
  const numerals = numeralCharacters(language);
  const number = `(?<number>\\d{1,3}${numerals === '' ? '' : `|[${numerals}]{1,4}`})`;
  const space = writing.spaced ? '\\s' : '\\s?';
  const written = ordinals.patterns.map((pattern) =>
    pattern
      .split('{number}')
      .map((part) => escapeRegExp(part).replaceAll(' ', space))
      .join(number),
  );
  const words = (ordinals.words ?? []).flat().map(escapeRegExp);
  const edge = writing.spaced ? '(?<![\\p{L}\\p{N}])' : '';
  const sources = [...written, ...(words.length > 0 ? [`(?:${words.join('|')})(?![\\p{L}\\p{N}])`] : [])];
  return {
    ordinals: sources.map((source) => new RegExp(edge + source, 'giu')),
    noun: new RegExp(opening.meetings.map(escapeRegExp).join('|'), 'iu'),
    // A name ends at a mark.
    mark: writing.spaced ? /[.,;:()]/ : /[。、「」()]/,
  };
});

/** Returns the numbered meetings in a block, in order. */
export function writtenMeetings({ running: { text } }: BlockReading, language: Language): WrittenMeeting[] {
  const words = language.ordinals.words ?? [];
  const { ordinals, noun: nounPattern, mark } = patternsOf(language);
  return ordinals
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .flatMap((match) => {
      const [ordinal] = match;
      const number = match.groups?.number;
      const start = match.index;
      const end = start + ordinal.length;
      const following = text.slice(end, end + maxNameLength);
      const noun = nounPattern.exec(following);
      if (!noun || mark.test(following.slice(0, noun.index))) return [];
      const byWord = words.findIndex((forms) => forms.includes(ordinal.toLowerCase())) + 1;
      const value = number === undefined ? byWord : numberOf(number, language);
      return value ? [{ number: value, ordinal, noun: noun[0], start, end, series: following.slice(0, noun.index).trim() }] : [];
    })
    .sort((a, b) => a.start - b.start);
}

/** Returns an ordinal in the style of a model: 第9回 for 第8回, 第九回 for 第八回, “neuvième” for “huitième”. */
export function writtenOrdinalLike(n: number, model: string, language: Language): string {
  const digits = language.numerals?.digits;
  if (/\d/.test(model)) return model.replace(/\d+/, String(n));
  const numerals = numeralCharacters(language);
  if (digits !== undefined && numerals !== '' && n < 100) {
    const ten = Object.entries(language.numerals?.multipliers ?? {}).find(([, value]) => value === 10)?.[0] ?? '';
    const [tens, ones] = [Math.floor(n / 10), n % 10];
    const text = `${tens > 1 ? digits.charAt(tens) : ''}${tens > 0 ? ten : ''}${ones > 0 ? digits.charAt(ones) : ''}`;
    return model.replace(new RegExp(`[${numerals}]+`, 'u'), text);
  }
  const forms = language.ordinals.words ?? [];
  const form = forms.find((words) => words.includes(model.toLowerCase()))?.indexOf(model.toLowerCase()) ?? 0;
  return forms[n - 1]?.[form] ?? forms[n - 1]?.[0] ?? String(n);
}
