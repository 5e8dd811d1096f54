import { commaList, t } from '../text/l10n.js';
import type { WordDocument } from './readWordDocument.js';

type Named = readonly [count: number, one: () => string, many: (n: number) => string];

/** Describes how a document was read: “3 tracked changes read as accepted, 2 footnotes, 1 comment”. Empty if there is nothing to say. */
export function describe({ tally, changes }: Pick<WordDocument, 'tally' | 'changes'>): string {
  const isAccepted = changes === 'accepted';
  const parts: readonly Named[] = [
    isAccepted
      ? [tally.changes, () => t('1 tracked change read as accepted'), (n) => t('{0} tracked changes read as accepted', n)]
      : [tally.changes, () => t('1 tracked change read as rejected'), (n) => t('{0} tracked changes read as rejected', n)],
    isAccepted
      ? [tally.moves, () => t('1 tracked move read as accepted'), (n) => t('{0} tracked moves read as accepted', n)]
      : [tally.moves, () => t('1 tracked move read as rejected'), (n) => t('{0} tracked moves read as rejected', n)],
    [tally.footnotes, () => t('1 footnote'), (n) => t('{0} footnotes', n)],
    [tally.endnotes, () => t('1 endnote'), (n) => t('{0} endnotes', n)],
    [tally.textBoxes, () => t('1 text box'), (n) => t('{0} text boxes', n)],
    [tally.comments, () => t('1 comment'), (n) => t('{0} comments', n)],
    [tally.hidden, () => t('1 hidden passage left out'), (n) => t('{0} hidden passages left out', n)],
    [tally.struck, () => t('1 struck-through passage left out'), (n) => t('{0} struck-through passages left out', n)],
    [tally.diagrams, () => t('1 chart or diagram not read'), (n) => t('{0} charts or diagrams not read', n)],
    [tally.embedded, () => t('1 embedded object not read'), (n) => t('{0} embedded objects not read', n)],
    [
      tally.signatures,
      () => t('1 digital signature, not valid in a changed copy'),
      (n) => t('{0} digital signatures, not valid in a changed copy', n),
    ],
    [Number(tally.isRestricted), () => t('editing is restricted in Word'), () => ''],
  ];
  return commaList(parts.flatMap(([count, one, many]) => (count === 0 ? [] : [count === 1 ? one() : many(count)])));
}
