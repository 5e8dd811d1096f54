import { singularOfAbbreviation } from '../glossary/abbreviationKey.js';
import { abbreviationKey, type Glossary } from '../glossary/glossary.js';
import type { Term } from '../glossary/term.js';
import { sourceRange } from '../text/runningText.js';
import { type ListRow, rowsIn, rowsInMarkup } from './abbreviationList.js';
import { fewestClauseWords, openersOf } from './clauseWords.js';
import { namesOf, updatedNames } from './nameLedger.js';
import { hasAny, ordinaryForms } from './ordinaryWords.js';
import { rangeOfWords } from './reading.js';
import { type Bearings, bearingsOf, isKnown, type Share, sharesOf } from './shares.js';
import type { Abbreviation, Introduction, NameMention, PlacedBlock, Span } from './statement.js';
import { termNamed } from './termNamed.js';

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

/** A row as it is being kept. */
interface Row {
  readonly key: string;
  introductions: Introduction[];
  /** In the order of the text. */
  shares: Share[];
  /** How the abbreviation may stand as an ordinary word, and how many blocks have it so; counted where that decides. */
  ordinary: { readonly forms: readonly string[]; blocks: number } | undefined;
  /** What is told of the row; undefined where something in it has changed. */
  told: Abbreviation | undefined;
}

/** Every abbreviation with its introductions and uses, every name spelled out; kept up to date by what changes. */
export interface Ledger {
  readonly abbreviations: readonly Abbreviation[];
  readonly names: readonly NameMention[];
  readonly namesByTerm: ReadonlyMap<Term, readonly NameMention[]>;
  readonly kept: Kept;
}

/** What the next state is made of. */
interface Kept {
  readonly blocks: readonly PlacedBlock[];
  readonly rows: Map<string, Row>;
  readonly sharesOf: Map<PlacedBlock, readonly Share[]>;
  readonly bearings: Bearings;
  /** How many blocks an unknown word in capitals opens. */
  readonly openers: Map<string, number>;
  readonly glossary: Glossary;
  readonly sides: readonly string[];
}

/** Whether a block gives names by `<abbr title>`. */
const hasMarkup = ({ reading }: PlacedBlock): boolean => reading.source.includes('<abbr ');

const isRead = (block: PlacedBlock): boolean => !block.inAbbreviationList;

function rowOf(rows: Map<string, Row>, key: string): Row {
  const known = rows.get(key);
  if (known) return known;
  const row: Row = { key, introductions: [], shares: [], ordinary: undefined, told: undefined };
  rows.set(key, row);
  return row;
}

/** Unknown words in capitals that open a block. */
const unknownOpeners = (block: PlacedBlock, introduced: ReadonlySet<string>, glossary: Glossary): string[] =>
  openersOf(block.reading).filter((text) => {
    const key = abbreviationKey(text);
    return !introduced.has(key) && !isKnown(glossary, key);
  });

/** The rows of the statement's own list of abbreviations. */
function listedRows(blocks: readonly PlacedBlock[]): ListRow[] {
  const sources = new Set(blocks.flatMap((b) => (b.inAbbreviationList ? [b.reading.source] : [])));
  const rows = sources.size === 0 ? [] : rowsIn([...sources].join('\n'));
  return [...rows, ...blocks.filter(hasMarkup).flatMap((b) => rowsInMarkup(b.reading.source))];
}

/** The ledger of a statement, from nothing. */
export function ledgerOf(blocks: readonly PlacedBlock[], glossary: Glossary, sides: readonly string[]): Ledger {
  const read = blocks.filter(isRead);
  const introductions = read.flatMap((b) => b.mentions.introductions);
  const rows = listedRows(blocks);
  const introduced = new Set([...introductions.map((n) => n.text), ...rows.map((r) => r.short)].map(abbreviationKey));
  const openers = new Map<string, number>();
  for (const block of read) for (const text of unknownOpeners(block, introduced, glossary)) openers.set(text, (openers.get(text) ?? 0) + 1);
  const clauseWords = new Set(openers.size >= fewestClauseWords ? openers.keys() : []);
  const kept: Kept = {
    blocks,
    rows: new Map(),
    sharesOf: new Map(),
    bearings: bearingsOf(introductions, rows, clauseWords),
    openers,
    glossary,
    sides,
  };
  for (const introduction of introductions) rowOf(kept.rows, abbreviationKey(introduction.text)).introductions.push(introduction);
  for (const block of read) {
    const shares = sharesOf(block, kept.bearings, glossary);
    if (shares.length === 0) continue;
    kept.sharesOf.set(block, shares);
    for (const share of shares) rowOf(kept.rows, share.key).shares.push(share);
  }
  return { abbreviations: toldOf(kept), ...namesOf(read), kept };
}

