import { capitalise } from '../../findings/spelling.js';
import { nameIn } from '../../glossary/nameIn.js';
import type { Term } from '../../glossary/term.js';
import { unverifiedSentence } from '../../glossary/unverified.js';
import { readingsOf } from '../../statement/introductions/meaning.js';
import type { Abbreviation, Span, Statement } from '../../statement/statement.js';
import { dateInWords, t, translated } from '../../text/l10n.js';
import { type Found, foundAt, languageAt } from '../lookup.js';
import { escapeMarkdown, webLink } from './markdown.js';

export interface HoverCard {
  readonly span: Span;
  readonly markdown: string;
}

/** Returns a Markdown link target in the document. */
export type LinkTo = (offset: number) => string;

/** Returns the card for an abbreviation or name at an offset. */
export function hoverCard(statement: Statement, offset: number, linkTo: LinkTo): HoverCard | undefined {
  const found = foundAt(statement, offset);
  if (!found) return undefined;
  const markdown = cardFor(statement, found, linkTo, languageAt(statement, offset));
  return markdown === undefined ? undefined : { span: found.span, markdown };
}

function cardFor(statement: Statement, found: Found, linkTo: LinkTo, language: string): string | undefined {
  const { terms, abbreviation, text } = found;
  const [first, ...others] = terms;
  if (!first) return abbreviation && cardWithoutTerm(abbreviation, linkTo);
  if (!abbreviation) return withOthers(termCard(statement, first, undefined, language), text, others);
  const useSentence = useLine(statement, abbreviation, linkTo);
  if (isAmbiguous(statement, abbreviation, text)) return ambiguousCard(abbreviation, terms, useSentence);
  // An abbreviation that the statement defines itself does not mean the glossary’s term.
  const isRedefined = abbreviation.introductions.length > 0 && abbreviation.introducedTerm === undefined;
  return isRedefined
    ? withOthers(ownCard(abbreviation, linkTo), abbreviation.short, terms)
    : withOthers(termCard(statement, first, useSentence, language), abbreviation.short, others);
}

const cardWithoutTerm = (abbreviation: Abbreviation, linkTo: LinkTo): string =>
  abbreviation.introductions.length > 0 ? t('{0} Not in the glossary.', ownCard(abbreviation, linkTo)) : unknownCard(abbreviation);

const isAmbiguous = (statement: Statement, abbreviation: Abbreviation, text: string): boolean =>
  abbreviation.introductions.length === 0 && text === abbreviation.short && readingsOf(statement, abbreviation).length > 1;

const ambiguousCard = ({ short }: Abbreviation, terms: readonly Term[], useSentence: string): string =>
  [t('**{0}** can stand for:', escapeMarkdown(short)), terms.map(meaningItem).join('\n'), useSentence].join('\n\n');

/** Appends the other meanings of an abbreviation or name to a card. */
function withOthers(card: string, text: string, others: readonly Term[]): string {
  if (others.length === 0) return card;
  return `${card}\n\n${t('Elsewhere, {0} is {1}.', escapeMarkdown(text), others.map(nameAndSide).join(t(' or ')))}`;
}

function nameLine(name: string, { abbreviation }: Term): string {
  const short = abbreviation === undefined ? '' : ` (${escapeMarkdown(abbreviation)})`;
  return `**${escapeMarkdown(name)}**${short}`;
}

/**
 * Returns the card of a term.
 * @param useSentence a sentence about the term’s use in the statement
 * @param language the language whose name comes first
 */
export function termCard(
  statement: Pick<Statement, 'glossary' | 'date'>,
  term: Term,
  useSentence: string | undefined,
  language = 'en',
): string {
  const name = nameIn(term, language) ?? term.name;
  const nameInOtherLanguage = name === term.name ? term.translations?.ja : term.name;
  const parent = term.parent === undefined ? undefined : (statement.glossary.terms.get(term.parent)?.name ?? term.parent);
  // The side of a country is the country itself.
  const side = term.side === undefined || term.side === term.name ? undefined : translated(term.side);
  const belongs = [nameInOtherLanguage, capitalise(translated(term.kind)), side, parent === term.side ? undefined : parent]
    .filter((p) => p !== undefined)
    .map(escapeMarkdown);
  return [
    `${nameLine(name, term)}  \n${belongs.join(' · ')}`,
    ...(term.definition === undefined ? [] : [escapeMarkdown(term.definition)]),
    ...(term.note === undefined ? [] : [`*${escapeMarkdown(translated(term.note))}*`]),
    ...history(statement, term),
    ...(useSentence === undefined ? [] : [useSentence]),
    ...sourceLine(term),
  ].join('\n\n');
}

