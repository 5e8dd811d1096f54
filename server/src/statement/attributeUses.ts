import { singularOfAbbreviation } from '../glossary/abbreviationKey.js';
import { abbreviationKey, type Glossary } from '../glossary/glossary.js';
import { groupedBy } from '../glossary/groupedBy.js';
import { nameWords } from '../glossary/nameWords.js';
import { weakMemo } from '../text/memo.js';
import type { Words } from '../text/words.js';
import type { ListRow } from './abbreviationList.js';
import { numberedUseIn, useIn } from './documentBlock.js';
import { mustBeAbbreviation } from './introductions/abbreviationShape.js';
import { introducedWords } from './introductions/localIntroduction.js';
import type { BlockReading, LocalAbbreviation } from './reading.js';
import type { DocumentBlock, Introduction, Use } from './statement.js';

/** A use of an abbreviation, and the key of the abbreviation. */
export interface AttributedUse {
  readonly key: string;
  readonly use: Use;
  /** Whether it must be an abbreviation. */
  readonly certain: boolean;
  /** Whether it is a proper name here, and hence not an abbreviation elsewhere. */
  readonly isOwnName: boolean;
}

/** Facts about the whole statement that decide which abbreviation a use belongs to. */
export interface StatementFacts {
  /** Equal for equal facts; used as a cache key. */
  readonly key: string;
  /** Keys of abbreviations that are introduced or in the statement’s list. */
  readonly introduced: ReadonlySet<string>;
  /** Names in the statement’s list, by key. */
  readonly listed: ReadonlyMap<string, string>;
  /** Short forms that do not look like abbreviations (KORUS FTA, CRTA-WGW, CoE, G42). */
  readonly phrases: Phrases;
  /** Words of multi-word short forms (KORUS in KORUS FTA). Readers know them, so they need no separate introduction. */
  readonly wordsOfPhrases: ReadonlySet<string>;
  /** Capitalized words that open paragraphs, if several do: “NOTING that”, “REAFFIRMING our”. */
  readonly clauseWords: ReadonlySet<string>;
}

/** Short forms by their words. */
interface Phrases {
  /** Keys by words joined with spaces. */
  readonly keys: ReadonlyMap<string, string>;
  /** Lengths of the short forms that begin with a word, in words, greatest first. */
  readonly lengths: ReadonlyMap<string, readonly number[]>;
}

function phrasesOf(phrases: readonly { readonly key: string; readonly words: readonly string[] }[]): Phrases {
  const keys = new Map<string, string>();
  for (const { key, words } of phrases) if (!keys.has(words.join(' '))) keys.set(words.join(' '), key);
  const lengths = [...groupedBy(phrases, ({ words: [first = ''] }) => first)].map(
    ([first, own]) => [first, [...new Set(own.map((p) => p.words.length))].sort((a, b) => b - a)] as const,
  );
  return { keys, lengths: new Map(lengths) };
}

/** Collects the facts. @param before returned unchanged if the facts are the same */
export function statementFacts(
  introductions: readonly Introduction[],
  rows: readonly ListRow[],
  clauseWords: ReadonlySet<string>,
  before?: StatementFacts,
): StatementFacts {
  const key = JSON.stringify([introductions.map((n) => n.text), rows.map((r) => [r.short, r.long]), [...clauseWords]]);
  if (before?.key === key) return before;
  const shorts = [...introductions.map((n) => n.text), ...rows.map((r) => r.short)];
  const introduced = new Map(shorts.map((short) => [abbreviationKey(short), singularOfAbbreviation(short)]));
  const phrases = [...introduced]
    .map(([key, text]) => ({ key, words: nameWords(text) }))
    .filter(({ words }) => words.length > 1 || !mustBeAbbreviation(words[0] ?? ''));
  return {
    key,
    introduced: new Set(introduced.keys()),
    listed: new Map(rows.map((r) => [abbreviationKey(r.short), r.long])),
    phrases: phrasesOf(phrases),
    wordsOfPhrases: new Set(phrases.flatMap((p) => (p.words.length > 1 ? p.words.map(abbreviationKey) : []))),
    clauseWords,
  };
}

/** Returns whether the glossary or every reader knows an abbreviation. */
export const isKnown = (glossary: Glossary, key: string): boolean =>
  glossary.termsOf(key).length > 0 || glossary.customaryReason(key) !== undefined;

/** Returns the possible keys of an abbreviation in the symbol table, likeliest first. */
function keysOf({ text, base, numbered }: LocalAbbreviation): [string, ...string[]] {
  return [
    abbreviationKey(text),
    ...(base === undefined ? [] : [abbreviationKey(base)]),
    ...(numbered === undefined ? [] : [abbreviationKey(numbered)]),
  ];
}

