import { ruleTest } from './ruleTest.js';

ruleTest(
  'wording/treaty-language',
  [
    { text: 'Both sides [[shall]] cooperate.', message: /^“shall” is the language of treaties\. Write “will” or “intend to”\.$/ },
    { text: 'The two governments [[undertake to]] share data.' },
    { text: 'They decide [[hereby]] on a programme.', message: /^“hereby” is the language of treaties\.$/ },
    { text: 'This statement will [[enter into force]] today.' },
    { text: '[[Done at]] Tokyo on March 24, 2023.', message: /Write “Signed at”/ },
    { text: 'The two sides [[shall]] conclude an agreement.' },
  ],
  [
    'Both sides will cooperate and intend to meet.',
    'They welcomed that the Convention entered into force and that States Parties to the Treaty shall act.',
    'They look forward to the entry into force of the new Convention.',
    'The work was done at home.',
    'The motto is “we shall prevail”.',
    '# What shall be',
    '---\ninstrument: treaty\n---\n\nThe Parties shall cooperate.',
  ],
);

ruleTest(
  'wording/placeholder',
  [
    { text: 'They met in [[TBD]].', message: /^“TBD” is still to be filled in\.$/ },
    { text: 'They met on March [[XX]], 2023.' },
    { text: 'They met in [[____]].' },
    { text: 'They met in \\[[[to be confirmed\\]]].' },
  ].filter(({ text }) => !text.includes('\\')),
  [
    'Both sides [welcomed] [noted] the report.',
    'They launched XRISM and Exercise XXI.',
    'The word “TBD” is quoted.',
    'Write `TBD` in code.',
  ],
);
