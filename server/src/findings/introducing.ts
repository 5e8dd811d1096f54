import introductions from '../../../data/wording/introductions.json' with { type: 'json' };
import type { Term } from '../glossary/term.js';
import { spells } from '../statement/introductions/alignment.js';
import { participantsOf } from '../statement/opening/participants.js';
import { spanContains } from '../statement/spans.js';
import type { Abbreviation, Introduction, NameMention, Statement, Use } from '../statement/statement.js';
import { wronglyNamed } from '../statement/wronglyNamed.js';
import { t } from '../text/l10n.js';
import { grammaticalContextOf } from './articles.js';
import type { Fix } from './finding.js';
import { fixOf, isPartOfToken, nameInPlace, type Placed, shortInPlace } from './placing.js';
import { isPlural, pluralOf, possessiveOf, singularOf } from './plurals.js';
import { beginsSentence, plainUses, spelled } from './spelling.js';

/** Returns the last mention of the preferred name, or of one that spells the abbreviation, before an offset. */
function nameBefore(statement: Statement, term: Term, short: string, offset: number): NameMention | undefined {
  return statement.namesByTerm
    .get(term)
    ?.findLast(
      (n) =>
        n.offset < offset &&
        !n.inHeading &&
        !n.inQuotation &&
        n.entries.some((e) => e.term === term && e.status !== 'deprecated' && (e.status === 'preferred' || spells(short, e.text))),
    );
}

