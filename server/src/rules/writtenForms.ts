import type { Edit, Fix, Observation, Related } from '../findings/finding.js';
import { otherPlaces } from '../findings/otherPlaces.js';
import { endsSentence } from '../findings/spelling.js';
import type { Style, StyleChoice } from '../findings/style.js';
import { groupedBy } from '../glossary/groupedBy.js';
import { spanOfText } from '../statement/spans.js';
import type { DocumentBlock, Span, Statement } from '../statement/statement.js';
import { wordClass } from '../text/internedWords.js';
import { quoted, t } from '../text/l10n.js';
import type { Words } from '../text/words.js';
import type { InBlock } from './rule.js';

/** One of several ways of writing the same thing, in a block. Offsets into its running text, in UTF-16 code units. */
export interface WrittenForm {
  /** What is written: the forms of a group are alternatives. */
  readonly group: string;
  readonly form: string;
  readonly start: number;
  readonly end: number;
  /** What stands here in each form; absent where a form is its own text. */
  readonly written?: Readonly<Record<string, string>>;
}

/** A form at its place in the statement. */
export type PlacedForm = WrittenForm & { readonly block: DocumentBlock };

type Places = readonly [PlacedForm, ...PlacedForm[]];

/** Two forms of a group in the same statement. */
export interface TwoForms {
  /** The less frequent form; where both are equally frequent, the one that comes later. */
  readonly rare: Places;
  readonly usual: Places;
}

/** The groups of which more than one form is written. In most statements hardly any of the many words that may be written otherwise. */
function mixedGroups(found: readonly InBlock<WrittenForm>[]): Set<string> {
  const firstForms = new Map<string, string>();
  const mixed = new Set<string>();
  for (const { found: forms } of found)
    for (const { group, form } of forms) {
      const first = firstForms.get(group);
      if (first === undefined) firstForms.set(group, form);
      else if (first !== form) mixed.add(group);
    }
  return mixed;
}

/**
 * The forms of groups with their places, in text order.
 * @param style the groups of which a single form counts too
 */
function formsByGroup(found: readonly InBlock<WrittenForm>[], style: Style = {}): Map<string, Map<string, [PlacedForm, ...PlacedForm[]]>> {
  const mixed = mixedGroups(found);
  const byGroup = new Map<string, Map<string, [PlacedForm, ...PlacedForm[]]>>();
  for (const { block, found: forms } of found) {
    for (const local of forms) {
      if (!mixed.has(local.group) && style[local.group] === undefined) continue;
      const placed = { ...local, block };
      const ofGroup = byGroup.get(local.group) ?? new Map<string, [PlacedForm, ...PlacedForm[]]>();
      byGroup.set(local.group, ofGroup);
      const places = ofGroup.get(local.form);
      if (places) places.push(placed);
      else ofGroup.set(local.form, [placed]);
    }
  }
  return byGroup;
}

type Forms = ReadonlyMap<string, Places>;

/** The forms of a group that are used beside its most frequent one, which comes first in the text if several are. */
function besideUsual(forms: Forms): TwoForms[] {
  const [usual, ...others] = [...forms.values()].sort((a, b) => b.length - a.length);
  return usual ? others.map((rare) => ({ rare, usual })) : [];
}

/** The forms of each group that are used beside its most frequent one. */
export const formsInUse = (found: readonly InBlock<WrittenForm>[]): TwoForms[] => [...formsByGroup(found).values()].flatMap(besideUsual);

/**
 * Reports the forms that a style does not choose; where it chooses none, those beside the most frequent.
 * @param wordsOf how messages name a form
 */
export function evenForms(
  statement: Statement,
  found: readonly InBlock<WrittenForm>[],
  style: Style,
  wordsOf: (form: string) => TwoFormsWords = () => ({}),
): Observation[] {
  return [...formsByGroup(found, style)].flatMap(([group, forms]) => {
    const choice = style[group];
    return choice
      ? againstStyle(statement, forms, choice, wordsOf(choice.form))
      : besideUsual(forms).flatMap((two) => twoFormsObservations(statement, two, wordsOf(two.rare[0].form)));
  });
}

