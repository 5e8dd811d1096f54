import { escapeRegExp } from '../escapeRegExp.js';
import { weakMemo } from '../memo.js';
import type { Language } from './language.js';
import { languages } from './languages.js';

interface ScriptTests {
  /** A letter that only this language uses. */
  readonly own: RegExp;
  /** All letters that the language uses. */
  readonly letters: RegExp;
  readonly foreign?: RegExp;
  /** Marks that never occur in Latin script. */
  readonly marks?: RegExp;
}

/** Returns the character class of Unicode scripts and escaped marks. */
export const scriptClass = (scripts: readonly string[], marks = ''): string =>
  `[${scripts.map((script) => `\\p{Script=${script}}`).join('')}${marks}]`;

const testsOf = weakMemo(({ writing }: Language): ScriptTests | undefined => {
  const { scripts, foreignLetters } = writing;
  return (
    scripts && {
      own: new RegExp(scriptClass(scripts.own), 'u'),
      letters: new RegExp(scriptClass([...scripts.own, ...scripts.shared]), 'gu'),
      ...(writing.singleMarks === undefined ? {} : { marks: new RegExp(`[${escapeRegExp(writing.singleMarks)}]`, 'u') }),
      ...(foreignLetters === undefined ? {} : { foreign: new RegExp(`[${foreignLetters}]`, 'u') }),
    }
  );
});

/** Text without a letter beyond Latin script is in none of these languages. */
const beyondLatin = /[\u0370-\u1DFF\u2E80-\uFFDC]/;

/** Returns the languages whose own letters occur in a text. Ideographs alone are read in the language of the text around them. */
export const languagesByScript = (text: string): readonly string[] =>
  beyondLatin.test(text) ? languages.filter((language) => testsOf(language)?.own.test(text)).map(({ code }) => code) : [];

const lowercaseWord = /\p{Ll}{2,}/gu;

/**
 * Returns the language of a paragraph, if it has its own script: most letters are of that script, not counting Latin capitals, or the
 * paragraph has its marks.
 * @param inText result of `languagesByScript` for the whole text
 */
export function languageByScript(text: string, inText: readonly string[]): Language | undefined {
  if (!beyondLatin.test(text)) return undefined;
  return languages.find((language) => {
    const tests = testsOf(language);
    if (!tests) return false;
    const count = text.match(tests.letters)?.length ?? 0;
    if (count === 0) return false;
    const isOwn = tests.own.test(text) || (inText.includes(language.code) && tests.foreign?.test(text) !== true);
    const latin = (text.match(lowercaseWord) ?? []).reduce((sum, word) => sum + word.length, 0);
    // A letter of such a script counts more than a Latin one. A name in English may be longer than the sentence around it.
    return isOwn && count * (tests.marks?.test(text) ? 6 : 2) > latin;
  });
}

/** Returns the test for the letters and marks in `runs`. */
export const runTest = weakMemo(({ writing }: Language): RegExp | undefined =>
  writing.runs === undefined ? undefined : new RegExp(`^${scriptClass(writing.runs.scripts, writing.runs.marks)}`, 'u'),
);

/** Returns whether a text has a lowercase Latin word. Without one, nothing shows that it is English: “JAXA”, “1.”. */
export const hasLowercaseWord = (text: string): boolean => /\p{Script=Latin}{2}/u.test(text) && /\p{Ll}{2}/u.test(text);
