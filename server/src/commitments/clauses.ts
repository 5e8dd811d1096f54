import type { BlockReading } from '../statement/reading.js';
import type { Words } from '../text/words.js';
import {
  isBetween,
  isFronting,
  lastSubjects,
  subjectAfter,
  subjectBefore,
  subjectBeforeAside,
  tenseAfter,
  type WordRange,
} from './clauseSubject.js';
import { type OperativeForm, operativeAdjectiveAt, operativeAt } from './operative.js';
import { isGreeting, isReported } from './reported.js';
import { type PrecedingClause, sharesSubject } from './sharedSubject.js';
import type { Parties, Subject } from './subject.js';

/** A clause in which parties speak or commit themselves. Word indexes in its block, ends exclusive. */
export interface Clause {
  readonly subject: Subject;
  readonly verb: OperativeForm & { readonly from: number };
  /** First word of the clause: its subject, or its verb if it shares the subject of another clause. */
  readonly from: number;
  readonly object: { readonly from: number; readonly to: number };
}

/** A clause whose end is not yet known. */
interface PartialClause {
  readonly subject: Subject | undefined;
  readonly verb: Clause['verb'];
  readonly from: number;
}

const be = /^(?:are|is|were|was|remain|remains|remained|stand|stands|stood)$/;
const connecting = /^(?:and|or|but|yet|while|,|;)$/;

function agrees(subject: Subject, { form }: OperativeForm, auxiliary: string): boolean {
  if (form === 'past' || form === 'modal') return true;
  if (form === 'participle') return false;
  if (subject.kind === 'both sides' && !subject.plural) return true;
  if (form === 'adjective') return /^(?:is|was|remains|stands)$/.test(auxiliary) !== subject.plural || /ed$|stood/.test(auxiliary);
  return (form === 'base') === subject.plural;
}

/** Returns whether a verb is in its base form whatever its subject is: “does not support”, “did not agree”. */
const isInflected = (words: Words, from: number, at: number): boolean =>
  words.slice(from, at).some(({ key }) => /^(?:does|did)$/.test(key));

/** Returns the words that “…, which they welcomed” refers to: those before it, from the previous comma. Undefined for other clauses. */
function antecedentOf(words: Words, sentence: WordRange, { subject, verb }: PartialClause): WordRange | undefined {
  const which = (subject?.from ?? 0) - 1;
  if (words.get(which)?.key !== 'which' || which <= sentence.from + 1) return undefined;
  if (verb.to < sentence.to && !/^[,;.]$/.test(words.get(verb.to)?.text ?? '')) return undefined;
  let from = which - 1;
  while (from > sentence.from && !/^[,;]$/.test(words.get(from - 1)?.text ?? '')) from--;
  return { from, to: which - 1 };
}

/** Returns where “take this opportunity to” begins before a verb, or -1. */
function opportunityBefore(words: Words, at: number): number {
  if (words.get(at - 1)?.key !== 'to' || words.get(at - 2)?.key !== 'opportunity') return -1;
  for (let i = at - 3; i >= at - 5; i--) if (/^(?:take|takes|took)$/.test(words.get(i)?.key ?? '')) return i;
  return -1;
}

/** Returns whether a clause is the content of the verb before it: “reaffirm that in our fight against terrorism, we will …”. */
function isNested(words: Words, last: PartialClause | undefined, at: number): boolean {
  if (last === undefined || words.get(last.verb.to)?.key !== 'that' || words.get(at - 1)?.text !== ',') return false;
  const first = last.verb.to + (words.get(last.verb.to + 1)?.text === ',' ? 2 : 1);
  return isFronting(words.get(first));
}

/** Returns the operative clauses of one sentence, in order. @param year the year of the statement; earlier years mark reported history */
export function clausesIn(reading: BlockReading, sentence: WordRange, parties: Parties, inherited?: Subject, year?: string): Clause[] {
  const { words, quotations } = reading;
  const lastSubject = lastSubjects(reading, sentence, parties);
  const found: PartialClause[] = [];
  let current: PrecedingClause | undefined = inherited ? { subject: inherited, form: 'base', to: sentence.from } : undefined;
  for (let at = sentence.from; at < sentence.to; at++) {
    const verb = verbAt(words, at);
    if (!verb || quotations.some((q) => at >= q.from && at < q.to)) continue;
    const continued = words.get(at - 1)?.key === 'to' && /^continue[sd]?$/.test(words.get(at - 2)?.key ?? '');
    const opportunity = opportunityBefore(words, at);
    if (words.get(at - 1)?.key === 'to' && !continued && opportunity < 0) continue;
    const from = continued ? at - 2 : opportunity >= 0 ? opportunity : at;
    const form = from < at ? { ...verb, form: tenseOf(words.get(from)?.key ?? '') } : verb;
    let start = from;
    while (start > sentence.from && isBetween(words.get(start - 1)) && words.get(start - 1)?.key !== 'both') start--;
    if (words.get(start - 1)?.key === 'both' && start - 1 > sentence.from)
      start -= subjectBefore(reading, sentence, start - 1, parties) ? 1 : 0;
    const subject =
      impersonalSubject(words, sentence, at, form) ??
      subjectBefore(reading, sentence, start, parties) ??
      (found.length === 0 ? subjectBeforeAside(reading, sentence, start, parties) : undefined);
    if (subject && (subject.pronoun === 'it is' || isInflected(words, start, at) || agrees(subject, form, words.get(at)?.key ?? ''))) {
      if (isNested(words, found.at(-1), subject.from)) continue;
      const past = form.form === 'past' && subject.pronoun !== 'it is';
      if ((past && isReported(reading, sentence, subject, form.to, year)) || isGreeting(reading, form.lemma, form.to)) {
        current = undefined;
        continue;
      }
      current = { subject, form: form.form, to: form.to };
      found.push({ subject, verb: { ...form, from: subject.pronoun === 'it is' ? subject.to : from }, from: subject.from });
      at = form.to - 1;
      continue;
    }
    const before: PrecedingClause | undefined = current ?? speaking(reading, lastSubject(start));
    const opens = start === sentence.from || (start === sentence.from + 1 && words.get(sentence.from)?.key === 'while');
    const connected = connecting.test(words.get(start - 1)?.key ?? '') || /^[–—]$/.test(words.get(start - 1)?.text ?? '');
    const fits =
      form.form === 'participle'
        ? form.declares && (opens || (connected && (before === undefined ? found.length > 0 : !beginsWithGerund(words, before.to, start))))
        : opens
          ? inherited !== undefined
          : connected && before !== undefined && sharesSubject(words, start, at, form, before);
    if (!fits) continue;
    found.push({ subject: opens ? inherited : before?.subject, verb: { ...form, from }, from: start });
    if (form.form !== 'participle' && before) current = { subject: before.subject, form: form.form, to: form.to };
    at = form.to - 1;
  }
  return withEnds(reading, sentence, found, parties);
}

