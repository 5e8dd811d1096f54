import operative from '../../../data/wording/operative.json' with { type: 'json' };
import type { Words } from '../text/words.js';
import { continuesNounPhrase } from './clauseSubject.js';
import type { OperativeForm } from './operative.js';
import type { Subject } from './subject.js';

/** Returns whether an infinitive before the word is still open, so that a bare verb after “and” continues it. */
const infinitiveOpen = (words: Words, from: number, to: number): boolean =>
  words
    .slice(from, to)
    .some((w, i, all) => w.key === 'to' && /^\p{Ll}/u.test(all[i + 1]?.text ?? '') && !continuesNounPhrase(all[i + 1]?.key ?? ''));

/**
 * Returns whether a participle continues a list of participles, rather than being a verb: “guided by shared values, driven by innovation,
 * and committed to …”.
 */
function isParallelParticiple(words: Words, from: number, at: number): boolean {
  let comma = at - 1;
  while (comma > from && words.get(comma)?.text !== ',') comma--;
  let start = comma - 1;
  while (start > from && words.get(start)?.text !== ',') start--;
  return [comma, start].some(
    (i) =>
      i >= from &&
      /ed$|en$|ven$/.test(words.get(i + 1)?.key ?? '') &&
      i + 1 < at &&
      /^(?:by|in|on|with|to|from)$/.test(words.get(i + 2)?.key ?? ''),
  );
}

/** The previous clause, whose subject the next one may share. */
export interface PrecedingClause {
  readonly subject: Subject;
  readonly form: OperativeForm['form'];
  /** Index of the word after the verb. */
  readonly to: number;
}

const acts = new Set(operative.acts.words);
const afterNoun = /^(?:of|for|from|by|in|and|or|,|\.|;)$/;
/** Words after “established”, “signed” or “launched” that show a passive without an auxiliary. */
const passive = /^(?:in|at|on|under|between|from|during|last)$/;
const takesPreposition = /^(?:call|look|plan|agree|commit|reflect|recommit|concur|strive|aim|hope|consult|object|stand)/;

/**
 * Returns whether a verb after “and” or a comma shares the subject of the previous clause.
 * @param start index of the first word of the verb phrase, including adverbs
 * @param at index of the verb
 */
export function sharesSubject(words: Words, start: number, at: number, verb: OperativeForm, before: PrecedingClause): boolean {
  const next = words.get(verb.to)?.key ?? '';
  const { subject, form } = before;
  if (verb.form === 'past') {
    if (next === 'by' || (!verb.declares && passive.test(next)) || isParallelParticiple(words, before.to, start)) return false;
    return (
      form === 'past' ||
      form === 'participle' ||
      (verb.declares && !afterNoun.test(next)) ||
      /^(?:have|has)$/.test(words.get(at - 1)?.key ?? '')
    );
  }
  if (verb.form === 'modal') {
    if (words.get(start - 1)?.text === ',') return form === 'modal';
    const act = words.get(verb.to)?.key ?? '';
    return (
      acts.has(act) || words.get(start - 2)?.text === ',' || !words.slice(before.to, start).some((w) => /^(?:which|that|who)$/.test(w.key))
    );
  }
  if (verb.form === 'adjective') return /^(?:are|were)$/.test(words.get(at)?.key ?? '') === subject.plural;
  if (verb.form === 'third') return !subject.plural;
  if (form === 'past' || (afterNoun.test(next) && !takesPreposition.test(verb.lemma) && !verb.declares)) return false;
  const open = form === 'modal' || infinitiveOpen(words, before.to, start);
  return (subject.plural || form === 'modal') && (!open || verb.declares);
}
