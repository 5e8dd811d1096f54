import { singularOfAbbreviation } from '../glossary/abbreviationKey.js';
import { abbreviationKey, type Glossary } from '../glossary/glossary.js';
import type { Term } from '../glossary/term.js';
import { flatMapSteps, type Steps } from '../text/steps.js';
import { type ListRow, rowSteps, rowsInMarkup } from './abbreviationList.js';
import { type AttributedUse, attributedUses, isKnown, type StatementFacts, statementFacts } from './attributeUses.js';
import { minClauseWords, openersOf } from './clauseWords.js';
import { ordinaryForms, wordsAmong } from './ordinaryWords.js';
import type { Abbreviation, DocumentBlock, Introduction, NameMention, Statement } from './statement.js';
import { termNamed } from './termNamed.js';

/** The introductions and uses of one abbreviation. */
interface Row {
  readonly key: string;
  readonly introductions: Introduction[];
  /** In text order. */
  readonly uses: AttributedUse[];
}

/** All abbreviations with their introductions and uses, and all mentions of names. */
type SymbolTable = Pick<Statement, 'abbreviations' | 'names' | 'namesByTerm'>;

/** Returns whether a block uses `<abbr title>`. */
const hasMarkup = (block: DocumentBlock): boolean => ownSource(block).includes('<abbr ');

/** Returns the source of a block, without the other blocks of its chunk. */
const ownSource = ({ reading: { source, start, end } }: DocumentBlock): string => source.slice(start, end);

/** Returns the unknown words in capitals that open a block. */
const unknownOpeners = (block: DocumentBlock, introduced: ReadonlySet<string>, glossary: Glossary): string[] =>
  openersOf(block.reading).filter((text) => {
    const key = abbreviationKey(text);
    return !introduced.has(key) && !isKnown(glossary, key);
  });

/** Returns the rows of the statement’s own list of abbreviations. */
function* listedRows(blocks: readonly DocumentBlock[]): Steps<ListRow[]> {
  const sources = new Set(blocks.flatMap((b) => (b.inAbbreviationList ? [b.reading.source] : [])));
  const rows = sources.size === 0 ? [] : yield* rowSteps([...sources].join('\n'));
  return [...rows, ...(yield* flatMapSteps(blocks, (block) => (hasMarkup(block) ? rowsInMarkup(ownSource(block)) : [])))];
}

/** Maximum number of different abbreviations in a document. Others are ignored. Real statements have at most some hundreds. */
export const maxAbbreviations = 10_000;

/**
 * Builds the symbol table of a document.
 * @param before facts of the previous version. If they are unchanged, results cached by block are reused
 */
export function* symbolTableSteps(
  blocks: readonly DocumentBlock[],
  glossary: Glossary,
  sides: readonly string[],
  before?: StatementFacts,
): Steps<SymbolTable & { readonly facts: StatementFacts }> {
  const read = blocks.filter((block) => !block.inAbbreviationList);
  const introductions = yield* flatMapSteps(read, (b) => b.mentions.introductions);
  const listed = yield* listedRows(blocks);
  const introduced = new Set([...introductions.map((n) => n.text), ...listed.map((r) => r.short)].map(abbreviationKey));
  yield;
  const openers = new Set(yield* flatMapSteps(read, (block) => unknownOpeners(block, introduced, glossary)));
  const facts = statementFacts(introductions, listed, openers.size >= minClauseWords ? openers : new Set(), before);
  yield;
  const rows = new Map<string, Row>();
  const rowOf = (key: string): Row => {
    const row = rows.get(key) ?? { key, introductions: [], uses: [] };
    if (rows.size < maxAbbreviations) rows.set(key, row);
    return row;
  };
  for (const introduction of introductions) rowOf(abbreviationKey(introduction.text)).introductions.push(introduction);
  for (const block of read) {
    for (const use of attributedUses(block, facts, glossary)) rowOf(use.key).uses.push(use);
    yield;
  }
  yield;
  const occurs = wordsAmong(read.map((block) => block.reading));
  const abbreviations: Abbreviation[] = [];
  for (const row of rows.values()) {
    abbreviations.push(abbreviationOf(row, { glossary, sides, occurs, facts }));
    yield;
  }
  const names = yield* flatMapSteps(read, (b) => b.mentions.names);
  return {
    facts,
    abbreviations: abbreviations.sort((a, b) => firstAt(a) - firstAt(b) || (a.key < b.key ? -1 : 1)),
    names,
    namesByTerm: namesByTerm(names),
  };
}

function namesByTerm(names: readonly NameMention[]): Map<Term, NameMention[]> {
  const byTerm = new Map<Term, NameMention[]>();
  for (const name of names)
    for (const { term } of name.entries) {
      const known = byTerm.get(term);
      if (!known) byTerm.set(term, [name]);
      // Several entries may belong to the same term.
      else if (known.at(-1) !== name) known.push(name);
    }
  return byTerm;
}

const firstAt = ({ introductions, uses }: Abbreviation): number =>
  Math.min(introductions[0]?.offset ?? Number.POSITIVE_INFINITY, uses[0]?.offset ?? Number.POSITIVE_INFINITY);

/** Removes introductions in headings, unless there are no others. */
function inBody(introductions: readonly Introduction[]): readonly Introduction[] {
  const others = introductions.filter((n) => n.block.reading.kind !== 'heading');
  return others.length === 0 ? introductions : others;
}

interface RowContext {
  readonly glossary: Glossary;
  readonly sides: readonly string[];
  /** Returns whether any of the forms occurs outside the list of abbreviations. */
  occurs(forms: readonly string[]): boolean;
  readonly facts: StatementFacts;
}

function abbreviationOf(row: Row, { glossary, sides, occurs, facts }: RowContext): Abbreviation {
  const { key, uses: attributed } = row;
  const introductions = inBody(row.introductions);
  const uses = attributed.map((a) => a.use);
  const [first] = introductions;
  const terms = bySides(glossary.termsOf(key), sides);
  const ofSides = terms.filter((t) => t.side !== undefined && sides.includes(t.side));
  const introducedTerm = first && (termNamed(first.longText, ofSides) ?? termNamed(first.longText, terms));
  const short = singularOfAbbreviation(first?.text ?? uses[0]?.text ?? key);
  const listed = facts.listed.get(key);
  const known = introductions.length > 0 || listed !== undefined || isKnown(glossary, key);
  const isOwnName = attributed.some((a) => a.isOwnName);
  // A word that is neither known nor introduced and also occurs in lowercase or as a name is no abbreviation.
  const certain = known || (!isOwnName && attributed.some((a) => a.certain) && !occurs(ordinaryForms(short)));
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

/** Sorts terms of the statement’s own sides before others. */
function bySides(terms: readonly Term[], sides: readonly string[]): Term[] {
  const ours = terms.filter((t) => t.side !== undefined && sides.includes(t.side));
  return ours.length === 0 || ours.length === terms.length ? [...terms] : [...ours, ...terms.filter((t) => !ours.includes(t))];
}
