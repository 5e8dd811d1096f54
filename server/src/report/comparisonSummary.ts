import { type ComparedFiles, comparisonCounts } from './comparison.js';

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** Joins parts with commas and “and”. */
const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')}${parts.length > 2 ? ',' : ''} and ${parts.at(-1)}`;

/** Returns sentences that say what happened between two statements. */
export function comparisonSummary({ comparison }: ComparedFiles): string[] {
  const { kinds, movedAndReworded, verbs } = comparisonCounts(comparison);
  const { old, new: fresh, rows } = comparison;
  const kept = [
    ...(kinds.same > 0 ? [`${kinds.same} unchanged`] : []),
    ...(kinds.moved > 0 ? [`${kinds.moved} moved`] : []),
    ...(kinds.reworded > 0 ? [`${kinds.reworded} reworded${movedAndReworded > 0 ? `, ${movedAndReworded} of them moved too` : ''}`] : []),
    ...(kinds.merged > 0 ? [`${kinds.merged} merged from several`] : []),
    ...(kinds.split > 0 ? [`${kinds.split} split in several`] : []),
  ];
  const changes = [
    ...(verbs.strengthened > 0 ? [`${verbs.strengthened} stronger`] : []),
    ...(verbs.weakened > 0 ? [`${verbs.weakened} weaker`] : []),
    ...(verbs.negated > 0 ? [`${verbs.negated} negated`] : []),
    ...(verbs.different > 0 ? [`${verbs.different} different in kind`] : []),
    ...(verbs.kept > 0 ? [`${verbs.kept} of the same strength`] : []),
  ];
  const possible = rows.filter((r) => r.kind === 'dropped' && r.possible !== undefined).length;
  return [
    `The earlier statement has ${plural(old.length, 'sentence')}, the new one ${fresh.length}.`,
    ...(kept.length > 0 ? [`Carried over: ${listed(kept)}.`] : ['Nothing was carried over.']),
    `${plural(kinds.dropped, 'sentence')} dropped, ${kinds.new} new${possible > 0 ? `; ${possible} of the dropped ones may stand behind new ones` : ''}.`,
    ...(changes.length > 0 ? [`Verbs: ${listed(changes)}.`] : ['No verb changed.']),
  ];
}
