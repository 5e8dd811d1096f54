import { styleText } from 'node:util';
import type { Styler } from '../report/text.js';
import { visible, visibleJson, visibleLine } from '../report/visible.js';

/** Replaces the escape character of this program’s own colors until the text is printed. Random, so that no document can contain it. */
const escapePlaceholder = `<${crypto.randomUUID()}>`;

const colored: Styler = (style, text) => styleText(style, text, { validateStream: false }).replaceAll('\u001B', escapePlaceholder);
const plain: Styler = (_, text) => text;

/** Returns the styler for standard output, which adds no colors to a file. See https://no-color.org */
export const paint = (file?: string): Styler =>
  file === undefined && process.stdout.isTTY && (process.env.NO_COLOR ?? '') === '' && process.env.TERM !== 'dumb' ? colored : plain;

/** The kind of an output: `text` for people, `json`, or `data` in another format, which is changed only for terminals. */
export type Output = 'text' | 'json' | 'data';

/** Makes control characters visible, except those from `paint`, since documents, glossaries and file names may contain some. */
function printable(output: string, kind: Output): string {
  if (kind === 'json') return visibleJson(output);
  if (kind === 'data' && !process.stdout.isTTY) return output;
  return visible(output).replaceAll(escapePlaceholder, '\u001B');
}

/** Prints to standard output. @returns false if the stream’s buffer is full */
export const print = (output: string, kind: Output = 'text'): boolean => process.stdout.write(printable(output, kind));

/** Prints one sentence to standard error. */
export const printError = (sentence: string): void => void process.stderr.write(`${visibleLine(sentence)}\n`);
