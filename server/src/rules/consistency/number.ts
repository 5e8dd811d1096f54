import type { BlockReading } from '../../statement/reading.js';
import { wordClass } from '../../text/internedWords.js';
import type { Check } from '../rule.js';
import { evenForms, type WrittenForm } from '../writtenForms.js';

/** Reports mixed forms of “percent” and of U.S. dollars (UN Editorial Manual, Numbers; GPO Style Manual, chapter 12). */
export const number: Check = (statement, { queryBlocks, style }) => {
  const percentages = queryBlocks(percentagesIn);
  const dollars = statement.sides.some((side) => otherDollars.has(side)) ? [] : queryBlocks(dollarsIn);
  return evenForms(statement, [...percentages, ...dollars], style);
};

/** Sides whose own currency is a dollar. There, “$” and “US$” mean different things. */
const otherDollars: ReadonlySet<string> = new Set(
  'Australia,Bahamas,Barbados,Belize,Brunei,Canada,Fiji,Guyana,Jamaica,Liberia,Namibia,New Zealand,Singapore,Solomon Islands,Suriname,Taiwan,Trinidad and Tobago'.split(
    ',',
  ),
);

const percentSign = wordClass((text, key) => text === '%' || key === 'percent' || key === 'per');
const dollarSign = wordClass((text, key) => text === '$' || key === 'usd');

/** Returns the percentages. Those in tables and brackets may use the sign to save space. */
function percentagesIn({ kind, words, running }: BlockReading): WrittenForm[] {
  if (kind === 'tableCell' || !words.has(percentSign)) return [];
  return [...running.text.matchAll(/(?<=\d) ?(percent|per cent|%)(?![\p{L}%])/giu)].map(({ 0: { length }, 1: form = '', index }) => ({
    group: 'percent',
    form: form.toLowerCase(),
    start: index,
    end: index + length,
    written: { percent: ' percent', 'per cent': ' per cent', '%': '%' },
  }));
}

function dollarsIn({ words, running }: BlockReading): WrittenForm[] {
  if (!words.has(dollarSign)) return [];
  return [...running.text.matchAll(/(?<![\p{L}$])(US\$|USD|\$) ?(?=\d)/gu)].map(({ 0: { length }, 1: form = '', index }) => ({
    group: 'dollars',
    form,
    start: index,
    end: index + length,
    written: { US$: 'US$', USD: 'USD ', $: '$' },
  }));
}
