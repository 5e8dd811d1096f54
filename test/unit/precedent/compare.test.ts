import { describe, expect, it } from 'vitest';
import { compare } from '../../../server/src/precedent/compare/compare.js';
import { wordDifference } from '../../../server/src/precedent/compare/wordDifference.js';
import { statementOf } from '../marked.js';

const harbours = 'Both sides reaffirmed the importance of open harbours for fishing boats of every size.';
const trains = 'They welcomed the first night train between the two capitals, which began in spring.';
const seeds = 'The ministers discussed a seed bank for dry regions and the storage of rare grain.';
const bridges = 'Work on the bridge over the border river will continue without delay.';

/** Returns the kind of each row, `moved` if set, and the numbers of its sentences. */
function rows(old: readonly string[], fresh: readonly string[]): string[] {
  const { rows: found } = compare(statementOf(old.join(' '), 'plain'), statementOf(fresh.join(' '), 'plain'));
  return found.map((r) => `${r.kind}${r.moved && r.kind !== 'moved' ? ' moved' : ''} ${r.old.join('+')} > ${r.new.join('+')}`);
}

describe('compare', () => {
  it('finds what stands as it stood', () => {
    expect(rows([harbours, trains], [harbours, trains])).toEqual(['same 0 > 0', 'same 1 > 1']);
  });

  it('finds what is new and what was dropped, at its place', () => {
    expect(rows([harbours, trains, seeds], [bridges, harbours, seeds])).toEqual(['new  > 0', 'same 0 > 1', 'dropped 1 > ', 'same 2 > 2']);
  });

  it('finds what was reworded', () => {
    expect(rows([harbours], [harbours.replace('every size', 'all sizes')])).toEqual(['reworded 0 > 0']);
  });

  it('finds what was moved: the lighter part', () => {
    expect(rows([trains, harbours, seeds, bridges], [harbours, seeds, bridges, trains])).toEqual([
      'same 1 > 0',
      'same 2 > 1',
      'same 3 > 2',
      'moved 0 > 3',
    ]);
  });

  it('finds what was moved and reworded', () => {
    expect(rows([trains, harbours, seeds], [harbours, seeds, trains.replace('spring', 'early autumn')])).toEqual([
      'same 1 > 0',
      'same 2 > 1',
      'reworded moved 0 > 2',
    ]);
  });

  it('finds what was made one, and what was split', () => {
    const joined = `${trains.slice(0, -1)}, and the ministers discussed a seed bank for dry regions and the storage of rare grain.`;
    expect(rows([harbours, trains, seeds], [harbours, joined])).toEqual(['same 0 > 0', 'merged 1+2 > 1']);
    expect(rows([harbours, joined], [harbours, trains, seeds])).toEqual(['same 0 > 0', 'split 1 > 1+2']);
  });

  it('finds what was made one where the second sentence repeats the subject of the first', () => {
    const old = [
      'We urge the port of Belmar to keep to its duties under the harbour charter.',
      'We also call on the port of Belmar to engage in regular talks on dredging and pilotage.',
    ];
    const fresh = [
      'We urge the port of Belmar to keep to all of its duties under the harbour charter, and engage in regular talks on dredging and pilotage.',
    ];
    expect(rows(old, fresh)).toEqual(['merged 0+1 > 0']);
  });

  it('makes no part of a sentence that only repeats another', () => {
    expect(rows([harbours, harbours], [harbours.replace('every size', 'all sizes')])).toEqual(['reworded 0 > 0', 'dropped 1 > ']);
  });

  it('takes the nearer one of sentences that are the same', () => {
    expect(rows([harbours, trains, harbours, seeds], [harbours, trains, harbours, seeds])).toEqual([
      'same 0 > 0',
      'same 1 > 1',
      'same 2 > 2',
      'same 3 > 3',
    ]);
  });

  it('sees through markup, wrapped lines and the numbers of paragraphs', () => {
    const wrapped = `1. ${harbours.replace('importance of', 'importance\nof')}\n\n2. ${trains}\n`;
    const marked = `- ${trains.replace('night', '**night**')}\n- ${harbours}\n`;
    const { rows: found } = compare(statementOf(wrapped, 'plain'), statementOf(marked));
    expect(found.map((r) => r.kind).sort()).toEqual(['moved', 'same']);
  });

  it('puts no heading beside a sentence', () => {
    const old = `Open harbours for fishing boats\n\n${trains}`;
    const { rows: found } = compare(statementOf(old, 'plain'), statementOf(`${harbours} ${trains}`, 'plain'));
    expect(found.map((r) => r.kind)).toEqual(['dropped', 'new', 'same']);
  });

  it.each([
    ['reaffirmed', 'noted', { old: 'reaffirm', new: 'note', change: 'weakened' }],
    ['noted', 'welcomed', { old: 'note', new: 'welcome', change: 'strengthened' }],
    ['affirmed', 'reconfirmed', { old: 'affirm', new: 'reconfirm', change: 'kept' }],
    ['reaffirmed', 'reaffirm', undefined],
  ])('tells the verb: %s, then %s', (before, after, verb) => {
    const text = (v: string): string => `Both sides ${v} the importance of open harbours for fishing boats.`;
    const [row] = compare(statementOf(text(before)), statementOf(text(after))).rows;
    expect(row?.kind).toBe('reworded');
    expect(row?.verb).toEqual(verb);
  });
});

describe('the difference of two wordings', () => {
  it('takes out before it puts in, and makes one change of neighbours', () => {
    expect(wordDifference('We note the safe use of the sea.', 'We welcome a safe and fair use of the sea.')).toEqual([
      { kind: 'same', text: 'We ' },
      { kind: 'removed', text: 'note the' },
      { kind: 'added', text: 'welcome a' },
      { kind: 'same', text: ' safe ' },
      { kind: 'added', text: 'and fair ' },
      { kind: 'same', text: 'use of the sea.' },
    ]);
  });
});
