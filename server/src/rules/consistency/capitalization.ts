import variants from '../../../../data/wording/variants.json' with { type: 'json' };
import { hasCapital } from '../../findings/spelling.js';
import type { BlockReading } from '../../statement/reading.js';
import { isFunctionWord } from '../../text/functionWords.js';
import { wordClass } from '../../text/internedWords.js';
import { rangeContaining } from '../../text/rangeContaining.js';
import { isWord, type Words } from '../../text/words.js';
import type { Check } from '../rule.js';
import { formsInUse, type TwoForms, twoFormsObservations, type WrittenForm } from '../writtenForms.js';

/**
 * Reports a role noun that is capitalized in some places and not in others: “the Leaders”, “the leaders” (GPO Style Manual 3.5). Both may
 * be correct, so the other form must be much more frequent.
 */
export const capitalization: Check = (statement, { queryBlocks }) =>
  formsInUse(queryBlocks(roleNounsIn))
    .filter(isMuchRarer)
    .flatMap((forms) => twoFormsObservations(statement, forms));

/** Minimum ratio of the usual form to the rare one. */
const timesAsFrequent = 2;

const isMuchRarer = ({ rare, usual }: TwoForms): boolean => usual.length >= rare.length * timesAsFrequent;

/** Role nouns by their first word. */
const nouns = new Map<string, { readonly noun: string; readonly words: readonly string[]; readonly after: ReadonlySet<string> }[]>();
for (const { noun, after } of variants.roleNouns) {
  const words = noun.split(' ');
  const [first = ''] = words;
  nouns.set(first, [...(nouns.get(first) ?? []), { noun, words, after: new Set(after) }]);
}

const begins = wordClass((_, key) => nouns.has(key));

function roleNounsIn({ kind, words, names, running: { text } }: BlockReading): WrittenForm[] {
  if (kind === 'tableCell') return [];
  return words.find(begins, (word, from) => {
    const found = nouns
      .get(word.key)
      ?.find((n) => n.after.has(words.get(from - 1)?.key ?? '') && n.words.every((part, k) => words.get(from + k)?.key === part));
    if (!found) return undefined;
    const to = from + found.words.length;
    const name = rangeContaining(names, from);
    if ((name && name.to - name.from > found.words.length) || isPartOfName(words, from, to)) return undefined;
    const end = words.get(to - 1)?.end ?? 0;
    return { group: found.noun, form: text.slice(word.start, end), start: word.start, end };
  });
}

/** Returns whether a role noun is part of a name (“the Alliance Treaty”), or may mean others (“the leaders of industry”). */
function isPartOfName(words: Words, from: number, to: number): boolean {
  const following = words.get(to);
  if (following && /^(?:[-/&’']|of|from|in|for|on|to)$/.test(following.text)) return true;
  if (isWord(following) && hasCapital(following) && !isFunctionWord(following.text)) return true;
  // “the Australian and New Zealand Ministers”
  return hasCapital(words.get(from - 1)) && from > 1 && !/^[.;:]$/.test(words.get(from - 2)?.text ?? '');
}
