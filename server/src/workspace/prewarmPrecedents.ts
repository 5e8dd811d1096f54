import type { PrecedentIndex } from '../precedent/index/precedentIndex.js';
import { localSentencesOf } from '../precedent/sentence/sentencesIn.js';
import { lookAhead } from '../rules/precedent/ahead.js';
import type { Statement } from '../statement/statement.js';
import { timeSlicer } from './timeSlicer.js';

/** A document as far as earlier statements are concerned. */
interface HeldAgainst {
  /** What the whole text has been held against. */
  agreed: PrecedentIndex | undefined;
}

/**
 * Holds documents against earlier statements in timeSlicer, before the rules ask: all of a long text at once would take too long.
 * @returns begins with a document, unless it is held against these statements already; `done` is told once it is
 */
export function prewarmPrecedents(): (
  document: HeldAgainst,
  index: PrecedentIndex | undefined,
  statement: Pick<Statement, 'blocks' | 'glossary'>,
  done: () => void,
) => void {
  const underWay = new WeakMap<HeldAgainst, PrecedentIndex>();
  return (document, index, { blocks, glossary }, done) => {
    if (document.agreed === index || (index && underWay.get(document) === index)) return;
    if (!index) {
      document.agreed = undefined;
      return;
    }
    underWay.set(document, index);
    const work = async (): Promise<void> => {
      const { pause } = timeSlicer();
      for (const { reading } of blocks) {
        if (reading.kind === 'heading') continue;
        for (const sentence of localSentencesOf(reading)) {
          lookAhead(index, sentence, glossary);
          await pause();
        }
        if (underWay.get(document) !== index) return;
      }
      document.agreed = index;
      done();
    };
    // What fails here fails when the rule itself looks, and is logged there.
    work().catch(() => {
      document.agreed = index;
      done();
    });
  };
}
