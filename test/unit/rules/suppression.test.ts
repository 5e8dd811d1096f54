import { ruleTest } from './ruleTest.js';

ruleTest(
  'suppression/unused',
  [
    {
      text: 'All is well. [[<!-- communique-disable-line -->]]\n\nThe XYZ met.',
      fixed: 'All is well.\n\nThe XYZ met.',
      message: /^This ignore comment has no effect\. Delete the ignore comment\.$/,
    },
    {
      text: 'One.\n\n[[<!-- communique-disable-next-line name/misspelt -->]]\nThe XYZ met.',
      fixed: 'One.\n\nThe XYZ met.',
      message: /^This ignore comment has no effect on “name\/misspelt”\. Delete the ignore comment\.$/,
    },
    {
      text: 'The XYZ met. [[<!-- communique-disable-line name/misspelt, abbreviation/not-introduced -->]]',
      fixed: 'The XYZ met. <!-- communique-disable-line abbreviation/not-introduced -->',
    },
    {
      text: '[[<!-- communique-disable name/mispelt -->]]\n\nOne.',
      fixed: '\nOne.',
      message: /^There is no rule “name\/mispelt”\. Delete the ignore comment\.$/,
    },
    { text: '---\n[[communique-disable: name/misspelt]]\ntitle: x\n---\n\nOne.', fixed: '---\ntitle: x\n---\n\nOne.' },
    {
      text: '---\n[[communique-disable: name/misspelt, abbreviation/not-introduced]]\n---\n\nThe XYZ met.',
      fixed: '---\ncommunique-disable: abbreviation/not-introduced\n---\n\nThe XYZ met.',
    },
    { text: 'One.\n\n[[<!-- communique-enable -->]]\n\nTwo.', fixed: 'One.\n\n\nTwo.' },
  ],
  [
    'The XYZ met. <!-- communique-disable-line -->',
    '<!-- communique-disable -->\n\nThe XYZ met.\n\n<!-- communique-enable -->\n\nAll is well.',
    'The signing last year. <!-- communique-disable-line wording/relative-date -->',
    '```\n<!-- communique-disable -->\n```\n\nOne.',
  ],
);
