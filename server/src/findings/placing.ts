import { kindOfName } from '../glossary/kinds.js';
import type { Term } from '../glossary/term.js';
import type { Abbreviation, DocumentBlock, Span, Statement, Use } from '../statement/statement.js';
import { articleUse, canBeSpoken, grammaticalContextOf, startsWithVowelSound } from './articles.js';
import type { Edit, Fix } from './finding.js';
import { labelEnd } from './labels.js';
import { isPlural, isPluralName, pluralOf, possessiveOf, singularOf } from './plurals.js';
import { beginsSentence, capitalise, inOwnApostrophe } from './spelling.js';

/** Replaces names with abbreviations and the reverse, with the correct article, number and case. */

/** An edit and whether it is safe (`finding.ts`). */
export interface Placed extends Edit {
  readonly safe: boolean;
}

/** Combines edits into a fix. Returns nothing if one of them is undefined. */
export function fixOf(title: string, placed: readonly (Placed | undefined)[], safe = true): Fix[] {
  const edits = placed.filter((p) => p !== undefined);
  if (edits.length < placed.length || edits.length === 0) return [];
  return [
    {
      title,
      safe: safe && edits.every((e) => e.safe),
      edits: edits.map(({ offset, length, newText }) => ({ offset, length, newText })),
    },
  ];
}

