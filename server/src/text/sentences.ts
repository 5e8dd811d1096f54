/** Words that often begin a sentence and rarely follow “U.S.”. After an abbreviation they show that its period ends a sentence. */
const starters = /^(?:The|Both|In|They|This|These|It|We|On|At|For|With|As|He|She|To|All|Further|Furthermore|Moreover|Finally|Following)$/;
const titles = /(?:^|\s)(?:Mr|Mrs|Ms|Dr|Jr|Sr|St|Gen|Adm|No|Art|para|paras|cf|vs)\.$/;

/** Returns whether a text ends with an abbreviation with periods (U.S.), an initial or a title, whose period may not end a sentence. */
export const endsWithAbbreviation = (text: string): boolean => /(?:^|[\s("/\p{Pd}])(?:\p{Lu}\.)+$/u.test(text) || titles.test(text);

/** The end of a sentence with the space after it; after a Japanese or Chinese full stop there is none. */
const sentenceBreak = /[.!?]["')\]]*\s+(?=["'([]?(\p{Lu}\p{L}*|\p{N}))|[。！？](?=[^\s」』）"')\]])|[。！？][」』）"')\]]*\s+(?=\S)/gu;

/**
 * Splits running text into sentences. Ranges are UTF-16 code units, without the spaces between sentences. A period after capitals (U.S.),
 * an initial or a title ends a sentence only before a word that typically begins one.
 */
export function sentencesOf(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(sentenceBreak)) {
    const end = match.index + match[0].trimEnd().length;
    const before = text.slice(start, match.index + 1);
    const next = match[1] ?? '';
    if (endsWithAbbreviation(before) && !(starters.test(next) && !titles.test(before))) continue;
    found.push({ start, end });
    start = match.index + match[0].length;
  }
  if (start < text.length) found.push({ start, end: text.length });
  return found;
}
