import type { ComparedRow } from '../../precedent/compare/compare.js';
import { wordDifference } from '../../precedent/compare/wordDifference.js';
import { escapeXml } from '../../text/escapeXml.js';
import { sentences, t } from '../../text/l10n.js';
import { htmlPage } from '../page.js';
import { statementTitles, titleText } from '../statementTitle.js';
import { type ComparedFiles, kindNames, rowTexts, sameNote, sentencePositions, verbText } from './comparison.js';
import { comparisonStyle } from './comparisonStyle.js';
import { comparisonSummary } from './comparisonSummary.js';

type Side = 'old' | 'new';

/** Returns the fragment ID of a sentence. */
const anchor = (side: Side, index: number): string => `${side}-${index + 1}`;

/** Returns the URL of a line of either file, counted from 1. */
export type LineAddress = (side: Side, line: number) => string;

const controls = (): string => `<form class="controls">
<fieldset><legend>${t('Show')}</legend>
<label><input type="radio" name="show" id="show-all" checked>${t('All')}</label>
<label><input type="radio" name="show" id="show-changes">${t('Changes')}</label>
<label><input type="radio" name="show" id="show-verbs">${t('Verbs')}</label>
<label><input type="radio" name="show" id="show-dropped">${t('Dropped')}</label>
</fieldset>
<fieldset><legend>${t('As')}</legend>
<label><input type="radio" name="as" id="as-inline" checked>${t('Inline')}</label>
<label><input type="radio" name="as" id="as-sides">${t('Side by side')}</label>
</fieldset>
</form>`;

const differenceHtml = (old: string, fresh: string, shown: readonly ('same' | 'removed' | 'added')[]): string =>
  wordDifference(old, fresh)
    .filter(({ kind }) => shown.includes(kind))
    .map(({ kind, text }) => {
      const tag = kind === 'removed' ? 'del' : 'ins';
      return kind === 'same' ? escapeXml(text) : `<${tag}>${escapeXml(text)}</${tag}>`;
    })
    .join('');

const isChange = (row: ComparedRow): boolean => row.kind !== 'same';

/**
 * Returns the comparison as a standalone page without scripts and external resources: a summary in words, then the new statement in its
 * order, with what was dropped at its place. Filters and the two layouts are radio buttons that the style sheet reads.
 * @param addressOf makes links to the files, if the page is shown next to them
 */
