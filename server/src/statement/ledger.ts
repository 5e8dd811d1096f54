import { abbreviationKey, type Glossary } from '../glossary/glossary.js';
import { nameWords } from '../glossary/matcher.js';
import type { Term } from '../glossary/term.js';
import { sourceRange } from '../text/runningText.js';
import { isWord, type Word } from '../text/words.js';
import { textOfWords } from './introductions.js';
import { type BlockReading, type LocalAbbreviation, rangeOfWords } from './reading.js';
import type { Abbreviation, Introduction, NameMention, PlacedBlock, Span, Use } from './statement.js';

/** The document span of words in a block. */
export function spanOfWords(block: PlacedBlock, from: number, to: number): Span {
  const { start, end } = rangeOfWords(block.reading, from, to);
  return { offset: block.base + start, length: end - start };
}

/** The document span of a stretch of a block's running text. */
export function spanOfText(block: PlacedBlock, start: number, end: number): Span {
  const range = sourceRange(block.reading.running, start, end);
  return { offset: block.base + range.start, length: range.end - range.start };
}

const inQuotation = (reading: BlockReading, from: number, to: number): boolean =>
  reading.quotations.some((q) => from >= q.from && to <= q.to);

/** What `make` gives for a thing that may not change: made once, gone with the thing. */
function once<K extends object, V>(make: (thing: K) => V): (thing: K) => V {
  const known = new WeakMap<K, V>();
  return (thing) => {
    const found = known.get(thing);
    if (found !== undefined) return found;
    const made = make(thing);
    known.set(thing, made);
    return made;
  };
}

const introductionsOf = once((block: PlacedBlock): Introduction[] => {
  const { words, introductions } = block.reading;
  return introductions.map((local) => ({
    ...spanOfWords(block, local.short.from, local.short.to),
    text: textOfWords(words, local.short.from, local.short.to),
    long: spanOfWords(block, local.long.from, local.long.to),
    longText: textOfWords(words, local.long.from, local.long.to),
    whole: spanOfWords(block, local.from, local.to),
    block,
  }));
});

/** A mention but for its place in the document: what stays when the paragraphs before it change. */
type Unplaced<T> = Omit<T, 'offset' | 'block'> & { readonly start: number };

const localNamesOf = once((reading: BlockReading): Unplaced<NameMention>[] =>
  reading.names.flatMap((local) => {
    const entries = local.entries.filter((e) => e.type !== 'abbreviation');
    if (entries.length === 0) return [];
    const { start, end } = rangeOfWords(reading, local.from, local.to);
    return {
      start,
      length: end - start,
      text: textOfWords(reading.words, local.from, local.to),
      entries,
      plural: local.plural,
      inHeading: reading.kind === 'heading',
      inQuotation: inQuotation(reading, local.from, local.to),
      local,
    };
  }),
);

const namesOf = once((block: PlacedBlock): NameMention[] =>
  localNamesOf(block.reading).map(({ start, length, text, entries, plural, inHeading, inQuotation: quoted, local }) => ({
    offset: block.base + start,
    length,
    text,
    entries,
    plural,
    block,
    inHeading,
    inQuotation: quoted,
    local,
  })),
);

function localUse(reading: BlockReading, from: number, to: number, embedded: boolean): Unplaced<Use> {
  const { start, end } = rangeOfWords(reading, from, to);
  return {
    start,
    length: end - start,
    text: textOfWords(reading.words, from, to),
    inHeading: reading.kind === 'heading',
    inOtherName: embedded || inQuotation(reading, from, to),
    inBrackets:
      from > 1 && reading.words[from - 1]?.text === '(' && /^[):,]$/.test(reading.words[to]?.text ?? '') && isWord(reading.words[from - 2]),
  };
}

const placedUse = (block: PlacedBlock, { start, length, text, inHeading, inOtherName, inBrackets }: Unplaced<Use>): Use => ({
  offset: block.base + start,
  length,
  text,
  block,
  inHeading,
  inOtherName,
  inBrackets,
});

const useOf = (block: PlacedBlock, from: number, to: number, embedded: boolean): Use =>
  placedUse(block, localUse(block.reading, from, to, embedded));

const localUsesOf = once((reading: BlockReading): Unplaced<Use>[] =>
  reading.abbreviations.map(({ from, to, embedded }) => localUse(reading, from, to, embedded)),
);

/** The uses of a block’s abbreviations, in their order, each as it is written. */
const usesOf = once((block: PlacedBlock): Use[] => localUsesOf(block.reading).map((use) => placedUse(block, use)));

