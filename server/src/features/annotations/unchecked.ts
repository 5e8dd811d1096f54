import type { Statement } from '../../statement/statement.js';
import { maxAbbreviations } from '../../statement/symbolTable.js';
import { maxBlockLength } from '../../text/blocks/longBlocks.js';
import { andList, t, translated } from '../../text/l10n.js';
import { maxShown } from '../diagnostics.js';

/** Describes what is not checked, or checked in a simpler way, without a final period. Returns undefined if there is nothing to say. */
export function uncheckedIn(
  statement: Pick<Statement, 'otherLanguages' | 'blocks' | 'abbreviations'>,
  findings: number,
): string | undefined {
  const sentences = [otherLanguagesIn(statement), reducedIn(statement), hiddenIn(findings)].filter((sentence) => sentence !== undefined);
  return sentences.length === 0 ? undefined : sentences.join(t('; '));
}

/** Formats a number without `t`, which would load data for the language: 10 ms of a short check. */
const counted = (n: number): string => n.toLocaleString('en');

const hiddenIn = (findings: number): string | undefined =>
  findings > maxShown ? t('Only {0} of {1} findings are shown', counted(maxShown), counted(findings)) : undefined;

/**
 * Describes what is checked in a simpler way because it is too long, without a final period. Returns undefined if there is nothing to say.
 */
export function reducedIn({ blocks, abbreviations }: Pick<Statement, 'blocks' | 'abbreviations'>): string | undefined {
  const ways = new Set(blocks.map((b) => b.reading.reduced));
  const sentences = [
    ...(ways.has('parts')
      ? [t('text of more than {0} characters without a paragraph break is checked in parts', counted(maxBlockLength))]
      : []),
    ...(ways.has('plain') ? [t('Markdown in a very long or deeply nested passage is checked as plain text')] : []),
    ...(abbreviations.length >= maxAbbreviations ? [t('only the first {0} abbreviations are checked', counted(maxAbbreviations))] : []),
  ].join(t('; '));
  return sentences === '' ? undefined : sentences.charAt(0).toUpperCase() + sentences.slice(1);
}

/** Returns a sentence about the paragraphs that are not checked because they are not in English, or undefined if there are none. */
function otherLanguagesIn({ otherLanguages }: Pick<Statement, 'otherLanguages'>): string | undefined {
  const languages = [...new Set(otherLanguages)];
  if (languages.length === 0) return undefined;
  const count = (language: string): number => otherLanguages.filter((l) => l === language).length;
  const parts = languages.map((language, i) => {
    const n = count(language);
    const name = translated(language);
    if (i > 0) return t('{0} in {1}', n, name);
    return n === 1 ? t('{0} paragraph in {1}', n, name) : t('{0} paragraphs in {1}', n, name);
  });
  return otherLanguages.length === 1 ? t('{0} is not checked', andList(parts)) : t('{0} are not checked', andList(parts));
}
