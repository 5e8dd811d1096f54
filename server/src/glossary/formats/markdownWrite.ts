import type { Term } from '../term.js';

const header = ['Abbreviation', 'Name', 'Japanese', 'Side', 'Definition'];

const cell = (text: string | undefined): string => (text ?? '').replace(/[\\|<]/g, '\\$&').replace(/\s+/g, ' ');

/** Writes terms as a table in GitHub Flavored Markdown, sorted by name. */
export function markdownOf(terms: readonly Term[], title: string): string {
  const row = (cells: readonly (string | undefined)[]): string => `| ${cells.map(cell).join(' | ')} |`;
  const rows = [...terms]
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
    .map((t) => row([t.abbreviation, t.name, t.translations?.ja, t.side, t.definition]));
  return `${[`# ${cell(title)}`, '', row(header), row(header.map(() => '---')), ...rows].join('\n')}\n`;
}
