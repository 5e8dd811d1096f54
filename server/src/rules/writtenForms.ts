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
  /** The thing that is written. Forms of the same group are alternatives: `ending` for “organize” and “organise”. */
  readonly group: string;
  readonly form: string;
  readonly start: number;
  readonly end: number;
  /** The text of this place in each form. Absent if forms are texts themselves. */
  readonly written?: Readonly<Record<string, string>>;
}

export type PlacedForm = WrittenForm & { readonly block: DocumentBlock };

type Places = readonly [PlacedForm, ...PlacedForm[]];

/** Two forms of a group in the same statement. */
export interface TwoForms {
  /** The less frequent form, or the later one if both are equally frequent. */
  readonly rare: Places;
  readonly usual: Places;
}

/** Returns the groups with more than one form. Discarding all others first saves time: most statements write a word in one form. */
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

/** Returns the forms of groups with their places, in text order. @param style its groups are included even if they have a single form */
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

/** Returns the forms other than the most frequent one, or the first of several most frequent ones. */
function besideUsual(forms: Forms): TwoForms[] {
  const [usual, ...others] = [...forms.values()].sort((a, b) => b.length - a.length);
  return usual ? others.map((rare) => ({ rare, usual })) : [];
}

/** Returns the forms of each group except the most frequent one. */
export const formsInUse = (found: readonly InBlock<WrittenForm>[]): TwoForms[] => [...formsByGroup(found).values()].flatMap(besideUsual);

/**
 * Reports the forms other than the style’s choice, or other than the most frequent one if the style has none.
 * @param wordsOf returns how messages name a form
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

/** Reports one finding for each different word, or one for many words. */
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
  if (first && nameOf && byWord.length > maxSingly) {
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

/** Returns the text of a place in a form. */
const writtenAs = ({ written }: WrittenForm, form: string): string => written?.[form] ?? form;

/** Returns whether one form is more frequent. Equally frequent forms do not show what the writer intended. */
export const isRarer = ({ rare, usual }: TwoForms): boolean => rare.length < usual.length;

/** Maximum number of different words that are reported individually. */
const maxSingly = 3;

export interface TwoFormsWords {
  /** Whether all places precede a noun. */
  readonly isBeforeNoun?: boolean;
  /** Returns the name of a form that covers several words: “British spelling”. By default, a form is the text itself. */
  readonly nameOf?: (form: string) => string;
}

/**
 * Reports a form with its places and offers to replace all of them with the usual form: one finding for each different word. If both forms
 * are equally frequent, one finding offers both.
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
  if (nameOf && byWord.size > maxSingly) {
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
    // A form that covers many words has no counts, since they would change with each fixed word.
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

/** Returns the first place, with one of the other form and the remaining places as related places. */
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

/** Returns a fix that writes another form at places. There is none if a place contains markup, which would be lost. */
function fixTo(statement: Statement, title: string, places: Places, form: string): Fix[] {
  const spans = places.map(spanOf);
  if (spans.some(({ offset, length }) => markup.test(statement.text.slice(offset, offset + length)))) return [];
  return [{ title, safe: false, edits: places.map((p, i) => replaced(statement, spans[i] as Span, writtenAs(p, form))) }];
}

const markup = /[*_`~<>[\]\\]/;

/** Offers a form at one place, keeping its capital. */
export const withForm = (statement: Statement, span: Span, form: string): Fix[] =>
  markup.test(statement.text.slice(span.offset, span.offset + span.length))
    ? []
    : [{ title: t('Write “{0}”', form), safe: false, edits: [replaced(statement, span, form)] }];

/** Returns an edit that keeps the capital of the place, and only one period at the end of a sentence. */
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

/** Returns whether only a mark that ends a sentence precedes a word, so that its capital is no evidence. */
export const opensSentence = (words: Words, at: number): boolean => at === 0 || words.isOf(at - 1, endOfSentence);
