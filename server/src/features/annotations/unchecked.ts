import type { Statement } from '../../statement/statement.js';
import { maxAbbreviations } from '../../statement/symbolTable.js';
import { longestBlock } from '../../text/longBlocks.js';
import { maxShown } from '../diagnostics.js';

/** Describes what is not checked, or checked in a simpler way, without a final period. Returns undefined if there is nothing to say. */
export function uncheckedIn(
  statement: Pick<Statement, 'otherLanguages' | 'blocks' | 'abbreviations'>,
  findings: number,
): string | undefined {
  const sentences = [otherLanguagesIn(statement), reducedIn(statement), hiddenIn(findings)].filter((sentence) => sentence !== undefined);
  return sentences.length === 0 ? undefined : sentences.join('; ');
}

/** Loads data for the language: 10 ms of a short check. */
const counted = (n: number): string => n.toLocaleString('en');

const hiddenIn = (findings: number): string | undefined =>
  findings > maxShown ? `Only ${counted(maxShown)} of ${counted(findings)} findings are shown` : undefined;

/** Describes what is checked in a simpler way because it is too long, without a final period. */
export function reducedIn({ blocks, abbreviations }: Pick<Statement, 'blocks' | 'abbreviations'>): string | undefined {
  const ways = new Set(blocks.map((b) => b.reading.reduced));
  const sentences = [
    ...(ways.has('parts') ? [`text of more than ${counted(longestBlock)} characters without a paragraph break is checked in parts`] : []),
    ...(ways.has('plain') ? ['Markdown in a very long or deeply nested passage is checked as plain text'] : []),
    ...(abbreviations.length >= maxAbbreviations ? [`only the first ${counted(maxAbbreviations)} abbreviations are checked`] : []),
  ].join('; ');
  return sentences === '' ? undefined : sentences.charAt(0).toUpperCase() + sentences.slice(1);
}

/** Returns a sentence about the paragraphs that are not checked because they are not in English, or undefined if there are none. */
function otherLanguagesIn({ otherLanguages }: Pick<Statement, 'otherLanguages'>): string | undefined {
  const languages = [...new Set(otherLanguages)];
  if (languages.length === 0) return undefined;
  const count = (language: string): number => otherLanguages.filter((l) => l === language).length;
  const parts = languages.map((language, i) => {
    const n = count(language);
    return `${n}${i > 0 ? '' : n === 1 ? ' paragraph' : ' paragraphs'} in ${language}`;
  });
  const listed = parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : parts[0];
  return `${listed} ${otherLanguages.length === 1 ? 'is' : 'are'} not checked`;
}
