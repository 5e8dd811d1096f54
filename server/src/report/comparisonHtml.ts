import type { ComparedRow } from '../precedent/compare/compare.js';
import { wordDifference } from '../precedent/compare/wordDifference.js';
import { escapeXml } from '../text/escapeXml.js';
import {
  type ComparedFiles,
  comparisonCounts,
  kindNames,
  kindOrder,
  rowTexts,
  sentencePlaces,
  sentencePositions,
  verbText,
} from './comparison.js';
import { comparisonStyle } from './comparisonStyle.js';

/** Id of a row on one side, as link target. */
const anchor = (side: 'old' | 'new', index: number): string => `${side}-${index + 1}`;

function differenceHtml(old: string, fresh: string): string {
  const tags = { removed: 'del', added: 'ins' };
  return wordDifference(old, fresh)
    .map(({ kind, text }) => (kind === 'same' ? escapeXml(text) : `<${tags[kind]}>${escapeXml(text)}</${tags[kind]}>`))
    .join('');
}

/** Returns the URI of a line of either file, from 1. */
export type LineAddress = (side: 'old' | 'new', line: number) => string;

/**
 * Formats a comparison as a self-contained page without scripts or external resources. It begins with a summary (counts, dropped sentences,
 * changed verbs), followed by both statements sentence by sentence, with links between them.
 * @param addressOf returns links into the files, for a page shown beside them
 */
export function comparisonHtml(files: ComparedFiles, addressOf?: LineAddress): string {
  const { oldPath, newPath, comparison } = files;
  const { rows } = comparison;
  const { kinds, movedAndReworded, verbs } = comparisonCounts(comparison);
  const at = sentencePositions(files);
  const places = sentencePlaces(files);

  const link = (side: 'old' | 'new', index: number): string =>
    `<a href="#${anchor(side, index)}">${side} ${escapeXml(places[side](index))}</a>`;
  const open = (side: 'old' | 'new', index: number): string => {
    const line = (at[side][index]?.line ?? 0) + 1;
    return addressOf ? ` <a class="open" href="${escapeXml(addressOf(side, line))}">Open source</a>` : '';
  };
  const badge = (row: ComparedRow): string =>
    `<span class="badge ${row.kind}">${kindNames[row.kind].title}${row.moved && row.kind !== 'moved' ? ', moved' : ''}</span>`;
  const verb = (row: ComparedRow): string => {
    const text = verbText(row);
    return text === undefined ? '' : ` <span class="verb ${row.verb?.change}">${escapeXml(text)}</span>`;
  };
  const anchors = (side: 'old' | 'new', indexes: readonly number[]): string =>
    indexes
      .slice(1)
      .map((i) => `<span id="${anchor(side, i)}"></span>`)
      .join('');
  const item = (side: 'old' | 'new', row: ComparedRow): string => {
    const [own, other] = side === 'new' ? [row.new, row.old] : [row.old, row.new];
    const texts = rowTexts(comparison, row);
    const text =
      other.length === 0 || row.kind === 'same' || row.kind === 'moved' || side === 'old'
        ? escapeXml(texts[side])
        : differenceHtml(texts.old, texts.new);
    const alike =
      row.kind === 'reworded' || row.kind === 'merged' || row.kind === 'split'
        ? ` <span class="alike">${Math.round(row.similarity * 100)}% similar</span>`
        : '';
    const links = other.map((i) => link(side === 'new' ? 'old' : 'new', i)).join(', ');
    return `<li id="${anchor(side, own[0] ?? 0)}" class="${row.kind}">${anchors(side, own)}<p>${text}</p><footer>${badge(row)}${alike}${side === 'new' ? verb(row) : ''} ${links}${open(side, own[0] ?? 0)}</footer></li>`;
  };
  const inOrder = (side: 'old' | 'new'): string =>
    rows
      .filter((r) => r[side].length > 0)
      .sort((a, b) => (a[side][0] ?? 0) - (b[side][0] ?? 0))
      .map((r) => item(side, r))
      .join('\n');

  const counts = kindOrder.map((kind) => `<tr class="${kind}"><th scope="row">${kindNames[kind].title}</th><td>${kinds[kind]}</td></tr>`);
  const dropped = rows
    .filter((r) => r.kind === 'dropped')
    .map((r) => `<li>${escapeXml(rowTexts(comparison, r).old)} ${link('old', r.old[0] ?? 0)}${open('old', r.old[0] ?? 0)}</li>`);
  const changed = rows
    .filter((r) => r.verb)
    .map((r) => `<li>${verb(r).trim()} ${link('new', r.new[0] ?? 0)}, ${link('old', r.old[0] ?? 0)}</li>`);
  const section = (title: string, id: string, items: readonly string[], none: string): string =>
    `<section id="${id}"><h2>${title}</h2>${items.length > 0 ? `<ul>\n${items.join('\n')}\n</ul>` : `<p>${none}</p>`}</section>`;
  const title = `${escapeXml(oldPath)} → ${escapeXml(newPath)}`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>
${comparisonStyle}</style>
</head>
<body>
<header><h1>${title}</h1></header>
<main>
<section id="summary"><h2>Summary</h2>
<table><tbody>
${counts.join('\n')}
</tbody></table>
<p>${comparison.old.length} sentences before, ${comparison.new.length} now; ${movedAndReworded} reworded and moved; verbs: ${verbs.strengthened} strengthened, ${verbs.weakened} weakened, ${verbs.kept} unchanged in strength.</p>
</section>
${section('Verbs that changed', 'verbs', changed, 'No verbs changed.')}
${section('Dropped', 'dropped', dropped, 'Nothing was dropped.')}
<section id="new"><h2>The new statement</h2>
<ol>
${inOrder('new')}
</ol></section>
<section id="old"><h2>The old statement</h2>
<ol>
${inOrder('old')}
</ol></section>
</main>
</body>
</html>
`;
}
