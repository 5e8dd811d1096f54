import { styleText } from 'node:util';
import type { Styler } from '../report/text.js';
import { visible, visibleJson, visibleLine } from '../report/visible.js';

/** Stands for the escape character of our own colors until the text is printed; no document can know it. */
const mark = `<${crypto.randomUUID()}>`;

const colored: Styler = (style, text) => styleText(style, text, { validateStream: false }).replaceAll('\u001B', mark);
const plain: Styler = (_, text) => text;

/** How to color standard output. Source: https://no-color.org */
export const paint = (): Styler =>
  process.stdout.isTTY && (process.env.NO_COLOR ?? '') === '' && process.env.TERM !== 'dumb' ? colored : plain;

/** What is printed: `text` for people; `json`; `data` in another format, which changes only on its way to a terminal. */
export type Output = 'text' | 'json' | 'data';

/** Output in which the only escape characters are those of `paint`: whatever a document, a glossary or a file name brings is visible. */
function printable(output: string, kind: Output): string {
  if (kind === 'json') return visibleJson(output);
  if (kind === 'data' && !process.stdout.isTTY) return output;
  return visible(output).replaceAll(mark, '\u001B');
}

/** Prints to standard output. @returns whether it can take more at once */
export const print = (output: string, kind: Output = 'text'): boolean => process.stdout.write(printable(output, kind));

/** Prints one sentence to standard error. */
export const printError = (sentence: string): void => void process.stderr.write(`${visibleLine(sentence)}\n`);
