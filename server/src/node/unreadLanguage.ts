import { languageNameOf } from '../bilingual/pairLanguage.js';
import type { Statement } from '../statement/statement.js';
import { translated } from '../text/l10n.js';
import { languageNamed } from '../text/languages/languages.js';

/** Returns the name of the language that most of a statement is in, if its verbs are not recognized. */
export function unreadLanguageOf(statement: Statement): string | undefined {
  const { blocks, otherLanguages } = statement;
  const name = blocks.length === 0 ? (otherLanguages[0] ?? 'English') : languageNameOf(statement);
  return name === 'English' || languageNamed(name)?.clauses ? undefined : translated(name);
}
