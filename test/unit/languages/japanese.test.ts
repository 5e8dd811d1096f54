import { describe, expect, it } from 'vitest';
import { suggestionsAt } from '../../../server/src/features/completion/completion.js';
import { hoverCard } from '../../../server/src/features/hover/hover.js';
import { definitionAt } from '../../../server/src/features/navigation/definition.js';
import { outlineSteps } from '../../../server/src/features/outline/documentSymbols.js';
import { abbreviationRows } from '../../../server/src/report/abbreviations.js';
import { meetingOf, nextOrdinal } from '../../../server/src/statement/opening/meeting.js';
import { participantsOf } from '../../../server/src/statement/opening/participants.js';
import { isStatement } from '../../../server/src/statement/opening/recognise.js';
import type { Statement } from '../../../server/src/statement/statement.js';
import type { Markup } from '../../../server/src/text/blocks/block.js';
import { finished } from '../../../server/src/text/steps.js';
import { japaneseGlossary, marked, statementOf } from '../marked.js';

const read = (text: string, markup: Markup = 'markdown'): Statement => statementOf(text, markup, japaneseGlossary);

const opening = `# 「海洋に関する日米政策対話」第8回会合　共同声明（仮訳）

1　日本国政府及び米国政府は、令和9年3月24日に東京において、海洋に関する日米政策対話の第8回会合を開催した。

2　日本側は、外務省及び内閣府の代表が、米国側は、国務省の代表が共同議長を務めた。主な参加者として、日本側は、外務省、内閣府宇宙開発戦略推進事務局、国立研究開発法人宇宙航空研究開発機構（JAXA）及び防衛省が、米国側は、国務省及び航空宇宙局（NASA）が参加した。
`;

describe('the opening of a Japanese statement', () => {
  it.each([
    ['Markdown', 'x.md', opening],
    [
      'plain text with full-width digits',
      'x.txt',
      '日米海洋対話第８回会合\n共同声明\n２０２７年３月２４日\n\n　双方は、次のとおり確認した。\n',
    ],
    ['a joint announcement', 'x.txt', '日米豪印首脳会合　共同発表\n\n1　我々は、東京に集まった。\n'],
  ])('makes a text a statement: %s', (_, path, text) => {
    expect(isStatement(path, text, path.endsWith('.md') ? 'markdown' : 'plain')).toBe(true);
  });

  it.each([
    ['a page about one', '日米共同声明の概要\n\n2027年3月24日、双方は、会合を開催した。\n'],
    ['minutes', '議事録\n\n2027年3月24日、共同声明について議論した。\n'],
    ['only a title', '共同声明\n'],
  ])('is not that of %s', (_, text) => {
    expect(isStatement('x.txt', text, 'plain')).toBe(false);
  });

  it('has language, date, sides and meeting', () => {
    const statement = read(opening);
    const meeting = meetingOf(statement);
    expect([statement.language, statement.date, [...statement.sides].sort()]).toEqual(['ja', '2027-03-24', ['Japan', 'United States']]);
    expect([meeting?.number, meeting?.noun, meeting && nextOrdinal(meeting)]).toEqual([8, '会合', '第9回']);
  });

  it('has participants by side', () => {
    expect(participantsOf(read(opening)).map(({ role, side, items }) => [role, side, items.map((item) => item.text)])).toEqual([
      ['co-chairs', 'Japan', ['外務省', '内閣府']],
      ['co-chairs', 'United States', ['国務省']],
      ['participants', 'Japan', ['外務省', '内閣府宇宙開発戦略推進事務局', '国立研究開発法人宇宙航空研究開発機構(JAXA)', '防衛省']],
      ['participants', 'United States', ['国務省', '航空宇宙局(NASA)']],
    ]);
  });

  it('finds no participants in prose', () => {
    expect(participantsOf(read('日本側は、外務省が主催する会議への参加の重要性を強調した。\n'))).toEqual([]);
  });

  it('is outlined', () => {
    const [title] = finished(outlineSteps(read(opening)));
    expect(title?.name).toMatch(/共同声明/);
    expect(title?.children.map(({ kind }) => kind)).toEqual(['paragraph', 'participants', 'participants']);
  });
});