/** Returns the term’s source, the date of its last check, and its unverified parts. */
function sourceLine(term: Term): string[] {
  const [source] = term.sources ?? [];
  const doubt = unverifiedSentence(term);
  const parts = [
    ...(source ? [sourceText(webLink(source.title, source.url), term.checked)] : []),
    ...(doubt === undefined ? [] : [`*${doubt}*`]),
  ];
  return parts.length > 0 ? [parts.join(' · ')] : [];
}

function sourceText(link: string, checked: string | undefined): string {
  return checked === undefined ? t('Source: {0}', link) : t('Source: {0} (checked {1})', link, dateInWords(checked));
}

/** Returns former and future names, and whether the body existed on the statement’s date. */
function history(statement: Pick<Statement, 'glossary' | 'date'>, term: Term): string[] {
  const on = statement.date ?? '9999-12-31';
  const lines: string[] = [];
  const { from, to } = term.valid ?? {};
  if (from !== undefined && statement.date !== undefined && from > on)
    lines.push(t('Did not exist until {0}, after the date of this statement.', dateInWords(from)));
  else if (to !== undefined) lines.push(to < on ? t('Ended on {0}.', dateInWords(to)) : t('Ends on {0}.', dateInWords(to)));
  for (const name of term.names ?? []) {
    if (name.valid?.to !== undefined && name.valid.to < on)
      lines.push(t('Formerly “{0}”, until {1}.', escapeMarkdown(name.text), dateInWords(name.valid.to)));
    if (name.valid?.from !== undefined && name.valid.from > (statement.date ?? ''))
      lines.push(t('From {0}: “{1}”.', dateInWords(name.valid.from), escapeMarkdown(name.text)));
  }
  const nameOf = (id: string | undefined): string | undefined => (id === undefined ? undefined : statement.glossary.terms.get(id)?.name);
  const before = nameOf(term.predecessor);
  const following = nameOf(term.successor);
  if (before !== undefined) lines.push(t('Preceded by {0}.', escapeMarkdown(before)));
  if (following !== undefined) lines.push(t('Succeeded by {0}.', escapeMarkdown(following)));
  return lines.length > 0 ? [lines.join(' ')] : [];
}

const times = (n: number): string =>
  n === 0 ? t('not used') : n === 1 ? t('used once') : n === 2 ? t('used twice') : t('used {0} times', n);

const timesMore = (n: number): string =>
  n === 0 ? t('not used again') : n === 1 ? t('used once more') : n === 2 ? t('used twice more') : t('used {0} more times', n);

function useLine(statement: Statement, abbreviation: Abbreviation, linkTo: LinkTo): string {
  const [introduction] = abbreviation.introductions;
  if (introduction) return introducedLine(linkTo(introduction.whole.offset), abbreviation.uses.length);
  const known = statement.glossary.customaryReason(abbreviation.key) !== undefined;
  const uses = times(abbreviation.uses.length);
  return known ? t('In this statement: needs no introduction, {0}.', uses) : t('In this statement: not introduced, {0}.', uses);
}

const introducedLine = (place: string, uses: number): string => t('In this statement: introduced in {0}, {1}.', place, timesMore(uses));

/** Returns the card for an unexplained abbreviation, with a remedy. */
function unknownCard({ short, uses }: Abbreviation): string {
  const name = escapeMarkdown(short);
  return [
    t('**{0}** is not spelled out in this statement and is not in the glossary.', name),
    uses.length === 1
      ? t(
          'Write its name in full, or add it to your glossary. If your readers know it, choose “Don’t require {0} to be spelled out” (Ctrl+.).',
          name,
        )
      : t(
          'Spell it out at its first use, followed by “({0})”, or add it to your glossary. If your readers know it, choose “Don’t require {0} to be spelled out” (Ctrl+.).',
          name,
        ),
    t('In this statement: {0}.', times(uses.length)),
  ].join('\n\n');
}

/** Returns the card for an abbreviation that only the statement defines. */
function ownCard({ introductions: [introduction], short, uses }: Abbreviation, linkTo: LinkTo): string {
  const line = introduction
    ? introducedLine(linkTo(introduction.whole.offset), uses.length)
    : t('In this statement: {0}.', timesMore(uses.length));
  return `**${escapeMarkdown(introduction?.longText ?? '')}** (${escapeMarkdown(short)})\n\n${line}`;
}

/** Returns a name with its side: “Ministry of Defence (United Kingdom)”. */
function nameAndSide({ name, side }: Term): string {
  return `${escapeMarkdown(name)}${side === undefined || side === name ? '' : ` (${escapeMarkdown(translated(side))})`}`;
}

/** Returns one possible meaning of an abbreviation as a list item. */
function meaningItem(term: Term): string {
  const japanese = term.translations?.ja;
  const details = [japanese, term.definition].filter((part) => part !== undefined).map(escapeMarkdown);
  return [`- **${nameAndSide(term)}**`, ...(details.length > 0 ? [`  ${details.join(' · ')}`] : [])].join('  \n');
}
