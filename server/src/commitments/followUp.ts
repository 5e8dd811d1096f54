import type { Term } from '../glossary/term.js';
import { meaningOf } from '../statement/introductions/meaning.js';
import { isBody } from '../statement/opening/bodies.js';
import type { Span, Statement } from '../statement/statement.js';
import { monthPattern, months } from '../text/calendar.js';
import { lowerBound } from '../text/lowerBound.js';
import { weakMemo } from '../text/memo.js';
import { cardinalPattern } from '../text/numbers.js';

const year = String.raw`(?:(?:calendar |fiscal )?year |FY ?)?20\d\d`;
const monthOrSeason = `(?:${monthPattern}|spring|summer|autumn|fall|winter)`;
const day = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const part =
  '(?:(?:the )?(?:end|close|start|beginning|middle|(?:first|second) half|(?:first|second|third|fourth|last) quarter) of (?:the )?)';
const written = `(?:${day} )?(?:the )?${monthOrSeason}(?: ${day})?(?:,? (?:of )?${year})?`;
const dated = `(?:${part}|early |mid-|late )?(?:${written}|${year})`;
const period = `(?:${part}(?:(?:this|next|current) )?(?:calendar |fiscal )?(?:year|month|decade|century)|(?:this|next) (?:year|month|${monthOrSeason})|the (?:calendar |fiscal )?year(?:’s|'s)? end)`;
const gathering =
  '(?:[\\p{L}+-]{2,20} ){0,3}(?:meeting|dialogue|round|session|summit|ministerial|consultations|conference|assembly|review)';
const next = `(?:the|their|our|its) next ${gathering}`;
const numbered = `the \\p{L}{1,11}(?:st|nd|rd|th) ${gathering}`;
const number = `(?:\\d{1,3}|${cardinalPattern}|a)`;
const duration = `(?:the (?:next|coming|following) )?${number} (?:calendar |working )?(?:day|week|month|year)s?`;
const coming = '(?:the )?(?:coming|next few|following) (?:days|weeks|months|years|decade)';

/** A deadline or a duration. */
const deadlinePattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:by|before|until|(?:no|not) later than|prior to|ahead of|in advance of) (?:${dated}|${period}|${next}|${numbered})|within (?:${duration}|${coming}|the year|${period})|(?:over|in|during) (?:${coming}|the (?:next|coming) ${number} (?:week|month|year)s?)|later this year)(?![\p{L}\p{N}])`,
  'iu',
);
/** The time of an event. It is a deadline only if it is in the future. */
const timePattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:in|during|on|at) (?:${dated}|${period})|(?:at|during) ${next})(?![\p{L}\p{N}])`,
  'giu',
);

const month = new RegExp(`(?:${monthPattern})`, 'u');

/** Returns whether a written time is not before the statement’s date. A bare year or month must be later than the statement’s. */
function isAhead(text: string, date: string | undefined): boolean {
  const writtenYear = /20\d\d/.exec(text)?.[0];
  if (writtenYear === undefined) return !month.test(text);
  if (date === undefined) return false;
  const writtenMonth = months.findIndex((name) => text.includes(name)) + 1;
  return writtenYear > date.slice(0, 4) || (writtenYear === date.slice(0, 4) && writtenMonth > Number(date.slice(5, 7)));
}

/**
 * Returns the deadline in a text, as written: “by the end of 2030”, “within six months”, “at the next meeting”.
 * @param text the object of a commitment
 * @param date date of the statement, YYYY-MM-DD; earlier times are history
 */
export function deadlineIn(text: string, date: string | undefined): string | undefined {
  const found = deadlinePattern.exec(text)?.[0];
  const limitYear = found === undefined ? undefined : /20\d\d/.exec(found)?.[0];
  if (found !== undefined && (limitYear === undefined || date === undefined || limitYear >= date.slice(0, 4))) return found;
  return [...text.matchAll(timePattern)].map(([match]) => match).find((match) => isAhead(match, date));
}

interface NamedBody extends Span {
  readonly term: Term;
}

/** Returns every mention of a body, by name or abbreviation, in text order. */
const bodiesNamed = weakMemo((statement: Statement): readonly NamedBody[] => {
  const found: NamedBody[] = [];
  for (const abbreviation of statement.abbreviations) {
    const term = meaningOf(abbreviation);
    if (!term || !isBody(term)) continue;
    for (const { whole } of abbreviation.introductions) found.push({ ...whole, term });
    for (const { offset, length } of abbreviation.uses) found.push({ offset, length, term });
  }
  const introduced = new Map(found.map((body) => [body.offset, body]));
  for (const { offset, length, entries } of statement.names) {
    const term = entries.map((e) => e.term).find(isBody);
    if (term && !introduced.has(offset)) found.push({ offset, length, term });
  }
  return found.sort((a, b) => a.offset - b.offset);
});

const delegating = /^(?:task|instruct|direct|charge|ask|request|invite|call|urge|encourage|mandate|designate)$/;
const addressed = /^\s*(?:(?:on|upon|the|both|our|their|relevant|respective)\s+)*$/u;
const agent = /(?:^|\s)(?:(?:led|chaired|hosted|coordinated|managed|overseen) by|through|between|among)\s+(?:both\s+)?(?:the\s+)?$/u;
const passive = /^\s*(?:also\s+|jointly\s+)?be\s[^,;]{1,60}\sby\s+(?:both\s+)?(?:the\s+)?$/u;
const continued = /^(?:,|,? and|,? as well as) (?:the )?$/u;

const shortName = ({ abbreviation, name }: Term): string => abbreviation ?? name;

/**
 * Returns the short names of the bodies that a clause makes responsible: those it instructs, and those after “led by”, “through” or
 * “between”.
 * @param object the span of the words after the verb
 */
export function bodiesResponsible(statement: Statement, lemma: string, object: Span): string[] {
  const end = object.offset + object.length;
  const responsible: NamedBody[] = [];
  const named = bodiesNamed(statement);
  for (let i = lowerBound(named, (n) => n.offset < object.offset); i < named.length; i++) {
    const body = named[i] as NamedBody;
    if (body.offset >= end) break;
    if (body.offset + body.length > end) continue;
    const last = responsible.at(-1);
    const before = statement.text.slice(object.offset, body.offset);
    const between = last ? statement.text.slice(last.offset + last.length, body.offset) : undefined;
    const isNext = between !== undefined && continued.test(between.replace(/\s+/g, ' '));
    if (isNext || agent.test(before) || passive.test(before) || (delegating.test(lemma) && addressed.test(before))) responsible.push(body);
  }
  return [...new Set(responsible.map(({ term }) => shortName(term)))];
}
