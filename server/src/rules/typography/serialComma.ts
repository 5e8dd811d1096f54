import type { Observation } from '../../findings/finding.js';
import { otherPlaces } from '../../findings/otherPlaces.js';
import type { BlockReading } from '../../statement/reading.js';
import { spanOfWords } from '../../statement/spans.js';
import type { DocumentBlock, Span, Statement } from '../../statement/statement.js';
import { t, withAdvice } from '../../text/l10n.js';
import { rangeContaining } from '../../text/rangeContaining.js';
import { isWord, type Words } from '../../text/words.js';
import type { Check } from '../rule.js';

/** Reports inconsistent serial commas. Off by default, since real statements mix them. */
export const serialComma: Check = (statement, { queryBlocks, style }) => {
  const lists = queryBlocks(listsIn).flatMap(({ block, found }) => found.map((list) => ({ ...list, block })));
  const withComma = lists.filter((l) => l.hasComma);
  const without = lists.filter((l) => !l.hasComma);
  const choice = style.serialComma;
  if (choice) {
    const wrong = choice.form === 'with' ? without : withComma;
    return wrong.length === 0 ? [] : [observation(statement, wrong, choice.authority)];
  }
  if (withComma.length === without.length) return [];
  const [rarer, usual] = withComma.length < without.length ? [withComma, without] : [without, withComma];
  return rarer.length === 0 ? [] : [observation(statement, rarer, usual.length)];
};

/** A list of three or more. `at` is the word index of its “and”. */
interface LocalList {
  readonly at: number;
  readonly hasComma: boolean;
}

/** Maximum length of an item, in words. Longer ones may be clauses. */
const maxItemLength = 3;

/** Words that open a sentence before its subject: “Today, …”, “In Tokyo, …”. */
const adverbial =
  /^(?:in|on|at|by|for|from|with|as|to|through|under|over|after|before|since|during|today|finally|moreover|furthermore|\p{L}+ly)$/u;

/** Maximum length of an opening adverbial, in words. */
const maxOpeningLength = 4;

/** Words that occur in clauses, or open one before a comma, but not in list items. */
const clausal =
  /^(?:i|we|they|he|she|it|both|this|that|these|those|there|which|who|whose|is|are|was|were|be|been|has|have|had|will|would|can|could|may|should|must|do|did|not|also|then|and|or|across|between|among|within|including|such|regard|addition|particular|to|in|on|at|by|for|from|with|as|if|when|while|where|through|under|\p{L}+ed|\p{L}+ly)$/u;

function listsIn({ words, kind, names, introductions }: BlockReading): LocalList[] {
  if (kind === 'quotation') return [];
  const isTaken = (at: number): boolean =>
    rangeContaining(names, at) !== undefined || introductions.some((n) => at >= n.long.from && at < n.long.to);
  return words.flatMap((word, and): LocalList[] => {
    if (!/^(?:and|or)$/.test(word.text) || isTaken(and)) return [];
    const hasComma = words.get(and - 1)?.text === ',';
    const lastEnd = hasComma ? and - 1 : and;
    const before = itemBefore(words, lastEnd);
    const isList = before !== undefined && leadsList(words, before - 1) && endsAfter(words, and + 1);
    return isList ? [{ at: and, hasComma }] : [];
  });
}

/** Returns the start of the item before `end`, after a comma; undefined if unclear. */
function itemBefore(words: Words, end: number): number | undefined {
  for (let start = end - 1; start >= Math.max(1, end - maxItemLength); start--) {
    const w = words.get(start);
    if (!isWord(w) || clausal.test(w.key) || isYear.test(w.text)) return undefined;
    if (words.get(start - 1)?.text === ',') return start;
  }
  return undefined;
}

/** Returns whether the comma ends a list item, and not an opening phrase: “In Tokyo, Japan and …”. */
function leadsList(words: Words, comma: number): boolean {
  if (!isItem(words, comma - 1)) return false;
  let start = comma;
  while (start > 0 && !/^[.;:]$/.test(words.get(start - 1)?.text ?? '')) start--;
  return comma - start > maxOpeningLength || !adverbial.test(words.get(start)?.key ?? '');
}

/** Returns whether a word can be part of an item. */
const isItem = (words: Words, at: number): boolean => isWord(words.get(at)) && !clausal.test(words.get(at)?.key ?? '');

/** Returns whether the last item is short and ends the list. In “democracy and human rights, and the economy”, the list continues. */
function endsAfter(words: Words, from: number): boolean {
  let to = from;
  while (to < from + maxItemLength && isItem(words, to)) to++;
  if (to === from) return false;
  const following = words.get(to)?.text;
  if (following === undefined || /^[.;:)]$/.test(following)) return true;
  return following === ',' && words.get(to + 1)?.key === 'and' && /ed$/.test(words.get(to + 2)?.key ?? '');
}

/** A year. “May 5, 2024 and” contains a date, not a list. */
const isYear = /^(?:19|20)\d\d$/;

type PlacedLocalList = LocalList & { readonly block: DocumentBlock };

/** @param model the number of lists in the other style, or the authority that requires it */
function observation({ text }: Statement, lists: readonly PlacedLocalList[], model: number | string): Observation {
  const spans = lists.map(({ block, at, hasComma }) => spanOfWords(block, hasComma ? at - 1 : at, at + 1));
  const [first, ...others] = spans as [Span, ...Span[]];
  const hasComma = lists[0]?.hasComma === true;
  const edits = spans.map(({ offset }) =>
    hasComma ? { offset, length: 1, newText: '' } : { offset: endBefore(text, offset), length: 0, newText: ',' },
  );
  const title = hasComma ? t('Delete the comma') : t('Add a comma');
  return {
    ...first,
    message: withAdvice(typeof model === 'number' ? problemOf(hasComma, model) : problemBy(hasComma, model), title),
    related: otherPlaces(others),
    fixes: [{ title, safe: false, edits }],
  };
}

function problemOf(hasComma: boolean, others: number): string {
  if (others === 1)
    return hasComma
      ? t('This list has a comma before its last item, unlike one other list in this statement.')
      : t('This list has no comma before its last item, unlike one other list in this statement.');
  return hasComma
    ? t('This list has a comma before its last item, unlike {0} other lists in this statement.', others)
    : t('This list has no comma before its last item, unlike {0} other lists in this statement.', others);
}

const problemBy = (hasComma: boolean, authority: string): string =>
  hasComma
    ? t('This list has a comma before its last item, unlike in {0}.', authority)
    : t('This list has no comma before its last item, unlike in {0}.', authority);

/** Returns the end of the word before an offset. */
const endBefore = (text: string, offset: number): number =>
  offset - (/\s*$/.exec(text.slice(Math.max(0, offset - 8), offset))?.[0].length ?? 0);