const tenseOf = (key: string): OperativeForm['form'] =>
  key === 'continued' || key === 'took' ? 'past' : key === 'continues' ? 'third' : 'base';

/** Returns the verb at a word, or the adjective after a form of “be” that serves as one: “are committed”. */
function verbAt(words: Words, at: number): OperativeForm | undefined {
  if (!be.test(words.get(at)?.key ?? '')) return operativeAt(words, at);
  let i = at + 1;
  while (isBetween(words.get(i)) && i < at + 4) i++;
  return operativeAdjectiveAt(words, i) ?? operativeAt(words, at);
}

/** Returns both sides as the subject of an impersonal passive: “It was decided that …”. */
function impersonalSubject(words: Words, sentence: WordRange, at: number, { form, to }: OperativeForm): Subject | undefined {
  if (form !== 'past' || !/^(?:that|to|on)$/.test(words.get(to)?.key ?? '')) return undefined;
  let i = at;
  while (isBetween(words.get(i - 1)) || /^(?:was|is|been)$/.test(words.get(i - 1)?.key ?? '')) i--;
  const it = i - 1;
  if (
    i === at ||
    words.get(it)?.key !== 'it' ||
    (it > sentence.from && words.get(it - 1)?.text !== ',' && words.get(it - 1)?.key !== 'and')
  )
    return undefined;
  return { from: it, to: i, kind: 'both sides', plural: false, pronoun: 'it is' };
}

const speaking = (reading: BlockReading, subject: Subject | undefined): PrecedingClause | undefined =>
  subject && { subject, form: tenseAfter(reading, subject), to: subject.to };

/** Returns whether the text before a comma begins with a gerund. Then what follows continues a list of gerunds. */
function beginsWithGerund(words: Words, from: number, at: number): boolean {
  let comma = at - 1;
  while (comma > from && words.get(comma)?.text !== ',') comma--;
  let start = comma - 1;
  while (start > from && words.get(start)?.text !== ',') start--;
  return start > from && /ing$/.test(words.get(start + 1)?.key ?? '') && !operativeAt(words, start + 1);
}

/** Sets the end of each clause. A clause that opens the sentence without a subject gets the subject of the main clause. */
function withEnds(reading: BlockReading, sentence: WordRange, found: readonly PartialClause[], parties: Parties): Clause[] {
  const { words } = reading;
  const clauses = found.flatMap((one, i): Clause[] => {
    const subject = one.subject ?? subjectAfter(reading, sentence, one.verb.to, parties) ?? found.slice(i).find((f) => f.subject)?.subject;
    if (!subject) return [];
    let to = found[i + 1]?.from ?? (one.subject ? sentence.to : subject.from > one.from ? subject.from : sentence.to);
    while (to > one.verb.to && (connecting.test(words.get(to - 1)?.key ?? '') || /^[.–—!?]$/.test(words.get(to - 1)?.text ?? ''))) to--;
    const added = antecedentOf(words, sentence, one);
    if (added) return [{ subject, verb: one.verb, from: one.from, object: added }];
    const from = words.get(one.verb.to)?.text === ',' && one.verb.to < to ? one.verb.to + 1 : one.verb.to;
    return [{ subject, verb: one.verb, from: one.from, object: { from, to } }];
  });
  return withObjects(clauses);
}

const isEmpty = ({ object }: Clause): boolean => object.from >= object.to;

/**
 * Gives verbs without an object the object they share: “We welcome and support the plan” has one object after both verbs, and “He noted the
 * need, and she agreed” refers to the object before. Drops verbs without either.
 */
function withObjects(clauses: readonly Clause[]): Clause[] {
  return clauses.flatMap((clause, i) => {
    if (!isEmpty(clause)) return [clause];
    const next = clauses[i + 1];
    const before = clauses[i - 1];
    if (next && next.from - clause.verb.to <= 2 && !isEmpty(next)) return [{ ...clause, object: next.object }];
    return before && !isEmpty(before) ? [{ ...clause, object: before.object }] : [];
  });
}
