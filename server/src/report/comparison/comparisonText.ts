import type { ComparedRow } from '../../precedent/compare/compare.js';
import { wordDifference } from '../../precedent/compare/wordDifference.js';
import { commaList, t } from '../../text/l10n.js';
import type { Styler } from '../text.js';
import { visibleLine } from '../visible.js';
import {
  type ComparedFiles,
  comparisonCounts,
  kindNames,
  kindOrder,
  rowTexts,
  sameNote,
  sentencePlaces,
  sentencePositions,
  verbText,
} from './comparison.js';

/** Tells where a sentence moved from, by paragraphs: two places may be in one line. */
function movedNote({ paragraphs }: ComparedFiles['comparison'], { moved, old, new: fresh }: ComparedRow): string[] {
  if (!moved) return [];
  const [before, now] = [paragraphs.old[old[0] ?? -1], paragraphs.new[fresh[0] ?? -1]];
  return [before === now ? t('moved inside ¶{0}', now ?? 1) : t('moved from ¶{0} to ¶{1}', before ?? 1, now ?? 1)];
}

function possibleNote({ paragraphs }: ComparedFiles['comparison'], { possible, kind }: ComparedRow): string[] {
  if (possible === undefined) return [];
  const number = (kind === 'new' ? paragraphs.old : paragraphs.new)[possible] ?? 1;
  return [kind === 'new' ? t('possible counterpart in old ¶{0}', number) : t('possible counterpart in new ¶{0}', number)];
}

/** Formats a difference on one line: colored in a terminal, else with the marks of `git diff --word-diff`. */
function differenceLine(old: string, fresh: string, paint: Styler): string {
  const isColoured = paint('red', '') !== '';
  return wordDifference(old, fresh)
    .map(({ kind, text }) => {
      if (kind === 'same') return text;
      if (kind === 'removed') return isColoured ? paint('red', text) : `[-${text}-]`;
      return isColoured ? paint('green', text) : `{+${text}+}`;
    })
    .join('');
}

/** Returns the counts, without zeros: “12 carried over, 3 reworded, 1 dropped”. */
export function countsText({ comparison }: ComparedFiles): string {
  const { kinds } = comparisonCounts(comparison);
  return (
    kindOrder
      .filter((kind) => kinds[kind] > 0)
      .map((kind) => kindNames[kind].counted(kinds[kind]))
      .join(t(', ')) || t('nothing to compare')
  );
}

/** Formats a comparison for a terminal: dropped, new, reworded and moved sentences, changed verbs, then the counts. */
export function comparisonText(files: ComparedFiles, paint: Styler): string {
  const { comparison } = files;
  const [oldPath, newPath] = [visibleLine(files.oldPath), visibleLine(files.newPath)];
  const at = sentencePositions(files);
  const places = sentencePlaces(files);
  const place = (side: 'old' | 'new', index: number): string => {
    const { line, character } = at[side][index] ?? { line: 0, character: 0 };
    const path = side === 'old' ? oldPath : newPath;
    return paint(
      'bold',
      files.paragraphAt?.[side] ? `${path}, ${visibleLine(places[side](index))}` : `${path}:${line + 1}:${character + 1}`,
    );
  };
  const placesOf = ({ old, new: fresh }: ComparedRow): string =>
    [
      ...fresh.slice(0, 1).map((n) => place('new', n)),
      ...old.slice(0, 1).map((o) => (fresh.length > 0 ? paint('dim', t('from ')) + place('old', o) : place('old', o))),
    ].join(' ');
  const entry = (row: ComparedRow): string => {
    const { old, new: fresh } = rowTexts(comparison, row);
    const notes = [
      ...(row.kind === 'reworded' || row.kind === 'merged' || row.kind === 'split'
        ? [t('{0}% similar', Math.round(row.similarity * 100))]
        : []),
      ...movedNote(comparison, row),
      ...(row.note === undefined ? [] : [sameNote(row.note)]),
      ...possibleNote(comparison, row),
      ...((verbText(row) ?? []).length > 0 ? [t('verb: {0}', verbText(row) ?? '')] : []),
    ];
    const text = row.kind === 'new' ? fresh : row.kind === 'dropped' || row.kind === 'moved' ? old : differenceLine(old, fresh, paint);
    return `${placesOf(row)}${notes.length > 0 ? `  ${paint('dim', commaList(notes))}` : ''}\n  ${text}\n`;
  };
  const sections = (['dropped', 'new', 'reworded', 'merged', 'split', 'moved'] as const).flatMap((kind) => {
    const rows = comparison.rows.filter((r) => r.kind === kind);
    return rows.length === 0 ? [] : [`${paint('bold', kindNames[kind].title())}\n`, ...rows.map(entry)];
  });
  const verbs = comparison.rows.filter((r) => r.verb);
  const verbLines =
    verbs.length === 0 ? [] : [`${paint('bold', t('Verbs that changed'))}\n`, ...verbs.map((r) => `${placesOf(r)}  ${verbText(r)}`), ''];
  return `${[...sections, ...verbLines, paint('bold', t('{0}: {1}.', `${oldPath} → ${newPath}`, countsText(files)))].join('\n')}\n`;
}
