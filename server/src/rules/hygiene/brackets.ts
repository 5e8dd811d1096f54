import type { Observation } from '../../findings/finding.js';
import { type BlockReading, rangeOfWords } from '../../statement/reading.js';
import { spanOfWords } from '../../statement/spans.js';
import type { DocumentBlock } from '../../statement/statement.js';
import { wordClass } from '../../text/internedWords.js';
import { t } from '../../text/l10n.js';
import { areAdjacent, type Words } from '../../text/words.js';
import type { Check } from '../rule.js';

/** Reports a bracket or quotation mark without its partner in the paragraph. A pair may enclose several paragraphs. */
export const brackets: Check = (_, { queryAllBlocks }) => {
  const unpaired = queryAllBlocks(unpairedIn).flatMap(({ block, found }) => found.map((mark) => ({ ...mark, block })));
  return unpaired.flatMap((mark, i) => {
    const [before, next] = [unpaired[i - 1], unpaired[i + 1]];
    const isPair = (a?: Unpaired, b?: Unpaired): boolean => a?.opens === true && b?.opens === false && a.pair === b.pair;
    return isPair(mark, next) || isPair(before, mark) ? [] : [observation(mark)];
  });
};

interface Unpaired {
  /** Word index. */
  readonly at: number;
  readonly pair: string;
  readonly opens: boolean;
}

const anyMark = wordClass((text) => text === '(' || text === ')' || text === '"');

/** The opening and closing mark of each pair. */
const pairs = ['()', '“”'];

function unpairedIn(reading: BlockReading): Unpaired[] {
  const { kind, words, source } = reading;
  if (kind === 'tableCell' || kind === 'quotation' || kind === 'heading' || !words.has(anyMark)) return [];
  const unpaired: Unpaired[] = [];
  const open: Unpaired[] = [];
  for (const [at, mark] of words.find(anyMark, (_, at) => [at, source.charAt(rangeOfWords(reading, at, at + 1).start)] as const)) {
    const pair = pairs.find((p) => p.includes(mark));
    if (pair === undefined) continue;
    const opens = pair.startsWith(mark);
    if (opens) open.push({ at, pair, opens });
    else if (open.some((o) => o.pair === pair))
      open.splice(
        open.findLastIndex((o) => o.pair === pair),
        1,
      );
    else if (!isLabel(words, at)) unpaired.push({ at, pair, opens });
  }
  // Each paragraph of a long quotation begins with a mark; only the last ends with one.
  return [...unpaired, ...open.filter((o) => o.at > 0 || o.pair === '()')].sort((a, b) => a.at - b.at);
}

/** Returns whether a closing bracket belongs to a label: “a) to act; ii) to report; 1) …”. */
function isLabel(words: Words, at: number): boolean {
  const [label, mark] = [words.get(at - 1), words.get(at)];
  return label !== undefined && mark !== undefined && areAdjacent(label, mark) && /^(?:\p{L}|[ivxIVX]{1,4}|\d{1,2})$/u.test(label.text);
}

function observation({ block, at, pair, opens }: Unpaired & { readonly block: DocumentBlock }): Observation {
  return { ...spanOfWords(block, at, at + 1), message: messageFor(pair, opens), fixes: [] };
}

function messageFor(pair: string, opens: boolean): string {
  if (pair === '()')
    return opens ? t('This opening parenthesis has no closing parenthesis.') : t('This closing parenthesis has no opening parenthesis.');
  return opens
    ? t('This opening quotation mark has no closing quotation mark.')
    : t('This closing quotation mark has no opening quotation mark.');
}