export function comparisonHtml(files: ComparedFiles, addressOf?: LineAddress): string {
  const { comparison } = files;
  const { rows, paragraphs } = comparison;
  const titles = statementTitles(files);
  const at = sentencePositions(files);
  const changes = rows.filter(isChange);
  const numbers = new Map(changes.map((row, i) => [row, i + 1]));

  const paragraph = (side: Side, index: number): string => `¶${paragraphs[side][index] ?? 1}`;
  const link = (side: Side, index: number): string => `<a href="#${anchor(side, index)}">${paragraph(side, index)}</a>`;
  const open = (side: Side, index: number | undefined): string => {
    if (!addressOf || index === undefined) return '';
    const line = (at[side][index]?.line ?? 0) + 1;
    return ` <a class="open" href="${escapeXml(addressOf(side, line))}">${side === 'old' ? t('Open earlier') : t('Open new')}</a>`;
  };
  /** Returns the place of a row in both statements. */
  const place = ({ old, new: fresh, moved }: ComparedRow): string => {
    const before = old[0] === undefined ? '' : paragraph('old', old[0]);
    const now = fresh[0] === undefined ? '' : paragraph('new', fresh[0]);
    if (before === '') return now;
    if (now === '') return t('{0} earlier', before);
    if (moved) return before === now ? t('{0}, moved inside it', now) : t('{0}, moved from {1}', now, before);
    return before === now ? now : t('{0}, was {1}', now, before);
  };
  const stepLinks = (number: number): string => {
    const step = (to: number, arrow: string, label: string): string =>
      to < 1 || to > changes.length ? '' : `<a class="step" href="#change-${to}" aria-label="${label}">${arrow}</a>`;
    return `<span class="steps">${step(number - 1, '↑', t('Previous change'))}${step(number + 1, '↓', t('Next change'))}</span>`;
  };
  const anchors = (row: ComparedRow): string =>
    [...row.new.map((i) => anchor('new', i)), ...row.old.map((i) => anchor('old', i))].map((id) => `<span id="${id}"></span>`).join('');
  const textsOf = (row: ComparedRow): { inline: string; sides: [string, string] } => {
    const { old, new: fresh } = rowTexts(comparison, row);
    const [before, after] = [escapeXml(old), escapeXml(fresh)];
    if (row.kind === 'new') return { inline: `<ins>${after}</ins>`, sides: ['', after] };
    if (row.kind === 'dropped') return { inline: `<del>${before}</del>`, sides: [before, ''] };
    if (row.kind === 'same' || row.kind === 'moved') return { inline: after, sides: [before, after] };
    return {
      inline: differenceHtml(old, fresh, ['same', 'removed', 'added']),
      sides: [differenceHtml(old, fresh, ['same', 'removed']), differenceHtml(old, fresh, ['same', 'added'])],
    };
  };
  const notesOf = (row: ComparedRow): string => {
    const verb = verbText(row);
    const possible = row.possible;
    return [
      ...(row.note === undefined ? [] : [sameNote(row.note)]),
      ...(verb === undefined ? [] : [`<span class="verb ${row.verb?.change}">${escapeXml(verb)}</span>`]),
      ...(possible === undefined ? [] : [t('possible counterpart: {0}', link(row.kind === 'new' ? 'old' : 'new', possible))]),
    ].join(' · ');
  };
  const item = (row: ComparedRow): string => {
    const number = numbers.get(row);
    const isHeading = (comparison.new[row.new[0] ?? -1] ?? comparison.old[row.old[0] ?? -1])?.kind === 'heading';
    const { inline, sides } = textsOf(row);
    const tag = isHeading ? 'h3' : 'p';
    const classes = [row.kind, ...(row.moved ? ['is-moved'] : []), ...(row.verb ? ['has-verb'] : []), ...(isHeading ? ['heading'] : [])];
    const head =
      number === undefined
        ? `<span class="place">${place(row)}</span>`
        : `<a class="number" href="#change-${number}">${number}</a> <span class="badge">${kindNames[row.kind].title()}</span> <span class="place">${place(row)}</span>`;
    const notes = notesOf(row);
    const id = number === undefined ? '' : ` id="change-${number}"`;
    return `<li${id} class="${classes.join(' ')}">${anchors(row)}<div class="head">${head}${number === undefined ? '' : stepLinks(number)}</div><div class="inline"><${tag}>${inline}</${tag}></div><div class="sides"><div class="before">${sides[0]}</div><div class="after">${sides[1]}</div></div>${notes === '' && !addressOf ? '' : `<footer>${notes}${open('new', row.new[0])}${open('old', row.old[0])}</footer>`}</li>`;
  };
  const [oldTitle, newTitle] = [titleText(titles.old), titleText(titles.new)];
  const empty = { verbs: !rows.some((r) => r.verb), dropped: !rows.some((r) => r.kind === 'dropped'), changes: changes.length === 0 };
  const none = (filter: keyof typeof empty, text: string): string => (empty[filter] ? `<p class="none none-${filter}">${text}</p>` : '');
  return htmlPage(
    t('{0} – changes', newTitle),
    comparisonStyle(),
    `<header><h1>${escapeXml(newTitle)}</h1><p class="since">${escapeXml(t('Changes since {0}', oldTitle))}</p></header>
<section id="summary"><h2>${t('Summary')}</h2><p>${escapeXml(sentences(comparisonSummary(files)))}</p>
<p class="legend"><span class="key"><ins>${t('put in')}</ins></span> <span class="key"><del>${t('taken out')}</del></span> <span class="key moved-key">${t('moved')}</span>${changes.length > 0 ? ` <a class="step" href="#change-1">${t('First change')} ↓</a>` : ''}</p></section>
${controls()}
<main id="new">
${none('changes', t('Nothing changed.'))}${none('verbs', t('No verb changed.'))}${none('dropped', t('Nothing was dropped.'))}
<div class="sides columns"><div class="before">${escapeXml(oldTitle)}</div><div class="after">${escapeXml(newTitle)}</div></div>
<ol>
${rows.map(item).join('\n')}
</ol>
</main>`,
  );
}
