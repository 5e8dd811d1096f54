import { pluralOf } from '../../findings/spelling.js';
import { nameWords } from '../../glossary/matcher.js';
import { spanOfWords } from '../../statement/ledger.js';
import type { Abbreviation, Introduction, Span, Statement } from '../../statement/statement.js';
import { wordsOf } from '../../text/words.js';
import type { Check } from '../rule.js';

interface Place extends Span {
  readonly plural: boolean;
}

/** Chicago Manual of Style 10.3: once introduced, the abbreviation is used. */
export const spelledOutAgain: Check = (statement) =>
  statement.abbreviations.flatMap((abbreviation) => {
    const { short, introductions } = abbreviation;
    const [introduction] = introductions;
    const [first, ...others] =
      introduction && !isNounBesideAdjective(statement, abbreviation, introduction)
        ? placesAgain(statement, abbreviation, introduction)
        : [];
    if (!introduction || !first) return [];
    return [
      {
        offset: first.offset,
        length: first.length,
        message: `“${introduction.longText}” has the abbreviation ${short}, which could stand here.`,
        related: [
          { ...introduction.whole, message: `${short} is introduced here` },
          ...others.map(({ offset, length }) => ({ offset, length, message: 'spelled out here too' })),
        ],
        fixes: [
          {
            title: `Write “${short}”`,
            edits: [first, ...others].map(({ offset, length, plural }) => ({ offset, length, newText: plural ? pluralOf(short) : short })),
          },
        ],
      },
    ];
  });

/** GPO Style Manual 9.8 to 9.10: “United States” is the noun, “U.S.” the adjective; one does not stand for the other. */
const isNounBesideAdjective = ({ glossary }: Statement, { key }: Abbreviation, { longText }: Introduction): boolean => {
  const named = glossary.matcher.longestAt(wordsOf(longText), 0);
  return glossary.customaryReason(key) !== undefined && named?.entries.some((e) => e.term.kind === 'country') === true;
};

function placesAgain(statement: Statement, abbreviation: Abbreviation, introduction: Introduction): Place[] {
  const from = introduction.whole.offset + introduction.whole.length;
  const { introducedTerm } = abbreviation;
  const places = introducedTerm
    ? statement.names.filter(
        (n) =>
          !n.inHeading &&
          !n.inQuotation &&
          n.entries.some((e) => e.term === introducedTerm && e.type === 'fullForm' && e.status === 'preferred'),
      )
    : sameWords(statement, introduction);
  return places.filter((p) => p.offset >= from && !abbreviation.introductions.some((n) => overlaps(n.whole, p)));
}

const overlaps = (a: Span, b: Span): boolean => a.offset < b.offset + b.length && b.offset < a.offset + a.length;

/** Where the long form of an abbreviation that the glossary does not have stands again, in the same capitals. */
function sameWords(statement: Statement, introduction: Introduction): Place[] {
  const name = nameWords(introduction.longText);
  if (name.length < 2) return [];
  const found: Place[] = [];
  for (const block of statement.blocks) {
    const { words, kind, quotations, names } = block.reading;
    if (kind === 'heading' || block.inAbbreviationList || block.index < introduction.block.index) continue;
    words.forEach((word, i) => {
      const to = i + name.length;
      if (word.text !== name[0] || to > words.length || !name.every((n, k) => words[i + k]?.text === n)) return;
      const inLongerName =
        names.some((n) => n.from <= i && n.to >= to && n.to - n.from > name.length) || /^\p{Lu}/u.test(words[to]?.text ?? '');
      const quoted = quotations.some((q) => q.from <= i && q.to >= to);
      if (!quoted && !inLongerName) found.push({ ...spanOfWords(block, i, to), plural: false });
    });
  }
  return found;
}
