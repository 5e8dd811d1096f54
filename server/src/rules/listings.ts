import { type ParticipantList, participantsOf, speaksOfParticipants } from '../statement/opening/participants.js';
import type { BlockReading } from '../statement/reading.js';
import type { Statement } from '../statement/statement.js';
import type { RuleContext } from './rule.js';

const listing = (reading: BlockReading): readonly true[] => (speaksOfParticipants(reading) ? [true] : []);

/** Returns the lists of participants, from the blocks that may contain one. */
export const listings = (statement: Statement, { queryAllBlocks }: RuleContext): ParticipantList[] =>
  participantsOf(
    statement,
    queryAllBlocks(listing).map((hit) => hit.block),
  );
