import { describe, expect, it } from 'vitest';
import { statementOf } from './marked.js';

/** Each introduction as `short = long`. */
const introductions = (text: string): string[] =>
  statementOf(text, 'markdown')
    .abbreviations.flatMap((a) => a.introductions)
    .sort((a, b) => a.offset - b.offset)
    .map((n) => `${n.text} = ${n.longText}`);

const found: [what: string, text: string, ...expected: string[]][] = [
  ['a known name', 'human activities in low Earth orbit (LEO) and beyond', 'LEO = low Earth orbit'],
  [
    'a name behind an article',
    'the National Aeronautics and Space Administration (NASA) said',
    'NASA = National Aeronautics and Space Administration',
  ],
  [
    'commas inside the name',
    'Ministry of Education, Culture, Sports, Science and Technology (MEXT);',
    'MEXT = Ministry of Education, Culture, Sports, Science and Technology',
  ],
  ['a plural', 'Small Modular Reactors (SMRs) and more', 'SMRs = Small Modular Reactors'],
  [
    'a possessive',
    'the Democratic People’s Republic of Korea’s (DPRK’s) programs',
    'DPRK = Democratic People’s Republic of Korea'.replace('’', "'"),
  ],
  ['letters inside words', 'the Export-Import Bank (EXIM) of the United States', 'EXIM = Export-Import Bank'],
  ['small letters in the short form', 'the Competitiveness and Resilience (CoRe) Partnership', 'CoRe = Competitiveness and Resilience'],
  ['a small letter for “of”', 'the Joint Comprehensive Plan of Action (JCPoA)', 'JCPoA = Joint Comprehensive Plan of Action'],
  ['a capital inside a word', 'the Martian Moons eXploration (MMX) mission', 'MMX = Martian Moons eXploration'],
  ['an abbreviation inside the name', 'the UN Environment Assembly (UNEA)', 'UNEA = UN Environment Assembly'],
  ['points', 'the United Nations (U.N.) system', 'U.N. = United Nations'],
  ['an ampersand', 'strengthen Science and Technology (S&T) cooperation', 'S&T = Science and Technology'],
  ['a number', 'a secure 5th generation (5G) network', '5G = 5th generation'],
  [
    'a hyphenated short form',
    'the “Quad Climate Change Adaptation and Mitigation Package (Q-CHAMP)” with',
    'Q-CHAMP = Quad Climate Change Adaptation and Mitigation Package',
  ],
  [
    'words left out behind',
    'the Indo-Pacific Economic Framework for Prosperity (IPEF), alongside',
    'IPEF = Indo-Pacific Economic Framework for Prosperity',
  ],
  ['letters from another language', 'Mexico’s Financial Intelligence Unit (UIF).', 'UIF = Financial Intelligence Unit'],
  [
    'a number that comes first in the name',
    'the 12th WTO Ministerial Conference (MC12) in November',
    'MC12 = 12th WTO Ministerial Conference',
  ],
  [
    'two abbreviations in one bracket',
    'the 26th UN Climate Change Conference of the Parties (UNFCCC COP26).',
    'COP26 = 26th UN Climate Change Conference of the Parties',
  ],
  [
    'only the words the letters need',
    'pandemic prevention, preparedness and response (PPR) to build',
    'PPR = prevention, preparedness and response',
  ],
  ['the shortest run of words', 'sexual and gender-based violence (GBV).', 'GBV = gender-based violence'],
  ['the reversed form', 'the LEO (low Earth orbit) destinations', 'LEO = low Earth orbit'],
  [
    'the reversed form, unknown',
    'the CDRI (Coalition for Disaster Resilient Infrastructure) will',
    'CDRI = Coalition for Disaster Resilient Infrastructure',
  ],
  ['“or ABC”', 'the Quasi-Zenith Satellite System, or QZSS, will', 'QZSS = Quasi-Zenith Satellite System'],
  ['“hereinafter”', 'the International Space Station (hereinafter referred to as the “ISS”)', 'ISS = International Space Station'],
  ['“hereinafter” without a bracket', 'the International Space Station, hereinafter “ISS”, and', 'ISS = International Space Station'],
  ['a quoted short form', 'the International Space Station (the “ISS”)', 'ISS = International Space Station'],
  ['an alternative behind it', 'the Republic of Korea (ROK, or South Korea)', 'ROK = Republic of Korea'],
  ['nested brackets', 'the MTSAT Satellite-based Augmentation System (MSAS (Japan))', ''],
  [
    'a name that holds an introduction',
    'Multi-functional Transport Satellite (MTSAT) Satellite-based Augmentation System (MSAS)',
    'MTSAT = Multi-functional Transport Satellite',
    'MSAS = Multi-functional Transport Satellite (MTSAT) Satellite-based Augmentation System',
  ],
  ['a wrapped line', 'human activities in low\nEarth orbit\n(LEO) and beyond', 'LEO = low Earth orbit'],
  ['emphasis', 'in **low Earth orbit** (*LEO*) and', 'LEO = low Earth orbit'],
  ['a link', 'in [low Earth orbit](https://example.org) ([LEO](https://example.org)) and', 'LEO = low Earth orbit'],
  ['non-breaking spaces', 'in low\u00A0Earth\u202Forbit\u00A0(LEO)', 'LEO = low Earth orbit'],
  ['a slash', 'research and development/demonstration (R&D/D) projects', 'R&D/D = research and development/demonstration'],
  ['square brackets', 'the International Space Station [ISS] and', 'ISS = International Space Station'],
];

const none: [what: string, text: string][] = [
  ['a year', 'UN Security Council Resolution 2254 (2015), stressing'],
  ['an aside', 'the ACT-Accelerator (including vaccines), taking our'],
  ['a list number', 'three goals: (I) peace, (II) security, (III) prosperity'],
  ['a side', 'Principal participants (U.S.) were'],
  ['code', 'write `low Earth orbit (LEO)` here'],
  ['a title before a person', 'Secretary Smith (D) and'],
  ['a bracket of its own', '(LEO) and others'],
];

describe('introductions', () => {
  it.each(found)('finds %s', (_, text, ...expected) => {
    expect(introductions(text)).toEqual(expected.filter((e) => e !== ''));
  });
  it.each(none)('leaves %s', (_, text) => {
    expect(introductions(text)).toEqual([]);
  });
  it('covers exactly the two forms in the source', () => {
    const text = 'in **low\nEarth orbit** (*LEO*) and';
    const [introduction] = statementOf(text).abbreviations.flatMap((a) => a.introductions);
    expect(text.slice(introduction?.offset, (introduction?.offset ?? 0) + (introduction?.length ?? 0))).toBe('LEO');
    expect(text.slice(introduction?.long.offset, (introduction?.long.offset ?? 0) + (introduction?.long.length ?? 0))).toBe(
      'low\nEarth orbit',
    );
  });
});
