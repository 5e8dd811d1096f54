import type { ComparedRow, Comparison, RowKind } from '../../precedent/compare/compare.js';
import type { SameNote } from '../../precedent/compare/spelling.js';
import type { VerbChange } from '../../precedent/compare/verbChange.js';
import type { Sentence } from '../../precedent/sentence/sentence.js';
import { t } from '../../text/l10n.js';
import { lineStartsOf, type Position, positionAt } from '../checked.js';
import { type ParagraphAt, paragraphText } from '../paragraphs.js';

export interface ComparedFiles {
  readonly oldPath: string;
  readonly newPath: string;
  readonly oldText: string;
  readonly newText: string;
  readonly comparison: Comparison;
  /** Set for Word documents, whose places are paragraphs. */
  readonly paragraphAt?: { readonly old?: ParagraphAt; readonly new?: ParagraphAt };
}

/** The number of rows of each kind. */
export interface ComparisonCounts {
  readonly kinds: Readonly<Record<RowKind, number>>;
  readonly movedAndReworded: number;
  readonly verbs: Readonly<Record<VerbChange['change'], number>>;
}

export function comparisonCounts({ rows }: Comparison): ComparisonCounts {
  const kinds: Record<RowKind, number> = { same: 0, reworded: 0, moved: 0, merged: 0, split: 0, new: 0, dropped: 0 };
  const verbs = { strengthened: 0, weakened: 0, kept: 0, different: 0, negated: 0 };
  for (const { kind, verb } of rows) {
    kinds[kind]++;
    if (verb) verbs[verb.change]++;
  }
  return { kinds, verbs, movedAndReworded: rows.filter((r) => r.kind === 'reworded' && r.moved).length };
}

/** Names of the kinds, as headings and in counts. */
export const kindNames: Readonly<Record<RowKind, { readonly title: () => string; readonly counted: (n: number) => string }>> = {
  same: { title: () => t('Carried over'), counted: (n) => t('{0} carried over', n) },
  reworded: { title: () => t('Reworded'), counted: (n) => t('{0} reworded', n) },
  moved: { title: () => t('Moved'), counted: (n) => t('{0} moved', n) },
  merged: { title: () => t('Merged'), counted: (n) => t('{0} merged', n) },
  split: { title: () => t('Split'), counted: (n) => t('{0} split', n) },
  new: { title: () => t('New'), counted: (n) => t('{0} new', n) },
  dropped: { title: () => t('Dropped'), counted: (n) => t('{0} dropped', n) },
};

/** Kinds in the order of the report. */
export const kindOrder: readonly RowKind[] = ['same', 'reworded', 'moved', 'merged', 'split', 'new', 'dropped'];

/** Names of the changes of a verb. */
const changeNames: Readonly<Record<VerbChange['change'], () => string>> = {
  strengthened: () => t('strengthened'),
  weakened: () => t('weakened'),
  kept: () => t('same strength'),
  different: () => t('different in kind'),
  negated: () => t('negated'),
};

/** Describes a changed verb: “reaffirm → note (weakened)”. */
export function verbText({ verb }: ComparedRow): string | undefined {
  if (!verb) return undefined;
  return `${verb.old} → ${verb.new} (${changeNames[verb.change]()})`;
}

/** Describes the only difference in a sentence that counts as carried over. */
export const sameNote = (note: SameNote): string =>
  note === 'spelling' ? t('only the spelling differs') : t('only the typography differs');

/** Returns the text of a row’s sentences on each side. */
export function rowTexts({ old, new: fresh }: Comparison, row: ComparedRow): { old: string; new: string } {
  const text = (sentences: readonly Sentence[], indexes: readonly number[]): string =>
    indexes.map((i) => sentences[i]?.text ?? '').join(' ');
  return { old: text(old, row.old), new: text(fresh, row.new) };
}

/** Returns the positions of all sentences, lines and characters from 0. */
export function sentencePositions({ oldText, newText, comparison }: ComparedFiles): { old: Position[]; new: Position[] } {
  const positions = (text: string, sentences: readonly Sentence[]): Position[] => {
    const lines = lineStartsOf(text);
    return sentences.map((s) => positionAt(lines, s.offset));
  };
  return { old: positions(oldText, comparison.old), new: positions(newText, comparison.new) };
}

/** Names the place of a sentence without its file: “line 12”, or in a Word document “paragraph 12 [3.]”. */
export function sentencePlaces(files: ComparedFiles): Readonly<Record<'old' | 'new', (index: number) => string>> {
  const positions = sentencePositions(files);
  const place =
    (side: 'old' | 'new') =>
    (index: number): string => {
      const paragraphAt = files.paragraphAt?.[side];
      const offset = files.comparison[side][index]?.offset ?? 0;
      return paragraphAt ? paragraphText(paragraphAt(offset)) : t('line {0}', (positions[side][index]?.line ?? 0) + 1);
    };
  return { old: place('old'), new: place('new') };
}
