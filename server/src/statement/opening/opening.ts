import { linesOf } from '../../text/lines.js';
import { type DocumentBlock, type Instrument, instruments } from '../statement.js';
import { firstDateOf, opensAsStatement, sidesNamed } from './openingWords.js';

/** Number of blocks that form the opening. */
const openingBlocks = 8;

/** Maximum length of a title, in UTF-16 code units. Long enough for the names and offices of both leaders. */
const maxTitleLength = 320;

/** Returns the `date:` of YAML front matter, if it is valid. */
export function frontMatterDate(frontMatter: string | undefined): string | undefined {
  return /^date:[ \t]*["']?(\d{4}-\d{2}-\d{2})\b/m.exec(frontMatter ?? '')?.[1];
}

/** Returns the `instrument:` of YAML front matter, if it is valid. */
export function frontMatterInstrument(frontMatter: string | undefined): Instrument | undefined {
  const written = /^instrument:[ \t]*["']?([a-z]+(?: [a-z]+)?)/im.exec(frontMatter ?? '')?.[1]?.toLowerCase();
  return instruments.find((kind) => kind === written);
}

/** Returns the first date in the opening. */
export function dateOf(blocks: readonly DocumentBlock[], language: string): string | undefined {
  for (const block of blocks.slice(0, openingBlocks)) {
    const date = firstDateOf(block.reading.running.text, language);
    if (date !== undefined) return date;
  }
  return undefined;
}

/** Returns the sides of the countries and bodies named in the opening, in text order. */
export function sidesOf(blocks: readonly DocumentBlock[], language: string): string[] {
  const sides = new Set<string>();
  for (const block of blocks.slice(0, openingBlocks)) {
    for (const side of sidesNamed(block.reading, language)) sides.add(side);
    for (const name of block.reading.names) {
      for (const entry of name.entries) {
        if (entry.term.kind === 'country') sides.add(entry.term.side ?? entry.term.name);
      }
    }
  }
  return [...sides];
}

/** What statements call themselves. */
const instrument =
  /(?<!\p{L})(?:joint (?:\p{L}+['’]?s? ){0,4}(?:statement|declaration|communiqu[eé]|vision)(?!\p{L})|(?:leaders|ministers|ministerial|summit|presidents)['’]* (?:\p{L}+ )?(?:statement|declaration|communiqu[eé])(?!\p{L})|(?:statement|declaration|communiqu[eé]) (?:of|by|from|on) the(?!\p{L}))/iu;

/** A name, a number, a possessive, or a word that joins names. */
const nameWord = /^(?:["“‘'([]*[\p{Lu}\p{N}][^:]*|\p{Ll}+(?:['’]s|s['’])|and|&|[-–—])$/u;
/** After these words, the title is the subject of another paper: “Minutes of the Joint Statement”. */
const leadsElsewhere = /^(?:a|an|about|at|by|for|from|in|on|the|to|with)$/i;
/** Verbs of headlines: “Leaders Adopt Joint Declaration”. “Issues” may be a noun: “Global Issues Joint Statement”. */
const headlineVerb = /^(?:issue|issued|(?:release|adopt|sign|publish|announce|endorse|unveil|make|agree)(?:e?s|e?d)?)$/i;
/** May follow the title: nothing, a name, punctuation, or “of” or “on” with the subject. */
const afterInstrument =
  /^(?:$|[^\p{L}\p{N}\s]| +["“‘'([\p{Lu}\p{N}–—-]| (?:adopted|after|and|at|between|by|during|following|for|from|in|issued|of|on|to|upon|with) )/u;

/** Returns whether the words before the title are a name: “Japan-Republic of Korea”, “Quad Leaders’”, but not “Minutes of”. */
function areName(words: readonly string[]): boolean {
  return words.every((word, i) =>
    /^of$/i.test(word) ? i > 1 || words[0]?.includes('-') === true : nameWord.test(word) && !leadsElsewhere.test(word),
  );
}

/** Returns whether a line is the title of a statement, rather than about one: “Notes on the Joint Statement”. */
function isTitle(line: string): boolean {
  // Several words before a colon or dash name the meeting. A single word says what the paper is: “Minutes:”, “Subject:”.
  const end = line.search(/: | [–—-] /);
  const afterName = line.slice(0, Math.max(0, end)).includes(' ') ? line.slice(end).replace(/^:? [–—-]? ?/, '') : '';
  return [line, afterName].some((candidate) => {
    const found = instrument.exec(candidate);
    if (!found) return false;
    const [text] = found;
    const before = candidate.slice(0, found.index).split(' ').filter(Boolean);
    const isItsOwn = /\b(?:of|by|from|on) the$/i.test(text) || afterInstrument.test(candidate.slice(found.index + text.length));
    if (headlineVerb.test(before.filter((word) => !/^(?:a|the|their|on)$/i.test(word)).at(-1) ?? '')) return false;
    return isItsOwn && areName(/^(?:the|an?)$/i.test(before[0] ?? '') ? before.slice(1) : before);
  });
}

/** Returns whether a block has such a title on a separate line that is not a sentence and does not continue on the next line. */
function isTitled({ reading: { kind, running, source, start, end } }: DocumentBlock): boolean {
  if (kind === 'listItem' || running.text.length > maxTitleLength) return false;
  if (kind === 'heading' && isTitle(running.text)) return true;
  const lines = linesOf(source.slice(start, end)).map((line) => line.text.trim());
  return lines.some(
    (line, i) =>
      isTitle(line.replace(/^[#*_> ]+(?:title: )?/, '')) && !/\.["”’*_]{0,4}$/.test(line) && !/^\p{Ll}/u.test(lines[i + 1] ?? ''),
  );
}

const parties =
  /\b(?:both (?:sides|countries|governments|leaders|ministers)|the two (?:sides|leaders|countries|governments|ministers|presidents)|the government of|we, the|(?:co-?chaired|held|met|convened|hosted|welcomed|reaffirm(?:ed)?|affirm(?:ed)?)) /i;

/** A title in its usual capitals: “Joint Statement on …”, “… Leaders’ Joint Statement”. */
const formalTitle =
  /\b(?:Joint|JOINT) (?:[\p{Lu}][\p{L}'’]* ){0,4}(?:Statement|Declaration|Communiqu[eé]|Vision|STATEMENT|DECLARATION)(?!\p{L})/u;
const voices = /\b(?:we|our|both|the two|presidents?|ministers?|leaders?|governments?) /i;

/**
 * Returns whether a document opens like a joint statement: a title, followed by parties, a meeting or a date. A page about joint statements
 * has no such title.
 */
export function readsAsStatement(blocks: readonly DocumentBlock[], language: string): boolean {
  const opening = blocks.slice(0, openingBlocks);
  if (opensAsStatement(opening, language)) return true;
  const titled = opening.slice(0, 4).findIndex(isTitled);
  const block = opening[titled];
  if (!block) return false;
  const formal = formalTitle.test(block.reading.running.text);
  return opening
    .slice(titled + 1)
    .some(
      ({ reading: { kind, running } }) =>
        kind !== 'heading' &&
        (parties.test(running.text) || firstDateOf(running.text, 'en') !== undefined || (formal && voices.test(running.text))),
    );
}
