import { escapeXml } from '../../text/escapeXml.js';
import { t } from '../../text/l10n.js';
import { htmlPage } from '../page.js';
import type { Review, ReviewSection, ReviewTable } from './review.js';

const style = `body { --width: 60rem; }
article + article { margin-top: 3rem; border-top: 2px solid var(--line); padding-top: 1rem; }
h2 { font-size: 1.05rem; margin: 1.4rem 0 0.3rem; }
p { margin: 0 0 0.5rem; color: var(--faint); overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; margin: 0 0 0.8rem; }
th, td { text-align: left; vertical-align: top; padding: 0.25rem 0.7rem 0.25rem 0; border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
th { color: var(--faint); font-weight: 600; }
th:last-child, td:last-child { padding-right: 0; }
td:first-child { white-space: nowrap; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
table.wide td:first-child { white-space: normal; }
@media (max-width: 40rem) {
  table { display: block; overflow-x: auto; font-size: 0.8rem; }
  th, td { padding-right: 0.4rem; }
  td:first-child { white-space: normal; }
}
@media print {
  h2 { font-size: 10.5pt; break-after: avoid; }
  table { font-size: 8.5pt; }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
  article + article { break-before: page; border: 0; margin: 0; }
}
`;

/** Length from which the first column is wrapped, in UTF-16 code units. */
const wideCell = 40;

function tableHtml({ header, rows, numbers = [] }: ReviewTable): string {
  const cell = (tag: 'th' | 'td') => (text: string, i: number) =>
    `<${tag}${numbers.includes(i) ? ' class="number"' : ''}>${escapeXml(text)}</${tag}>`;
  const isWide = rows.some(([first = '']) => first.length > wideCell);
  return `<table${isWide ? ' class="wide"' : ''}>
<thead><tr>${header.map(cell('th')).join('')}</tr></thead>
<tbody>
${rows.map((row) => `<tr>${row.map(cell('td')).join('')}</tr>`).join('\n')}
</tbody></table>`;
}

const sectionHtml = ({ title, text, tables }: ReviewSection): string =>
  `<section><h2>${escapeXml(title)}</h2>${text === undefined ? '' : `\n<p>${escapeXml(text)}</p>`}
${tables.map(tableHtml).join('\n')}</section>`;

/** Returns reviews as a standalone page without scripts and external resources. */
export function reviewHtml(reviews: readonly Review[]): string {
  const [only] = reviews;
  const title = reviews.length === 1 && only ? only.title : t('{0} statements', reviews.length);
  const articles = reviews.map(
    (review) => `<article>
<h1>${escapeXml(review.title)}</h1>
<p>${escapeXml(review.file)}</p>
${review.sections.map(sectionHtml).join('\n')}
</article>`,
  );
  return htmlPage(t('Review: {0}', title), style, articles.join('\n'));
}