const namesIn = (text: string): string[] => read(text).names.map((name) => name.text);

describe('names in Japanese', () => {
  it.each([
    ['双方は、準天頂衛星システムの利用を歓迎した。', ['準天頂衛星システム']],
    ['米国務省及び日本の外務省は、協力する。', ['国務省', '日本', '外務省']],
    ['タイミングを計り、タイと協力する。', ['タイ']],
    ['準天頂衛星\nシステムの利用を歓迎した。', ['準天頂衛星システム']],
    ['内閣府宇宙開発戦略推進事務局が参加した。', ['内閣府', '宇宙開発戦略推進事務局']],
  ])('%s', (text, names) => {
    expect(namesIn(`${text}\n`).map((name) => name.replace(' ', ''))).toEqual(names);
  });
});

const introducedIn = (text: string): string[] =>
  read(`${text}\n`).abbreviations.flatMap((a) => a.introductions.map((n) => `${n.text}=${n.longText}`));

describe('introductions in Japanese', () => {
  it.each([
    ['双方は、準天頂衛星システム（QZSS）を歓迎した。', ['QZSS=準天頂衛星システム']],
    ['双方は、準天頂衛星システム(ＱＺＳＳ)を歓迎した。', ['QZSS=準天頂衛星システム']],
    ['国立研究開発法人宇宙航空研究開発機構（JAXA）が参加した。', ['JAXA=国立研究開発法人宇宙航空研究開発機構']],
    ['双方は、深宇宙探査網（DSEN）を設ける。', ['DSEN=深宇宙探査網']],
    ['双方は、深宇宙探査網（以下「DSEN」という。）を設ける。', ['DSEN=深宇宙探査網']],
    ['双方は、深宇宙探査対話（以下「対話」という。）を設ける。', ['対話=深宇宙探査対話']],
    ['双方は、深宇宙探査網（Deep Space Exploration Network: DSEN）を設ける。', ['DSEN=深宇宙探査網']],
    ['双方は、「深宇宙探査に関する対話」（以下「対話」）を設ける。', ['対話=深宇宙探査に関する対話']],
    ['JAXA（宇宙航空研究開発機構）が参加した。', ['JAXA=宇宙航空研究開発機構']],
    ['双方は、準天頂衛生システム（QZSS）を歓迎した。', ['QZSS=準天頂衛生システム']],
    ['山田事務局長（NASA）が参加した。', []],
    ['2027年（令和9年）に会合（仮訳）を開催した。', []],
    ['双方は、協力（注1）を確認した。', []],
    ['双方は、支援（物資、C17による輸送支援等）を確認した。', []],
    ['双方は、第11回日米衛星測位調整会合（GPCM）を開催した。', ['GPCM=日米衛星測位調整会合']],
  ])('%s', (text, introductions) => {
    expect(introducedIn(text)).toEqual(introductions);
  });
});

const body = `${opening}
3　双方は、準天頂衛星システム（QZSS）の利用を歓迎した。双方は、QZSSの拡大を確認した。
`;

