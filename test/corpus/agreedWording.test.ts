import { describe, expect, it } from 'vitest';
import { glossaryWith } from '../../server/src/glossary/builtIn.js';
import { compare } from '../../server/src/precedent/compare/compare.js';
import { closest } from '../../server/src/precedent/index/closest.js';
import { precedentIndex } from '../../server/src/precedent/index/precedentIndex.js';
import { readSentences } from '../../server/src/precedent/sentence/readSentences.js';
import { sentencesIn } from '../../server/src/precedent/sentence/sentencesIn.js';
import { analyse } from '../../server/src/statement/analyse.js';
import type { Statement } from '../../server/src/statement/statement.js';
import { alteredCopy } from '../precedent/altered.js';
import { addScores, emptyScores, precision, recall } from '../precedent/scored.js';
import { hasCorpus, skipped, statements } from './statements.js';

const glossary = glossaryWith();
const read = (text: string): Statement => analyse(text, { markup: 'plain', glossary });

describe.skipIf(!hasCorpus)(`agreed wording in real statements${hasCorpus ? '' : ` (${skipped})`}`, () => {
  const all = statements().map((s) => ({ ...s, sentences: sentencesIn(read(s.text)) }));
  const bodies = all.map((s) => s.sentences.filter((x) => x.kind !== 'heading').map((x) => x.text));
  const copies = [1, 2, 3].flatMap((seed) =>
    all.map((s, i) =>
      alteredCopy(
        s.text,
        bodies.flatMap((x, k) => (k === i ? [] : x)),
        seed * 1000 + i,
      ),
    ),
  );

  it('recognizes the changes in altered copies', () => {
    const scores = emptyScores();
    for (const copy of copies) addScores(scores, copy, compare(read(copy.old), read(copy.text)));
    for (const [kind, score] of Object.entries(scores)) {
      if (process.env.TABLE !== undefined)
        process.stdout.write(`| ${kind} | ${precision(score).toFixed(3)} | ${recall(score).toFixed(3)} | ${score.expected} |\n`);
      expect(score.expected, kind).toBeGreaterThan(50);
      expect(precision(score), `precision of ${kind}`).toBeGreaterThan(0.97);
      expect(recall(score), `recall of ${kind}`).toBeGreaterThan(0.97);
    }
  });

  it('ranks the sentence that another was made from first', () => {
    const index = precedentIndex();
    for (const s of all) index.add({ path: s.name, hash: s.name }, readSentences(s.text, 'plain'));
    let [right, asked] = [0, 0];
    for (const copy of copies) {
      for (const { kind, old, new: fresh } of copy.truth) {
        if (kind !== 'reworded') continue;
        const [sentence] = sentencesIn(read(fresh[0] ?? ''));
        asked++;
        if (sentence && closest(index, sentence.tokens, 1)[0]?.uses.some((u) => u.text === old[0])) right++;
      }
    }
    expect(asked).toBeGreaterThan(500);
    expect(right / asked).toBeGreaterThanOrEqual(0.99);
  });

  it('reads the same sentences with and without an analysis', () => {
    for (const { text, sentences } of all)
      expect(readSentences(text, 'plain')).toEqual(
        sentences.map(({ offset, length, text: own, kind, tokens }) => ({ offset, length, text: own, kind, tokens })),
      );
  });

  it('finds a statement unchanged when compared with itself', () => {
    for (const { text } of all) expect(new Set(compare(read(text), read(text)).rows.map((r) => r.kind))).toEqual(new Set(['same']));
  });
});