/** The use of an abbreviation that a number follows: the SDG of SDG4, the UNEA of UNEA-5. */
function numberedUseOf(block: PlacedBlock, at: number, base: string, embedded: boolean): Use {
  const { running, words } = block.reading;
  const from = words[at]?.start ?? 0;
  const { start, end } = sourceRange(running, from, from + base.length);
  return { ...useOf(block, at, at + 1, embedded), offset: block.base + start, length: end - start, text: base };
}

/** Where a short form of several words (KORUS FTA, Open RAN) stands in a block, outside introductions. */
function phraseUses(block: PlacedBlock, phrase: readonly string[]): { from: number; to: number }[] {
  const { words, introductions } = block.reading;
  const found: { from: number; to: number }[] = [];
  for (let i = 0; i + phrase.length <= words.length; i++) {
    if (words[i]?.text !== phrase[0] || !phrase.every((p, k) => words[i + k]?.text === p)) continue;
    if (!introductions.some((n) => i >= n.short.from && i < n.short.to)) found.push({ from: i, to: i + phrase.length });
  }
  return found;
}

/** A row as it is being written. */
interface Row {
  key: string;
  introductions: Introduction[];
  uses: Use[];
  certain: boolean;
}

function rowOf(rows: Map<string, Row>, key: string): Row {
  const known = rows.get(key);
  if (known) return known;
  const row: Row = { key, introductions: [], uses: [], certain: false };
  rows.set(key, row);
  return row;
}

/** The keys under which a stretch of capitals may be in the ledger, the likeliest first. */
function keysOf({ text, base, numbered }: LocalAbbreviation): [string, ...string[]] {
  return [
    abbreviationKey(text),
    ...(base === undefined ? [] : [abbreviationKey(base)]),
    ...(numbered === undefined ? [] : [abbreviationKey(numbered)]),
  ];
}

/** How many different words in capitals must open paragraphs to be the manner of the text: “NOTING that”, “REAFFIRMING our”. */
const fewestClauseWords = 3;

const opensBlock = ({ words }: BlockReading, { from, text }: LocalAbbreviation): boolean =>
  /^\p{Lu}{2,}$/u.test(text) && words.slice(0, from).every((w) => !/^\p{L}/u.test(w.text));

/** The abbreviations, or words in capitals, that open a block. */
const openersOf = once((reading: BlockReading): string[] => reading.abbreviations.filter((a) => opensBlock(reading, a)).map((a) => a.text));

/** Words in capitals that nobody knows and that open paragraphs or list items, where several do. */
function clauseWordsOf(blocks: readonly PlacedBlock[], isKnown: (text: string) => boolean): ReadonlySet<string> {
  const found = new Set(blocks.flatMap(({ reading }) => openersOf(reading).filter((text) => !isKnown(text))));
  return found.size >= fewestClauseWords ? found : new Set();
}

/** Whether a word that is neither known nor introduced also stands in small letters or as a name: then it is no abbreviation. */
function isOrdinaryWord(text: string, blocks: readonly PlacedBlock[]): boolean {
  if (!/^\p{Lu}{4,}$/u.test(text)) return false;
  const title = text.charAt(0) + text.slice(1).toLowerCase();
  const small = text.length >= 5 ? text.toLowerCase() : undefined;
  return blocks.some(({ reading }) => {
    const written = textsOf(reading);
    return written.has(title) || (small !== undefined && written.has(small));
  });
}

const texts = new WeakMap<BlockReading, ReadonlySet<string>>();

/** The words of a block, each once; made when first asked for. */
function textsOf(reading: BlockReading): ReadonlySet<string> {
  const known = texts.get(reading) ?? new Set(reading.words.map((w: Word) => w.text));
  texts.set(reading, known);
  return known;
}

function sameName(a: string, b: string): boolean {
  return nameWords(a).join(' ').toLowerCase().replace(/s$/, '') === nameWords(b).join(' ').toLowerCase().replace(/s$/, '');
}

/** The term that a long form names, among those the abbreviation may stand for. */
export function termNamed(longText: string, terms: readonly Term[]): Term | undefined {
  const names = (t: Term): string[] => [t.name, ...(t.names ?? []).filter((n) => n.type !== 'abbreviation').map((n) => n.text)];
  const long = longText.toLowerCase();
  return (
    terms.find((t) => names(t).some((n) => sameName(n, longText))) ??
    // “United Nations Office for Outer Space Affairs” for “Office for Outer Space Affairs”, and the other way about.
    terms.find((t) =>
      names(t).some((n) => n.includes(' ') && (long.endsWith(` ${n.toLowerCase()}`) || n.toLowerCase().endsWith(` ${long}`))),
    )
  );
}

