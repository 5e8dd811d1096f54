import { isBody } from '../../statement/opening/bodies.js';
import { type ParticipantList, participantSteps } from '../../statement/opening/participants.js';
import { inSentence } from '../../statement/opening/sides.js';
import { t } from '../../text/l10n.js';
import { flatMapSteps } from '../../text/steps.js';
import type { Check } from '../rule.js';

/** Reports a body that is listed under another government than in the glossary. */
export const wrongSide: Check = function* (statement) {
  return yield* flatMapSteps(yield* participantSteps(statement), (list) =>
    list.items.flatMap(({ offset, length, text, term }) => {
      const { side, sideIsNamed } = list;
      if (!sideIsNamed || side === undefined || term?.side === undefined || !isBody(term)) return [];
      if (term.side === side || !statement.sides.includes(term.side)) return [];
      return [
        {
          offset,
          length,
          message: messageFor(list, shortly(term.abbreviation ?? text), inSentence(term.side), inSentence(side)),
        },
      ];
    }),
  );
};

function messageFor({ role }: ParticipantList, body: string, own: string, other: string): string {
  return role === 'co-chairs'
    ? t('{0} belongs to {1} but is listed as a co-chair for {2}.', body, own, other)
    : t('{0} belongs to {1} but is listed as a participant for {2}.', body, own, other);
}

const shortly = (text: string): string => (/\s/.test(text) ? `“${text}”` : text);
