import { describe, expect, it } from 'vitest';
import { compare } from '../../../server/src/precedent/compare/compare.js';
import { wordDifference } from '../../../server/src/precedent/compare/wordDifference.js';
import { sentencesIn } from '../../../server/src/precedent/sentence/sentencesIn.js';
import { analyse } from '../../../server/src/statement/analyse.js';
import { statementOf, testGlossary } from '../marked.js';

const harbours = 'Both sides reaffirmed the importance of open harbours for fishing boats of every size.';
const trains = 'They welcomed the first night train between the two capitals, which began in spring.';
const seeds = 'The ministers discussed a seed bank for dry regions and the storage of rare grain.';
const bridges = 'Work on the bridge over the border river will continue without delay.';

const buoys = 'the removal of drifting buoys from the northern shipping lanes';

/** What became of each sentence: kind, `moved` where it is, and the numbers of the sentences. */
function rows(old: readonly string[], fresh: readonly string[]): string[] {
  const { rows: found } = compare(statementOf(old.join(' '), 'plain'), statementOf(fresh.join(' '), 'plain'));
  return found.map((r) => `${r.kind}${r.moved && r.kind !== 'moved' ? ' moved' : ''} ${r.old.join('+')} > ${r.new.join('+')}`);
}

describe('compare', () => {
  it('finds unchanged sentences', () => {
    expect(rows([harbours, trains], [harbours, trains])).toEqual(['same 0 > 0', 'same 1 > 1']);
  });

  it('finds new and dropped sentences, at their places', () => {
    expect(rows([harbours, trains, seeds], [bridges, harbours, seeds])).toEqual(['new  > 0', 'same 0 > 1', 'dropped 1 > ', 'same 2 > 2']);
  });

  it('finds reworded sentences', () => {
    expect(rows([harbours], [harbours.replace('every size', 'all sizes')])).toEqual(['reworded 0 > 0']);
  });

  it('finds moved sentences: the lighter part', () => {
    expect(rows([trains, harbours, seeds, bridges], [harbours, seeds, bridges, trains])).toEqual([
      'same 1 > 0',
      'same 2 > 1',
      'same 3 > 2',
      'moved 0 > 3',
    ]);
  });

  it('finds sentences that were moved and reworded', () => {
    expect(rows([trains, harbours, seeds], [harbours, seeds, trains.replace('spring', 'early autumn')])).toEqual([
      'same 1 > 0',
      'same 2 > 1',
      'reworded moved 0 > 2',
    ]);
  });

  it('finds merged and split sentences', () => {
    const joined = `${trains.slice(0, -1)}, and the ministers discussed a seed bank for dry regions and the storage of rare grain.`;
    expect(rows([harbours, trains, seeds], [harbours, joined])).toEqual(['same 0 > 0', 'merged 1+2 > 1']);
    expect(rows([harbours, joined], [harbours, trains, seeds])).toEqual(['same 0 > 0', 'split 1 > 1+2']);
  });

  it('finds merged sentences if the second repeats the subject of the first', () => {
    const old = [
      'We urge the port of Belmar to keep to its duties under the harbour charter.',
      'We also call on the port of Belmar to engage in regular talks on dredging and pilotage.',
    ];
    const fresh = [
      'We urge the port of Belmar to keep to all of its duties under the harbour charter, and engage in regular talks on dredging and pilotage.',
    ];
    expect(rows(old, fresh)).toEqual(['merged 0+1 > 0']);
  });

  it('finds a merger of a sentence that is kept and one of which a few words are left', () => {
    const old = [
      'We also recognize the importance of addressing the silting of the northern estuaries of the coast of Belmar.',
      'To this end, the port pledges to increase its yearly payments to the dredging works of the northern estuaries to nine million crowns for the three coming seasons.',
    ];
    const fresh = [
      'We also recognize the importance of addressing the silting of the northern estuaries of the coast of Belmar, and the port pledges to increase its payments to the dredging works to nine million crowns.',
    ];
    expect(rows([harbours, ...old, seeds], [harbours, ...fresh, seeds])).toEqual(['same 0 > 0', 'merged 1+2 > 1', 'same 3 > 2']);
  });

  it('finds a sentence that was taken up in a much longer one', () => {
    const old = 'The fisheries office led work against the trade in nets that drift through the spawning grounds.';
    const fresh =
      'These plans end the trade in nets that drift through the spawning grounds by licensing every boat that leaves a harbour, marking all floats with the name of their owner, paying for what is brought ashore, and publishing a yearly list of towns where the rules were not kept.';
    expect(rows([trains, old], [trains, fresh])).toEqual(['same 0 > 0', 'reworded 1 > 1']);
  });

  it('does not pair sentences that have only a usual phrase in common', () => {
    const usual = 'the calm and open northern waters';
    const old = [
      `We bring old maps and are united in a shared view of ${usual}.`,
      `Dredging keeps ${usual} fit for ferries.`,
      `Children paint ${usual} every June.`,
    ];
    const fresh = [
      `The port is committed to lending its tugs to towns that share the view of ${usual}.`,
      `Amber from ${usual} is sold at fairs.`,
      `No pilot leaves ${usual} at night.`,
    ];
    expect(rows(old, fresh).filter((row) => row.startsWith('reworded'))).toEqual([]);
  });

  it('does not treat a repetition as a part', () => {
    expect(rows([harbours, harbours], [harbours.replace('every size', 'all sizes')])).toEqual(['reworded 0 > 0', 'dropped 1 > ']);
  });

  it('pairs a sentence with the nearer of two equal ones', () => {
    expect(rows([harbours, trains, harbours, seeds], [harbours, trains, harbours, seeds])).toEqual([
      'same 0 > 0',
      'same 1 > 1',
      'same 2 > 2',
      'same 3 > 3',
    ]);
  });

  it('ignores markup, wrapped lines and paragraph numbers', () => {
    const wrapped = `1. ${harbours.replace('importance of', 'importance\nof')}\n\n2. ${trains}\n`;
    const marked = `- ${trains.replace('night', '**night**')}\n- ${harbours}\n`;
    const { rows: found } = compare(statementOf(wrapped, 'plain'), statementOf(marked));
    expect(found.map((r) => r.kind).sort()).toEqual(['moved', 'same']);
  });

  it('pairs no heading with a sentence', () => {
    const old = `Open harbours for fishing boats\n\n${trains}`;
    const { rows: found } = compare(statementOf(old, 'plain'), statementOf(`${harbours} ${trains}`, 'plain'));
    expect(found.map((r) => r.kind)).toEqual(['dropped', 'new', 'same']);
  });

  it('treats a clause as wording whatever its last character is', () => {
    const old =
      'The Conference,\n\nRecalling its decision on open harbours for fishing boats of every size,\n\nRequests the harbour masters to report on tide tables;\n';
    const fresh =
      'The Conference,\n\nRecalling its decision on open harbours for fishing boats of every size; and\n\nRequests the harbour masters to report on tide tables\n';
    const { rows: found } = compare(statementOf(old, 'plain'), statementOf(fresh, 'plain'));
    expect(found.map((r) => `${r.kind} ${r.note ?? ''}`)).toEqual(['same ', 'same typography', 'same typography']);
    expect(compare(statementOf(fresh, 'plain'), statementOf(fresh, 'plain')).new.map((s) => s.kind)).not.toContain('heading');
  });

  it('finds a statement equal to its copy, even with many equal sentences', () => {
    const all = [harbours, ...Array.from({ length: 50 }, () => 'We thank the harbour masters.'), trains, seeds];
    expect(new Set(rows(all, all).map((r) => r.split(' ')[0]))).toEqual(new Set(['same']));
    const { rows: found } = compare(statementOf(all.join(' '), 'plain'), statementOf(all.slice(0, -2).concat(seeds).join(' '), 'plain'));
    expect(found.filter((r) => r.kind !== 'same').map((r) => r.kind)).toEqual(['dropped']);
  });

  it.each(['OP1. ', 'Paragraph 1. ', '2024. ', '3.2. ', '(iv) ', '¶ 7 '])('does not count the number %s as wording', (number) => {
    const text = (n: string): string => `${n}${harbours}\n\n${trains}\n`;
    expect(compare(statementOf(text(''), 'plain'), statementOf(text(number), 'plain')).rows.map((r) => r.kind)).toEqual(['same', 'same']);
  });

  it('reads the sentences of Japanese', () => {
    const text = '両国は灯台を守る。両国は「港を開く。」と述べた。次の会合は春。';
    const sentences = sentencesIn(analyse(text, { markup: 'plain', glossary: testGlossary, everyLanguage: true }));
    expect(sentences.map((s) => s.text)).toEqual(['両国は灯台を守る。', '両国は「港を開く。」と述べた。', '次の会合は春。']);
  });

  it('calls spelling and typography the same, with a note', () => {
    const british = 'The two sides recognise the defence of non-tidal harbours, and “favour” co-operation on cyber security.';
    const american = 'The two sides recognize the defense of nontidal harbors, and "favor" cooperation on cybersecurity.';
    const note = (old: string, fresh: string): string | undefined =>
      compare(statementOf(old, 'plain'), statementOf(fresh, 'plain')).rows[0]?.note;
    expect(note(british, american)).toBe('spelling');
    expect(note(trains.replace('train between', 'train – between'), trains.replace('train between', 'train—between'))).toBe('typography');
  });

  it('holds each part of a split sentence against what it covers', () => {
    const old = [
      'Both sides reaffirm their plan for a night train between the two capitals, and the ministers pledge to keep the bridge over the border river open in winter.',
      seeds,
    ];
    const fresh = [
      'Both sides reaffirm their plan for a night train between the two capitals, with sleeping cars for families and a stop at the old customs house.',
      'The ministers pledge to keep the bridge over the border river open in winter, including for carts, sledges and cattle of the valley farms.',
      seeds,
    ];
    expect(rows(old, fresh)).toEqual(['split 0 > 0+1', 'same 1 > 2']);
    expect(rows(fresh, old)).toEqual(['merged 0+1 > 0', 'same 2 > 1']);
  });

  it('pairs one formula about two subjects only as a possibility', () => {
    const { rows: found } = compare(
      statementOf('We reaffirm our strong support for the sovereignty of Atlantis. The road to Belmar is closed.', 'plain'),
      statementOf('We reaffirm our strong support for the training of Lemurian pilots. The road to Belmar is closed.', 'plain'),
    );
    expect(found.map((r) => r.kind)).toEqual(['dropped', 'new', 'same']);
  });

  it('pairs the same object with another verb', () => {
    expect(rows([`We welcome ${buoys}.`, seeds], [`We will seek to ensure ${buoys}.`, seeds])).toEqual(['reworded 0 > 0', 'same 1 > 1']);
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
  it('has deletions before insertions, and merges neighboring changes', () => {
    expect(wordDifference('We note the safe use of the sea.', 'We welcome a safe and fair use of the sea.')).toEqual([
      { kind: 'same', text: 'We ' },
      { kind: 'removed', text: 'note the' },
      { kind: 'added', text: 'welcome a' },
      { kind: 'same', text: ' safe ' },
      { kind: 'added', text: 'and fair ' },
      { kind: 'same', text: 'use of the sea.' },
    ]);
    expect(wordDifference('Goals of the charter, and trade.', 'Nets of the harbour, and fish.')).toEqual([
      { kind: 'removed', text: 'Goals of the charter, and trade' },
      { kind: 'added', text: 'Nets of the harbour, and fish' },
      { kind: 'same', text: '.' },
    ]);
  });
});
