/** Words that often begin a sentence and seldom follow “U.S.”: after an abbreviation they show that its period ends a sentence. */
const starters = /^(?:The|Both|In|They|This|These|It|We|On|At|For|With|As|He|She|To|All|Further|Furthermore|Moreover|Finally|Following)$/;
const titles = /(?:^|\s)(?:Mr|Mrs|Ms|Dr|Jr|Sr|St|Gen|Adm|No|Art|para|paras|cf|vs)\.$/;

/**
 * The sentences of running text: where each begins and ends, in UTF-16 code units of the text, without the space between them.
 * A period after capitals (U.S.), an initial or a title ends no sentence, unless a word follows that begins one.
 */
export function sentencesOf(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?]["')\]]*\s+(?=["'([]?(\p{Lu}\p{L}*|\p{N}))/gu)) {
    const end = match.index + match[0].trimEnd().length;
    const before = text.slice(start, match.index + 1);
    const next = match[1] ?? '';
    const abbreviation = /(?:^|[\s("/\p{Pd}])(?:\p{Lu}\.)+$/u.test(before) || titles.test(before);
    if (abbreviation && !(starters.test(next) && !titles.test(before))) continue;
    found.push({ start, end });
    start = match.index + match[0].length;
  }
  if (start < text.length) found.push({ start, end: text.length });
  return found;
}
