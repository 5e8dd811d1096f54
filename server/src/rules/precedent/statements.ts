import type { Occurrences } from '../../precedent/index/occurrences.js';
import { longDate } from '../../text/calendar.js';

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Describes the statements with a wording: “three statements, most recently May 12, 2025”, “the statement of May 12, 2025”. */
export function statementsOf({ documents, newest }: Occurrences): string {
  const date = newest === undefined ? undefined : longDate(newest);
  if (documents === 1) return date === undefined ? 'an earlier statement' : `the statement of ${date}`;
  const count = `${numbers[documents] ?? documents} statements`;
  return date === undefined ? count : `${count}, most recently ${date}`;
}
