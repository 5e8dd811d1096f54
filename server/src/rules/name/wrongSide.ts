import { isBody } from '../../statement/opening/bodies.js';
import { type ParticipantList, participantsOf } from '../../statement/opening/participants.js';
import { inSentence } from '../../statement/opening/sides.js';
import type { Check } from '../rule.js';

/** Reports a body listed under another government than the glossary’s. */
export const wrongSide: Check = (statement) =>
  participantsOf(statement).flatMap((list) =>
    list.items.flatMap(({ offset, length, text, term }) => {
      const { side, sideIsNamed } = list;
      if (!sideIsNamed || side === undefined || term?.side === undefined || !isBody(term)) return [];
      if (term.side === side || !statement.sides.includes(term.side)) return [];
      return [
        {
          offset,
          length,
          message: `${shortly(term.abbreviation ?? text)} belongs to ${inSentence(term.side)} but is listed as ${role(list)} for ${inSentence(side)}.`,
        },
      ];
    }),
  );

const role = ({ role: kind }: ParticipantList): string => (kind === 'co-chairs' ? 'a co-chair' : 'a participant');

const shortly = (text: string): string => (/\s/.test(text) ? `“${text}”` : text);
