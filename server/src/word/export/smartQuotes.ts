import type { Inline } from './content.js';

/** A quotation mark after one of these opens a quotation. */
const opensAfter = /[\s([{<“‘«—–/\u00A0]/u;
/** “’90s”, “’27”: an apostrophe that stands for digits. */
const leftOut = /^'\d\ds?(?![\p{L}\d])/u;

/**
 * Replaces straight quotation marks and apostrophes with curly ones, one for one. Leaves those of measures and coordinates (35°41'22").
 * @param protects returns whether the character at an offset must not be replaced
 */
export function curlyQuotes(text: string, protects: (at: number) => boolean = () => false): string {
  if (!/["']/.test(text)) return text;
  let curly = '';
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if ((c !== '"' && c !== "'") || protects(i)) {
      curly += c;
      continue;
    }
    const before = i === 0 ? ' ' : curly.charAt(i - 1);
    const isMeasure = /\d/.test(before) && /°[^\p{L}]{0,12}$/u.test(text.slice(Math.max(0, i - 13), i));
    const opens = opensAfter.test(before) && !/^(?:\s|$)/u.test(text.slice(i + 1, i + 2));
    if (isMeasure) curly += c;
    else if (c === '"') curly += opens ? '“' : '”';
    else curly += opens && !leftOut.test(text.slice(i, i + 5)) ? '‘' : '’';
  }
  return curly;
}

/** Curls the quotation marks in the runs of a paragraph, except in code. A quotation may begin and end in different runs. */
export function withCurlyQuotes(inlines: readonly Inline[]): Inline[] {
  const written = inlines.map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'break' ? '\n' : '\u2060'));
  const code = inlines.flatMap((inline, i) =>
    Array<boolean>(written[i]?.length ?? 0).fill(inline.kind === 'text' && inline.formatting.code === true),
  );
  const curly = curlyQuotes(written.join(''), (at) => code[at] === true);
  let at = 0;
  return inlines.map((inline, i) => {
    const text = curly.slice(at, at + (written[i]?.length ?? 0));
    at += text.length;
    return inline.kind === 'text' ? { ...inline, text } : inline;
  });
}