/** One finding for each different word, or one for many words. */
function againstStyle(
  statement: Statement,
  forms: Forms,
  { form: wanted, authority }: StyleChoice,
  { nameOf }: TwoFormsWords,
): Observation[] {
  const others = [...forms]
    .flatMap(([form, places]) => (form === wanted ? [] : places))
    .filter(({ written }) => written?.[wanted] !== undefined);
  const byWord = [...groupedBy(others, (place) => writtenAs(place, wanted)).values()] as unknown as Places[];
  const [first] = byWord;
  const all = byWord.flat() as unknown as Places;
  if (first && nameOf && byWord.length > mostSingly) {
    const example = writtenAs(first[0], first[0].form).trim();
    return [
      {
        ...spanOf(first[0]),
        message: t('{0}: use {1}. {2} words differ, such as “{3}”.', authority, nameOf(wanted), byWord.length, example),
        related: otherPlaces(all.slice(1).map(spanOf)),
        fixes: () => fixTo(statement, t('Use {0}', nameOf(wanted)), all, wanted),
      },
    ];
  }
  return byWord.map((places) => {
    const own = writtenAs(places[0], wanted).trim();
    return {
      ...spanOf(places[0]),
      message: t('Write “{0}” ({1}).', own, authority),
      related: otherPlaces(places.slice(1).map(spanOf)),
      fixes: () => fixTo(statement, t('Write “{0}”', own), places, wanted),
    };
  });
}

const times = (n: number): string => (n === 1 ? t('once') : n === 2 ? t('twice') : t('{0} times', n));

const spanOf = ({ block, start, end }: PlacedForm): Span => spanOfText(block, start, end);

/** What a place has in a form. */
const writtenAs = ({ written }: WrittenForm, form: string): string => written?.[form] ?? form;

/** Whether one of two forms is more frequent. Forms that are equally frequent say nothing of what the writer wants. */
export const isRarer = ({ rare, usual }: TwoForms): boolean => rare.length < usual.length;

/** Maximum number of different words that are reported one by one. */
const mostSingly = 3;

export interface TwoFormsWords {
  /** Whether the places are all before a noun. */
  readonly isBeforeNoun?: boolean;
  /** Names a form that stands for several words: “British spelling”. By default a form is what is written. */
  readonly nameOf?: (form: string) => string;
}

/**
 * Reports a form with its places and offers the usual form for all of them: one finding for each different word. Where both forms are
 * equally frequent, one finding offers both.
 */
export function twoFormsObservations(statement: Statement, forms: TwoForms, words: TwoFormsWords = {}): Observation[] {
  const { rare, usual } = forms;
  const { isBeforeNoun = false, nameOf } = words;
  const [wanted, other] = [usual[0].form, rare[0].form];
  const textOf = (place: PlacedForm, form: string): string => writtenAs(place, form).trim();
  if (!isRarer(forms)) {
    const named = (place: PlacedForm): string =>
      nameOf ? t('{0} (“{1}”)', nameOf(place.form), textOf(place, place.form)) : quoted(textOf(place, place.form));
    const to = (form: string, places: Places): Fix[] =>
      fixTo(statement, nameOf ? t('Use {0}', nameOf(form)) : t('Write “{0}”', textOf(places[0], form)), places, form);
    const message = isBeforeNoun
      ? t('Before a noun, this statement uses both {0} and {1}. Choose one.', named(usual[0]), named(rare[0]))
      : t('This statement uses both {0} and {1}. Choose one.', named(usual[0]), named(rare[0]));
    return [{ ...at(rare, usual[0]), message, fixes: () => [...to(wanted, rare), ...to(other, usual)] }];
  }
  const byWord = new Map<string, [PlacedForm, ...PlacedForm[]]>();
  for (const place of rare) {
    const known = byWord.get(writtenAs(place, wanted));
    if (known) known.push(place);
    else byWord.set(writtenAs(place, wanted), [place]);
  }
  if (nameOf && byWord.size > mostSingly) {
    const [first] = rare;
    const example = textOf(first, other);
    const message = t(
      'This statement mostly uses {0}. {1} words have {2}, such as “{3}”.',
      nameOf(wanted),
      byWord.size,
      nameOf(other),
      example,
    );
    return [{ ...at(rare, usual[0]), message, fixes: () => fixTo(statement, t('Use {0}', nameOf(wanted)), rare, wanted) }];
  }
  return [...byWord.values()].map((places) => {
    const [first] = places;
    const own = textOf(first, wanted);
    // No counts for a form of many words: they would change with each word that is fixed.
    const message = nameOf
      ? t('This statement mostly uses {0}. Write “{1}”.', nameOf(wanted), own)
      : countsMessage(isBeforeNoun, own, times(usual.length), textOf(first, other), times(rare.length));
    return {
      ...at(places, usual[0]),
      message,
      fixes: () => fixTo(statement, t('Write “{0}”', own), places, wanted),
    };
  });
}

