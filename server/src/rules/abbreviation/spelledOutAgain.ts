import { otherPlaces } from '../../findings/otherPlaces.js';
import { fixOf, isPartOfToken, shortInPlace } from '../../findings/placing.js';
import { isPlural, isPluralName, pluralOf, singularOf } from '../../findings/plurals.js';
import { groupedBy } from '../../glossary/groupedBy.js';
import { nameWords } from '../../glossary/nameWords.js';
import type { Term } from '../../glossary/term.js';
import { governmentBeside } from '../../statement/opening/governmentNamed.js';
import type { BlockReading } from '../../statement/reading.js';
import { spanOfWords, spansOverlap } from '../../statement/spans.js';
import type { Abbreviation, DocumentBlock, Introduction, Span, Statement } from '../../statement/statement.js';
import { t } from '../../text/l10n.js';
import { lowerBound } from '../../text/lowerBound.js';
import { boundedMemo } from '../../text/memo.js';
import { wordsOf } from '../../text/words.js';
import type { BlockQuery, Check, RuleContext } from '../rule.js';

interface Place extends Span {
  readonly block: DocumentBlock;
  /** The abbreviation in singular or plural, like the name here. */
  readonly short: string;
}

/** Reports a name that is spelled out after its introduction. Chicago Manual of Style 10.3: use the abbreviation. */
export const spelledOutAgain: Check = (statement, context) => {
  const ofOwn = repetitions(statement, context);
  const introduced = new Set(statement.abbreviations.flatMap((a) => a.introductions.map((n) => n.long.offset)));
  /** Names reported so far. A name with several abbreviations is reported for the first. */
  const named = new Set<string>();
  return statement.abbreviations.flatMap((abbreviation) => {
    const { short, introductions } = abbreviation;
    const [introduction] = introductions;
    const name = abbreviation.introducedTerm?.id ?? introduction?.longText ?? '';
    if (named.has(name)) return [];
    named.add(name);
    const [first, ...others] =
      introduction && !isNounBesideAdjective(statement, abbreviation, introduction)
        ? placesAgain(statement, abbreviation, introduction, ofOwn, introduced)
        : [];
    if (!introduction || !first) return [];
    return [
      {
        offset: first.offset,
        length: first.length,
        message: t('“{0}” is spelled out after {1} was introduced. Write “{1}”.', introduction.longText, short),
        related: [
          { ...introduction.whole, message: t('{0} is introduced here', short) },
          ...otherPlaces(others, t('Also spelled out here')),
        ],
        fixes: () =>
          fixOf(
            t('Write “{0}”', short),
            [first, ...others].map((place) =>
              shortInPlace(statement, abbreviation, place, {
                short: place.short,
                name: introduction.longText,
                term: abbreviation.introducedTerm,
              }),
            ),
            // It may be part of a longer title (“the Addis Ababa Action Agenda on …”), so the user decides.
            false,
          ),
      },
    ];
  });
};

/**
 * Returns whether the name is a noun and the abbreviation an adjective: “United States”, “U.S.” (GPO Style Manual 9.8 to 9.10). They do not
 * replace each other.
 */
const isNounBesideAdjective = ({ glossary }: Statement, { key }: Abbreviation, { longText }: Introduction): boolean => {
  if (glossary.customaryReason(key) === undefined) return false;
  return glossary.matcher.longestAt(wordsOf(longText), 0)?.entries.some((e) => e.term.kind === 'country') === true;
};

/** Returns the mentions of a term’s preferred name, outside headings and quotations. */
const placesOf = ({ namesByTerm }: Statement, term: Term, short: string): readonly Place[] =>
  (namesByTerm.get(term) ?? [])
    .filter(
      (n) => !n.inHeading && !n.inQuotation && n.entries.some((e) => e.term === term && e.type === 'fullForm' && e.status === 'preferred'),
    )
    .map(({ offset, length, block, plural }) => ({ offset, length, block, short: plural ? pluralOf(short) : singularOf(short) }));

/** Returns a name and its abbreviation, and both in the other number if it is a common noun: “border crossing cards”, BCCs. */
function formsOf({ longText, text }: Introduction): { name: string; short: string }[] {
  const [plural, pluralName] = [isPlural(text), isPluralName(longText)];
  const other = plural ? singularOf : pluralOf;
  const canChange = plural === pluralName && /^\p{Ll}/u.test(longText);
  return [{ name: longText, short: text }, ...(canChange ? [{ name: other(longText), short: other(text) }] : [])].map(
    ({ name, short }) => ({ name: nameWords(name).join(' '), short }),
  );
}

