import type { Counterpart } from '../../server/src/bilingual/counterpart.js';
import type { Finding, Level } from '../../server/src/findings/finding.js';
import type { HouseWord } from '../../server/src/findings/houseWord.js';
import { buildGlossary, type CustomaryAbbreviation, type Glossary } from '../../server/src/glossary/glossary.js';
import type { Term } from '../../server/src/glossary/term.js';
import { type PrecedentIndex, precedentIndex } from '../../server/src/precedent/index/precedentIndex.js';
import { readPrecedent } from '../../server/src/precedent/index/readPrecedent.js';
import { findingsOf } from '../../server/src/rules/run.js';
import { ruleTable } from '../../server/src/rules/table.js';
import { analyse, emptyReadingCache, type ReadingCache } from '../../server/src/statement/analyse.js';
import type { Statement } from '../../server/src/statement/statement.js';
import type { Markup } from '../../server/src/text/blocks/block.js';

const terms: Term[] = [
  { id: 'japan', name: 'Japan', kind: 'country', side: 'Japan', definition: 'A country.' },
  { id: 'us', name: 'United States', abbreviation: 'U.S.', kind: 'country', side: 'United States', definition: 'A country.' },
  {
    id: 'qzss',
    name: 'Quasi-Zenith Satellite System',
    abbreviation: 'QZSS',
    kind: 'system',
    side: 'Japan',
    definition: 'Japan’s regional satellite navigation system.',
    translations: { ja: '準天頂衛星システム' },
    parent: 'cao',
    sources: [{ title: 'QZSS', url: 'https://example.org/qzss_(en)' }],
    names: [
      { text: 'Quasi Zenith Satellite System', status: 'deprecated', note: 'hyphenated in official use' },
      { text: 'Michibiki', status: 'admitted', type: 'shortForm' },
    ],
  },
  { id: 'cao', name: 'Cabinet Office', abbreviation: 'CAO', kind: 'office', side: 'Japan', definition: 'An office.' },
  {
    id: 'moe',
    name: 'Ministry of the Environment',
    kind: 'ministry',
    side: 'Japan',
    definition: 'A ministry.',
    names: [{ text: 'Ministry of Environment', status: 'deprecated', note: 'the official name has “the”' }],
  },
  { id: 'moe-rok', name: 'Ministry of Environment', kind: 'ministry', side: 'Republic of Korea', definition: 'A Korean ministry.' },
  { id: 'rok', name: 'Republic of Korea', kind: 'country', side: 'Republic of Korea', definition: 'A country.' },
  { id: 'kenya', name: 'Kenya', kind: 'country', definition: 'A country.' },
  {
    id: 'mofa-rok',
    name: 'Ministry of Foreign Affairs',
    abbreviation: 'MOFA',
    kind: 'ministry',
    side: 'Republic of Korea',
    definition: 'A ministry.',
  },
  { id: 'dos', name: 'Department of State', kind: 'department', side: 'United States', definition: 'A department.' },
  { id: 'modj', name: 'Ministry of Defense', abbreviation: 'MOD', kind: 'ministry', side: 'Japan', definition: 'A ministry.' },
  {
    id: 'mofa',
    name: 'Ministry of Foreign Affairs',
    abbreviation: 'MOFA',
    kind: 'ministry',
    side: 'Japan',
    definition: 'A ministry.',
    names: [{ text: 'Ministry of Foreign Affairs of Japan', status: 'admitted' }],
  },
  {
    id: 'nict',
    name: 'National Institute of Information and Communications Technology',
    abbreviation: 'NICT',
    kind: 'institute',
    side: 'Japan',
    definition: 'An institute.',
  },
  { id: 'artemis', name: 'Artemis Accords', kind: 'instrument', definition: 'Principles.' },
  { id: 'jaxa', name: 'Japan Aerospace Exploration Agency', abbreviation: 'JAXA', kind: 'agency', side: 'Japan', definition: 'An agency.' },
  {
    id: 'nasa',
    name: 'National Aeronautics and Space Administration',
    abbreviation: 'NASA',
    kind: 'agency',
    side: 'United States',
    definition: 'An agency.',
  },
  { id: 'leo', name: 'low Earth orbit', abbreviation: 'LEO', kind: 'orbit', definition: 'An orbit.' },
  { id: 'iss', name: 'International Space Station', abbreviation: 'ISS', kind: 'station', definition: 'A station.' },
  { id: 'mda', name: 'Maritime Domain Awareness', abbreviation: 'MDA', kind: 'concept', definition: 'A concept.' },
  {
    id: 'mda-us',
    name: 'Missile Defense Agency',
    abbreviation: 'MDA',
    kind: 'agency',
    side: 'United States',
    definition: 'Another agency.',
  },
  { id: 'smr', name: 'Small Modular Reactor', abbreviation: 'SMR', kind: 'concept', definition: 'A reactor.' },
  {
    id: 'slim',
    name: 'Smart Lander for Investigating Moon',
    abbreviation: 'SLIM',
    kind: 'mission',
    introduce: 'optional',
    definition: 'A mission.',
  },
  {
    id: 'nsps',
    name: 'National Space Policy Secretariat',
    kind: 'secretariat',
    side: 'Japan',
    parent: 'cao',
    definition: 'A secretariat.',
    predecessor: 'onsp',
  },
  {
    id: 'onsp',
    name: 'Office of National Space Policy',
    kind: 'office',
    side: 'Japan',
    definition: 'An office.',
    successor: 'nsps',
    valid: { to: '2016-03-31' },
  },
  {
    id: 'dob',
    name: 'Department of Balloons',
    kind: 'department',
    side: 'United States',
    definition: 'A made-up department.',
    names: [{ text: 'Department of Kites', status: 'admitted', valid: { from: '2025-09-05' } }],
  },
  {
    id: 'unclos',
    name: 'United Nations Convention on the Law of the Sea',
    abbreviation: 'UNCLOS',
    kind: 'instrument',
    definition: 'A treaty.',
    names: [{ text: 'UN Convention on the Law of the Sea', status: 'admitted' }],
  },
  { id: 'dprk', name: 'Democratic People’s Republic of Korea', abbreviation: 'DPRK', kind: 'country', definition: 'A country.' },
  { id: 'mou', name: 'memorandum of understanding', abbreviation: 'MOU', kind: 'instrument', definition: 'A paper.' },
  { id: 'gateway', name: 'Gateway', kind: 'station', definition: 'A station.' },
  {
    id: 'csice',
    name: 'Cabinet Satellite Intelligence Center',
    abbreviation: 'CSICE',
    kind: 'center',
    side: 'Japan',
    definition: 'A centre.',
  },
];