/** A mark that joins a name to something else: LEO-based, Japan\u2013NASA, SDG4, #QZSS, QZSS_map.pdf. */
const joiningMark = /[-\u2010-\u2015/#@_&\\=~\p{N}]/u;

/** Returns whether a span is part of a longer word, a hashtag, a handle, an address or a file name. */
export function isPartOfToken({ text }: Statement, { offset, length }: Span): boolean {
  const end = offset + length;
  return (
    joiningMark.test(text.charAt(offset - 1)) ||
    /[\p{L}\p{N}][.:]$/u.test(text.slice(Math.max(0, offset - 2), offset)) ||
    joiningMark.test(text.charAt(end)) ||
    /^[.:][\p{L}\p{N}]/u.test(text.slice(end, end + 2))
  );
}

const startOf = (block: DocumentBlock): number => block.base + block.reading.start;

const possessiveAfter = ({ text }: Statement, end: number): string =>
  /^['\u2019]s?(?![\p{L}\p{N}])/u.exec(text.slice(end, end + 3))?.[0] ?? '';

/** A span extended by the article before it. */
interface WithArticle extends Span {
  /** As written, without the space: “the”, “An”. */
  readonly article: string;
}

function withArticleBefore({ text }: Statement, { offset, length }: Span, blockStart: number): WithArticle {
  const [whole = '', article = ''] =
    /(?<![\p{L}\p{N}'\u2019-])(the|an?)\s+$/iu.exec(text.slice(Math.max(blockStart, offset - 8), offset)) ?? [];
  return { offset: offset - whole.length, length: length + whole.length, article };
}

/** Replaces a span with `newText` and adapts “a” or “an” before it. */
export function withArticle(statement: Statement, span: Span, newText: string, blockStart = 0): Placed {
  const { article, ...whole } = withArticleBefore(statement, span, blockStart);
  if (!/^an?$/i.test(article)) return { offset: span.offset, length: span.length, newText, safe: true };
  const an = startsWithVowelSound(newText);
  if ((an ?? article.length === 2) === (article.length === 2))
    return { offset: span.offset, length: span.length, newText, safe: an !== undefined };
  return { ...whole, newText: `${article.charAt(0)}${an ? 'n' : ''} ${newText}`, safe: true };
}

const lastWord = (text: string): string => text.split(/\P{L}/u).at(-1) ?? '';

/** Minimum length of a sentence, in words. Shorter text without a final mark may be a table cell or a line of a table in plain text. */
const minWords = 6;

const isInSentence = ({ reading: { kind, words } }: DocumentBlock): boolean =>
  kind !== 'paragraph' || words.length >= minWords || /^[.,;:!?]$/.test(words.get(words.length - 1)?.text ?? '');

/** Returns whether neighboring list items begin with a capital. Names and abbreviations have capitals anyway, so they are no evidence. */
function itemsBeside({ blocks }: Statement, { index }: DocumentBlock): 'small' | 'capital' | 'unclear' {
  const isItem = (at: number): boolean => blocks[at]?.reading.kind === 'listItem';
  let [from, to] = [index, index + 1];
  while (isItem(from - 1)) from--;
  while (isItem(to)) to++;
  const first = blocks.slice(from, to).flatMap(({ index: at, reading: { words } }) => (at === index ? [] : (words.get(0)?.text ?? '')));
  if (first.some((text) => /^\p{Ll}/u.test(text))) return 'small';
  return first.some((text) => /^\p{Lu}\p{Ll}+$/u.test(text)) ? 'capital' : 'unclear';
}

/** Returns whether a list item begins with a capital, and whether that is certain; undefined outside lists. Sentences do. */
function itemOf(statement: Statement, block: DocumentBlock): 'small' | 'capital' | 'unclear' | undefined {
  const { kind, words } = block.reading;
  if (kind !== 'listItem') return undefined;
  return /^[.!?]$/.test(words.get(words.length - 1)?.text ?? '') ? 'capital' : itemsBeside(statement, block);
}

const singularVerb = /^\s+(?:is|was|has|does)\b/;

/**
 * Spells out an abbreviation at the place of a use. Returns undefined if correct English is not possible.
 * @param name in singular or plural as in the glossary or the statement
 * @param short the singular abbreviation to add in brackets, if any
 * @param isWhole whether the name keeps its ending: “Harbor Partners (HP)”; by default, if it is the term’s own name
 * @param takesThe whether the statement uses the name with “the”; by default, by its term or kind
 */
export function nameInPlace(
  statement: Statement,
  use: Use,
  {
    name: given,
    short,
    term,
    takesThe,
    isWhole = given === term?.name,
  }: {
    readonly name: string;
    readonly short?: string;
    readonly term?: Term | undefined;
    readonly takesThe?: boolean;
    readonly isWhole?: boolean;
  },
): Placed | undefined {
  const { text } = statement;
  const blockStart = startOf(use.block);
  if (isPartOfToken(statement, use)) return undefined;
  const end = use.offset + use.length;
  const following = text.slice(end, end + 60);
  const plural = isPlural(use.text);
  const numbered = /^\s+(?:Nos?\.\s*)?\d/.test(following);
  // “CET” is singular in form but means technologies, so its name keeps its ending.
  const own = isWhole && !plural && !numbered;
  const name = inOwnApostrophe(statement)(plural ? pluralOf(given) : own ? given : singularOf(given));
  const last = lastWord(name);
  const [first = ''] = /^[\p{L}]+/u.exec(name) ?? [];
  const repeats = (word: string | undefined, of: string): boolean =>
    word !== undefined && word !== '' && singularOf(word.toLowerCase()) === singularOf(of.toLowerCase());
  if (repeats(/^\s+([\p{L}]+)/u.exec(following)?.[1], last)) return undefined;
  const before = text.slice(Math.max(blockStart, use.offset - 40), use.offset);
  if (/\s$/.test(before) && repeats(lastWord(before.trimEnd().replace(/['\u2019]s$/, '')), first)) return undefined;
  const { articleSlot, role } = grammaticalContextOf(statement, use, blockStart);
  if (!plural && isPluralName(name) && !/\b(?:Nations|States)\b/.test(name) && (articleSlot === 'a' || singularVerb.test(following)))
    return undefined;
  const apostrophe = possessiveAfter(statement, end);
  const forms = (t: string): string => (apostrophe === '' ? t : possessiveOf(t, apostrophe.charAt(0)));
  const written = short === undefined ? forms(name) : `${forms(name)} (${forms(plural ? pluralOf(short) : short)})`;
  const place = { offset: use.offset, length: use.length + apostrophe.length };
  const article = takesThe ?? articleUse(statement, { uses: [] }, given, term) !== 'none';
  const { words } = use.block.reading;
  // The use is alone in a cell or item.
  const isAlone = words.length === 1;
  const wanted = article && /^\p{Lu}/u.test(given) && !plural && !numbered && !isAlone;
  const free = articleSlot === 'open' || articleSlot === 'unclear';
  const atStart = beginsSentence(statement, use.offset, blockStart);
  const item = atStart ? itemOf(statement, use.block) : undefined;
  const begins = atStart && item !== 'small';
  // A possessive in brackets after another (“the System’s (QZSS’s)”) is correct, but many would rephrase the sentence. Before a capital the
  // use may be part of a name (“the QZSS Working Group”), and before a bracket there would be two brackets in a row.
  const isPlain = isInSentence(use.block) && !(short !== undefined && (apostrophe !== '' || /^\s+[\p{Lu}(]/u.test(following)));
  if (wanted && free && role !== 'modifier') {
    const inItem = atStart && use.block.reading.kind !== 'paragraph' && role !== 'noun';
    if (!inItem)
      return {
        ...place,
        newText: `${begins ? 'The' : 'the'} ${written}`,
        safe: articleSlot === 'open' && role === 'noun' && isPlain && item !== 'unclear',
      };
  }
  const placed = withArticle(statement, place, begins ? capitalise(written) : written, blockStart);
  // “a Space Situational Awareness MOU”: a lowercase name would break up the title before it.
  const inTitle =
    /^\p{Ll}/u.test(given) && !atStart && (/^\p{Lu}/u.test(before.trimEnd().split(/\s/).at(-1) ?? '') || use.offset < labelEnd(use.block));
  return {
    ...placed,
    safe:
      placed.safe &&
      !inTitle &&
      isPlain &&
      !(item === 'unclear' && capitalise(written) !== written) &&
      !(wanted && (free || articleSlot === 'taken') && role !== 'modifier' && !isDetermined(before)),
  };
}

/** Returns whether a possessive or determiner before the name excludes an article. */
const isDetermined = (before: string): boolean =>
  /(?:['\u2019]s?|\b(?:this|these|those|our|their|its|his|her|each|every|any|no))\s+$/i.test(before);

/**
 * Replaces a name with its abbreviation. Returns undefined if the name is part of something longer.
 * @param span the name, or the name with its abbreviation
 * @param short in singular or plural as needed
 * @param possessive the possessive ending of the replaced text
 */
export function shortInPlace(
  statement: Statement,
  abbreviation: Pick<Abbreviation, 'uses'>,
  span: Span & { readonly block: DocumentBlock },
  {
    short: plain,
    name,
    term,
    possessive = '',
  }: { readonly short: string; readonly name: string; readonly term?: Term | undefined; readonly possessive?: string },
): Placed | undefined {
  if (isPartOfToken(statement, span)) return undefined;
  const blockStart = startOf(span.block);
  const role = possessive === '' ? grammaticalContextOf(statement, span, blockStart).role : 'noun';
  const short = possessive === '' ? plain : possessiveOf(plain, possessive.charAt(0));
  const { article, ...whole } = withArticleBefore(statement, span, blockStart);
  if (/^the$/i.test(article) && !isPlural(plain) && isName(name, term) && articleUse(statement, abbreviation, name, term) === 'name') {
    if (role === 'noun') return { ...whole, newText: short, safe: true };
    return { offset: span.offset, length: span.length, newText: short, safe: role === 'modifier' };
  }
  const placed = withArticle(statement, span, short, blockStart);
  // “the FEAST” or “FEAST”? Unclear for a name without a description.
  return /^the$/i.test(article) && !term && !isPlural(plain) && canBeSpoken(plain) && isName(name, term) && role !== 'modifier'
    ? { ...placed, safe: false }
    : placed;
}

/** Returns whether a name is a proper name, rather than a common noun such as “memorandum”. */
const isName = (name: string, term: Term | undefined): boolean => (term?.kind ?? kindOfName(name)) !== 'concept' && /^\p{Lu}/u.test(name);