/**
 * The ledger with some blocks in the place of others, the same as from nothing. Only rows that the changed blocks have a share in
 * are made again, unless they change what holds for all places: then all is.
 * @param from the first block that differs
 * @param to the block behind the last that differs
 */
export function updatedLedger(before: Ledger, blocks: readonly PlacedBlock[], from: number, to: number, sides: readonly string[]): Ledger {
  const { kept } = before;
  const { glossary } = kept;
  const all = { gone: kept.blocks.slice(from, to + kept.blocks.length - blocks.length), come: blocks.slice(from, to) };
  const gone = all.gone.filter(isRead);
  const come = all.come.filter(isRead);
  const changesList = [...all.gone, ...all.come].some((b) => !isRead(b) || hasMarkup(b));
  if (changesList || !sameSides(kept.sides, sides) || !sameIntroductions(gone, come) || changesOpeners(kept, gone, come))
    return ledgerOf(blocks, glossary, sides);

  const touched = new Set<Row>();
  const touch = (key: string): void => {
    const row = rowOf(kept.rows, key);
    row.told = undefined;
    touched.add(row);
  };
  const shares: Share[] = [];
  for (const block of gone) {
    for (const { key } of kept.sharesOf.get(block) ?? []) touch(key);
    for (const { text } of block.mentions.introductions) touch(abbreviationKey(text));
    kept.sharesOf.delete(block);
  }
  for (const block of come) {
    const own = sharesOf(block, kept.bearings, glossary);
    if (own.length > 0) kept.sharesOf.set(block, own);
    for (const share of own) {
      shares.push(share);
      touch(share.key);
    }
    for (const { text } of block.mentions.introductions) touch(abbreviationKey(text));
  }
  const isBefore = (block: PlacedBlock): boolean => block.index < from;
  const isBehind = (block: PlacedBlock): boolean => block.index >= to && blocks[block.index] === block;
  for (const row of touched) {
    const own = shares.filter((s) => s.key === row.key);
    const introductions = come.flatMap((b) => b.mentions.introductions.filter((n) => abbreviationKey(n.text) === row.key));
    row.shares = [...row.shares.filter((s) => isBefore(s.use.block)), ...own, ...row.shares.filter((s) => isBehind(s.use.block))];
    row.introductions = [
      ...row.introductions.filter((n) => isBefore(n.block)),
      ...introductions,
      ...row.introductions.filter((n) => isBehind(n.block)),
    ];
    if (row.shares.length + row.introductions.length === 0) kept.rows.delete(row.key);
  }
  countOrdinary(kept, gone, come);
  const next = { ...kept, blocks };
  return { abbreviations: toldOf(next), ...updatedNames(before, gone, come, isBefore, isBehind), kept: next };
}

const sameSides = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((side, i) => side === b[i]);

/** Whether the changed blocks introduce the same abbreviations as before: else uses elsewhere may belong to other rows. */
function sameIntroductions(gone: readonly PlacedBlock[], come: readonly PlacedBlock[]): boolean {
  const texts = (blocks: readonly PlacedBlock[]): string => blocks.flatMap((b) => b.mentions.introductions.map((n) => n.text)).join('\n');
  return texts(gone) === texts(come);
}

