import { andList, commaList, t } from '../../text/l10n.js';
import { type ComparedFiles, comparisonCounts } from './comparison.js';

/** Joins parts with commas and “and”. */
const listed = (parts: readonly string[]): string =>
  parts.length > 2 ? t('{0}, and {1}', commaList(parts.slice(0, -1)), parts.at(-1) ?? '') : andList(parts);

/** Returns sentences that say what happened between two statements. */
export function comparisonSummary({ comparison }: ComparedFiles): string[] {
  const { kinds, movedAndReworded, verbs } = comparisonCounts(comparison);
  const { old, new: fresh, rows } = comparison;
  const rewordedText = (n: number): string =>
    movedAndReworded > 0 ? t('{0} reworded ({1} of them also moved)', n, movedAndReworded) : t('{0} reworded', n);
  const kept = [
    ...(kinds.same > 0 ? [t('{0} unchanged', kinds.same)] : []),
    ...(kinds.moved > 0 ? [t('{0} moved', kinds.moved)] : []),
    ...(kinds.reworded > 0 ? [rewordedText(kinds.reworded)] : []),
    ...(kinds.merged > 0 ? [t('{0} merged from several', kinds.merged)] : []),
    ...(kinds.split > 0 ? [t('{0} split into several', kinds.split)] : []),
  ];
  const changes = [
    ...(verbs.strengthened > 0 ? [t('{0} stronger', verbs.strengthened)] : []),
    ...(verbs.weakened > 0 ? [t('{0} weaker', verbs.weakened)] : []),
    ...(verbs.negated > 0 ? [t('{0} negated', verbs.negated)] : []),
    ...(verbs.different > 0 ? [t('{0} different in kind', verbs.different)] : []),
    ...(verbs.kept > 0 ? [t('{0} of the same strength', verbs.kept)] : []),
  ];
  const possible = rows.filter((r) => r.kind === 'dropped' && r.possible !== undefined).length;
  return [
    old.length === 1
      ? t('The earlier statement has 1 sentence, the new one {0}.', fresh.length)
      : t('The earlier statement has {0} sentences, the new one {1}.', old.length, fresh.length),
    kept.length > 0 ? t('Carried over: {0}.', listed(kept)) : t('Nothing was carried over.'),
    droppedSentence(kinds.dropped, kinds.new, possible),
    changes.length > 0 ? t('Verbs: {0}.', listed(changes)) : t('No verb changed.'),
  ];
}

function droppedSentence(dropped: number, fresh: number, possible: number): string {
  if (possible > 0)
    return dropped === 1
      ? t('1 sentence dropped, {0} new; {1} of the dropped ones may correspond to new ones.', fresh, possible)
      : t('{0} sentences dropped, {1} new; {2} of the dropped ones may correspond to new ones.', dropped, fresh, possible);
  return dropped === 1 ? t('1 sentence dropped, {0} new.', fresh) : t('{0} sentences dropped, {1} new.', dropped, fresh);
}