describe('features in Japanese text', () => {
  it('show the Japanese name first in a hover', () => {
    const { text, cursor } = marked(body.replace('QZSSの拡大', 'QZ|SSの拡大'));
    const card = hoverCard(read(text), cursor, (offset) => String(offset));
    expect(card?.markdown).toMatch(/^\*\*準天頂衛星システム\*\* \(QZSS\) {2}\nQuasi-Zenith Satellite System · System/);
    expect(card && text.slice(card.span.offset, card.span.offset + card.span.length)).toBe('QZSS');
  });

  it.each([
    ['双方は、宇宙航空|', '宇宙航空研究開発機構（JAXA）', '宇宙航空'],
    ['双方は、JAX|', '宇宙航空研究開発機構（JAXA）', 'JAX'],
    ['双方は、宇宙基本|の改定', '宇宙基本計画', '宇宙基本'],
    ['双方はNASAと宇宙航空(案)|', undefined, ''],
  ])('complete %s', (source, label, replaced) => {
    const { text, cursor } = marked(source);
    const statement = read(`${text}\n`);
    const [first] = suggestionsAt(statement, cursor, { today: '2027-03-24', onDemand: false });
    expect([first?.label, first ? text.slice(first.span.offset, first.span.offset + first.span.length) : '']).toEqual([label, replaced]);
  });

  it('offer the abbreviation after its introduction', () => {
    const { text, cursor } = marked(`${body}\n双方は、準天頂|\n`);
    expect(suggestionsAt(read(text), cursor, { today: '2027-03-24', onDemand: false }).map(({ label }) => label)).toEqual([
      'QZSS',
      '準天頂衛星システム',
    ]);
  });

  it('lead from an abbreviation to its introduction', () => {
    const { text, cursor } = marked(body.replace('QZSSの拡大', 'QZ|SSの拡大'));
    const places = definitionAt(read(text), cursor);
    expect(JSON.stringify(places)).toContain(String(text.indexOf('準天頂衛星システム（')));
  });

  it('list abbreviations', () => {
    expect(abbreviationRows(read(body)).map(({ short, long, status, uses }) => [short, long, status, uses.length])).toEqual([
      ['JAXA', '国立研究開発法人宇宙航空研究開発機構', 'introduced', 0],
      ['NASA', '航空宇宙局', 'introduced', 0],
      ['QZSS', '準天頂衛星システム', 'introduced', 1],
    ]);
  });
});

describe('a text in two languages', () => {
  const english =
    '# Joint Statement of the Eighth Dialogue\n\nBoth sides welcomed the Quasi-Zenith Satellite System (QZSS). QZSS will grow.\n';
  const annex = '\n双方は、準天頂衛星システム（QZSS）の利用を歓迎した。\n\n外務省、内閣府、防衛省\n';

  it('has a part for each language', () => {
    const statement = read(english + annex);
    expect([statement.language, statement.blocks.length, statement.otherLanguages]).toEqual(['en', 4, []]);
    expect(
      statement.parts.map(({ language, blocks, abbreviations }) => [language, blocks.length, abbreviations[0]?.introductions.length]),
    ).toEqual([
      ['en', 2, 1],
      ['ja', 2, 1],
    ]);
  });

  it('reads a paragraph of Chinese as such', () => {
    const chinese = '\n双方回顾了两国关系的发展，同意继续加强各领域合作，推动双边关系向前发展，并就国际问题交换意见。\n';
    expect(read(english + annex + chinese).otherLanguages).toEqual(['Chinese']);
  });
});

describe('plain text in Japanese', () => {
  it('has a paragraph for each number and each indented line', () => {
    const text =
      '1　日本国政府及び米国政府は、2027年3月24日に東京において、第8回会合を\n開催した。\n2　双方は、協力を確認した。\n（1）双方は、協力を確認した。\n　双方は、協力を\n歓迎した。\n';
    expect(read(text, 'plain').blocks.map(({ reading }) => reading.running.text.slice(0, 6))).toEqual(
      ['1 日本国政', '2 双方は、', '(1)双方は', '双方は、協力'].map((t) => t.slice(0, 6)),
    );
  });

  it('takes an unfinished sentence for no heading', () => {
    const kinds = (text: string): string[] => read(text).blocks.map(({ reading }) => reading.kind);
    expect(kinds('双方は、宇宙協力を\n\n# 宇宙協力\n\n主な参加者\n')).toEqual(['paragraph', 'heading', 'heading']);
  });
});
