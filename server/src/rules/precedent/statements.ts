import type { Occurrences } from '../../precedent/index/occurrences.js';
import type { PrecedentDocument } from '../../precedent/index/precedentIndex.js';
import { dateInWords, numberInWords, quoted, t } from '../../text/l10n.js';

/** Maximum length of a title in a message, in UTF-16 code units. */
const maxTitleLength = 70;

/** Returns the title of a statement, else the name of its file. */
function nameOf({ title, path }: PrecedentDocument): string {
  const name = title ?? decodeURIComponent(path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)).replace(/\.[^.]+$/, '');
  if (name.length <= maxTitleLength) return name;
  return `${name.slice(0, name.lastIndexOf(' ', maxTitleLength)).replace(/[,;:–—-]?$/, '')} …`;
}

/** Describes the statements with a wording, the first of its uses by name: “Joint Statement”, May 12, 2025, and two other statements. */
export function statementsOf({ uses, documents }: Occurrences): string {
  const [first] = uses;
  if (!first) return t('an earlier statement');
  const { document } = first;
  const name = quoted(nameOf(document));
  const named = document.date === undefined ? name : t('{0}, {1}', name, dateInWords(document.date));
  const others = documents - 1;
  if (others === 0) return named;
  return others === 1 ? t('{0}, and one other statement', named) : t('{0}, and {1} other statements', named, numberInWords(others));
}
