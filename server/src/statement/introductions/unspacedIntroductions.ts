import type { Term } from '../../glossary/term.js';
import { escapeRegExp } from '../../text/escapeRegExp.js';
import type { IntroductionWords, Language } from '../../text/languages/language.js';
import { scriptClass } from '../../text/languages/scripts.js';
import { weakMemo } from '../../text/memo.js';
import { areAdjacent, type Word, type Words } from '../../text/words.js';
import { couldBeShort } from './abbreviationShape.js';
import type { LocalIntroduction, Range } from './localIntroduction.js';
import { closingOf, looksShort } from './shortFormIn.js';

/** A glossary name in the block. */
interface KnownName extends Range {
  readonly entries: readonly { readonly term: Term; readonly type: string }[];
}

/** Names known while a block is read. */
export interface KnownNames {
  readonly names: readonly KnownName[];
  readonly language: Language;
  termsOf(abbreviation: string): readonly Term[];
}

/** Maximum length of a name before a bracket, and of a short form in quotation marks, in words: each ideograph is one. */
const maxNameLength = 60;
const maxShortLength = 20;
/** Minimum length of a name that is not in the glossary. */
const minNameLength = 2;
/** Minimum share of a glossary name’s letters in a misspelled name. */
const minShare = 0.6;

const patternsOf = weakMemo(({ nameScripts, nameMarks }: IntroductionWords) => ({
  part: new RegExp(`^${scriptClass(nameScripts, escapeRegExp(nameMarks))}`, 'u'),
}));

const separator = /^[:;,、]$/;

/** Splits the words in a bracket at commas, colons and semicolons. */
function segmentsIn(words: Words, from: number, to: number): Range[] {
  const segments: Range[] = [];
  let start = from;
  for (let i = from; i <= to; i++) {
    if (i < to && !separator.test(words.get(i)?.text ?? '')) continue;
    if (i > start) segments.push({ from: start, to: i });
    start = i + 1;
  }
  return segments;
}

/** Returns the range without one of the texts at its beginning, or undefined if it has none. */
function after(words: Words, { from, to }: Range, texts: readonly string[]): Range | undefined {
  const text = words.joined(from, to);
  const found = texts.filter((t) => text.startsWith(t)).sort((a, b) => b.length - a.length)[0];
  if (found === undefined) return undefined;
  let at = from;
  for (let length = 0; length < found.length && at < to; at++) length += words.get(at)?.text.length ?? 0;
  return { from: at, to };
}

/** Returns the range without one of the texts at its end, and without a full stop. */
function before(words: Words, { from, to }: Range, texts: readonly string[]): Range {
  const end = words.get(to - 1)?.text === '。' ? to - 1 : to;
  const text = words.joined(from, end);
  const found = texts.filter((t) => text.endsWith(t)).sort((a, b) => b.length - a.length)[0] ?? '';
  let at = end;
  for (let length = 0; length < found.length && at > from; at--) length += words.get(at - 1)?.text.length ?? 0;
  return { from, to: at };
}

interface Short extends Range {
  /** Whether the text says that it is a short form: 以下「…」という. */
  readonly announced: boolean;
}

/** Returns the short form in a bracket: its only segment of Latin capitals, or what the text announces. */
function shortIn(words: Words, segments: readonly Range[], { writing, introductions }: Language): (Short & { at: number }) | undefined {
  if (!introductions) return undefined;
  let isAnnounced = false;
  for (const [at, segment] of segments.entries()) {
    const rest = after(words, segment, introductions.announcing);
    isAnnounced ||= rest !== undefined;
    if (rest && rest.from === rest.to) continue;
    const inner = before(words, rest ?? segment, introductions.closing);
    const quotes = writing.quotations.find(
      ([open, close]) => words.get(inner.from)?.text === open && words.get(inner.to - 1)?.text === close,
    );
    const short = quotes ? { from: inner.from + 1, to: inner.to - 1 } : inner;
    const length = short.to - short.from;
    if (length < 1 || length > maxShortLength) continue;
    if (isAnnounced && (quotes || looksShort(words, short))) return { ...short, announced: true, at };
    if (looksShort(words, short) && couldBeShortIn(words, short)) return { ...short, announced: false, at };
  }
  return undefined;
}

const couldBeShortIn = (words: Words, { from, to }: Range): boolean => {
  const inner = words.slice(from, to);
  return inner.some((word) => couldBeShort(word.text)) && inner.every((word) => /^[\p{Script=Latin}\d&/+.-]/u.test(word.text));
};