/**
 * @param ofOwn places of names that only the statement defines
 * @param introduced offsets of long forms that are introductions
 */
function placesAgain(
  statement: Statement,
  abbreviation: Abbreviation,
  introduction: Introduction,
  ofOwn: ReadonlyMap<string, readonly Omit<Place, 'short'>[]>,
  introduced: ReadonlySet<number>,
): Place[] {
  const from = introduction.whole.offset + introduction.whole.length;
  const { introducedTerm } = abbreviation;
  const { introductions } = abbreviation;
  const isIntroduction = (p: Place): boolean => {
    const next = introductions[lowerBound(introductions, ({ whole }) => whole.offset + whole.length <= p.offset)];
    return next !== undefined && spansOverlap(next.whole, p);
  };
  const places = introducedTerm
    ? placesOf(statement, introducedTerm, abbreviation.short)
    : formsOf(introduction)
        .flatMap(({ name, short }) => (ofOwn.get(name) ?? []).map((span) => ({ ...span, short })))
        .sort((a, b) => a.offset - b.offset);
  const government = introducedTerm?.side ?? governmentBeside(statement, introduction.whole);
  const isOfAnother = (p: Place): boolean => {
    const beside = government === undefined ? undefined : governmentBeside(statement, p);
    return beside !== undefined && beside !== government;
  };
  return places.filter(
    (p) =>
      p.offset >= from &&
      // A table is read separately, so it has names in full.
      p.block.reading.kind !== 'tableCell' &&
      !isPartOfToken(statement, p) &&
      !isInLongerName(statement, p) &&
      !isIntroduction(p) &&
      !introduced.has(p.offset) &&
      !isOfAnother(p),
  );
}

/** Returns whether a name is part of another one: “Pacific Islands Forum Fisheries Agency”. */
function isInLongerName({ text }: Statement, { offset, length }: Span): boolean {
  const end = offset + length;
  return /^[^\S\n]+\p{Lu}/u.test(text.slice(end, end + 3));
}

/** A mention of a name in a block. Word indexes, `to` exclusive. */
interface Hit {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Finds all mentions of names that only the statement defines, in the case of their introduction, with one query. */
function repetitions(statement: Statement, { queryBlocks }: RuleContext): ReadonlyMap<string, readonly Omit<Place, 'short'>[]> {
  const names = statement.abbreviations.flatMap(({ introducedTerm, introductions: [introduction] }) => {
    const forms = introduction && !introducedTerm ? formsOf(introduction) : [];
    return forms.map(({ name }) => name.split(' ')).filter((words) => words.length >= 2);
  });
  const places = new Map<string, Omit<Place, 'short'>[]>();
  if (names.length === 0) return places;
  for (const { block, found } of queryBlocks(queryFor(JSON.stringify(names)))) {
    for (const { name, from, to } of found) {
      const known = places.get(name) ?? [];
      known.push({ ...spanOfWords(block, from, to), block });
      places.set(name, known);
    }
  }
  return places;
}

/** Returns the query for names, given as JSON. Cached by the names, so that its results stay cached too. */
const queryFor = boundedMemo(16, (names): BlockQuery<Hit> => {
  const byFirst = groupedBy(JSON.parse(names) as string[][], ([first = '']) => first);
  return (reading) => hitsIn(reading, byFirst);
});

function hitsIn({ words, names }: BlockReading, byFirst: ReadonlyMap<string, readonly string[][]>): Hit[] {
  const hits: Hit[] = [];
  for (const from of words.indexesWhere(({ text }) => byFirst.has(text))) {
    for (const name of byFirst.get(words.get(from)?.text ?? '') ?? []) {
      const to = from + name.length;
      if (to > words.length || !name.every((n, k) => words.get(from + k)?.text === n)) continue;
      const inLongerName =
        names.some((n) => n.from <= from && n.to >= to && n.to - n.from > name.length) || /^\p{Lu}/u.test(words.get(to)?.text ?? '');
      if (!inLongerName) hits.push({ name: name.join(' '), from, to });
    }
  }
  return hits;
}
