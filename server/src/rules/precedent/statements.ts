import type { Occurrences } from '../../precedent/index/occurrences.js';
import type { PrecedentDocument } from '../../precedent/index/precedentIndex.js';
import { longDate } from '../../text/calendar.js';

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Maximum length of a title in a message, in UTF-16 code units. */
const longestTitle = 70;

/** Returns the title of a statement, else the name of its file. */
function nameOf({ title, path }: PrecedentDocument): string {
  const name = title ?? decodeURIComponent(path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)).replace(/\.[^.]+$/, '');
  if (name.length <= longestTitle) return name;
  return `${name.slice(0, name.lastIndexOf(' ', longestTitle)).replace(/[,;:–—-]?$/, '')} …`;
}

/** Describes the statements with a wording, the first of its uses by name: “Joint Statement”, May 12, 2025, and two other statements. */
export function statementsOf({ uses, documents }: Occurrences): string {
  const [first] = uses;
  if (!first) return 'an earlier statement';
  const { document } = first;
  const date = document.date === undefined ? '' : `, ${longDate(document.date)}`;
  const others = documents - 1;
  if (others === 0) return `“${nameOf(document)}”${date}`;
  return `“${nameOf(document)}”${date}, and ${numbers[others] ?? others} other ${others === 1 ? 'statement' : 'statements'}`;
}
