import { singularOfAbbreviation } from '../glossary/abbreviationKey.js';
import { abbreviationKey, type Glossary } from '../glossary/glossary.js';
import { groupedBy } from '../glossary/groupedBy.js';
import { nameWords } from '../glossary/nameWords.js';
import { weakMemo } from '../text/memo.js';
import type { Words } from '../text/words.js';
import type { ListRow } from './abbreviationList.js';
import { numberedUseIn, useIn } from './documentBlock.js';
import { mustBeAbbreviation } from './introductions/abbreviationShape.js';
import type { BlockReading, LocalAbbreviation } from './reading.js';
import type { DocumentBlock, Introduction, Use } from './statement.js';

/** A use of an abbreviation, with the key of the abbreviation it belongs to. */
export interface AttributedUse {
  readonly key: string;
  readonly use: Use;
  /** Whether everything about this use says abbreviation. */
  readonly certain: boolean;
  /** Whether it is a name of its own here, so that it is no abbreviation anywhere. */
  readonly isOwnName: boolean;
}

/** What a statement says as a whole that decides which abbreviation a use belongs to. */
export interface StatementFacts {
  /** All of it as one text: facts with the same one are the same. */
  readonly key: string;
  /** The keys of what is introduced, or in the statement's own list of abbreviations. */
  readonly introduced: ReadonlySet<string>;
  /** The names in that list, by key. */
  readonly listed: ReadonlyMap<string, string>;
  /** Short forms that do not look like abbreviations (KORUS FTA, CRTA-WGW, CoE, G42), by their first word; the longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** Words of a short form of several words (the KORUS of KORUS FTA): readers have met them, so they count for nothing alone. */
  readonly metInPhrases: ReadonlySet<string>;
  /** Words in capitals that open paragraphs, where several do: “NOTING that”, “REAFFIRMING our”. */
  readonly clauseWords: ReadonlySet<string>;
}

/** A short form as it is looked for, word by word. */
interface Phrase {
  readonly key: string;
  readonly words: readonly string[];
}

/** What introductions say to all other places. @param before given back where nothing has changed */
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
    .map(([key, text]): Phrase => ({ key, words: nameWords(text) }))
    .filter(({ words }) => words.length > 1 || !mustBeAbbreviation(words[0] ?? ''))
    .sort((a, b) => b.words.length - a.words.length);
  return {
    key,
    introduced: new Set(introduced.keys()),
    listed: new Map(rows.map((r) => [abbreviationKey(r.short), r.long])),
    phrases: groupedBy(phrases, ({ words: [first = ''] }) => first),
    metInPhrases: new Set(phrases.flatMap((p) => (p.words.length > 1 ? p.words.map(abbreviationKey) : []))),
    clauseWords,
  };
}

/** Whether the glossary, or every reader, knows an abbreviation. */
export const isKnown = (glossary: Glossary, key: string): boolean =>
  glossary.termsOf(key).length > 0 || glossary.customaryReason(key) !== undefined;

/** The keys that a stretch of capitals may have in the symbol table, the likeliest first. */
function keysOf({ text, base, numbered }: LocalAbbreviation): [string, ...string[]] {
  return [
    abbreviationKey(text),
    ...(base === undefined ? [] : [abbreviationKey(base)]),
    ...(numbered === undefined ? [] : [abbreviationKey(numbered)]),
  ];
}

/** Where such short forms stand in a block, outside introductions. */
function phraseUses(
  { words, introductions }: BlockReading,
  phrases: StatementFacts['phrases'],
): { key: string; from: number; to: number }[] {
  const found: { key: string; from: number; to: number }[] = [];
  if (phrases.size === 0) return found;
  for (let from = 0; from < words.length; from++) {
    const text = words.get(from)?.text ?? '';
    const phrase = (phrases.get(text) ?? phrases.get(singularOfAbbreviation(text)))?.find((p) => stands(words, from, p));
    if (!phrase) continue;
    const to = from + phrase.words.length;
    if (!introductions.some((n) => from >= n.short.from && from < n.short.to)) found.push({ key: phrase.key, from, to });
    from = to - 1;
  }
  return found;
}

/** Whether a phrase stands at a word, its last word perhaps in the plural. */
const stands = (words: Words, from: number, { words: own }: Phrase): boolean =>
  own.every((word, k) => {
    const text = words.get(from + k)?.text ?? '';
    return text === word || (k === own.length - 1 && singularOfAbbreviation(text) === word);
  });

/** A use in a block, before it has its place in the document. */
interface LocalUse extends Omit<AttributedUse, 'use'> {
  /** Its index in the abbreviations of the reading; undefined for a phrase. */
  readonly abbreviation?: number;
  /** The part of the abbreviation before its number, where only that is meant. */
  readonly base?: string;
  readonly from: number;
  readonly to: number;
}

/** The uses of each reading, by facts: a reading belongs to one glossary. */
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

/** The uses of a block, in the order of the text. */
export const attributedUses = (block: DocumentBlock, facts: StatementFacts, glossary: Glossary): AttributedUse[] =>
  localUses(block.reading, facts, glossary).map(({ key, certain, isOwnName, abbreviation, base, from, to }) => {
    const written = abbreviation === undefined ? undefined : block.mentions.uses[abbreviation];
    const use =
      base === undefined
        ? (written ?? useIn(block, from, to, false))
        : numberedUseIn(block, from, base, block.reading.abbreviations[abbreviation ?? 0]?.embedded === true);
    return { key, certain, isOwnName, use };
  });

/** Words from this length on are hardly ever spelled like an abbreviation: ENERGY, CULTURE. In letters. */
const fewestLetters = 5;

/** Whether a word in capitals is one that names are made of, set so for emphasis. */
const isWordOfNames = (text: string, glossary: Glossary): boolean =>
  text.length >= fewestLetters && /^\p{Lu}+$/u.test(text) && glossary.isInNames(text.toLowerCase());

function localUse(
  local: LocalAbbreviation,
  facts: StatementFacts,
  glossary: Glossary,
): Pick<LocalUse, 'key' | 'base' | 'certain' | 'isOwnName'> | undefined {
  const keys = keysOf(local);
  const introduced = keys.find((k) => facts.introduced.has(k));
  const known = introduced ?? (local.entries.length > 0 ? keys[0] : keys.find((k) => isKnown(glossary, k)));
  const key = known ?? keys[0];
  const emphasis = local.shouted || facts.clauseWords.has(local.text);
  const isUnknown = introduced === undefined && glossary.termsOf(key).length === 0;
  if (isUnknown && emphasis && !local.isOwnName) return undefined;
  if (isUnknown && isWordOfNames(local.text, glossary)) return undefined;
  const byBase = local.base !== undefined && key !== keys[0] && key === abbreviationKey(local.base);
  // A number after a hyphen (MQ-9, ES-11), or of two digits after two letters (NH90), makes a designation of what nothing else explains.
  const designation = (local.base !== undefined && local.to - local.from > 1) || /^\p{Lu}{2}\p{N}{2}$/u.test(local.text);
  return {
    key,
    ...(byBase ? { base: local.base } : {}),
    certain: known !== undefined || !(designation || facts.metInPhrases.has(key)),
    isOwnName: isUnknown && local.isOwnName,
  };
}
