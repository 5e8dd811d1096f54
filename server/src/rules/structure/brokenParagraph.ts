import type { Observation } from '../../findings/finding.js';
import { spanOfWords } from '../../statement/ledger.js';
import type { BlockReading } from '../../statement/reading.js';
import type { PlacedBlock, Statement } from '../../statement/statement.js';
import { isWord } from '../../text/words.js';
import type { Check } from '../rule.js';

/** A paragraph that breaks off inside its sentence, which the next one goes on with. */
export const brokenParagraph: Check = (statement, { inBlocks }) =>
  inBlocks(breakIn).flatMap(({ block: broken, found: [at] }) => {
    const next = statement.blocks[broken.index + 1];
    return next && !broken.inAbbreviationList && goesOn(next, at === 'comma') ? observation(statement, broken, next) : [];
  });

/** What a paragraph breaks off at, if it does. */
function breakIn({ kind, words }: BlockReading): ('word' | 'comma')[] {
  if (kind !== 'paragraph') return [];
  const last = words.length - 1;
  if (isWord(words.get(last))) return ['word'];
  return words.get(last)?.text === ',' && /^\p{Lu}/u.test(words.get(0)?.text ?? '') ? ['comma'] : [];
}

/** Behind a comma, “recalling …” and “convinced …” are clauses of a preamble, each with a paragraph of its own. */
function goesOn({ reading: { kind, words } }: PlacedBlock, behindComma: boolean): boolean {
  const [first, second] = words;
  if (kind !== 'paragraph' || !/^\p{Ll}+$/u.test(first?.text ?? '') || /^[.)]$/.test(second?.text ?? '')) return false;
  return !behindComma || !/(?:ing|ed)$/.test(first?.key ?? '');
}

function observation({ text }: Statement, broken: PlacedBlock, next: PlacedBlock): Observation[] {
  const last = broken.reading.words.length;
  const span = spanOfWords(broken, last - 1, last);
  const end = span.offset + span.length;
  const going = spanOfWords(next, 0, 1);
  if (!/^\s+$/.test(text.slice(end, going.offset))) return [];
  return [
    {
      ...span,
      message: 'The paragraph breaks off here, and the next one goes on with the sentence.',
      related: [{ ...going, message: 'the sentence goes on here' }],
      fixes: [{ title: 'Join the two paragraphs', safe: true, edits: [{ offset: end, length: going.offset - end, newText: ' ' }] }],
    },
  ];
}
