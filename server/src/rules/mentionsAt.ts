import type { LocalName } from '../statement/reading.js';
import type { NameMention } from '../statement/statement.js';
import type { InBlock } from './rule.js';

/** The mentions of names that were found in blocks, but for those in the statement's own list of abbreviations. */
export const mentionsAt = (hits: readonly InBlock<LocalName>[]): NameMention[] =>
  hits.flatMap(({ block, found }) => (block.inAbbreviationList ? [] : block.mentions.names.filter((m) => found.includes(m.local))));