/** Counts the words in capitals that open blocks; whether that changes which of them are the manner of the text. */
function changesOpeners({ openers, bearings, glossary }: Kept, gone: readonly PlacedBlock[], come: readonly PlacedBlock[]): boolean {
  const before = [...openers.keys()];
  const count = (blocks: readonly PlacedBlock[], by: number): void => {
    for (const block of blocks)
      for (const text of unknownOpeners(block, bearings.introduced, glossary)) {
        const left = (openers.get(text) ?? 0) + by;
        if (left === 0) openers.delete(text);
        else openers.set(text, left);
      }
  };
  count(come, 1);
  count(gone, -1);
  const mattered = before.length >= fewestClauseWords || openers.size >= fewestClauseWords;
  return mattered && !(before.length === openers.size && before.every((text) => openers.has(text)));
}

/** Counts where abbreviations that nobody knows stand as ordinary words. */
function countOrdinary({ rows }: Kept, gone: readonly PlacedBlock[], come: readonly PlacedBlock[]): void {
  for (const row of rows.values()) {
    const { ordinary } = row;
    if (!ordinary) continue;
    const blocks = (changed: readonly PlacedBlock[]): number => changed.filter((b) => hasAny(b.reading, ordinary.forms)).length;
    const wasOrdinary = ordinary.blocks > 0;
    ordinary.blocks += blocks(come) - blocks(gone);
    if (ordinary.blocks > 0 !== wasOrdinary) row.told = undefined;
  }
}

const firstAt = ({ introductions, uses }: Abbreviation): number =>
  Math.min(introductions[0]?.offset ?? Number.POSITIVE_INFINITY, uses[0]?.offset ?? Number.POSITIVE_INFINITY);

/** What is told of all rows, in the order of their first places. */
function toldOf(kept: Kept): Abbreviation[] {
  const told: Abbreviation[] = [];
  for (const row of kept.rows.values()) {
    row.told ??= rowTold(row, kept);
    told.push(row.told);
  }
  return told.sort((a, b) => firstAt(a) - firstAt(b) || (a.key < b.key ? -1 : 1));
}

/** A definition in a heading is not the body's introduction, unless it is the only one. */
function inBody(introductions: readonly Introduction[]): readonly Introduction[] {
  const others = introductions.filter((n) => n.block.reading.kind !== 'heading');
  return others.length === 0 ? introductions : others;
}

function rowTold(row: Row, { glossary, sides, blocks, bearings }: Kept): Abbreviation {
  const { key, shares } = row;
  const introductions = inBody(row.introductions);
  const uses = shares.map((s) => s.use);
  const [first] = introductions;
  const terms = bySides(glossary.termsOf(key), sides);
  const introducedTerm = first && termNamed(first.longText, terms);
  const short = singularOfAbbreviation(first?.text ?? uses[0]?.text ?? key);
  const listed = bearings.listed.get(key);
  const known = introductions.length > 0 || listed !== undefined || isKnown(glossary, key);
  const isOwnName = shares.some((s) => s.isOwnName);
  const certain = known || (!isOwnName && shares.some((s) => s.certain) && !standsAsOrdinaryWord(row, short, blocks));
  if (known) row.ordinary = undefined;
  return {
    key,
    short,
    introductions,
    uses,
    terms: introducedTerm ? [introducedTerm, ...terms.filter((t) => t !== introducedTerm)] : terms,
    ...(introducedTerm ? { introducedTerm } : {}),
    ...(listed === undefined ? {} : { listed }),
    certain,
  };
}

/** Whether a word that is neither known nor introduced also stands in small letters or as a name: then it is no abbreviation. */
function standsAsOrdinaryWord(row: Row, short: string, blocks: readonly PlacedBlock[]): boolean {
  const forms = ordinaryForms(short);
  if (forms.length === 0) {
    row.ordinary = undefined;
    return false;
  }
  if (row.ordinary?.forms[0] !== forms[0])
    row.ordinary = { forms, blocks: blocks.filter((b) => isRead(b) && hasAny(b.reading, forms)).length };
  return (row.ordinary?.blocks ?? 0) > 0;
}

/** The terms of the statement's own sides before others. */
function bySides(terms: readonly Term[], sides: readonly string[]): Term[] {
  const ours = terms.filter((t) => t.side !== undefined && sides.includes(t.side));
  return ours.length === 0 || ours.length === terms.length ? [...terms] : [...ours, ...terms.filter((t) => !ours.includes(t))];
}
