import { isFixedUnasked } from '../findings/edits.js';
import type { Finding, OtherDocument, Related } from '../findings/finding.js';
import { commaList, sentences, t } from '../text/l10n.js';
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
  return [
    [
      paint('bold', `${visibleLine(file.path)}${place}`),
      paint(colors[level], levelName(level)),
      visibleLine(message),
      paint('dim', rule),
    ].join('  '),
    `  ${paint('dim', `${number} │`)} ${text}`,
    `  ${paint('dim', `${margin} │`)} ${paint(colors[level], caret)}`,
    ...fixes.map(({ title }, i) => {
      const fix = fixText(visibleLine(title), i > 0, isFixedUnasked(finding));
      return `  ${paint('dim', `${margin} =`)} ${paint('green', fix)}`;
    }),
    ...(related.length > 0 ? [`  ${paint('dim', `${margin} = ${seeAlso(related, file, lines)}`)}`] : []),
    ...finding.related.flatMap((r) =>
      r.document ? [`  ${paint('dim', `${margin} = ${t('see also {0}', otherPlace(r, r.document))}`)}`] : [],
    ),
    '',
  ];
}

/** Names a place in another file: “statement.ja.md:5:12”, or in a Word document “statement.docx, paragraph 12”. */
function otherPlace({ offset }: Related, { uri, positionAt, paragraphAt }: OtherDocument): string {
  const { line, character } = positionAt(offset);
  return `${visibleLine(uri)}${paragraphAt ? `, ${visibleLine(paragraphText(paragraphAt(offset)))}` : `:${line + 1}:${character + 1}`}`;
}

const levelName = (level: Finding['level']): string =>
  ({ error: t('error'), warning: t('warning'), info: t('info'), hint: t('hint') })[level];

function fixText(title: string, isAlternative: boolean, isSafe: boolean): string {
  if (isAlternative) return t('or: {0}', title);
  return isSafe ? t('safe fix: {0}', title) : t('fix: {0}', title);
}

function seeAlso(related: readonly Related[], { paragraphAt }: CheckedFile, lines: readonly number[]): string {
  const numbers = new Set(related.map(({ offset }) => paragraphAt?.(offset).paragraph ?? positionAt(lines, offset).line + 1));
  const places = [...numbers].join(', ');
  if (paragraphAt) return related.length > 1 ? t('see also paragraphs {0}', places) : t('see also paragraph {0}', places);
  return related.length > 1 ? t('see also lines {0}', places) : t('see also line {0}', places);
}

const levelCounts: Readonly<Record<Finding['level'], (n: number) => string>> = {
  error: (n) => (n === 1 ? t('1 error') : t('{0} errors', n)),
  warning: (n) => (n === 1 ? t('1 warning') : t('{0} warnings', n)),
  info: (n) => t('{0} info', n),
  hint: (n) => (n === 1 ? t('1 hint') : t('{0} hints', n)),
};

function foundText(findings: number, files: number, counts: string): string {
  if (findings === 1) return t('1 finding in 1 file: {0}.', counts);
  return files === 1 ? t('{0} findings in 1 file: {1}.', findings, counts) : t('{0} findings in {1} files: {2}.', findings, files, counts);
}

function summaryOf(files: readonly CheckedFile[]): string {
  const found = files.flatMap((f) => f.findings);
  if (found.length === 0)
    return files.length === 1 ? t('Nothing to report in 1 file.') : t('Nothing to report in {0} files.', files.length);
  const counts = levels.flatMap((level) => {
    const n = found.filter((f) => f.level === level).length;
    return n > 0 ? [levelCounts[level](n)] : [];
  });
  const text = foundText(found.length, files.length, commaList(counts));
  const safe = found.filter(isFixedUnasked).length;
  if (safe === 0) return text;
  return sentences([text, safe === 1 ? t('--fix applies 1 safe fix.') : t('--fix applies {0} safe fixes.', safe)]);
}

/** Formats findings for people: each with its line, a caret and the fix, followed by a summary. */
export function textReport(files: readonly CheckedFile[], paint: Styler): string {
  const blocks = files.flatMap((file) => {
    const lines = lineStartsOf(file.text);
    return file.findings.flatMap((f) => findingLines(f, file, lines, paint));
  });
  return `${[...blocks, paint('bold', summaryOf(files))].join('\n')}\n`;
}
