import type { Edit } from '../../findings/finding.js';
import { semicolonsIn } from '../../findings/participants.js';
import { type ParticipantList, participantsOf } from '../../statement/opening/participants.js';
import type { Statement } from '../../statement/statement.js';
import { t } from '../../text/l10n.js';
import type { Refactor } from '../refactoring.js';

function listAt(statement: Statement, offset: number): ParticipantList | undefined {
  return participantsOf(statement).find((l) => offset >= l.offset && offset <= l.offset + l.length);
}

/** Replaces commas between the bodies of a list with semicolons, since names contain commas. */
export const semicolonList: Refactor = (statement, { offset }) => {
  const list = listAt(statement, offset);
  if (!list || list.items.length < 2 || (list.separator !== 'comma' && list.separator !== 'mixed')) return undefined;
  const edits = semicolonsIn(statement, list);
  return edits.length > 0 ? { title: t('Separate the bodies with semicolons'), kind: 'rewrite', edits } : undefined;
};

/** Sorts the bodies of a list in the glossary’s protocol order. Unknown bodies come last, in their own order. */
export const protocolOrder: Refactor = (statement, { offset }) => {
  const list = listAt(statement, offset);
  if (!list || list.items.length < 2) return undefined;
  const place = (id: string | undefined): number => (id === undefined ? Number.POSITIVE_INFINITY : statement.glossary.orderOf(id));
  // The article moves with its body.
  const slots = list.items.map((item) => {
    const article = /(?:^|\s)(the\s+)$/i.exec(statement.text.slice(Math.max(list.offset, item.offset - 6), item.offset))?.[1]?.length ?? 0;
    const at = item.offset - article;
    return {
      offset: at,
      length: item.length + article,
      place: place(item.term?.id),
      text: statement.text.slice(at, item.offset + item.length),
    };
  });
  const sorted = slots.map((s, i) => ({ ...s, i })).sort((a, b) => (a.place === b.place ? a.i - b.i : a.place - b.place));
  const edits = slots.flatMap((slot, i): Edit[] => {
    const newText = sorted[i]?.text ?? slot.text;
    return newText === slot.text ? [] : [{ offset: slot.offset, length: slot.length, newText }];
  });
  return edits.length > 0 ? { title: t('Sort the bodies in protocol order'), kind: 'rewrite', edits } : undefined;
};
