import { ruleTest } from './ruleTest.js';

ruleTest(
  'wording/treaty-language',
  [
    { text: 'Both sides [[shall]] cooperate.', message: /^“shall” is treaty language\. Write “will” or “intend to”\.$/ },
    { text: 'The two governments [[undertake to]] share data.' },
    { text: 'They decide [[hereby]] on a programme.', message: /^“hereby” is treaty language\. Delete it\.$/ },
    { text: 'This statement will [[enter into force]] today.' },
    { text: '[[Done at]] Tokyo on March 24, 2023.', message: /Write “Signed at”/ },
    { text: 'The two sides [[shall]] conclude an agreement.' },
    { text: 'Both sides [[shall]] meet. They shall report. All shall act.', related: ['shall', 'shall'] },
    { text: 'Both sides [[shall]] meet\n\nThey will report' },
    // It opens and ends like a treaty, but calls itself a communiqué.
    {
      text: 'Joint Communiqué on Ports\n\nKenya and Norway have [[agreed]] as follows:\n\n1. The Office [[shall]] keep a list.\n\n2. Each side shall pay.\n\n3. Both shall tell the high contracting parties.',
    },
    { text: 'To carry out these measures, the two governments [[shall]] appoint a coordinator.' },
    { text: 'The Ministers affirmed that a task force [[shall]] be formed.' },
    { text: 'It [[enters into force]] when it is signed.' },
    { text: '# Article 1\n\nThe offices share data.\n\n# Article 2\n\nUnder Article 1 each office [[shall]] name a contact.' },
    {
      text: 'Both sides [[agreed]] to meet. They agreed on a date.',
      message: /^“agreed” is treaty language\. Write “decided” or “concurred”\.$/,
      related: ['agreed'],
    },
    { text: 'Norway and Kenya [[agree]] to meet.' },
    {
      text: 'The [[Parties]] intend to meet, and the Parties thank Japan.',
      message: /Write “participants” or “both sides”/,
      related: ['Parties'],
    },
  ],
  [
    'Both sides will cooperate and intend to meet.',
    'They welcomed that the Convention entered into force and that States Parties to the Treaty shall act.',
    'They look forward to the entry into force of the new Convention.',
    'They welcomed the entry into force of the Kenya-Norway Economic and Technological Cooperation Agreement.',
    'Both sides noted the resolution providing that no state shall test weapons.',
    'They welcomed the targets under NAFTA that each state shall meet.',
    'Both sides met.\n\n# Annex: Terms of Reference\n\n1. The group shall meet twice a year.\n\n2. The chair shall report.',
    'Both sides met.\n\n# Annex\n\n## Article 1\n\nThe office shall keep the list.',
    'Once it enters into force, this agreement will help.',
    'They welcomed the entry into force of the Bergen Fisheries Pact and noted that TEPA entered into force in 2025.',
    'Under Article 3, each member shall name a contact.',
    'They repeated the poet’s call that no ship shall be lost.',
    'They recalled the ruling of the tribunal that no net shall be left behind.',
    'The code has two rules: crews shall rest; and owners shall report.',
    'The Council decided that members shall pay in May.',
    'The old text said:\n\n> The Parties shall meet. The Parties agreed to pay.',
    'Both sides met.\n\n# Annex\n\n1. The Parties agree to pay.',
    'The work was done at home.',
    'The motto is “we shall prevail”.',
    '# What shall be',
    '---\ninstrument: treaty\n---\n\nThe Parties shall cooperate.',
    // A treaty that does not say so.
    'AGREEMENT ON PORTS\n\nKenya and Norway have agreed as follows:\n\n1. The Office shall keep a list.\n\n2. Each Party shall pay.\n\n3. This text shall enter into force in May.',
    'They recalled the agreed framework, on which experts agree.',
    'Both sides recalled transfers of technology on voluntary and mutually agreed terms.',
    'The Conference of the Parties met. They call on the Parties to the Convention to act.',
    'Political parties met.',
  ],
);

ruleTest(
  'wording/placeholder',
  [
    { text: 'They met in [[TBD]].', message: /^“TBD” is a placeholder\. Replace it\.$/ },
    { text: 'They met on March [[XX]], 2023.' },
    { text: 'They met in [[____]].' },
    { text: 'They met in ⟦[to be confirmed]⟧.' },
  ],
  [
    'Both sides [welcomed] [noted] the report.',
    'ARTICLE XIX\n\nThey met.\n\nARTICLE XX\n\nThey parted.',
    'They launched XRISM and Exercise XXI.',
    'The word “TBD” is quoted.',
    'Write `TBD` in code.',
  ],
);

