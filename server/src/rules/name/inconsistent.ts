import variants from '../../../../data/wording/variants.json' with { type: 'json' };
import { hasCapital } from '../../findings/spelling.js';
import type { BlockReading } from '../../statement/reading.js';
import type { Statement } from '../../statement/statement.js';
import { wordClass } from '../../text/internedWords.js';
import { rangeContaining } from '../../text/rangeContaining.js';
import { areAdjacent, type Word, type Words, wordsOf } from '../../text/words.js';
import type { Check } from '../rule.js';
import { formsInUse, isRarer, type TwoForms, twoFormsObservations, type WrittenForm } from '../writtenForms.js';

/** Reports the less frequent of two spellings of a term, once. */
export const inconsistent: Check = (statement, { queryBlocks }) =>
  formsInUse(queryBlocks(formsIn))
    .filter((forms) => isRarer(forms) && !isIntroduced(statement, forms))
    .flatMap((forms) => twoFormsObservations(statement, forms));

/** Returns whether the forms are spellings of an abbreviation that the statement introduces. abbreviation/not-introduced reports the other. */
const isIntroduced = ({ abbreviations }: Statement, { rare, usual }: TwoForms): boolean => {
  const forms = [rare[0].form, usual[0].form];
  return abbreviations.some(({ introductions }) => introductions.some(({ text }) => forms.includes(text)));
};

const groups = variants.groups.map(({ forms }, i) => ({
  group: String(i),
  forms: forms.map((form) => ({ form, words: wordsOf(form).slice() })),
}));

const sameWord = (wanted: Word, written: Word | undefined): boolean =>
  /^\p{Lu}/u.test(wanted.text) ? written?.text === wanted.text : written?.key === wanted.key;

/** A form by word indexes, `to` exclusive. */
interface LocalForm {
  readonly group: string;
  readonly form: string;
  readonly from: number;
  readonly to: number;
}

function formsIn(reading: BlockReading): WrittenForm[] {
  const { names, words } = reading;
  const found = [...listedForms(reading), ...termForms(reading)];
  // A term’s own name is not part of another term.
  const isOfOther = ({ from, to }: LocalForm): boolean => {
    const name = rangeContaining(names, from);
    return name !== undefined && name.to >= to && name.to - name.from > to - from;
  };
  return found
    .filter((f) => !isOfOther(f))
    .map(({ group, form, from, to }) => ({ group, form, start: words.get(from)?.start ?? 0, end: words.get(to - 1)?.end ?? 0 }));
}

/** Spellings by first word, so that most words need only one lookup. */
const byFirst = new Map<string, { group: string; form: string; words: readonly Word[] }[]>();
for (const { group, forms } of groups)
  for (const { form, words } of forms) {
    const first = words[0]?.key ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), { group, form, words }]);
  }

const formStart = wordClass((_, key) => byFirst.has(key));

function listedForms({ words }: BlockReading): LocalForm[] {
  return words.find<LocalForm>(formStart, (word, from) => {
    const form = byFirst.get(word.key)?.find((f) => f.words.every((w, k) => sameWord(w, words.get(from + k))));
    if (!form) return undefined;
    const to = from + form.words.length;
    const following = words.get(to);
    // In “US$” and “US-made”, it belongs to what follows.
    if (following && /^[$\p{Sc}&/-]/u.test(following.text) && areAdjacent(words.get(to - 1) ?? word, following)) return undefined;
    if (words.get(from - 1)?.text === '-' || words.get(from - 1)?.text === '/') return undefined;
    // “officials on both sides” is an idiom that does not mean the parties.
    if (form.form === 'both sides' && prepositions.has(words.get(from - 1)?.key ?? '')) return undefined;
    // “the two sides of the strait” does not mean the parties.
    if (/sides$/.test(form.form) && words.get(to)?.key === 'of') return undefined;
    if (isInLongerName(words, from, to)) return undefined;
    return { group: form.group, form: form.form, from, to };
  });
}

const prepositions = new Set('on of to from by at for with between across in'.split(' '));

const linking = /^(?:of|for|in|on|and|the|to|&)$/;

/** Returns whether capitalized words before a form, directly or with “of”, “for” and the like, make it part of a longer name. */
function isInLongerName(words: Words, from: number, to: number): boolean {
  if (!hasCapital(words.get(from))) return false;
  let before = from - 1;
  while (before > from - 4 && linking.test(words.get(before)?.key ?? '')) before--;
  const linked = before < from - 1;
  const opens = before <= 0 || /^[.;:!?]$/.test(words.get(before - 1)?.text ?? '');
  if (hasCapital(words.get(before)) && !opens && (linked ? words.get(from - 1)?.key !== 'and' || to - from > 1 : true)) return true;
  return /^(?:of|for|in|on)$/.test(words.get(to)?.key ?? '') && to - from > 1 && hasCapital(words.get(to + 1)) && linked;
}

/** Returns concepts of several words, in either case: “Maritime Domain Awareness”. */
function termForms({ words, names, introductions, running }: BlockReading): LocalForm[] {
  return names.flatMap(({ from, to, entries, plural }): LocalForm[] => {
    const entry = entries.find((e) => e.type === 'fullForm' && e.term.kind === 'concept' && e.status !== 'deprecated');
    const opens = hasCapital(words.get(from)) && (from === 0 || /^[.;:]$/.test(words.get(from - 1)?.text ?? ''));
    const inTitle = /^\p{Lu}/u.test(words.get(to)?.text ?? '') || /^\p{Lu}/u.test(words.get(from - 1)?.text ?? '');
    if (!entry || plural || opens || to - from < 2 || (inTitle && !introductions.some((n) => n.long.from === from && n.long.to === to)))
      return [];
    if (isInLongerName(words, from, to)) return [];
    const form = running.text.slice(words.get(from)?.start, words.get(to - 1)?.end);
    return [{ group: `${entry.term.id} ${entry.text.toLowerCase()}`, form, from, to }];
  });
}
