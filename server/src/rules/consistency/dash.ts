import type { BlockReading } from '../../statement/reading.js';
import { wordClass } from '../../text/internedWords.js';
import { t } from '../../text/l10n.js';
import type { Check } from '../rule.js';
import { evenForms, type WrittenForm } from '../writtenForms.js';

/** Reports dashes that are not written like the others (Chicago Manual of Style, chapter 6; New Hart’s Rules, chapter 4). */
export const dash: Check = (statement, { queryBlocks, style }) =>
  evenForms(statement, queryBlocks(dashesIn), style, () => ({ nameOf: (form) => kinds[form]?.name() ?? form }));

const kinds: Readonly<Record<string, { readonly name: () => string; readonly text: string }>> = {
  em: { name: () => t('the em dash without spaces'), text: '—' },
  spacedEm: { name: () => t('the em dash with spaces'), text: ' — ' },
  en: { name: () => t('the en dash with spaces'), text: ' – ' },
  hyphen: { name: () => t('the hyphen as a dash'), text: ' - ' },
  hyphens: { name: () => t('two hyphens as a dash'), text: ' -- ' },
};

const written = Object.fromEntries(Object.entries(kinds).map(([form, { text }]) => [form, text]));

const anyDash = wordClass((text) => text === '-' || text === '–' || text === '—');

/** A dash between words of a sentence: not after a number, and not in a list or title. */
const setOff = /(?<=[\p{L}”"’),])(?: ?(—) ?| (–|-|--) )(?=[\p{Ll}“"‘(])/uy;

function dashesIn({ kind, words, running: { text } }: BlockReading): WrittenForm[] {
  if (kind === 'tableCell') return [];
  return words.find(anyDash, ({ start }) => {
    setOff.lastIndex = text.charAt(start - 1) === ' ' ? start - 1 : start;
    const match = setOff.exec(text);
    if (!match) return undefined;
    const [found, em, other] = match;
    const form = em ? (found === '—' ? 'em' : 'spacedEm') : other === '–' ? 'en' : other === '-' ? 'hyphen' : 'hyphens';
    return { group: 'dash', form, start: match.index, end: match.index + found.length, written };
  });
}
