import type { ComparedRow } from '../../precedent/compare/compare.js';
import { surrounded, wordDifference } from '../../precedent/compare/wordDifference.js';
import { t } from '../../text/l10n.js';
import { type ComparedFiles, comparisonCounts, kindNames, kindOrder, rowTexts, sentencePlaces, verbText } from './comparison.js';

const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~!&]/g, '\\$&');
const withMark = (text: string, mark: string): string => surrounded(text, mark, mark, escaped);

/** Formats a comparison as Markdown to paste: deleted text is struck through, inserted text is bold. */
export function comparisonMarkdown(files: ComparedFiles): string {
  const { oldPath, newPath, comparison } = files;
  const { kinds, movedAndReworded } = comparisonCounts(comparison);
  const places = sentencePlaces(files);
  const place = ({ old, new: fresh }: ComparedRow): string =>
    [...old.slice(0, 1).map((o) => t('old {0}', places.old(o))), ...fresh.slice(0, 1).map((n) => t('new {0}', places.new(n)))]
      .map(escaped)
      .join(t(', '));
  const text = (row: ComparedRow): string => {
    const { old, new: fresh } = rowTexts(comparison, row);
    if (row.kind === 'new') return escaped(fresh);
    if (row.kind === 'dropped' || row.kind === 'moved') return escaped(old);
    return wordDifference(old, fresh)
      .map((p) => (p.kind === 'same' ? escaped(p.text) : withMark(p.text, p.kind === 'removed' ? '~~' : '**')))
      .join('');
  };
  const item = (row: ComparedRow): string => {
    const verb = verbText(row);
    const notes = [
      place(row),
      ...(row.moved && row.kind !== 'moved' ? [t('moved')] : []),
      ...(verb === undefined ? [] : [t('verb: {0}', verb)]),
    ];
    return `- ${text(row)} *(${notes.join(t('; '))})*`;
  };
  const counts = kindOrder.map((kind) => `| ${kindNames[kind].title()} | ${kinds[kind]} |`);
  const sections = (['dropped', 'new', 'reworded', 'merged', 'split', 'moved'] as const).flatMap((kind) => {
    const rows = comparison.rows.filter((r) => r.kind === kind);
    return rows.length === 0 ? [] : ['', `## ${kindNames[kind].title()}`, '', ...rows.map(item)];
  });
  const verbs = comparison.rows.filter((r) => r.verb).map((r) => `- ${verbText(r)} *(${place(r)})*`);
  return `${[
    `# ${escaped(oldPath)} → ${escaped(newPath)}`,
    '',
    `| | ${t('Sentences')} |`,
    '| --- | ---: |',
    ...counts,
    ...(movedAndReworded > 0 ? ['', t('{0} of the reworded sentences also moved.', movedAndReworded)] : []),
    ...(verbs.length > 0 ? ['', `## ${t('Verbs that changed')}`, '', ...verbs] : []),
    ...sections,
  ].join('\n')}\n`;
}
