import type { Observation } from '../../findings/finding.js';
import { otherPlaces } from '../../findings/otherPlaces.js';
import { spanOfText } from '../../statement/spans.js';
import type { DocumentBlock, Span, Statement } from '../../statement/statement.js';
import { t } from '../../text/l10n.js';
import { flatMapSteps, type Steps } from '../../text/steps.js';
import type { Check } from '../rule.js';

/** Reports a paragraph number that is repeated or missing, and list items that end differently from the others. */
export const list: Check = function* (statement) {
  const numbers = yield* flatMapSteps(statement.blocks, (block) => numberIn(statement, block));
  const found = wrongNumbers(statement, numbers);
  for (const items of yield* listSteps(statement)) for (const different of yield* differentEnds(items)) found.push(different);
  return found;
};

/** The number at the beginning of a line, with its mark: “12.”, “12)”. */
const label = /^[ \t]*(?:\*\*|__)?(\d{1,3})([.)])(?=\s|\*\*|__)/;

/** Maximum length of the start of a line that can contain a number, in UTF-16 code units. */
const maxLabelLength = 40;

interface Numbered extends Span {
  readonly number: number;
  readonly mark: string;
}

function numberIn({ text }: Statement, { base, reading }: DocumentBlock): Numbered[] {
  const lineStart = text.lastIndexOf('\n', base + reading.start - 1) + 1;
  const [whole = '', digits = '', point = ''] = label.exec(text.slice(lineStart, lineStart + maxLabelLength)) ?? [];
  // A nested list has its own numbering.
  const mark = `${/^[ \t]*/.exec(whole)?.[0].length ?? 0}${point}`;
  const offset = lineStart + whole.length - digits.length - 1;
  return digits === '' || offset > base + reading.start + maxLabelLength
    ? []
    : [{ number: Number(digits), mark, offset, length: digits.length }];
}

/**
 * Reports numbers that do not follow the previous one. A much higher number is a year, a resolution or from another list, and 1 starts a
 * new list.
 */
function wrongNumbers(statement: Statement, numbers: readonly Numbered[]): Observation[] {
  const last = new Map<string, Numbered>();
  const repeated: Observation[] = [];
  const missing: Numbered[] = [];
  for (const numbered of numbers) {
    const { number, mark, offset, length } = numbered;
    const before = last.get(mark);
    last.set(mark, numbered);
    if (number === 1 || before === undefined) continue;
    if (number === before.number) repeated.push({ offset, length, message: t('The number {0} is used twice.', number) });
    // On a scanned page, the number may be in the middle of a line.
    const isInLine = statement.text.slice(before.offset, offset).includes(` ${number - 1}${mark.slice(-1)} `);
    if (number - 1 === before.number + 1 && !isInLine) missing.push(numbered);
  }
  return [...repeated, ...missingNumbers(missing)];
}

/**
 * Reports missing numbers as one finding. If there are several, the text is an extract or was cut on purpose.
 * @param after the numbers after the missing ones
 */
function missingNumbers(after: readonly Numbered[]): Observation[] {
  const [first, ...others] = after;
  if (!first) return [];
  const { offset, length, number } = first;
  if (others.length === 0) return [{ offset, length, message: t('The number {0} is missing before {1}.', number - 1, number) }];
  const message = t('The number {0} is missing before {1}, and {2} more later.', number - 1, number, others.length);
  return [{ offset, length, message, related: otherPlaces(others, t('The number before this one is missing, too')) }];
}

const onlyMarker = /^(?:[-*+•·–]|\d{1,3}[.)]|\p{L}[.)])?$/u;

/** Minimum number of items. Fewer do not show whether a difference is intended. */
const minItems = 4;

/** The start of an item: its indentation, and its bullet, number or letter. */
const marker = /^([ \t]*)(?:\*\*|__)?(\(?)(?:([-*+•·–])|(\d{1,3})|(\p{L}{1,4}))([.)]?)/u;

/** Returns the kind of an item’s marker, which the items of a list share, and whether it is the first of its kind: 1, (a), (i). */
function markerOf(text: string, { base, reading }: DocumentBlock): { readonly kind: string; readonly isFirst: boolean } {
  const lineStart = text.lastIndexOf('\n', base + reading.start - 1) + 1;
  const [, indent = '', open = '', bullet = '', digits = '', letters = '', close = ''] =
    marker.exec(text.slice(lineStart, lineStart + maxLabelLength)) ?? [];
  const sort = bullet || (digits === '' ? letters && 'a' : '1');
  return { kind: `${indent.length}${open}${sort}${close}`, isFirst: digits === '1' || /^[ai]$/i.test(letters) };
}

/** Returns the items of each list, in order. A nested list has another kind of marker. */
function* listSteps({ text, blocks }: Statement): Steps<DocumentBlock[][]> {
  const lists: DocumentBlock[][] = [];
  let open = new Map<string, DocumentBlock[]>();
  let before: DocumentBlock | undefined;
  for (const block of blocks) {
    const isItem = block.reading.kind === 'listItem';
    const between = before && text.slice(before.base + before.reading.end, block.base + block.reading.start).trim();
    if (!isItem || between === undefined || !onlyMarker.test(between)) open = new Map();
    if (isItem) {
      const { kind, isFirst } = markerOf(text, block);
      const list = isFirst ? undefined : open.get(kind);
      if (list) list.push(block);
      else {
        lists.push([block]);
        open.set(kind, lists.at(-1) ?? []);
      }
    }
    before = isItem ? block : undefined;
    yield;
  }
  return lists.filter((items) => items.length >= minItems);
}

const endings = ['.', ';', ',', ''];

/** Returns the name of the mark at the end of an item. */
function nameOf(mark: string): string {
  if (mark === '.') return t('a period');
  if (mark === ';') return t('a semicolon');
  return mark === ',' ? t('a comma') : t('no mark');
}

/** The mark at the end of an item. In the last but one, it is before “and”. */
const finalMark = /([.;,]?)["”’)]{0,3}(?: (?:and|or))?$/;

/** The letter of an item, which is part of its text: “(a) ENERGY”. */
const ownLetter = /^\(?\p{L}{1,4}[.)]/u;

/** Reports items whose final mark differs from that of most others. The last item may end the sentence. */
function* differentEnds(items: readonly DocumentBlock[]): Steps<Observation[]> {
  const ends = yield* flatMapSteps(items.slice(0, -1), (block) => {
    const { text } = block.reading.running;
    // The item opens a nested list, or is a heading.
    if (/[:–—-]$/.test(text) || !/\p{Ll}/u.test(text.replace(ownLetter, ''))) return [];
    return [{ mark: finalMark.exec(text)?.[1] ?? '', ...spanOfText(block, Math.max(0, text.length - 1), text.length) }];
  });
  const usual = endings.find((mark) => ends.filter((e) => e.mark === mark).length > ends.length / 2);
  const [first, ...others] = ends.filter((e) => e.mark !== usual);
  if (usual === undefined || !first) return [];
  const message = t('This item ends with {0}, but most others with {1}.', nameOf(first.mark), nameOf(usual));
  return [{ offset: first.offset, length: first.length, message, related: otherPlaces(others) }];
}
