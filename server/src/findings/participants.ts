import type { ParticipantList } from '../statement/opening/participants.js';
import type { Statement } from '../statement/statement.js';
import type { Edit } from './finding.js';

/** Changes only the separator: “, and the” becomes “; and the”. */
const withSemicolon = (gap: string): string => `;${gap.replace(/^\s*[,;]?/, '')}`;

/** Returns the edits that separate the bodies of a list by semicolons. */
export function semicolonsIn(statement: Statement, list: ParticipantList): Edit[] {
  const edits: Edit[] = [];
  for (let i = 1; i < list.items.length; i++) {
    const [before, following] = [list.items[i - 1], list.items[i]];
    if (!before || !following) continue;
    const from = before.offset + before.length;
    const gap = statement.text.slice(from, following.offset);
    const newText = withSemicolon(gap);
    if (newText !== gap) edits.push({ offset: from, length: gap.length, newText });
  }
  return edits;
}
