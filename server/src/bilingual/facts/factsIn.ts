import type { Glossary } from '../../glossary/glossary.js';
import type { Fact } from '../fact.js';
import type { PairLanguage } from '../pairLanguage.js';
import { datesIn } from './dates.js';
import { abbreviationsIn, namesIn } from './names.js';
import { numbersIn } from './numbers.js';
import { negationsIn, quotationsIn, sidesIn, subjectsIn, verbsIn } from './words.js';

type Range = Pick<Fact, 'start' | 'end'>;

/** Returns the facts of a text, in text order. A date or number inside a name is not a fact. */
export function factsIn(text: string, language: PairLanguage, glossary: Glossary): Fact[] {
  const overlaps =
    (taken: readonly Range[]) =>
    (start: number, end: number): boolean =>
      taken.some((t) => start < t.end && end > t.start);
  const names = namesIn(text, language, glossary);
  const inName = overlaps(names);
  const introduced = names.flatMap((n) => n.introduced ?? []);
  const dates = datesIn(text, language).filter((d) => !inName(d.start, d.end));
  const subjects = subjectsIn(text, names, language, glossary);
  const sides = [...sidesIn(text, language), ...subjects];
  const numbers = numbersIn(text, language, overlaps([...names, ...dates, ...sides]));
  const abbreviations = abbreviationsIn(text, overlaps([...names, ...introduced]));
  // The verb “States” in “United States” is part of a name.
  const verbs = verbsIn(text, language).filter((v) => !names.some((n) => n.start <= v.start && n.end >= v.end));
  const all = [
    ...names.filter((n) => !subjects.some((s) => s.start === n.start)),
    ...dates,
    ...numbers,
    ...abbreviations,
    ...sides,
    ...quotationsIn(text, language),
    ...verbs,
    ...negationsIn(text, language),
  ];
  return all.sort((a, b) => a.start - b.start || b.end - a.end);
}
