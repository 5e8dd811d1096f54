import { updatedList } from '../../findings/abbreviationList.js';
import { differencesOf, differs, type ListDifferences, type ListRow, placedList } from '../../statement/abbreviationList.js';
import { andList, commaList, t } from '../../text/l10n.js';
import type { Check } from '../rule.js';

/** Reports differences between the statement’s list of abbreviations and its text. */
export const listDiffers: Check = (statement) => {
  const list = placedList(statement);
  const differences = list && differencesOf(statement, list);
  if (!differences || !differs(differences)) return [];
  return [
    {
      ...list.heading,
      message: t('The list of abbreviations doesn’t match the text: {0}.', wordsFor(differences)),
      fixes: () => {
        const edit = updatedList(statement);
        return edit ? [{ title: t('Update the list of abbreviations'), safe: false, edits: [edit] }] : [];
      },
    },
  ];
};

/** Maximum number of entries of a kind in a message. */
const maxNamed = 3;

function named(rows: readonly ListRow[]): string {
  const shorts = rows.slice(0, maxNamed).map((r) => r.short);
  const more = rows.length - shorts.length;
  return more > 0 ? t('{0} and {1} more', commaList(shorts), more) : andList(shorts);
}

function wordsFor({ missing, unused, different }: ListDifferences): string {
  const [first] = different;
  const more = different.length - 1;
  return [
    ...(missing.length > 0 ? [missing.length === 1 ? t('{0} is missing', named(missing)) : t('{0} are missing', named(missing))] : []),
    ...(unused.length > 0 ? [unused.length === 1 ? t('{0} is not used', named(unused)) : t('{0} are not used', named(unused))] : []),
    ...(first
      ? [
          more > 0
            ? t('{0} stands for “{1}” in the text, and {2} more', first.text.short, first.text.long, more)
            : t('{0} stands for “{1}” in the text', first.text.short, first.text.long),
        ]
      : []),
  ].join(t('; '));
}