const customary: CustomaryAbbreviation[] = [
  { text: 'UN', reason: 'a word of its own' },
  { text: 'U.S.', also: ['US', 'USA'], reason: 'a word of its own' },
  { text: 'G#', reason: 'never spelled out' },
  { text: 'COP#', reason: 'never spelled out' },
];

/** A small glossary of real names, so that tests do not depend on the data. */
export const testGlossary: Glossary = buildGlossary([terms], customary);

const japanese: Readonly<Record<string, string>> = {
  japan: '日本',
  us: '米国',
  cao: '内閣府',
  moe: '環境省',
  mofa: '外務省',
  modj: '防衛省',
  dos: '国務省',
  nict: '情報通信研究機構',
  jaxa: '宇宙航空研究開発機構',
  nasa: '航空宇宙局',
  iss: '国際宇宙ステーション',
  mda: '海洋状況把握',
  csice: '内閣衛星情報センター',
  qzss: '準天頂衛星システム',
  nsps: '宇宙開発戦略推進事務局',
};

/** The same glossary with Japanese names, one of them deprecated. */
export const japaneseGlossary: Glossary = buildGlossary(
  [
    [
      ...terms.map((term): Term => {
        const ja = japanese[term.id];
        const old = { text: '宇宙開発戦略本部事務局', status: 'deprecated', language: 'ja', note: '2016年まで' } as const;
        return ja === undefined ? term : { ...term, translations: { ja }, ...(term.id === 'nsps' ? { names: [old] } : {}) };
      }),
      { id: 'thailand', name: 'Thailand', kind: 'country', side: 'Thailand', translations: { ja: 'タイ' } },
      { id: 'plan', name: 'Basic Plan on Space Policy', kind: 'instrument', translations: { ja: '宇宙基本計画' } },
    ],
  ],
  customary,
);

