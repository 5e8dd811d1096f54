import type { Stretch } from './clauseSubject.js';
import { monthPattern } from './opening.js';
import type { BlockReading } from './reading.js';
import type { Subject } from './subject.js';

/** “In May 2021”, “On March 12, 2021”, “At the summit of 2021”; not “In line with the statement of 2021”. */
const dated = new RegExp(
  `^(?:(?:In|On|Since|By) (?:early |late |mid-? ?|the \\p{L}+ of )?(?:(?:${monthPattern}) )?(?:\\d{1,2} )?(?:(?:${monthPattern}) )?(?:of )?|(?:At|During)\\b[^,]*?)((?:19|20)\\d\\d)\\b`,
  'u',
);
const earlier = /^(?:Last|Earlier)\b|^(?:In|On|At|During|Since) (?:(?:the|our|their|its) )?(?:last|previous|earlier|first-ever)\b/;

/** Whether what stands before the subject says that the sentence reports what was done before: “In 2021 the leaders agreed”. */
function isFrontedPast(reading: BlockReading, sentence: Stretch, subject: Subject, year: string | undefined): boolean {
  const { words, running } = reading;
  const front = running.text
    .slice(words[sentence.from]?.start ?? 0, words[subject.from]?.start ?? 0)
    .replace(/(\d), (?=(?:19|20)\d\d)/g, '$1 ');
  const told = dated.exec(front)?.[1];
  return earlier.test(front) || (told !== undefined && year !== undefined && told < year);
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
