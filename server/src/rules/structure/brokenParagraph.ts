import type { Observation } from '../../findings/finding.js';
import { spanOfWords } from '../../statement/ledger.js';
import type { PlacedBlock, Statement } from '../../statement/statement.js';
import { isWord } from '../../text/words.js';
import type { Check } from '../rule.js';

/** A paragraph that breaks off inside its sentence, which the next one goes on with. */
export const brokenParagraph: Check = (statement) =>
  statement.blocks.slice(1).flatMap((next, i) => {
    const broken = statement.blocks[i] as PlacedBlock;
    return breaksOff(broken) && goesOn(next, endsInComma(broken)) ? observation(statement, broken, next) : [];
  });

const lastOf = ({ reading: { words } }: PlacedBlock): string => words.at(-1)?.text ?? '';
const endsInComma = (block: PlacedBlock): boolean => lastOf(block) === ',';

function breaksOff(block: PlacedBlock): boolean {
  const { kind, words } = block.reading;
  if (kind !== 'paragraph' || block.inAbbreviationList) return false;
  return isWord(words.at(-1)) || (endsInComma(block) && /^\p{Lu}/u.test(words[0]?.text ?? ''));
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
      fixes: [{ title: 'Join the two paragraphs', edits: [{ offset: end, length: going.offset - end, newText: ' ' }] }],
    },
  ];
}