/** Returns the uses of short forms in `phrases` in a block, outside introductions. */
function phraseUses(
  { words, introductions }: BlockReading,
  phrases: StatementFacts['phrases'],
): { key: string; from: number; to: number }[] {
  const found: { key: string; from: number; to: number }[] = [];
  if (phrases.keys.size === 0) return found;
  const introduced = introducedWords(introductions);
  for (let from = 0; from < words.length; from++) {
    const phrase = phraseAt(words, from, phrases);
    if (!phrase) continue;
    const { key, to } = phrase;
    if (!introduced.has(from)) found.push({ key, from, to });
    from = to - 1;
  }
  return found;
}

/** Returns the longest short form of `phrases` at a word. Its last word may be in the plural. */
function phraseAt(words: Words, from: number, { keys, lengths }: Phrases): { key: string; to: number } | undefined {
  const textAt = (i: number): string => words.get(i)?.text ?? '';
  const first = textAt(from);
  for (const length of lengths.get(first) ?? lengths.get(singularOfAbbreviation(first)) ?? []) {
    const texts = Array.from({ length }, (_, k) => textAt(from + k));
    const singular = [...texts.slice(0, -1), singularOfAbbreviation(texts.at(-1) ?? '')];
    const key = keys.get(texts.join(' ')) ?? keys.get(singular.join(' '));
    if (key !== undefined) return { key, to: from + length };
  }
  return undefined;
}

/** A use in a block, without its offset in the document. */
interface LocalUse extends Omit<AttributedUse, 'use'> {
  /** Index in the reading’s abbreviations. Absent for multi-word short forms. */
  readonly abbreviation?: number;
  /** The abbreviation without its number, if the number is not part of it. */
  readonly base?: string;
  readonly from: number;
  readonly to: number;
}

/** Cached by facts, then by reading. A reading belongs to one glossary. */
const localUsesByFacts = weakMemo((_: StatementFacts) => new WeakMap<BlockReading, readonly LocalUse[]>());

function localUses(reading: BlockReading, facts: StatementFacts, glossary: Glossary): readonly LocalUse[] {
  const byReading = localUsesByFacts(facts);
  const known = byReading.get(reading);
  if (known) return known;
  const uses: LocalUse[] = phraseUses(reading, facts.phrases).map((phrase) => ({ ...phrase, certain: true, isOwnName: false }));
  const taken = new Set(uses.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)));
  for (const [i, local] of reading.abbreviations.entries()) {
    const use = taken.has(local.from) ? undefined : localUse(local, facts, glossary);
    if (use) uses.push({ ...use, abbreviation: i, from: local.from, to: local.to });
  }
  uses.sort((a, b) => a.from - b.from);
  byReading.set(reading, uses);
  return uses;
}

/** Returns the uses of a block, in text order. */
export const attributedUses = (block: DocumentBlock, facts: StatementFacts, glossary: Glossary): AttributedUse[] =>
  localUses(block.reading, facts, glossary).map(({ key, certain, isOwnName, abbreviation, base, from, to }) => {
    const written = abbreviation === undefined ? undefined : block.mentions.uses[abbreviation];
    const use =
      base === undefined
        ? (written ?? useIn(block, from, to, false))
        : numberedUseIn(block, from, base, block.reading.abbreviations[abbreviation ?? 0]?.embedded === true);
    return { key, certain, isOwnName, use };
  });

/** Minimum length, in letters, of words that are rarely abbreviations: ENERGY, CULTURE. */
const minLetters = 5;

/** Returns whether a word in capitals occurs in names, and so is only emphasized. */
const isWordOfNames = (text: string, glossary: Glossary): boolean =>
  text.length >= minLetters && /^\p{Lu}+$/u.test(text) && glossary.isInNames(text.toLowerCase());

function localUse(
  local: LocalAbbreviation,
  facts: StatementFacts,
  glossary: Glossary,
): Pick<LocalUse, 'key' | 'base' | 'certain' | 'isOwnName'> | undefined {
  const keys = keysOf(local);
  const introduced = keys.find((k) => facts.introduced.has(k));
  const known = introduced ?? (local.entries.length > 0 ? keys[0] : keys.find((k) => isKnown(glossary, k)));
  const key = known ?? keys[0];
  const emphasis = local.notAbbreviation || facts.clauseWords.has(local.text);
  const isUnknown = introduced === undefined && glossary.termsOf(key).length === 0;
  if (isUnknown && emphasis && !local.isOwnName) return undefined;
  if (isUnknown && isWordOfNames(local.text, glossary)) return undefined;
  const byBase = local.base !== undefined && key !== keys[0] && key === abbreviationKey(local.base);
  // A number after a hyphen (MQ-9, ES-11), or two digits after two letters (NH90), is a designation unless it is explained.
  const designation = (local.base !== undefined && local.to - local.from > 1) || /^\p{Lu}{2}\p{N}{2}$/u.test(local.text);
  return {
    key,
    ...(byBase ? { base: local.base } : {}),
    certain: known !== undefined || !(designation || facts.wordsOfPhrases.has(key)),
    isOwnName: isUnknown && local.isOwnName,
  };
}