/** Returns the name that ends before a bracket: one in quotation marks, one in the glossary, or as far as its script extends. */
function longBefore(words: Words, open: number, { names, language }: KnownNames): { range: Range; known?: KnownName } | undefined {
  const { introductions, writing } = language;
  const last = words.get(open - 1);
  if (!introductions || !last) return undefined;
  const quote = writing.quotations.find(([, close]) => close === last.text);
  if (quote) {
    for (let i = open - 2; i >= 0 && open - i < maxNameLength; i--)
      if (words.get(i)?.text === quote[0]) return i + 1 < open - 1 ? { range: { from: i + 1, to: open - 1 } } : undefined;
    return undefined;
  }
  const { part } = patternsOf(introductions);
  let from = open;
  while (from > 0 && open - from < maxNameLength && part.test(words.get(from - 1)?.text ?? '')) {
    const [word, next] = [words.get(from - 1) as Word, words.get(from)];
    if (next && from < open && !areAdjacent(word, next)) break;
    from--;
  }
  // 第11回日米衛星測位システム: a counter belongs to the number before it.
  if (/\d$/.test(words.get(from - 1)?.text ?? '')) from++;
  const known = names.find((name) => name.to === open && name.entries.some((e) => e.type !== 'abbreviation'));
  if (known) return { range: { from: withPrefix(words, known.from, introductions.prefixes), to: open }, known };
  return open - from >= minNameLength ? { range: { from, to: open } } : undefined;
}

/** Returns where a name begins together with a prefix before it: 国立研究開発法人. */
function withPrefix(words: Words, from: number, prefixes: readonly string[]): number {
  const prefix = prefixes.find((text) => words.joined(Math.max(0, from - [...text].length), from) === text);
  return prefix === undefined ? from : from - [...prefix].length;
}

/** Returns whether a text has most letters of a name, so that it may be a misspelling of it. */
function resembles(text: string, name: string): boolean {
  const letters = new Set(text);
  return [...name].filter((letter) => letters.has(letter)).length >= [...name].length * minShare;
}

/** Returns whether a name can belong to an abbreviation: a glossary name of it, a misspelling of one, or an unknown name. */
function fits(words: Words, long: { range: Range; known?: KnownName }, terms: readonly Term[], { code }: Language): boolean {
  if (long.known?.entries.some((e) => terms.includes(e.term))) return true;
  const names = terms.flatMap((term) => [
    ...Object.entries(term.translations ?? {}).flatMap(([language, text]) => (language.startsWith(code) ? [text] : [])),
    ...(term.names ?? []).flatMap((name) => (name.language?.startsWith(code) ? [name.text] : [])),
  ]);
  if (names.length === 0) return true;
  const text = words.joined(long.range.from, long.range.to);
  return names.some((name) => resembles(text, name));
}

/**
 * Returns the introductions in a block whose language does not separate words by spaces: 宇宙航空研究開発機構(JAXA), 全球測位衛星システム(以下「GNSS」という。),
 * JAXA(宇宙航空研究開発機構).
 */
export function unspacedIntroductionsIn(words: Words, known: KnownNames): LocalIntroduction[] {
  const { language, termsOf } = known;
  const found: LocalIntroduction[] = [];
  for (let open = 1; open < words.length; open++) {
    if (words.get(open)?.text !== '(') continue;
    const close = closingOf(words, open);
    if (close === undefined || close === open + 1) continue;
    const segments = segmentsIn(words, open + 1, close);
    const short = shortIn(words, segments, language);
    const long = short && longBefore(words, open, known);
    if (short && long && (short.announced || fits(words, long, termsOf(words.joined(short.from, short.to)), language))) {
      const isPlain = segments.length === 1 && short.from === open + 1 && short.to === close;
      found.push({ short: { from: short.from, to: short.to }, long: long.range, from: long.range.from, to: close + 1, isPlain });
      continue;
    }
    const reversed = short ? undefined : reversedAt(words, open, close, known);
    if (reversed) found.push(reversed);
  }
  return found;
}

/** Finds a short form before the bracket with its name in it. */
function reversedAt(words: Words, open: number, close: number, { names, language, termsOf }: KnownNames): LocalIntroduction | undefined {
  const short = { from: open - 1, to: open };
  if (!language.introductions || !looksShort(words, short)) return undefined;
  const terms = termsOf(words.joined(short.from, short.to));
  const { part } = patternsOf(language.introductions);
  const inner = words.slice(open + 1, close);
  const known = names.find((name) => name.to === close && name.from >= open + 1);
  const isKnown = known?.entries.some((e) => e.type !== 'abbreviation' && terms.includes(e.term)) === true;
  const isName = terms.length === 0 && inner.length >= minReversedLength && inner.every((word) => part.test(word.text));
  if (!isKnown && !isName) return undefined;
  return { short, long: { from: open + 1, to: close }, from: short.from, to: close + 1, isPlain: true };
}

/** Minimum length of a name in brackets that is not in the glossary, in words. */
const minReversedLength = 6;