function countsMessage(isBeforeNoun: boolean, usual: string, usualTimes: string, rare: string, rareTimes: string): string {
  return isBeforeNoun
    ? t('Before a noun, this statement uses “{0}” {1} and “{2}” {3}. Write “{0}”.', usual, usualTimes, rare, rareTimes)
    : t('This statement uses “{0}” {1} and “{2}” {3}. Write “{0}”.', usual, usualTimes, rare, rareTimes);
}

/** The first place, with one of the other form and its own others as related places. */
function at(places: Places, model: PlacedForm): Span & { readonly related: Related[] } {
  const [first, ...others] = places.map((p) => spanOf(p)) as [Span, ...Span[]];
  return {
    ...first,
    related: [
      { ...spanOf(model), message: t('“{0}” is used here', writtenAs(model, model.form)) },
      ...otherPlaces(others, t('“{0}” is also used here', writtenAs(places[0], places[0].form))),
    ],
  };
}

/** Writes a form at places that have another. Markup inside a place would be lost: then there is no fix. */
function fixTo(statement: Statement, title: string, places: Places, form: string): Fix[] {
  const spans = places.map(spanOf);
  if (spans.some(({ offset, length }) => markup.test(statement.text.slice(offset, offset + length)))) return [];
  return [{ title, safe: false, edits: places.map((p, i) => replaced(statement, spans[i] as Span, writtenAs(p, form))) }];
}

const markup = /[*_`~<>[\]\\]/;

/** Offers a form at one place, with the capital of the place. */
export const withForm = (statement: Statement, span: Span, form: string): Fix[] =>
  markup.test(statement.text.slice(span.offset, span.offset + span.length))
    ? []
    : [{ title: t('Write “{0}”', form), safe: false, edits: [replaced(statement, span, form)] }];

/** The form with the capital of the place, and one period where the sentence ends with it. */
function replaced(statement: Statement, { offset, length }: Span, form: string): Edit {
  const { text } = statement;
  const written = text.slice(offset, offset + length);
  const byCase = written.toLowerCase() === form.toLowerCase();
  const cased = !byCase && /^\p{Lu}/u.test(written) && /^\p{Ll}/u.test(form) ? form.charAt(0).toUpperCase() + form.slice(1) : form;
  if (cased.endsWith('.') && text.charAt(offset + length) === '.') return { offset, length: length + 1, newText: cased };
  const ends = written.endsWith('.') && !cased.endsWith('.') && endsSentence(statement, { offset, length });
  return { offset, length, newText: ends ? `${cased}.` : cased };
}

const endOfSentence = wordClass((text) => /^[.;:!?]$/.test(text));

/** Whether nothing but the mark that ends a sentence stands before a word, so that its capital says nothing. */
export const opensSentence = (words: Words, at: number): boolean => at === 0 || words.isOf(at - 1, endOfSentence);
