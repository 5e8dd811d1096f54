import { abbreviationKey, type Glossary } from '../glossary/glossary.js';
import { nameWords } from '../glossary/matcher.js';
import { forgetAdded, numberedUseIn, useIn } from './placing.js';
import type { BlockReading, LocalAbbreviation } from './reading.js';
import type { Introduction, PlacedBlock, Use } from './statement.js';

/** A use of an abbreviation, with the row of the ledger that it belongs to. */
export interface Share {
  readonly key: string;
  readonly use: Use;
  /** Whether everything about this use says abbreviation. */
  readonly certain: boolean;
}

/** What a statement says as a whole that decides which row a use belongs to. */
export interface Bearings {
  /** The keys of what is introduced. */
  readonly introduced: ReadonlySet<string>;
  /** Short forms of several words (KORUS FTA, Open RAN). */
  readonly phrases: readonly { readonly key: string; readonly words: readonly string[] }[];
  /** Words of a short form of several words (the KORUS of KORUS FTA): readers have met them, so they count for nothing alone. */
  readonly metInPhrases: ReadonlySet<string>;
  /** Words in capitals that open paragraphs, where several do: “NOTING that”, “REAFFIRMING our”. */
  readonly clauseWords: ReadonlySet<string>;
}

/** What introductions say to all other places. */
export function bearingsOf(introductions: readonly Introduction[], clauseWords: ReadonlySet<string>): Bearings {
  const phrases = [...new Set(introductions.map((n) => n.text))]
    .filter((t) => t.includes(' '))
    .map((t) => ({ key: abbreviationKey(t), words: nameWords(t) }));
  return {
    introduced: new Set(introductions.map((n) => abbreviationKey(n.text))),
    phrases,
    metInPhrases: new Set(phrases.flatMap((p) => p.words.map(abbreviationKey))),
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

/** Where a short form of several words stands in a block, outside introductions. */
function phraseUses({ words, introductions }: BlockReading, phrase: readonly string[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (let i = 0; i + phrase.length <= words.length; i++) {
    if (words.get(i)?.text !== phrase[0] || !phrase.every((p, k) => words.get(i + k)?.text === p)) continue;
    if (!introductions.some((n) => i >= n.short.from && i < n.short.to)) found.push({ from: i, to: i + phrase.length });
  }
  return found;
}

/** The uses of a block, in the order of the text, each with its row. */
export function sharesOf(block: PlacedBlock, bearings: Bearings, glossary: Glossary): Share[] {
  const { reading, mentions } = block;
  forgetAdded(block);
  const shares: Share[] = [];
  const taken = new Set<number>();
  for (const { key, words } of bearings.phrases) {
    for (const { from, to } of phraseUses(reading, words)) {
      shares.push({ key, use: useIn(block, from, to, false), certain: true });
      for (let i = from; i < to; i++) taken.add(i);
    }
  }
  for (const [i, local] of reading.abbreviations.entries()) {
    if (taken.has(local.from)) continue;
    const share = shareOf(block, local, mentions.uses[i] as Use, bearings, glossary);
    if (share) shares.push(share);
  }
  return bearings.phrases.length === 0 ? shares : shares.sort((a, b) => a.use.offset - b.use.offset);
}

function shareOf(block: PlacedBlock, local: LocalAbbreviation, use: Use, bearings: Bearings, glossary: Glossary): Share | undefined {
  const keys = keysOf(local);
  const introduced = keys.find((k) => bearings.introduced.has(k));
  const known = introduced ?? (local.entries.length > 0 ? keys[0] : keys.find((k) => isKnown(glossary, k)));
  const key = known ?? keys[0];
  const emphasis = local.shouted || bearings.clauseWords.has(local.text);
  if (introduced === undefined && emphasis && glossary.termsOf(key).length === 0) return undefined;
  const byBase = local.base !== undefined && key !== keys[0] && key === abbreviationKey(local.base);
  // A number behind a hyphen makes a designation (MQ-9, ES-11) of what nothing else explains.
  const designation = local.base !== undefined && local.to - local.from > 1;
  return {
    key,
    use: byBase ? numberedUseIn(block, local.from, local.base, local.embedded) : use,
    certain: known !== undefined || !(designation || bearings.metInPhrases.has(key)),
  };
}