/** Takes `[[` and `]]` and `|` out of a text and tells where they stood; `⟦` and `⟧` mark a range that begins or ends with a bracket. */
export function marked(source: string): { text: string; ranges: { offset: number; length: number }[]; cursor: number } {
  let text = '';
  let cursor = -1;
  const open: number[] = [];
  const ranges: { offset: number; length: number }[] = [];
  for (let i = 0; i < source.length; ) {
    if (source.startsWith('[[', i) || source[i] === '⟦') {
      open.push(text.length);
      i += source[i] === '⟦' ? 1 : 2;
    } else if (source.startsWith(']]', i) || source[i] === '⟧') {
      const offset = open.pop() ?? 0;
      ranges.push({ offset, length: text.length - offset });
      i += source[i] === '⟧' ? 1 : 2;
    } else if (source[i] === '|') {
      cursor = text.length;
      i++;
    } else text += source[i++];
  }
  return { text, ranges, cursor };
}

export function statementOf(
  text: string,
  markup: Markup = 'markdown',
  glossary: Glossary = testGlossary,
  cache: ReadingCache = emptyReadingCache(),
): Statement {
  return analyse(text, { markup, glossary }, cache);
}

/** The words of a made-up team. */
const testWords: readonly HouseWord[] = [
  { use: 'mean to', not: 'purport to', why: 'the usual verb' },
  { use: 'Coral Region' },
  { use: 'partners', not: ['comrades', 'friendly nations'] },
  { not: 'Cold War', why: 'a sensitive term.' },
  { use: 'Far East', not: 'Orient' },
];

export function findingsIn(
  text: string,
  markup: Markup = 'markdown',
  glossary: Glossary = testGlossary,
  levels: Readonly<Record<string, Level>> = {},
  precedents?: PrecedentIndex,
  cache: ReadingCache = emptyReadingCache(),
  counterpart?: Counterpart,
): Finding[] {
  return findingsOf(statementOf(text, markup, glossary, cache), ruleTable, {
    levels,
    words: testWords,
    ...(precedents ? { precedents } : {}),
    ...(counterpart ? { counterpart } : {}),
    onFailure: (rule, error) => {
      throw new Error(`${rule} failed`, { cause: error });
    },
  });
}

/** Returns an index of earlier statements from 2021 on, oldest first, each dated in May. */
export function earlier(texts: readonly string[]): PrecedentIndex {
  const index = precedentIndex();
  texts.forEach((text, i) => {
    const path = `${2021 + i}-05-12.txt`;
    const { document, sentences } = readPrecedent({ path, hash: text, text, markup: 'plain' });
    index.add(document, sentences);
  });
  return index;
}

/** Returns the text of a statement in its other language, in one line. */
export const counterpartOf = (text: string): Counterpart => ({
  statement: statementOf(text),
  document: { uri: 'file:///statement.ja.md', positionAt: (character) => ({ line: 0, character }) },
});

/**
 * Returns findings with a rule enabled even if it is off by default.
 * @param other the text in the other language
 */
export function findingsWith(rule: string, text: string, precedents?: PrecedentIndex, other?: string): Finding[] {
  const isOff = ruleTable.find((r) => r.id === rule)?.level === 'off';
  const glossary = rule.startsWith('language/') ? japaneseGlossary : testGlossary;
  const counterpart = other === undefined ? undefined : counterpartOf(other);
  return findingsIn(text, 'markdown', glossary, isOff ? { [rule]: 'info' } : {}, precedents, undefined, counterpart);
}
