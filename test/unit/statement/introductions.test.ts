import { describe, expect, it } from 'vitest';
import { statementOf } from '../marked.js';

/** Returns introductions as `short = long`. */
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
  ['nested brackets', 'the MTSAT Satellite-based Augmentation System (MSAS (Japan))', 'MSAS = MTSAT Satellite-based Augmentation System'],
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
  ['a suffix that the name lacks', 'the Pacific Buoy Observation Network (PBON-X), whose', 'PBON-X = Pacific Buoy Observation Network'],
  [
    'a short form with that of a larger body',
    'the International Space Station (ISS) Program Working Group (ISS-PWG) met',
    'ISS = International Space Station',
    'ISS-PWG = International Space Station (ISS) Program Working Group',
  ],
  ['a body of its own with that of a larger one', 'its Rescue Working Group (NASA-RWG) met', 'NASA-RWG = Rescue Working Group'],
  ['a plural in -es', 'autonomous systems (ASes) and', 'ASes = autonomous systems'],
  ['an inner bracket', 'the Small Modular Reactor (SMR (once a test bed))', 'SMR = Small Modular Reactor'],
  [
    'a name in another script before it',
    'the Quasi-Zenith Satellite System (準天頂衛星システム, QZSS) is',
    'QZSS = Quasi-Zenith Satellite System',
  ],
  [
    'a name in another language before it',
    'the French space centre (Centre national d’études spatiales, CNES) is',
    "CNES = Centre national d'études spatiales",
  ],
  [
    'a name in another language, in another order',
    'the French Development Agency (Agence française de développement – AFD) met',
    'AFD = French Development Agency',
  ],
  [
    'the short form of an earlier name',
    'the Cabinet Aerospace Office (formerly the Space Policy Office, SPO) met',
    'SPO = Space Policy Office',
  ],
  [
    'the short form behind an earlier name',
    'the Cabinet Aerospace Office (formerly the Space Policy Bureau, CAO) met',
    'CAO = Cabinet Aerospace Office',
  ],
  [
    'a proper name announced in so many words, whatever its letters',
    'the Western Norway University of Applied Sciences, hereinafter “HVL”, met',
    'HVL = Western Norway University of Applied Sciences',
  ],
  ['the letters of the name in another language', 'the Finnish Border Guard (*Rajavartiolaitos*, RVL) met', 'RVL = Finnish Border Guard'],
  ['“known by its acronym”', 'the International Space Station, known by its acronym ISS, and', 'ISS = International Space Station'],
  [
    'a proper name with its article behind the short form',
    'IALA (the International Organization for Marine Aids to Navigation) met',
    'IALA = International Organization for Marine Aids to Navigation',
  ],
  ['one letter before a hyphen', 'the Exchange of Regional Advice and Data (E-RAD) met', 'E-RAD = Exchange of Regional Advice and Data'],
  ['“a.k.a.”', 'the International Space Station (a.k.a. ISS) and', 'ISS = International Space Station'],
  ['“abbr.:”', 'the International Space Station (abbr.: ISS) and', 'ISS = International Space Station'],
  ['“i.e.”', 'the International Space Station (i.e., ISS) and', 'ISS = International Space Station'],
  [
    'two names and two short forms',
    'the Ministry of Foreign Affairs and the Ministry of Defense (MOFA and MOD) met',
    'MOFA = Ministry of Foreign Affairs',
    'MOD = Ministry of Defense',
  ],
  [
    'two names and two short forms with a slash',
    'the Ministry of Foreign Affairs/Ministry of Defense (MOFA/MOD) talks',
    'MOFA = Ministry of Foreign Affairs',
    'MOD = Ministry of Defense',
  ],
  ['a dash in the name', 'the Sweden–Japan Lunar Laboratory (SJLL) opened', 'SJLL = Sweden–Japan Lunar Laboratory'],
  ['dashes around the short form', 'the International Space Station – ISS – is', 'ISS = International Space Station'],
  ['commas around the short form', 'the International Space Station, ISS, is', 'ISS = International Space Station'],
  ['“stands for”', 'ISS stands for the International Space Station.', 'ISS = International Space Station'],
  ['“short for”', 'the ISS, short for International Space Station, is', 'ISS = International Space Station'],
  ['the name as an apposition', 'the ISS, the International Space Station, is', 'ISS = International Space Station'],
  [
    'a quotation before its meaning',
    'the vision ‘HARMONY’ (Harbour Rescue, Maritime Networks and Oceans) grows',
    'HARMONY = Harbour Rescue, Maritime Networks and Oceans',
  ],
  [
    'a pair before its meaning',
    'of ESA-EDA (European Space Agency-European Defence Agency) work',
    'ESA-EDA = European Space Agency-European Defence Agency',
  ],
  ['spaced dashes in the name', 'the Kenya – Norway – Spain Ports Corridor (KNSC) grows', 'KNSC = Kenya – Norway – Spain Ports Corridor'],
  [
    'the form of a company',
    'Harbor Data Services, Inc. (HDS) and Brix Dorn & Co. (BD) met',
    'HDS = Harbor Data Services',
    'BD = Brix Dorn',
  ],
  ['a 2 for a second letter', 'the Coast Access Aid Fund (C2AF) grows', 'C2AF = Coast Access Aid Fund'],
  ['square brackets', 'the International Space Station [ISS] and', 'ISS = International Space Station'],
];

const none: [what: string, text: string][] = [
  ['a year', 'UN Security Council Resolution 2254 (2015), stressing'],
  ['an aside', 'the ACT-Accelerator (including vaccines), taking our'],
  ['a list number', 'three goals: (I) peace, (II) security, (III) prosperity'],
  ['a side', 'Principal participants (U.S.) were'],
  ['square brackets around what does not fit', 'the International Space Station [PSC] and'],
  ['commas around what does not fit', 'the International Space Station, NASA, and'],
  ['a list', 'Japan, the United States, JAXA, and'],
  ['two short forms behind other words', 'the two agencies (JAXA and NASA) met'],
  ['code', 'write `low Earth orbit (LEO)` here'],
  ['a title before a person', 'Secretary Smith (D) and'],
  ['a bracket of its own', '(LEO) and others'],
  ['a direction to the printer', 'AUSTRALIA AND NORWAY ON FURTHER STUDY AND CONSULTATIONS (UNDERLINE ALL)'],
  ['several names', 'We, the Republic of Kenya, the Norwegian Federation (RSFSR) and others'],
  ['places and their states', 'in Berri (SA), Port Hedland (WA) and Townsville, Gladstone and Mount Isa (QLD)'],
  ['the name itself', 'the sixth HLF (HLF VI) met'],
];

describe('introductions', () => {
  it.each(found)('finds %s', (_, text, ...expected) => {
    expect(introductions(text)).toEqual(expected.filter((e) => e !== ''));
  });
  it.each(none)('ignores %s', (_, text) => {
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
