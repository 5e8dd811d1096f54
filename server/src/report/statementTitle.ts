import type { Comparison } from '../precedent/compare/compare.js';
import type { Statement } from '../statement/statement.js';
import { frontMatterOf } from '../text/blocks/frontMatter.js';
import { dateInWords, t } from '../text/l10n.js';
import type { ComparedFiles } from './comparison/comparison.js';

/** Maximum number of blocks or sentences before the title: a place, a date, a source. */
const latestTitle = 2;

const fileName = (path: string): string => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).replace(/\.[^.]+$/, '');

/** “2021-09-24” in the name of a file. */
const datedName = /(?<!\d)((?:19|20)\d\d)-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])(?!\d)/;

/** The title in front matter, on one line. */
const writtenTitle = /^title:[ \t]*(?:"((?:[^"\\\n]|\\.)+)"|'([^'\n]+)'|([^"'\s|>][^\n]*))[ \t]*$/m;

/** Returns the title of a statement, from its front matter or its headings, else the name of its file. Of two headings at the top, the longer one. */
export function titleOf({ blocks, text }: Pick<Statement, 'blocks' | 'text'>, path: string): string {
  const [, double, single, plain] = writtenTitle.exec(frontMatterOf(text) ?? '') ?? [];
  const written = double?.replace(/\\(["\\])/g, '$1') ?? single ?? plain?.trim();
  if (written !== undefined) return written;
  const at = blocks.slice(0, latestTitle + 1).findIndex(({ reading }) => reading.kind === 'heading');
  const [first, next] = at < 0 ? [] : blocks.slice(at, at + 2).map(({ reading }) => ({ kind: reading.kind, text: reading.running.text }));
  return (next?.kind === 'heading' && first && next.text.length > first.text.length ? next.text : first?.text) ?? fileName(path);
}

/** The title of a statement, or else its file name, and its date in English. */
export interface StatementTitle {
  readonly title: string;
  readonly date?: string;
}

/** Returns the title of each of two compared statements. Of two headings at the top, the longer one. */
export function statementTitles({ oldPath, newPath, comparison }: ComparedFiles): { old: StatementTitle; new: StatementTitle } {
  const titled = (sentences: Comparison['old'], path: string, date: string | undefined): StatementTitle => {
    const at = sentences.findIndex((s) => s.kind === 'heading');
    const [first, next] = at < 0 || at > latestTitle ? [] : sentences.slice(at, at + 2);
    const heading = next?.kind === 'heading' && first && next.text.length > first.text.length ? next.text : first?.text;
    const dated = date ?? datedName.exec(fileName(path))?.slice(1).join('-');
    return { title: heading ?? fileName(path), ...(dated === undefined ? {} : { date: dateInWords(dated) }) };
  };
  return {
    old: titled(comparison.old, oldPath, comparison.dates.old),
    new: titled(comparison.new, newPath, comparison.dates.new),
  };
}

/** Returns a title with its date: “Joint Statement of Quad Leaders (September 24, 2021)”. */
export const titleText = ({ title, date }: StatementTitle): string =>
  date === undefined || title.includes(date) ? title : t('{0} ({1})', title, date);
