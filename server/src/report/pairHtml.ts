import type { AlignedParagraphs, Pair } from '../bilingual/pair.js';
import type { Paragraph } from '../bilingual/passages.js';
import type { Finding } from '../findings/finding.js';
import { spanOfText } from '../statement/spans.js';
import type { Span } from '../statement/statement.js';
import { escapeXml } from '../text/escapeXml.js';
import { andList, t, translated } from '../text/l10n.js';
import type { CheckedFile } from './checked.js';
import { comparisonStyle } from './comparison/comparisonStyle.js';
import { htmlPage } from './page.js';
import { titleOf } from './statementTitle.js';

/** Returns the style sheet, in which both columns are always shown. */
const style = (): string => `${comparisonStyle()}body { --width: 80rem; }
.sides { display: grid; }
li.heading .sides { font-weight: 600; }
mark { background: var(--del-back); color: var(--del); text-decoration: underline; }
`;

const controls = (): string => `<form class="controls">
<fieldset><legend>${t('Show')}</legend>
<label><input type="radio" name="show" id="show-all" checked>${t('All')}</label>
<label><input type="radio" name="show" id="show-changes">${t('Differences')}</label>
</fieldset>
</form>`;

const end = ({ offset, length }: Span): number => offset + length;

/** Returns a paragraph with the findings in it marked. Of findings that overlap, the first. */
function marked(text: string, span: Span, findings: readonly Finding[]): string {
  let html = '';
  let at = span.offset;
  for (const finding of findings) {
    if (finding.offset < at || end(finding) > end(span)) continue;
    html += `${escapeXml(text.slice(at, finding.offset))}<mark>${escapeXml(text.slice(finding.offset, end(finding)))}</mark>`;
    at = end(finding);
  }
  return html + escapeXml(text.slice(at, end(span)));
}

function summaryOf(findings: number): string {
  if (findings === 0) return t('The two texts agree.');
  return findings === 1 ? t('1 finding in both texts.') : t('{0} findings in both texts.', findings);
}

/**
 * Returns both texts side by side as a standalone page without scripts and external resources: paragraphs that correspond, with what differs
 * marked in both and described below them.
 */
export function pairHtml(files: readonly CheckedFile[], { paragraphs, languages }: Pair): string {
  const count = files.reduce((sum, { findings }) => sum + findings.length, 0);
  const spanOf = ({ block, end: to }: Paragraph): Span => spanOfText(block, 0, to);
  const item = (aligned: AlignedParagraphs): string => {
    const columns = ([0, 1] as const).map((side) => {
      const { text = '', findings = [] } = files[side] ?? {};
      return aligned[side].map((paragraph) => {
        const span = spanOf(paragraph);
        const own = findings.filter((f) => f.offset >= span.offset && end(f) <= end(span));
        return { html: marked(text, span, own), own };
      });
    });
    const found = columns.flatMap((own) => own.flatMap((p) => p.own));
    const isHeading = aligned.every((own) => own.every(({ block }) => block.reading.kind === 'heading'));
    const cells = columns.map((own, side) => {
      const paragraphs = own.map(({ html }) => `<p>${html}</p>`).join('');
      return `<div class="${side === 0 ? 'before' : 'after'}" lang="${languages[side]?.code}">${paragraphs}</div>`;
    });
    const messages = columns.flatMap((own, side) =>
      own.flatMap((p) =>
        p.own.map((f) => `<li>${escapeXml(`${translated(languages[side]?.name ?? '')}: ${f.message}`)} <code>${f.rule}</code></li>`),
      ),
    );
    const classes = `${found.length === 0 ? 'same' : 'reworded'}${isHeading ? ' heading' : ''}`;
    return `<li class="${classes}"><div class="sides">${cells.join('')}</div>${messages.length === 0 ? '' : `<footer><ul>${messages.join('')}</ul></footer>`}</li>`;
  };
  const titles = ([0, 1] as const).map((side) => {
    const blocks = paragraphs.flatMap((aligned) => aligned[side]).map(({ block }) => block);
    return titleOf({ blocks, text: '' }, files[side]?.path ?? '');
  });
  const summary = summaryOf(count);
  return htmlPage(
    titles.join(' ↔ '),
    style(),
    `<header><h1>${titles.map(escapeXml).join('<br>')}</h1><p class="since">${escapeXml(andList(languages.map(({ name }) => translated(name))))}</p></header>
<section id="summary"><h2>${t('Summary')}</h2><p>${summary}</p></section>
${controls()}
<main>
${count === 0 ? `<p class="none none-changes">${t('Nothing differs.')}</p>` : ''}
<ol>
${paragraphs.map(item).join('\n')}
</ol>
</main>`,
  );
}
