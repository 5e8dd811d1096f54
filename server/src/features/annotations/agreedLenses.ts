import { occurrencesOf } from '../../precedent/index/occurrences.js';
import type { PrecedentIndex } from '../../precedent/index/precedentIndex.js';
import { localSentencesOf } from '../../precedent/sentence/sentencesIn.js';
import type { BlockReading } from '../../statement/reading.js';
import type { Statement } from '../../statement/statement.js';
import { dateInWords, t } from '../../text/l10n.js';
import { weakMemo } from '../../text/memo.js';
import { flatMapSteps, type Steps } from '../../text/steps.js';
import { minOf } from '../../text/unbounded.js';
import type { Lens } from './codeLens.js';

/** Lens titles by reading, for each index. A title is empty if nothing in the paragraph was previously agreed. */
const titlesOf = weakMemo((index: PrecedentIndex) => weakMemo((reading: BlockReading) => titleFrom(index, reading)));

function titleFrom(index: PrecedentIndex, reading: BlockReading): string {
  if (reading.kind === 'heading') return '';
  const sentences = localSentencesOf(reading);
  const agreed = sentences.map((s) => occurrencesOf(index, s.tokens)).filter((c) => c.documents > 0);
  if (agreed.length === 0) return '';
  const last = agreed.flatMap((c) => c.newest ?? []).reduce((a, b) => (b > a ? b : a), '');
  const day = last === '' ? undefined : dateInWords(last);
  if (agreed.length < sentences.length) {
    const [some, all] = [agreed.length, sentences.length];
    return day === undefined ? t('{0} of {1} sentences agreed', some, all) : t('{0} of {1} sentences agreed, last on {2}', some, all, day);
  }
  const documents = minOf(agreed.map((c) => c.documents));
  if (documents === 1) return day === undefined ? t('Agreed in 1 statement') : t('Agreed in 1 statement, last on {0}', day);
  return day === undefined ? t('Agreed in {0} statements', documents) : t('Agreed in {0} statements, last on {1}', documents, day);
}

/** Returns a lens for each paragraph with agreed wording: in how many statements, and when last. */
export function agreedLensSteps({ blocks }: Statement, index: PrecedentIndex): Steps<Lens[]> {
  const titleOf = titlesOf(index);
  return flatMapSteps(blocks, (block): Lens[] => {
    const title = titleOf(block.reading);
    return title === '' ? [] : [{ offset: block.base + block.reading.start, length: 0, title, does: 'compare' }];
  });
}
