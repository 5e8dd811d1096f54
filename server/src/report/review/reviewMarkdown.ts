import type { Review, ReviewTable } from './review.js';

/** Drafts may contain characters that Markdown would read as markup. */
const escaped = (text: string): string => text.replace(/[\\|<>[\]`*_#~&]/g, '\\$&').replace(/\s+/g, ' ');

const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;

const tableMarkdown = ({ header, rows, numbers = [] }: ReviewTable): string =>
  [line(header), `| ${header.map((_, i) => (numbers.includes(i) ? '--:' : '---')).join(' | ')} |`, ...rows.map(line)].join('\n');

/** Returns reviews as Markdown, from which a Word document is made. */
export const reviewMarkdown = (reviews: readonly Review[]): string =>
  reviews
    .map(({ title, file, sections }) =>
      [
        `# ${escaped(title)}`,
        escaped(file),
        ...sections.flatMap((section) => [
          `## ${escaped(section.title)}`,
          ...(section.text === undefined ? [] : [escaped(section.text)]),
          ...section.tables.map(tableMarkdown),
        ]),
      ].join('\n\n'),
    )
    .join('\n\n');
