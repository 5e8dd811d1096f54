import lists from '../../../../data/wording/spelling.json' with { type: 'json' };
import { hasCapital } from '../../findings/spelling.js';
import type { BlockReading } from '../../statement/reading.js';
import { wordClass } from '../../text/internedWords.js';
import { t } from '../../text/l10n.js';
import { rangeContaining } from '../../text/rangeContaining.js';
import type { Check } from '../rule.js';
import { evenForms, opensSentence, type WrittenForm } from '../writtenForms.js';

/**
 * Reports mixed American and British spelling. The endings -ize and -ise are compared separately, because Oxford spelling, which the United
 * Nations uses, has -ize in British texts (UN Editorial Manual, Spelling).
 */
export const spelling: Check = (statement, { queryBlocks, style }) =>
  evenForms(statement, queryBlocks(spellingsIn), style, (form) => (form in kinds ? { nameOf: (name) => kinds[name]?.() ?? name } : {}));

/** Names of the spellings that many words share. */
const kinds: Readonly<Record<string, () => string>> = {
  american: () => t('American spelling'),
  british: () => t('British spelling'),
  ize: () => t('the ending -ize'),
  ise: () => t('the ending -ise'),
};

interface Spelling {
  readonly group: string;
  readonly form: string;
  readonly written: Readonly<Record<string, string>>;
}

const pairs = (
  list: Readonly<Record<string, string>>,
  groupOf: (word: string) => string,
  forms: readonly [string, string],
): Map<string, Spelling> =>
  new Map(
    Object.entries(list).flatMap(([first, second]) => {
      const written = { [forms[0]]: first, [forms[1]]: second };
      return forms.map((form): [string, Spelling] => [written[form] ?? '', { group: groupOf(first), form, written }]);
    }),
  );

const varieties = pairs(lists.americanAndBritish.words, () => 'variety', ['american', 'british']);
const oneOfTwo = pairs(lists.oneOfTwo.words, (word) => word.replace(/s$/, ''), ['first', 'second']);
const stems: ReadonlySet<string> = new Set(lists.ize.words);
const ending = /^(\p{L}+i)([sz])((?:e|es|ed|ing|er|ers|ation|ations|ational|able))$/u;

/** Returns the spelling of a word, or false if it has only one, as most words do. */
function spellingOfKey(key: string): Spelling | false {
  const known = varieties.get(key) ?? oneOfTwo.get(key);
  if (known) return known;
  const [, stem = '', letter, rest = ''] = ending.exec(key) ?? [];
  if (!stems.has(stem.slice(0, -1))) return false;
  return { group: 'ending', form: letter === 'z' ? 'ize' : 'ise', written: { ize: `${stem}z${rest}`, ise: `${stem}s${rest}` } };
}

const hasTwoSpellings = wordClass((_, key) => spellingOfKey(key) !== false);

/** Returns spellings outside of official names, which keep theirs: those in the glossary, and capitals in mid-sentence (“the Centre”). */
function spellingsIn({ words, names }: BlockReading): WrittenForm[] {
  return words.find(hasTwoSpellings, (word, at) => {
    const spelled = spellingOfKey(word.key);
    const isName = rangeContaining(names, at) !== undefined || (hasCapital(word) && !opensSentence(words, at));
    return spelled && !isName ? { ...spelled, start: word.start, end: word.end } : undefined;
  });
}
