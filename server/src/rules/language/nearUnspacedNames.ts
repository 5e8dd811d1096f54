import type { Glossary } from '../../glossary/glossary.js';
import type { NameEntry } from '../../glossary/names.js';
import type { BlockReading } from '../../statement/reading.js';
import { languageOf } from '../../text/languages/languages.js';
import { weakMemo } from '../../text/memo.js';
import type { Words } from '../../text/words.js';

/** A name with one letter wrong, missing or added. Word indexes, `to` exclusive. */
export interface NearUnspacedName {
  readonly entry: NameEntry;
  readonly from: number;
  readonly to: number;
}

/** Minimum length of a name, in letters. Shorter names may differ from another word by one letter. */
const minLength = 7;
/** Length of the intact beginning or end. A single mistake affects only one of them. */
const anchorLength = 3;

/** Kinds whose names are ordinary words, so that another word may differ by one letter. */
const ordinary: ReadonlySet<string> = new Set(['concept', 'orbit', 'country']);

interface Anchors {
  readonly first: ReadonlyMap<string, readonly NameEntry[]>;
  readonly last: ReadonlyMap<string, readonly NameEntry[]>;
}

/** Names by their first and last letters, for each language of a glossary. */
const anchorsOf = weakMemo((_: Glossary) => new Map<string, Anchors>());

function anchorsIn(glossary: Glossary, language: string): Anchors {
  const byLanguage = anchorsOf(glossary);
  const known = byLanguage.get(language);
  if (known) return known;
  const first = new Map<string, NameEntry[]>();
  const last = new Map<string, NameEntry[]>();
  const add = (map: Map<string, NameEntry[]>, key: string, entry: NameEntry): void => {
    const entries = map.get(key);
    if (entries) entries.push(entry);
    else map.set(key, [entry]);
  };
  for (const entry of glossary.inLanguage(language).names) {
    if (entry.type === 'abbreviation' || entry.status === 'deprecated' || ordinary.has(entry.term.kind)) continue;
    if (entry.words.length < minLength || !entry.words.every((word) => letter.test(word))) continue;
    add(first, entry.words.slice(0, anchorLength).join(''), entry);
    add(last, entry.words.slice(-anchorLength).join(''), entry);
  }
  const anchors = { first, last };
  byLanguage.set(language, anchors);
  return anchors;
}

const letter = /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー]$/u;
/** Letters that, if replaced, may make another name or form: numerals, and letters of grammar. */
const variable = /^[\p{Script=Hiragana}〇一二三四五六七八九十百千\d]$/u;

/** Returns the misspelled names in a block, of languages that do not separate words by spaces. */
export function nearUnspacedNames(reading: BlockReading, glossary: Glossary): NearUnspacedName[] {
  const language = reading.language === undefined ? undefined : languageOf(reading.language);
  if (!language || language.writing.spaced) return [];
  const { words } = reading;
  const { first, last } = anchorsIn(glossary, language.code);
  const countryLetters = new Set(Object.keys(language.opening.sideLetters ?? {}));
  const found = new Map<string, NearUnspacedName>();
  const tryAt = (entry: NameEntry, from: number, length: number): void => {
    const to = from + length;
    if (from < 0 || to > words.length) return;
    const at = mistakeIn(entry.words, words, from, length);
    if (at === undefined) return;
    const written = words.get(from + at)?.text ?? '';
    const wanted = entry.words[at] ?? '';
    if (variable.test(written) || variable.test(wanted) || (countryLetters.has(written) && countryLetters.has(wanted))) return;
    if (!letter.test(written) || isKnown(reading, from + at, from, to)) return;
    const known = found.get(`${from}`);
    if (!known || known.to - known.from < length) found.set(`${from}`, { entry, from, to });
  };
  for (let i = 0; i + anchorLength <= words.length; i++) {
    const key = words.joined(i, i + anchorLength);
    for (const entry of first.get(key) ?? []) for (const change of [0, -1, 1]) tryAt(entry, i, entry.words.length + change);
    for (const entry of last.get(key) ?? [])
      for (const change of [0, -1, 1]) tryAt(entry, i + anchorLength - entry.words.length - change, entry.words.length + change);
  }
  return [...found.values()].sort((a, b) => a.from - b.from);
}

/**
 * Returns the index of the word where a text differs from a name by one letter, or undefined if it is equal or differs by more. The first
 * and last letters must match: a difference there usually belongs to a neighboring word.
 */
function mistakeIn(name: readonly string[], words: Words, from: number, length: number): number | undefined {
  const at = (i: number): string => words.get(from + i)?.text ?? '';
  if (at(0) !== name[0] || at(length - 1) !== name.at(-1)) return undefined;
  let start = 0;
  while (start < Math.min(name.length, length) && at(start) === name[start]) start++;
  let end = 0;
  while (end < Math.min(name.length, length) - start && at(length - 1 - end) === name[name.length - 1 - end]) end++;
  const [missing, added] = [name.length - start - end, length - start - end];
  return missing <= 1 && added <= 1 && missing + added > 0 ? start : undefined;
}

/** Returns whether the letter at an index is part of another name, or a known name covers the same range. */
const isKnown = ({ names }: BlockReading, at: number, from: number, to: number): boolean =>
  names.some((name) => (at >= name.from && at < name.to) || (name.from <= from && name.to >= to));
