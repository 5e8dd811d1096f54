import { describe, expect, it, vi } from 'vitest';
import { operativeClausesOf } from '../../../server/src/commitments/commitments.js';
import { sentencesOf } from '../../../server/src/text/sentences.js';
import { Words } from '../../../server/src/text/words.js';
import { marked, statementOf } from '../marked.js';

const opening = '# Joint Statement\n\nJapan and the United States met on March 24, 2027. Japan and the United States are friends.\n\n';

/** Returns the clauses of a text after an opening: “subject / verb = lemma / object”. */
const told = (text: string, markup: 'markdown' | 'plain' = 'markdown'): string[] =>
  operativeClausesOf(statementOf(`${opening}${text}\n`, markup)).map(
    ({ subject, verb, object }) => `${subject.text} / ${verb.text} = ${verb.lemma} / ${object}`,
  );

/** Returns the kind of each clause’s subject, with its side or term. */
const subjects = (text: string): string[] =>
  operativeClausesOf(statementOf(`${opening}${text}\n`)).map(({ subject }) =>
    [subject.kind, subject.side ?? subject.term ?? '?'].join(': '),
  );

describe('a clause', () => {
  it('is searched in time that is linear in the number of verbs without a subject', () => {
    const get = vi.spyOn(Words.prototype, 'get');
    const wordsRead = (verbs: number): number => {
      const statement = statementOf(`${opening}The long road was wide ${'and welcomed '.repeat(verbs)}it.`);
      get.mockClear();
      operativeClausesOf(statement);
      return get.mock.calls.length;
    };
    const [none, some, more] = [wordsRead(0), wordsRead(50), wordsRead(100)] as [number, number, number];
    expect(more - none).toBeLessThan(3 * (some - none));
    get.mockRestore();
  });

  it.each([
    ['Both sides welcomed the launch.', ['Both sides / welcomed = welcome / the launch']],
    [
      'They visited the harbour, where they affirmed their plan for night trains.',
      ['they / affirmed = affirm / their plan for night trains'],
    ],
    ['A new harbour was opened, which the United States welcomed.', ['the United States / welcomed = welcome / A new harbour was opened']],
    ['Both sides are working to protect rare birds.', ['Both sides / are working = work / to protect rare birds']],
    [
      'We take this opportunity to announce a fund for lighthouses.',
      ['We / take this opportunity to announce = announce / a fund for lighthouses'],
    ],
    [
      'We committed in the near term to: build weather masts; keep a register; and hold a fair.',
      [
        'We / committed = commit / build weather masts',
        'We / committed = commit / keep a register',
        'We / committed = commit / hold a fair',
      ],
    ],
    [
      'The two sides also welcomed the launch, stressed its weight, and reaffirmed their aim.',
      [
        'The two sides / welcomed = welcome / the launch',
        'The two sides / stressed = stress / its weight',
        'The two sides / reaffirmed = reaffirm / their aim',
      ],
    ],
    [
      'They decided to meet yearly, reaffirming their commitment to peace.',
      ['They / decided = decide / to meet yearly', 'They / reaffirming = reaffirm / their commitment to peace'],
    ],
    [
      'Recognizing the need for care, the leaders agreed on a plan.',
      ['the leaders / Recognizing = recognize / the need for care', 'the leaders / agreed = agree / on a plan'],
    ],
    [
      'While sharing the view that the work goes on, both sides also reconfirmed its worth.',
      ['both sides / sharing the view = share the view / that the work goes on', 'both sides / reconfirmed = reconfirm / its worth'],
    ],
    ['It was decided that the talks go on.', ['It / was decided = decide / that the talks go on']],
    ['We are fully committed to peace.', ['We / are fully committed = commit / to peace']],
    ['We remain committed to peace.', ['We / remain committed = commit / to peace']],
    ['We will continue to work together.', ['We / will = will / continue to work together']],
    ['We continue to support the talks.', ['We / continue to support = support / the talks']],
    ['Both sides expressed their intention to build it.', ['Both sides / expressed their intention = express intention / to build it']],
    ['They expressed their firm intention to build it.', ['They / expressed = express intention / their firm intention to build it']],
    ['They plan to build it.', ['They / plan = plan / to build it']],
    ['We welcome and support the plan.', ['We / welcome = welcome / the plan', 'We / support = support / the plan']],
    ['The leaders, in this regard, reaffirmed their aim.', ['The leaders / reaffirmed = reaffirm / their aim']],
    ['They welcomed, in this regard, the launch.', ['They / welcomed = welcome / in this regard, the launch']],
    ['The leaders met in Tokyo and agreed to meet again.', ['The leaders / agreed = agree / to meet again']],
    [
      'President Ann Lee of the United States and Prime Minister Bo Abe of Japan welcomed the launch.',
      ['President Ann Lee of the United States and Prime Minister Bo Abe of Japan / welcomed = welcome / the launch'],
    ],
    ['We reaffirm that in our common work, we will be open.', ['We / reaffirm = reaffirm / that in our common work, we will be open']],
    [
      'Both sides discussed the dialogue on the Japan-U.S. Space Treaty and recalled its aim.',
      ['Both sides / discussed = discuss / the dialogue on the Japan-U.S. Space Treaty', 'Both sides / recalled = recall / its aim'],
    ],
    [
      'The U.S. side noted the need for care, and the Japanese side agreed.',
      ['The U.S. side / noted = note / the need for care', 'the Japanese side / agreed = agree / the need for care'],
    ],
    ['In line with the statement of 2021, the leaders agreed on it.', ['the leaders / agreed = agree / on it']],
    ['We condemn the attack, and Japan will send help.', ['We / condemn = condemn / the attack', 'Japan / will = will / send help']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('no operative clause', () => {
  it.each([
    'The measures both sides announced will bring peace.',
    'In 2021, the two sides agreed on a treaty.',
    'At the summit of March 2, 2026, the leaders welcomed the plan.',
    'The United States has committed $3 million since 2014.',
    'Our ministers decided on a plan.',
    'The partnership will bring peace.',
    'Many countries welcomed the plan.',
    'Other partners will help.',
    'China welcomed the plan.',
    'The plan was welcomed by experts.',
    'Our partnerships grow. They will bring peace.',
    'As the leaders affirmed, peace is near.',
    '“Both sides welcomed the launch.”',
    '> Both sides welcomed the launch.',
    '## Both sides welcomed the launch',
    'The sides’ commitment to peace is firm.',
    'The leaders’ support for peace is firm.',
    'It was cold.',
    'We are steadfast.',
    'President Ann Lee welcomed Prime Minister Bo Abe to Washington.',
    'Experts say that Japan and the United States must act.',
    'In our first year, we grew. We established a panel.',
  ])('%s', (text) => {
    expect(told(text)).toEqual([]);
  });
  it('is an infinitive that continues, or a participle among others', () => {
    expect(told('The leaders agreed to deepen trade and support peace.')).toHaveLength(1);
    expect(told('We commit to build trust and support peace.')).toHaveLength(1);
    expect(told('We emphasize work guided by trust, driven by need, and committed to peace.')).toHaveLength(1);
  });
  it('is inside another', () => {
    expect(told('We reaffirmed that both countries are committed to peace.')).toHaveLength(1);
    expect(told('Mr. Lee emphasized that while Japan remains committed to peace, it is ready.')).toHaveLength(1);
  });
});

describe('the subject', () => {
  it.each([
    ['We welcome it.', ['both sides: ?']],
    ['Leaders welcomed it.', ['both sides: ?']],
    ['Ministers underlined it.', ['both sides: ?']],
    ['The U.S. side welcomed it.', ['one side: United States']],
    ['The Japanese side welcomed it.', ['one side: Japan']],
    ['The Government of Japan welcomed it.', ['one side: Japan']],
    ['The United States reaffirms it. It also supports peace.', ['one side: United States', 'one side: United States']],
    ['Japan and the United States welcome it.', ['both sides: ?']],
    ['U.S. and Japanese officials committed to it.', ['both sides: ?']],
    ['Officials from both governments resolved to do it.', ['both sides: ?']],
    ['President Ann Lee of the United States spoke. President Lee welcomed it.', ['one side: United States']],
    ['JAXA will build it.', ['body: jaxa']],
    ['JAXA and NASA will build it. They intend to launch it.', ['body: jaxa', 'body: jaxa']],
    ['The Joint Working Group will meet.', ['body: ?']],
    ['The U.S. Secretary of State and the Japanese Minister of Foreign Affairs intend to meet.', ['both sides: ?']],
    ['The Quad will meet.', ['both sides: ?']],
  ])('%s', (text, expected) => {
    expect(subjects(text)).toEqual(expected);
  });
  it('is also a country outside the glossary, and its adjective names a side', () => {
    const text = '# Joint Statement\n\nGhana and Norway met. Ghana and Norway welcome it. The Ghanaian side noted it.\n';
    expect(operativeClausesOf(statementOf(text)).map(({ subject: { kind, side } }) => [kind, side])).toEqual([
      ['both sides', undefined],
      ['one side', 'Ghana'],
    ]);
  });
  it('is not a body of another government', () => {
    const text = '# Joint Statement\n\nGhana and Norway met. Ghana and Norway welcome it. JAXA will build it.\n';
    expect(operativeClausesOf(statementOf(text))).toHaveLength(1);
  });
  it('is of one side if the leader of the other is known', () => {
    const text =
      '# Joint Statement\n\nJapan and the United States met. For Japan and the United States, President Ann Lee of the United States and Prime Minister Bo Abe met. Prime Minister Abe welcomed it.\n';
    expect(operativeClausesOf(statementOf(text)).map(({ subject }) => subject.side)).toEqual(['Japan']);
  });
});

describe('a list', () => {
  it('has a clause for each item that completes the introductory line', () => {
    expect(told('The two sides decided to:\n\n- build trust;\n- meet yearly; and\n- share data.')).toEqual([
      'The two sides / decided = decide / build trust',
      'The two sides / decided = decide / meet yearly',
      'The two sides / decided = decide / share data',
    ]);
  });
  it('has a clause for each verb of the subject before it', () => {
    expect(told('The two sides:\n\n- decided to meet;\n- welcomed the launch, and reaffirmed their aim.')).toEqual([
      'The two sides / decided = decide / to meet',
      'The two sides / welcomed = welcome / the launch',
      'The two sides / reaffirmed = reaffirm / their aim',
    ]);
    expect(told('The two sides:\n\n- decided to meet;\n- welcomed the launch.', 'plain')).toHaveLength(2);
  });
  it('has the same items and numbers where letters mark them', () => {
    const text =
      '1. Both sides reaffirmed peace.\n\n2. Both sides decided:\n\n(a) to open harbors, including:\n\n(i) small ones;\n\n(b) to plant trees.\n\n3. Both sides will meet.';
    const found = (markup: 'markdown' | 'plain') =>
      operativeClausesOf(statementOf(`${opening}${text}\n`, markup)).map(({ paragraph, object }) => `${paragraph}: ${object}`);
    expect(found('markdown')).toEqual(['1: peace', '2: to open harbors, including:', '2: small ones', '2: to plant trees', '3: meet']);
    expect(found('plain')).toEqual(found('markdown'));
  });

  it('has the verb of the paragraph before it where numbered paragraphs introduce lists', () => {
    const paragraphs =
      '1. Both sides decided:\n\n(a) to open harbors;\n\n(b) to plant trees, including:\n\n(i) oaks.\n\n(c) to rest.\n\n2. Both sides welcomed:\n\n(a) the night train;\n\n(b) the report.\n\n3. Both sides noted:\n\n- rain;\n\n- snow.\n\n4. Japan thanked Norway.';
    const found = (text: string, markup: 'markdown' | 'plain') => told(text, markup).map((c) => c.replace(/^.* = /, ''));
    const wanted = [
      'decide / to open harbors',
      'decide / to plant trees, including:',
      'decide / oaks',
      'decide / to rest',
      'welcome / the night train',
      'welcome / the report',
      'note / rain',
      'note / snow',
      'thank / Norway',
    ];
    expect(found(paragraphs, 'markdown')).toEqual(wanted);
    expect(found(paragraphs, 'plain')).toEqual(wanted);
    const nested = '- Both sides will:\n  - meet;\n  - talk.\n- Japan will:\n  - report.';
    expect(found(nested, 'markdown')).toEqual(['will / meet', 'will / talk', 'will / report']);
    const figures = '1. Both sides decided:\n   1. to meet;\n   2. to talk.\n2. Both sides welcomed:\n   1. the report.';
    expect(found(figures, 'markdown')).toEqual(['decide / to meet', 'decide / to talk', 'welcome / the report']);
  });

  it('keeps items with their own subjects', () => {
    expect(told('We pledge the following:\n\n- Trade: Japan intends to buy more.\n- more trust')).toEqual([
      'Japan / intends = intend / to buy more',
      'We / pledge = pledge / more trust',
    ]);
  });
});

describe('the place', () => {
  it('is the clause with its subject, and the verb', () => {
    const { text, ranges } = marked(`${opening}In space, [[both sides [[welcomed]] the launch]] and [[[[reaffirmed]] their **aim]]**.\n`);
    const found = operativeClausesOf(statementOf(text));
    const spans = found.flatMap(({ offset, length, verb }) => [
      { offset, length },
      { offset: verb.offset, length: verb.length },
    ]);
    const byPlace = (a: { offset: number; length: number }, b: { offset: number; length: number }): number =>
      a.offset - b.offset || a.length - b.length;
    expect(spans.sort(byPlace)).toEqual([...ranges].sort(byPlace));
  });
  it('is of both sides only if all of them are named', () => {
    const three =
      'Joint Statement of Australia, Japan, and the United States\n\nThe leaders of Australia, Japan, and the United States met in Sydney. Prime Minister Anna Alpha of Australia, Prime Minister Bruno Bravo of Japan and President Carla Charlie of the United States met.\n\n';
    const kinds = (text: string): string[] => operativeClausesOf(statementOf(`${three}${text}\n`, 'plain')).map((c) => c.subject.kind);
    expect(kinds('All three leaders welcomed the plan.')).toEqual(['both sides']);
    expect(kinds('Prime Minister Alpha and Prime Minister Bravo welcomed the plan.')).toEqual(['one side']);
  });
  it('has the printed number, else its position', () => {
    const numbers = (text: string): number[] => operativeClausesOf(statementOf(text, 'plain')).map((c) => c.paragraph);
    expect(numbers('We met in Tokyo.\n\nHEADING\n\nWe welcome it.\n\nWe note it.\n')).toEqual([2, 3]);
    expect(numbers('Joint Statement\n\n7. We welcome it.\n\n8. We note it:\n\n- a thing.\n\n9. We commit to it.\n')).toEqual([7, 8, 8, 9]);
    expect(numbers('We met.\n\nWe pledge to:\n\n1. build trust;\n\n2. share data.\n\nWe note it.\n\nWe hope.\n')).toEqual([2, 2, 3]);
  });
  it('has the step of the ladder, counted from 1, and none off the ladder', () => {
    const steps = operativeClausesOf(
      statementOf(`${opening}We welcome it. We condemn it. We reiterate it. We will do it. We commit to it.\n`),
    ).map((c) => c.verb.step);
    expect(steps).toEqual([5, undefined, 7, 10, 10]);
  });
});

describe('a sentence', () => {
  it('does not end at the period of U.S. after a hyphen', () => {
    expect(sentencesOf('The Japan-U.S. Comprehensive Dialogue met. It ended.')).toEqual([
      { start: 0, end: 42 },
      { start: 43, end: 52 },
    ]);
  });
});
