import { type ParticipantList, participantsOf, speaksOfParticipants } from '../statement/opening/participants.js';
import type { BlockReading } from '../statement/reading.js';
import type { Statement } from '../statement/statement.js';
import type { RuleContext } from './rule.js';

const listing = (reading: BlockReading): readonly true[] => (speaksOfParticipants(reading) ? [true] : []);

/** The lists of participants of a statement, from the blocks that have any. */
export const listings = (statement: Statement, { queryAllBlocks }: RuleContext): ParticipantList[] =>
  participantsOf(
    statement,
    queryAllBlocks(listing).map((hit) => hit.block),
  );
