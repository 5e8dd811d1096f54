import { singularOfAbbreviation } from '../glossary/abbreviationKey.js';
import { abbreviationKey, type Glossary } from '../glossary/glossary.js';
import { groupedBy } from '../glossary/groupedBy.js';
import { nameWords } from '../glossary/nameWords.js';
import type { Words } from '../text/words.js';
import type { ListRow } from './abbreviationList.js';
import { numberedUseIn, useIn } from './documentBlock.js';
import { mustBeAbbreviation } from './introductions/abbreviationShape.js';
import type { BlockReading, LocalAbbreviation } from './reading.js';
import type { DocumentBlock, Introduction, Use } from './statement.js';

/** A use of an abbreviation, with the row of the ledger that it belongs to. */
export interface AttributedUse {
  readonly key: string;
  readonly use: Use;
  /** Whether everything about this use says abbreviation. */
  readonly certain: boolean;
  /** Whether it is a name of its own here, so that it is no abbreviation anywhere. */
  readonly isOwnName: boolean;
}

/** What a statement says as a whole that decides which row a use belongs to. */
export interface StatementFacts {
  /** The keys of what is introduced, or in the statement's own list of abbreviations. */
  readonly introduced: ReadonlySet<string>;
  /** The names in that list, by key. */
  readonly listed: ReadonlyMap<string, string>;
  /** Short forms that are not told by their shape (KORUS FTA, CRTA-WGW, CoE, G42), by their first word; the longest first. */
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

/** What introductions say to all other places. */
export function statementFacts(
  introductions: readonly Introduction[],
  rows: readonly ListRow[],
  clauseWords: ReadonlySet<string>,
): StatementFacts {
  const shorts = [...introductions.map((n) => n.text), ...rows.map((r) => r.short)];
  const introduced = new Map(shorts.map((short) => [abbreviationKey(short), singularOfAbbreviation(short)]));
  const phrases = [...introduced]
    .map(([key, text]): Phrase => ({ key, words: nameWords(text) }))
    .filter(({ words }) => words.length > 1 || !mustBeAbbreviation(words[0] ?? ''))
    .sort((a, b) => b.words.length - a.words.length);
  return {
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

/** The keys under which a stretch of capitals may be in the ledger, the likeliest first. */
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

/** The uses of a block, in the order of the text, each with its row. */
export function attributedUses(block: DocumentBlock, facts: StatementFacts, glossary: Glossary): AttributedUse[] {
  const { reading, mentions } = block;
  const shares: AttributedUse[] = [];
  const taken = new Set<number>();
  for (const { key, from, to } of phraseUses(reading, facts.phrases)) {
    shares.push({ key, use: useIn(block, from, to, false), certain: true, isOwnName: false });
    for (let i = from; i < to; i++) taken.add(i);
  }
  for (const [i, local] of reading.abbreviations.entries()) {
    if (taken.has(local.from)) continue;
    const share = shareOf(block, local, mentions.uses[i] as Use, facts, glossary);
    if (share) shares.push(share);
  }
  return facts.phrases.size === 0 ? shares : shares.sort((a, b) => a.use.offset - b.use.offset);
}

/** Words from this length on are hardly ever spelled like an abbreviation: ENERGY, CULTURE. In letters. */
const fewestLetters = 5;

/** Whether a word in capitals is one that names are made of, set so for emphasis. */
const isWordOfNames = (text: string, glossary: Glossary): boolean =>
  text.length >= fewestLetters && /^\p{Lu}+$/u.test(text) && glossary.isInNames(text.toLowerCase());

function shareOf(
  block: DocumentBlock,
  local: LocalAbbreviation,
  use: Use,
  facts: StatementFacts,
  glossary: Glossary,
): AttributedUse | undefined {
  const keys = keysOf(local);
  const introduced = keys.find((k) => facts.introduced.has(k));
  const known = introduced ?? (local.entries.length > 0 ? keys[0] : keys.find((k) => isKnown(glossary, k)));
  const key = known ?? keys[0];
  const emphasis = local.shouted || facts.clauseWords.has(local.text);
  const isUnknown = introduced === undefined && glossary.termsOf(key).length === 0;
  if (isUnknown && emphasis && !local.isOwnName) return undefined;
  if (isUnknown && isWordOfNames(local.text, glossary)) return undefined;
  const byBase = local.base !== undefined && key !== keys[0] && key === abbreviationKey(local.base);
  // A number behind a hyphen (MQ-9, ES-11), or of two digits behind two letters (NH90), makes a designation of what nothing else explains.
  const designation = (local.base !== undefined && local.to - local.from > 1) || /^\p{Lu}{2}\p{N}{2}$/u.test(local.text);
  return {
    key,
    use: byBase ? numberedUseIn(block, local.from, local.base, local.embedded) : use,
    certain: known !== undefined || !(designation || facts.metInPhrases.has(key)),
    isOwnName: isUnknown && local.isOwnName,
  };
}
