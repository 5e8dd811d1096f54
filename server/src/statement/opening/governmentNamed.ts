import demonyms from '../../../../data/wording/demonyms.json' with { type: 'json' };
import type { Glossary } from '../../glossary/glossary.js';
import { wordsOf } from '../../text/words.js';
import type { Span, Statement } from '../statement.js';

const sideByAdjective = new Map(demonyms.entries.flatMap(({ side, adjectives }) => adjectives.map((a) => [a, side] as const)));

/**
 * Returns the glossary’s `side` for a country or its adjective: “Japan”, “U.S.”, “French”.
 * @param isWhole whether nothing may follow the country
 */
export function governmentNamed(name: string, glossary: Glossary, isWhole = false): string | undefined {
  const adjective = sideByAdjective.get(name);
  if (adjective !== undefined) return adjective;
  const words = wordsOf(name);
  const match = glossary.matcher.longestAt(words, 0);
  if (isWhole && match?.length !== words.length) return undefined;
  const country = match?.entries.find((e) => e.term.kind === 'country')?.term;
  return country ? (country.side ?? country.name) : undefined;
}

/** Maximum length of a government’s name before another name, in words: “the Republic of Korea’s”. */
const maxNameLength = 4;
/** Maximum distance of a government from the name, in UTF-16 code units. */
const reach = 60;
const after = /^\s(?:of|from|for)\s(?:the\s)?(\p{Lu}[\p{L}.\s]{0,40})|^\s\((\p{Lu}[\p{L}.\s]{0,40})\)/u;

/** Returns the government that the words beside a name indicate: “the Japanese …”, “Japan’s …”, “… of Japan”, “… (Japan)”. */
export function governmentBeside({ text, glossary }: Statement, { offset, length }: Span): string | undefined {
  const [, of, bracketed] = after.exec(text.slice(offset + length, offset + length + reach)) ?? [];
  const beside = of ?? bracketed;
  if (beside !== undefined) return governmentNamed(beside, glossary);
  const before = text.slice(Math.max(0, offset - reach), offset);
  const words = before
    .replace(/['’]s?(?=\s$)/, '')
    .split(/\s/)
    .slice(-1 - maxNameLength, -1);
  return words.map((_, i) => governmentNamed(words.slice(i).join(' '), glossary, true)).find((side) => side !== undefined);
}
