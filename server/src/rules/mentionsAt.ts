import type { LocalName } from '../statement/reading.js';
import type { NameMention } from '../statement/statement.js';
import type { InBlock } from './rule.js';

export const mentionsAt = (hits: readonly InBlock<LocalName>[]): NameMention[] =>
  hits.flatMap(({ block, found }) => block.mentions.names.filter((m) => found.includes(m.local)));