const of2023 = 'Joint Statement\n\nJapan and the United States met on March 24, 2023.\n\n';
ruleTest(
  'wording/relative-date',
  [
    {
      text: `${of2023}They recalled the signing in [[January of this year]].`,
      fixed: `${of2023}They recalled the signing in January 2023.`,
      message: /^“January of this year” will be ambiguous next year\. Write “January 2023”\.$/,
    },
    { text: `${of2023}They will meet in [[next year]].`, fixed: `${of2023}They will meet in 2024.` },
    { text: `${of2023}They met [[last month]].`, message: /Write the date\.$/ },
    { text: 'They recalled the signing in [[January of this year]].' },
  ],
  [`${of2023}They recalled the signing in January 2023.`, `${of2023}> They met last year.`],
);

ruleTest(
  'wording/placeholder',
  [
    { text: '[[TODO]]: name the place.' },
    { text: 'They met at [[{{venue}}]] and spoke.' },
    { text: 'They met at [[\u0024{venue}]] in [[%CITY%]] with [[???]] guests.' },
    { text: 'They met in [[<place>]] on [[<date of opening>]].' },
    { text: 'They met in Oslo [[(to be confirmed)]] and Rome [[(tbc by Italy)]].' },
    { text: 'They met on [[XX]] May in the XX Meeting.'.replace('the XX', 'the [[XX]]') },
    { text: '[[<<<<<<<]] ours\nThey met in Rome.\n[[=======]]\nThey met in Oslo.\n[[>>>>>>>]] theirs' },
    {
      text: 'They met.\n\n[[<<<<<<<]] HEAD',
      message: /^A merge conflict is not resolved\. Keep one version and delete the conflict marks\.$/,
    },
    { text: '[[Click or tap here to enter text.]]' },
    { text: 'They met on [[Click or tap to enter a date.]] in [[Choose an item.]]' },
    { text: 'They met in [[==Kyoto==]] again.', message: /^“Kyoto” is still highlighted\. Remove the highlighting\.$/ },
  ],
  [
    'They recalled the XX Winter Games, Article XX of the Convention and resolution 1514 (XX).',
    'They wrote `<date>` and <b>met</b> in <time>May</time>. What? Why?! The date is to be confirmed. They grew by 5%.',
    'The Trans-Boundary Commission (TBC) met. The TBC will report.',
    '```\n<<<<<<< ours\n=======\n>>>>>>> theirs\n```',
    'They wrote a == b and c == d.',
    'Click here to read the report, and choose an item from the list.',
    'For Japan:\n\n\\_\\_\\_\\_\\_\\_\\_\n\n| For Kenya: |\n| --- |\n| ________ ________ |\n',
    'They wrote `==this==`.',
    'He said: “The text […] and [ ] is left out.”',
  ],
);

ruleTest(
  'wording/disputed',
  [
    { text: 'Both sides ⟦[welcomed]⟧ the report.' },
    { text: 'Both sides ⟦[welcomed] [noted]⟧ the report ⟦[of the [third] group]⟧.' },
    { text: 'Both sides ⟦[welcomed]/[noted]⟧ it, or ⟦[should] or [could]⟧ do so.' },
    { text: 'Both sides will act by ⟦[2030]/[2035]⟧.' },
    { text: 'They met.\n\n⟦[Both sides will set up a working group.]⟧' },
    { text: 'They will:\n\n- ⟦[exchange views on the report]⟧;\n- meet.' },
    { text: 'They met. ⟦[They noted the report.]⟧ They left.' },
  ],
  [
    'They met in [to be confirmed].',
    'They said [sic] so [1], and […] more.',
    'See [the page](https://example.org).',
    'He said: “[We] will.”',
    'They met.\n\n[XAR: B1234, 370/11191, xv]',
    'They met at noon [XAR: B1234, 370/11] and left.',
    'They met.\n\n[ _part left out_ ]\n\nThey left.',
    'They met in Kyoto [matter omitted] and left.',
    'They met in Kyoto. [Signed]',
    'They met in Kyoto. [Unofficial translation] They left.',
    'They met.\n\n[Editor’s note: the rest of the text is not in the file.]',
    'They met [emphasis in original].',
    'The Xenon Yield Zone [XYZ] grows. XYZ is small.',
  ],
);

ruleTest(
  'wording/house-word',
  [
    {
      text: 'They [[purport to]] meet.',
      fixed: 'They mean to meet.',
      safe: false,
      message: /^Write “mean to” instead of “purport to”: the usual verb\.$/,
    },
    { text: '[[Comrades]] met.', fixed: 'Partners met.', message: /^Write “partners” instead of “Comrades”\.$/ },
    { text: 'The [[friendly nations]] met.', fixed: 'The partners met.' },
    { text: 'In the [[coral Region]] they met.', fixed: 'In the Coral Region they met.' },
    { text: 'The [[Cold War]] ended.', message: /^Do not write “Cold War”: a sensitive term\.$/ },
    { text: 'They met in the [[Orient]].', fixed: 'They met in the Far East.' },
    { text: '# The [[comrades]]', fixed: '# The partners' },
  ],
  [
    'They wrote that “comrades purport to meet”.',
    'The Coral Region grows.',
    'A cold war ended.',
    'They orient the ships.',
    'The comrades-only club.',
    'The Institute of Comrades and Seas (IOCS) met. The IOCS left.',
  ],
);
