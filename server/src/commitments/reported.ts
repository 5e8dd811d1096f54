import type { BlockReading } from '../statement/reading.js';
import { monthPattern } from '../text/calendar.js';
import type { WordRange } from './clauseSubject.js';
import { personFrom } from './persons.js';
import type { Subject } from './subject.js';

/** Matches “In May 2021”, “On March 12, 2021”, “At the summit of 2021”; not “In line with the statement of 2021”. */
const dated = new RegExp(
  `^(?:(?:In|On|Since|By) (?:early |late |mid-? ?|the \\p{L}+ of )?(?:(?:${monthPattern}) )?(?:\\d{1,2} )?(?:(?:${monthPattern}) )?(?:of )?|(?:At|During)\\b[^,]*?)((?:19|20)\\d\\d)\\b`,
  'u',
);
const earlier =
  /^(?:Last|Earlier)\b|^(?:In|On|At|During|Over|Since) (?:(?:the|our|their|its) )?(?:last|past|previous|earlier|first-ever|first (?:year|months?))\b/;

/** Returns whether a sentence opens with an earlier year and so reports history: “In 2021 …”. @param year the year of the statement */
function opensReport(front: string, year: string | undefined): boolean {
  const reportedYear = dated.exec(front.replace(/(\d), (?=(?:19|20)\d\d)/g, '$1 '))?.[1];
  return earlier.test(front) || (reportedYear !== undefined && year !== undefined && reportedYear < year);
}

/** Length of a sentence’s opening, in words, if no comma ends it. */
const maxFrontLength = 8;

/** Returns whether a sentence reports history whatever its subject is. The sentences after it in the paragraph may continue it. */
export function isReport(sentence: string, year: string | undefined): boolean {
  const plain = sentence.replace(/(\d), (?=(?:19|20)\d\d)/g, '$1 ');
  const comma = plain.indexOf(',');
  return opensReport(comma < 0 ? plain.split(' ', maxFrontLength).join(' ') : plain.slice(0, comma), year);
}

const frontOf = ({ words, running }: BlockReading, { from }: WordRange, subject: Subject): string =>
  running.text.slice(words.get(from)?.start ?? 0, words.get(subject.from)?.start ?? 0);

/** “since 2014”, for history that continues. */
const sinceThen = /^[^,;]*\bsince (?:\p{L}+ )?(?:19|20)\d\d\b/u;

const textFrom = ({ running, words }: BlockReading, from: number, to: number): string =>
  running.text.slice(words.get(from)?.start ?? running.text.length, words.get(to - 1)?.end);

/**
 * Returns whether a clause greets a guest, which is not a commitment: “welcomed Prime Minister X to Washington”.
 * @param to index of the word after the verb
 */
export function isGreeting(reading: BlockReading, lemma: string, to: number): boolean {
  const guest = lemma === 'welcome' ? personFrom(reading, to) : undefined;
  return guest !== undefined && reading.words.get(guest.to)?.key === 'to';
}

/**
 * Returns whether a past-tense verb reports history: dated before the statement’s year, “since” a year, or done by others (“our ministers
 * decided”).
 * @param to index of the word after the verb
 * @param year the year of the statement
 */
export const isReported = (reading: BlockReading, sentence: WordRange, subject: Subject, to: number, year: string | undefined): boolean =>
  subject.ours === true || opensReport(frontOf(reading, sentence, subject), year) || sinceThen.test(textFrom(reading, to, sentence.to));
