import type { Stretch } from './clauseSubject.js';
import type { BlockReading } from './reading.js';
import type { Subject } from './subject.js';

const dated = /^(?:In|On|At|During|Since|By)\b(?:(?!,).)*?\b(?:(?:19|20)\d\d|last (?:year|month|week|summit|meeting)|first-ever)\b/;
const earlier = /^(?:Last|Earlier)\b|^(?:In|On|At|During|Since)\s+(?:the|our|their|its)?\s*(?:last|previous|earlier|first-ever)\b/;

/** Whether what stands before the subject says that the sentence reports what was done before: “In 2021 the leaders agreed”. */
function isFrontedPast(reading: BlockReading, sentence: Stretch, subject: Subject, year: string | undefined): boolean {
  const front = reading.running.text.slice(reading.words[sentence.from]?.start ?? 0, reading.words[subject.from]?.start ?? 0);
  if (earlier.test(front)) return true;
  const told = /\b((?:19|20)\d\d)\b/.exec(front)?.[1];
  return dated.test(front) && told !== undefined && year !== undefined && told < year;
}

/** “since 2014”: what has been done until now. */
const sinceThen = /^[^,;]*\bsince (?:\p{L}+ )?(?:19|20)\d\d\b/u;

const textFrom = ({ running, words }: BlockReading, from: number, to: number): string =>
  running.text.slice(words[from]?.start ?? running.text.length, words[to - 1]?.end);

/**
 * Whether a verb in the past tells what was done before and elsewhere: before the year of the statement, since a year, or by others
 * than those who speak (“our ministers decided”).
 * @param to index of the word behind the verb
 * @param year the statement’s own
 */
export const isReported = (reading: BlockReading, sentence: Stretch, subject: Subject, to: number, year: string | undefined): boolean =>
  subject.ours === true || isFrontedPast(reading, sentence, subject, year) || sinceThen.test(textFrom(reading, to, sentence.to));
