import type { Observation } from '../../findings/finding.js';
import { otherPlaces } from '../../findings/otherPlaces.js';
import { semicolonsIn } from '../../findings/participants.js';
import { groupedBy } from '../../glossary/groupedBy.js';
import { isBody } from '../../statement/opening/bodies.js';
import { type Listed, type ParticipantList, participantSteps } from '../../statement/opening/participants.js';
import type { Statement } from '../../statement/statement.js';
import { t, withAdvice } from '../../text/l10n.js';
import { lowerBound } from '../../text/lowerBound.js';
import { flatMapSteps, type Steps } from '../../text/steps.js';
import type { Check } from '../rule.js';

/** Reports mixed separators, repeated bodies and missing co-chairs in lists of participants. */
export const participants: Check = function* (statement) {
  const lists = yield* participantSteps(statement);
  const ofLists = yield* flatMapSteps(lists, (list) => [...separators(statement, list), ...repeatedBodies(list)]);
  return [...ofLists, ...(yield* absentChairs(lists))];
};

/**
 * Reports mixed separators. Names of ministries contain commas, so semicolons separate them (GPO Style Manual 8.134; Chicago Manual of
 * Style 6.64).
 */
function separators(statement: Statement, list: ParticipantList): Observation[] {
  const { separator, items } = list;
  const inName = items.find((i) => i.text.includes(','));
  if (!(separator === 'mixed' || (separator === 'comma' && items.length > 2 && inName))) return [];
  const edits = semicolonsIn(statement, list);
  const [first] = edits;
  if (!first) return [];
  const why = separator === 'mixed' ? t('This list mixes semicolons and commas.') : t('“{0}” contains commas.', inName?.text ?? '');
  const title = t('Separate the bodies with semicolons');
  return [
    {
      offset: first.offset,
      length: 1,
      message: withAdvice(why, title),
      fixes: [{ title, safe: false, edits }],
    },
  ];
}

const keyOf = ({ term, text }: Listed): string => term?.id ?? text.toLowerCase();

function repeatedBodies({ items }: ParticipantList): Observation[] {
  const firsts = new Map<string, Listed>();
  return items.flatMap((item) => {
    const before = firsts.get(keyOf(item));
    if (!before) firsts.set(keyOf(item), item);
    if (!before || (item.term !== undefined && !isBody(item.term)) || isPartOf(item) || isPartOf(before)) return [];
    return [
      {
        offset: item.offset,
        length: item.length,
        message: t('“{0}” is listed twice. Delete one.', item.text),
        related: [{ offset: before.offset, length: before.length, message: t('First listed here') }],
      },
    ];
  });
}

/** Returns whether an item names more than the body found in it: “Office of Space Affairs, Department of State”. */
const isPartOf = ({ term, text }: Listed): boolean =>
  term !== undefined &&
  ![term.name, term.abbreviation, ...(term.names ?? []).map((n) => n.text)].some(
    (n) => n !== undefined && text.replace(/\s*\([^)]*\)$/, '').toLowerCase() === n.toLowerCase(),
  );

/** Returns the list after an offset, or else the last. */
const nearestList = (lists: readonly ParticipantList[], offset: number): readonly ParticipantList[] =>
  [lists[lowerBound(lists, (l) => l.offset < offset)] ?? lists.at(-1)].filter((l) => l !== undefined);

/** Reports co-chairs who are not listed as participants. A hint, and only if the text lists other co-chairs among the participants. */
function* absentChairs(lists: readonly ParticipantList[]): Steps<Observation[]> {
  const participating = groupedBy(
    lists.filter((l) => l.role === 'participants'),
    (l) => l.side,
  );
  const namedBy = new Map([...participating].map(([side, own]) => [side, new Set(own.flatMap((l) => l.items.map(keyOf)))]));
  yield;
  const ofChairs = lists.filter((l) => l.role === 'co-chairs' && l.sideIsNamed);
  const chairs = yield* flatMapSteps(ofChairs, ({ side, items }) => {
    const own = participating.get(side) ?? [];
    const bodies = own.length === 0 ? [] : items.filter((i) => i.term !== undefined && isBody(i.term) && !isPartOf(i));
    return bodies.map((item) => ({ item, own, isNamed: namedBy.get(side)?.has(keyOf(item)) === true }));
  });
  if (!chairs.some((c) => c.isNamed)) return [];
  return chairs
    .filter((c) => !c.isNamed)
    .map(({ item: { offset, length, text }, own }) => ({
      offset,
      length,
      message: t('“{0}” co-chairs but isn’t listed as a participant.', text),
      related: otherPlaces(nearestList(own, offset), t('The participants')),
      atMost: 'hint',
    }));
}