/** Returns the end of a name, including a bracket that the mention lacks: “International Health Regulations (2005)”. */
const endOfName = ({ text }: Statement, { offset, length, text: name }: NameMention): number =>
  offset + length + (/\([^()]*$/.test(name) && text.charAt(offset + length) === ')' ? 1 : 0);

/** Adds an abbreviation in brackets after its name. Returns undefined if the name is part of something longer. */
export function introducedAfter(statement: Statement, name: NameMention, short: string): Placed | undefined {
  const end = endOfName(statement, name);
  const following = statement.text.slice(end, end + 40);
  if (isPartOfToken(statement, name) || /^\s*[([]|^ \p{Lu}/u.test(following)) return undefined;
  const possessive = /^['’]s?(?![\p{L}\p{N}])/u.exec(following)?.[0] ?? '';
  const written = name.plural ? pluralOf(short) : short;
  const newText = possessive === '' ? written : possessiveOf(written, possessive.charAt(0));
  return { offset: end + possessive.length, length: 0, newText: ` (${newText})`, safe: possessive === '' };
}

/** Replaces later mentions of the name with the abbreviation. An entry is undefined if it does not fit there. */
export function shortened(
  statement: Statement,
  abbreviation: Pick<Abbreviation, 'uses'>,
  term: Term,
  short: string,
  from: number,
): (Placed | undefined)[] {
  return (statement.namesByTerm.get(term) ?? [])
    .filter((n) => n.offset > from && !n.inHeading && !n.inQuotation && n.entries.some((e) => e.term === term && e.status === 'preferred'))
    .map((n) => shortInPlace(statement, abbreviation, n, { short: n.plural ? pluralOf(short) : short, name: term.name, term }));
}

/** Returns what to write for an unexplained abbreviation: its name with the abbreviation, or the name alone if it is used only once. */
export function introducedText({ uses, short }: Abbreviation, term: Term, once: boolean): string {
  const plural = isPlural(uses[0]?.text ?? short);
  const name = plural ? pluralOf(term.name) : term.name;
  return once ? name : `${name} (${plural ? pluralOf(short) : singularOf(short)})`;
}

/** A way to introduce an unexplained abbreviation. */
export interface IntroductionFix {
  /** The problem, as a sentence. */
  readonly problem: string;
  readonly title: string;
  /** The edits for `fixOf`. An edit that is impossible is undefined. */
  readonly placed: readonly (Placed | undefined)[];
  readonly safe: boolean;
}

/** Introduces an unexplained abbreviation: after an earlier mention of its name, else at the first use. */
export function introductionFixes(statement: Statement, abbreviation: Abbreviation, term: Term): IntroductionFix[] {
  const uses = plainUses(abbreviation, undefined, 2);
  const [first] = uses;
  if (!first) return [];
  const short = singularOf(abbreviation.short);
  const before = nameBefore(statement, term, short, first.offset);
  const later = shortened(statement, abbreviation, term, short, first.offset);
  if (before) {
    const name = before.text + statement.text.slice(before.offset + before.length, endOfName(statement, before));
    const title = t('Write “({0})” after “{1}”', before.plural ? pluralOf(short) : short, name);
    return [
      {
        problem: t('{0} is not given where its name is spelled out.', abbreviation.short),
        title,
        placed: [introducedAfter(statement, before, short), ...later],
        safe: true,
      },
    ];
  }
  const once = uses.length === 1 && later.length === 0;
  const placed = nameInPlace(statement, first, { name: term.name, term, ...(once ? {} : { short }) });
  const title = t('Write “{0}”', placed?.newText ?? introducedText(abbreviation, term, once));
  const problem = once ? t('{0} is not spelled out.', abbreviation.short) : t('{0} is not spelled out at first use.', abbreviation.short);
  return [{ problem, title, placed: [placed, ...later], safe: !once }];
}

/** Words that only announce a short form. */
const announcing = new RegExp(`\\b(?:${introductions.empty.words.join('|')})\\b`, 'gi');

const isOnlyAnnouncing = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text.replace(announcing, ''));

/** Returns whether an introduction is set off by commas or dashes: “the Space Agency, or SA,”. */
export const isApposition = ({ text }: Statement, { whole }: Introduction): boolean =>
  !/[)\]]$/.test(text.slice(Math.max(0, whole.offset + whole.length - 1), whole.offset + whole.length));

/**
 * Returns what an introduction contains besides the name and the short form (“established in 2019”), or undefined if it cannot be separated
 * from the short form.
 */
export function restOf(statement: Statement, { long, whole, offset, length }: Introduction): string | undefined {
  const slice = (from: number, to: number): string => statement.text.slice(from, Math.max(from, to));
  const [longEnd, shortEnd, wholeEnd] = [long.offset + long.length, offset + length, whole.offset + whole.length];
  if (offset < long.offset) return isOnlyAnnouncing(slice(shortEnd, long.offset) + slice(longEnd, wholeEnd)) ? '' : undefined;
  const before = slice(longEnd, offset).replace(/^['’]s?/, '');
  const after = slice(shortEnd, wholeEnd).replace(/^['’]s?/, '');
  if (isOnlyAnnouncing(before + after)) return '';
  const [opening] = /^\s*[([]/.exec(before) ?? [];
  if (opening === undefined || !/[)\]]$/.test(after)) return undefined;
  const ahead = before
    .slice(opening.length)
    .trim()
    .replace(/["“‘*_]{1,3}$/, '')
    .trim();
  const following = after
    .slice(0, -1)
    .replace(/^["”’*_]*/, '')
    .trim();
  if (ahead === '' && /^[,;]/.test(following)) return following.slice(1).trim() || undefined;
  return following === '' && /[,;]$/.test(ahead) ? ahead.slice(0, -1).trim() || undefined : undefined;
}

/** Returns whether quotation marks or emphasis are part of the introduction. Such a title cannot be split. */
export const isMarked = (statement: Statement, { whole }: Introduction): boolean => /["“”«»*_[\]]/.test(spelled(statement, whole));

/**
 * Returns whether the capitals before a name may belong to it: “the U.S. President’s Malaria Initiative (PMI)”, “the Bureau of Ports and
 * Harbors (PH)”. Not before a common noun: “Fighting illegal, unreported and unregulated (IUU) fishing”.
 */
function isEndOfName(statement: Statement, { long, longText, block }: Introduction): boolean {
  if (longText === longText.toLowerCase()) return false;
  const start = block.base + block.reading.start;
  const before = statement.text.slice(Math.max(start, long.offset - 40), long.offset);
  const preceding = before.replace(/\b(?:The|An?|of|for)\s+$/, '');
  const isFirst = beginsSentence(statement, long.offset - before.length + preceding.length, start);
  return !isFirst && /\p{Lu}[\p{L}.]*\s+$/u.test(preceding);
}

/** Replaces an introduction with the short form, keeping other text in its bracket. @param short in singular or plural as needed */
export function shortForIntroduction(
  statement: Statement,
  abbreviation: Pick<Abbreviation, 'uses'>,
  introduced: Introduction,
  term: Term | undefined,
  short = introduced.text,
): Placed | undefined {
  const rest = restOf(statement, introduced);
  if (rest === undefined || isMarked(statement, introduced) || isApposition(statement, introduced)) return undefined;
  const { long, whole, longText: name, block } = introduced;
  const possessive = /^['’]s?(?=\s)/.exec(statement.text.slice(long.offset + long.length, long.offset + long.length + 3))?.[0] ?? '';
  const placed = shortInPlace(statement, abbreviation, { ...whole, block }, { short, name, term, possessive });
  if (!placed || rest === '') return placed && { ...placed, safe: placed.safe && !isEndOfName(statement, introduced) };
  return { ...placed, newText: `${placed.newText} (${rest})`, safe: false };
}

/** Returns the introduced name as in mid-sentence, and whether that is certain. At the beginning of a sentence, any name is capitalized. */
function nameInSentence(
  statement: Statement,
  { long, block }: Introduction,
  term: Term | undefined,
): { readonly name: string; readonly sure: boolean } {
  const name = spelled(statement, long);
  const [first = ''] = /^\p{Lu}\p{Ll}+/u.exec(name) ?? [];
  const others = name.slice(first.length);
  if (first === '' || /\p{Lu}/u.test(others) || !beginsSentence(statement, long.offset, block.base + block.reading.start))
    return { name, sure: true };
  const small = first.toLowerCase();
  const isSmall = term?.name.startsWith(small) || statement.text.indexOf(` ${small} `) >= 0;
  return { name: isSmall ? small + others : name, sure: isSmall };
}

/** Moves the introduction to an earlier use. Returns nothing if the forms cannot be separated, or the name is wrong. */
export function movedIntroduction(statement: Statement, abbreviation: Abbreviation, first: Use): Fix[] {
  const [introduced] = abbreviation.introductions;
  if (!introduced || restOf(statement, introduced) !== '' || wronglyNamed(statement, introduced, abbreviation.terms)) return [];
  const { introducedTerm: term } = abbreviation;
  const { name, sure } = nameInSentence(statement, introduced, term);
  const start = introduced.block.base + introduced.block.reading.start;
  // In “the QZSS users”, “the” belongs to the users, so it is no evidence. Cells and items begin without it.
  const isModifier = grammaticalContextOf(statement, introduced.whole, start).role === 'modifier';
  const isEvidence = !isModifier && introduced.long.offset > start;
  const the = /(?<![\p{L}\p{N}])[Tt]he\s+(?:\p{Lu}[\p{L}.]*\s+)*$/u.test(
    statement.text.slice(Math.max(start, introduced.long.offset - 40), introduced.long.offset),
  );
  return fixOf(
    t('Move “{0} ({1})” to the first use', name, introduced.text),
    [
      nameInPlace(statement, first, {
        name,
        short: singularOf(introduced.text),
        term,
        ...(isEvidence ? { takesThe: the } : {}),
        // “Harbor Partners (HP)” is one body.
        ...(term || isPlural(introduced.text) || !/\s\p{Lu}\S*$/u.test(name) ? {} : { isWhole: true }),
      }),
      shortForIntroduction(statement, abbreviation, introduced, term),
    ],
    // In lists of participants, official names are written in full.
    sure && !participantsOf(statement).some((list) => spanContains(list, introduced.whole.offset)),
  );
}
