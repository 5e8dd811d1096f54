import { isFixedUnasked } from '../findings/edits.js';
import type { Finding, OtherDocument, Related } from '../findings/finding.js';
import { type CheckedFile, lineStartsOf, positionAt } from './checked.js';
import { displayWidth } from './displayWidth.js';
import { paragraphText } from './paragraphs.js';
import { visible, visibleLine } from './visible.js';

/** Length of the text around a finding on a long line, in UTF-16 code units. */
const contextLength = 60;

/** Styles text for a terminal. Returns it unchanged without one. */
export type Styler = (style: 'dim' | 'bold' | 'red' | 'yellow' | 'blue' | 'green', text: string) => string;

/** Most severe first. */
const levels = ['error', 'warning', 'info', 'hint'] as const;

const colors = { error: 'red', warning: 'yellow', info: 'blue', hint: 'dim' } as const;

/** Returns the line around a finding, cut between words, and the caret line below it. */
function excerpt(line: string, character: number, length: number): [string, string] {
  const end = Math.min(character + length, line.length);
  let from = Math.max(0, character - contextLength);
  let to = Math.min(line.length, end + contextLength);
  if (from > 0) from = Math.min(character, line.indexOf(' ', from) + 1 || from);
  if (to < line.length) to = Math.max(end, line.lastIndexOf(' ', to));
  const symbols = (start: number, stop: number): string => visible(line.slice(start, stop)).replace(/\t/g, ' ');
  const before = `${from > 0 ? '… ' : ''}${symbols(from, character)}`;
  const marked = symbols(character, end);
  const text = `${before}${marked}${symbols(end, to)}${to < line.length ? ' …' : ''}`;
  return [text, `${' '.repeat(displayWidth(before))}${'^'.repeat(Math.max(1, displayWidth(marked)))}`];
}

function findingLines(finding: Finding, file: CheckedFile, lines: readonly number[], paint: Styler): string[] {
  const { line, character } = positionAt(lines, finding.offset);
  const start = lines[line] ?? 0;
  const source = file.text.slice(start, lines[line + 1] ?? file.text.length).replace(/[\r\n]+$/, '');
  const [text, caret] = excerpt(source, character, finding.length);
  const paragraph = file.paragraphAt?.(finding.offset);
  const place = paragraph ? `, ${visibleLine(paragraphText(paragraph))}` : `:${line + 1}:${character + 1}`;
  const number = String(paragraph?.paragraph ?? line + 1);
  const margin = ' '.repeat(number.length);
  const { level, message, rule, fixes } = finding;
  const related = finding.related.filter((r) => !r.document);
  const kindOfFix = isFixedUnasked(finding) ? 'safe fix' : 'fix';
  const placesName = `${file.paragraphAt ? 'paragraph' : 'line'}${related.length > 1 ? 's' : ''}`;
  return [
    [paint('bold', `${visibleLine(file.path)}${place}`), paint(colors[level], level), visibleLine(message), paint('dim', rule)].join('  '),
    `  ${paint('dim', `${number} │`)} ${text}`,
    `  ${paint('dim', `${margin} │`)} ${paint(colors[level], caret)}`,
    ...fixes.map(({ title }, i) => {
      const fix = `${i > 0 ? 'or' : kindOfFix}: ${visibleLine(title)}`;
      return `  ${paint('dim', `${margin} =`)} ${paint('green', fix)}`;
    }),
    ...(related.length > 0 ? [`  ${paint('dim', `${margin} = see also ${placesName} ${relatedPlaces(related, file, lines)}`)}`] : []),
    ...finding.related.flatMap((r) => (r.document ? [`  ${paint('dim', `${margin} = see also ${otherPlace(r, r.document)}`)}`] : [])),
    '',
  ];
}

/** Names a place in another file: “statement.ja.md:5:12”, or in a Word document “statement.docx, paragraph 12”. */
function otherPlace({ offset }: Related, { uri, positionAt, paragraphAt }: OtherDocument): string {
  const { line, character } = positionAt(offset);
  return `${visibleLine(uri)}${paragraphAt ? `, ${visibleLine(paragraphText(paragraphAt(offset)))}` : `:${line + 1}:${character + 1}`}`;
}

const relatedPlaces = (related: readonly Related[], { paragraphAt }: CheckedFile, lines: readonly number[]): string =>
  [...new Set(related.map(({ offset }) => paragraphAt?.(offset).paragraph ?? positionAt(lines, offset).line + 1))].join(', ');

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

function summaryOf(files: readonly CheckedFile[]): string {
  const inFiles = `in ${count(files.length, 'file')}`;
  const found = files.flatMap((f) => f.findings);
  if (found.length === 0) return `Nothing to report ${inFiles}.`;
  const counts = levels.flatMap((level) => {
    const n = found.filter((f) => f.level === level).length;
    return n > 0 ? [count(n, level, level === 'info' ? level : `${level}s`)] : [];
  });
  const safe = found.filter(isFixedUnasked).length;
  const advice = safe === 0 ? '' : ` --fix applies ${count(safe, 'safe fix', 'safe fixes')}.`;
  return `${count(found.length, 'finding')} ${inFiles}: ${counts.join(', ')}.${advice}`;
}

/** Formats findings for people: each with its line, a caret and the fix, followed by a summary. */
export function textReport(files: readonly CheckedFile[], paint: Styler): string {
  const blocks = files.flatMap((file) => {
    const lines = lineStartsOf(file.text);
    return file.findings.flatMap((f) => findingLines(f, file, lines, paint));
  });
  return `${[...blocks, paint('bold', summaryOf(files))].join('\n')}\n`;
}