function bySides(terms: readonly Term[], sides: readonly string[]): Term[] {
  const ours = terms.filter((t) => t.side !== undefined && sides.includes(t.side));
  return [...ours, ...terms.filter((t) => !ours.includes(t))];
}

/** The ledger of a statement: every abbreviation with its introductions and uses, every name spelled out. */
export function ledgerOf(
  blocks: readonly PlacedBlock[],
  glossary: Glossary,
  sides: readonly string[],
): { abbreviations: Abbreviation[]; names: NameMention[] } {
  const rows = new Map<string, Row>();
  const read = blocks.filter((b) => !b.inAbbreviationList);
  const introductions = read.flatMap(introductionsOf);
  for (const introduction of introductions) {
    const row = rowOf(rows, abbreviationKey(introduction.text));
    row.introductions.push(introduction);
    row.certain = true;
  }

  const phrases = [...new Set(introductions.map((n) => n.text))]
    .filter((t) => t.includes(' '))
    .map((t) => ({ key: abbreviationKey(t), words: nameWords(t) }));
  /** Words of a short form of several words (the KORUS of KORUS FTA): readers have met them, so they count for nothing alone. */
  const metInPhrases = new Set(phrases.flatMap((p) => p.words.map(abbreviationKey)));

  const clauseWords = clauseWordsOf(read, (text) => {
    const key = abbreviationKey(text);
    return rows.has(key) || glossary.termsOf(key).length > 0 || glossary.customaryReason(key) !== undefined;
  });

  for (const block of read) {
    const taken = new Set<number>();
    for (const phrase of phrases) {
      for (const { from, to } of phraseUses(block, phrase.words)) {
        rowOf(rows, phrase.key).uses.push(useOf(block, from, to, false));
        for (let i = from; i < to; i++) taken.add(i);
      }
    }
    for (const [i, local] of block.reading.abbreviations.entries()) {
      if (taken.has(local.from)) continue;
      const keys = keysOf(local);
      const introduced = keys.find((k) => (rows.get(k)?.introductions.length ?? 0) > 0);
      const known =
        introduced ??
        (local.entries.length > 0
          ? keys[0]
          : keys.find((k) => glossary.termsOf(k).length > 0 || glossary.customaryReason(k) !== undefined));
      const key = known ?? keys[0];
      if (introduced === undefined && glossary.termsOf(key).length === 0 && (local.shouted || clauseWords.has(local.text))) continue;
      const row = rowOf(rows, key);
      const byBase = local.base !== undefined && key !== keys[0] && key === abbreviationKey(local.base);
      row.uses.push(byBase ? numberedUseOf(block, local.from, local.base, local.embedded) : (usesOf(block)[i] as Use));
      // A number behind a hyphen makes a designation (MQ-9, ES-11) of what nothing else explains.
      const designation = local.base !== undefined && local.to - local.from > 1;
      if (known !== undefined || !(designation || metInPhrases.has(key))) row.certain = true;
    }
  }

  const abbreviations = [...rows.values()].map((row): Abbreviation => {
    const uses = row.uses.sort((a, b) => a.offset - b.offset);
    const first = row.introductions[0];
    const terms = bySides(glossary.termsOf(row.key), sides);
    const introducedTerm = first && termNamed(first.longText, terms);
    const plain = (text: string): string => text.replace(/(?<=[\p{Lu}\p{N}])s$/u, '');
    const short = plain(first?.text ?? uses[0]?.text ?? row.key);
    const known = row.introductions.length > 0 || terms.length > 0 || glossary.customaryReason(row.key) !== undefined;
    return {
      key: row.key,
      short,
      introductions: row.introductions,
      uses,
      terms: introducedTerm ? [introducedTerm, ...terms.filter((t) => t !== introducedTerm)] : terms,
      ...(introducedTerm ? { introducedTerm } : {}),
      certain: known || (row.certain && !isOrdinaryWord(short, read)),
    };
  });
  const firstAt = (a: Abbreviation): number =>
    Math.min(a.introductions[0]?.offset ?? Number.POSITIVE_INFINITY, a.uses[0]?.offset ?? Number.POSITIVE_INFINITY);
  return { abbreviations: abbreviations.sort((a, b) => firstAt(a) - firstAt(b)), names: read.flatMap(namesOf) };
}
