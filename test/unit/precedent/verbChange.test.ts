import { describe, expect, it } from 'vitest';
import { compare } from '../../../server/src/precedent/compare/compare.js';
import { statementOf } from '../marked.js';

/** What has become of the verb of a sentence. */
function verbOf(old: string, fresh: string): string | undefined {
  const [row] = compare(statementOf(old, 'plain'), statementOf(fresh, 'plain')).rows;
  expect(row?.kind).not.toBe('new');
  return row?.verb && `${row.verb.old} > ${row.verb.new}: ${row.verb.change}`;
}

const buoys = 'the removal of drifting buoys from the northern shipping lanes before winter';

describe('the verb of a sentence', () => {
  it.each([
    ['will support', 'will not support', 'will > will not: negated'],
    ['will support', 'may support', 'will > may: weakened'],
    ['should support', 'must support', 'should > must: strengthened'],
    ['intend to support', 'may support', 'intend > may: weakened'],
    ['support', 'expressed support for', 'support > express support: kept'],
    ['condemn', 'condemn in the strongest possible terms', 'condemn > condemn in the strongest possible terms: strengthened'],
    ['will support', 'intend to support', 'will > intend: weakened'],
    ['will seek to support', 'will support', 'seek > will: strengthened'],
    ['will consider supporting', 'plan to support', 'consider > plan: strengthened'],
    ['shall support', 'will support', 'shall > will: weakened'],
    ['are committed to supporting', 'will support', 'commit > will: strengthened'],
    ['are deeply concerned about', 'are concerned about', 'deeply express concern > express concern: weakened'],
    ['strongly support', 'support', 'strongly support > support: weakened'],
    ['reaffirm their support for', 'reaffirm their unwavering support for', 'reaffirm > reaffirm their unwavering support: strengthened'],
    ['condemn', 'express concern over', 'condemn > express concern: weakened'],
    ['urge', 'encourage', 'urge > encourage: weakened'],
    ['affirm', 'emphasize', 'affirm > emphasize: different'],
    ['decide on', 'commit to', 'decide > commit: different'],
    ['emphasize', 'underscore', 'emphasize > underscore: kept'],
    ['agree on', 'agree in principle on', 'agree > agree … in principle: weakened'],
    ['express concern about', 'reiterate their deep concern about', 'express concern > reiterate their deep concern: strengthened'],
    ['express concern about', 'express deep and growing concern about', 'express concern > express deep and growing concern: strengthened'],
    ['support', 'oppose', 'support > oppose: negated'],
    ['intend to repeat', 'have no intention of repeating', 'intend > not intend: negated'],
    ['will repeat', 'will refrain from repeating', 'will > will not: negated'],
    ['will not repeat', 'will refrain from repeating', undefined],
    ['will repeat', 'will cease to repeat', 'will > will not: negated'],
    ['welcome', 'welcomed', undefined],
  ])('The two sides %s, then %s', (before, after, change) => {
    expect(verbOf(`The two sides ${before} ${buoys}.`, `The two sides ${after} ${buoys}.`)).toBe(change);
  });

  it.each([
    ['will work with coastal towns', 'will work with coastal towns, as appropriate,', 'will > will … as appropriate: weakened'],
    [
      'will work with coastal towns',
      'will work with coastal towns, consistent with their respective laws,',
      'will > will … consistent with their respective: weakened',
    ],
    ['will, subject to available funds, work with coastal towns', 'will work with coastal towns', 'will … subject to > will: strengthened'],
  ])('a hedge: %s', (before, after, change) => {
    expect(verbOf(`Both sides ${before} on ${buoys}.`, `Both sides ${after} on ${buoys}.`)).toBe(change);
  });

  it('may be in the passive, or in a relative clause', () => {
    expect(verbOf(`The ministers condemned ${buoys}.`, `${buoys} was regretted by the ministers.`)).toBe('condemn > regret: weakened');
    const welcomed = `The port announced ${buoys}, which the two sides welcomed.`;
    expect(verbOf(`The two sides welcomed ${buoys}.`, welcomed)).toBeUndefined();
    expect(verbOf(welcomed, welcomed.replace('welcomed', 'noted'))).toBe('welcome > note: weakened');
  });

  it.each([
    ['the charter applies to', 'the charter does not apply to', 'applies > not apply: negated'],
    ['there is no reason to delay', 'there is reason to delay', 'not reason > reason: negated'],
    ['the charter is not only about', 'the charter is about', undefined],
    ['no town objects to', 'towns do not object to', undefined],
  ])('a negation: %s', (before, after, change) => {
    expect(verbOf(`We reaffirm that ${before} ${buoys}.`, `We reaffirm that ${after} ${buoys}.`)).toBe(change);
  });

  it('is denied by its subject', () => {
    expect(verbOf(`Both sides will fund ${buoys}.`, `Neither side will fund ${buoys}.`)).toBe('will > will not: negated');
    expect(verbOf(`Both sides will not fund ${buoys}.`, `Neither side will fund ${buoys}.`)).toBeUndefined();
  });

  it('is in the past of the sentence', () => {
    expect(verbOf(`We reaffirmed that ${buoys} will go on.`, `We reaffirmed that ${buoys} would go on.`)).toBeUndefined();
  });

  it('is recognized by its object, not by its place', () => {
    const old = `Both sides welcome the survey of the outer reefs and pledge to fund ${buoys}.`;
    const fresh = `Both sides intend to fund ${buoys}, and welcome the survey of the outer reefs.`;
    expect(verbOf(old, fresh)).toBe('pledge > intend: weakened');
  });

  it('may be a modal inside what they say', () => {
    const text = (modal: string): string =>
      `We reaffirm that the northern shipping lanes ${modal} not be used to dump drifting buoys or nets.`;
    expect(verbOf(text('should'), text('must'))).toBe('should not > must not: strengthened');
  });
});
