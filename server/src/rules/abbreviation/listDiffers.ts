import { updatedList } from '../../findings/abbreviationList.js';
import { differencesOf, differs, type ListDifferences, type ListRow, placedList } from '../../statement/abbreviationList.js';
import type { Check } from '../rule.js';

/** Reports differences between the statement’s list of abbreviations and its text. */
export const listDiffers: Check = (statement) => {
  const list = placedList(statement);
  const differences = list && differencesOf(statement, list);
  const edit = updatedList(statement);
  if (!differences || !differs(differences)) return [];
  return [
    {
      ...list.heading,
      message: `The list of abbreviations doesn’t match the text: ${wordsFor(differences)}.`,
      fixes: edit ? [{ title: 'Update the list of abbreviations', safe: false, edits: [edit] }] : [],
    },
  ];
};

/** Maximum number of entries of a kind in a message. */
const maxNamed = 3;

function named(rows: readonly ListRow[]): string {
  const shorts = rows.slice(0, maxNamed).map((r) => r.short);
  const more = rows.length - shorts.length;
  return more > 0 ? `${shorts.join(', ')} and ${more} more` : shorts.join(' and ').replace(/ and (?=.* and )/g, ', ');
}

function wordsFor({ missing, unused, different }: ListDifferences): string {
  const [first] = different;
  return [
    ...(missing.length > 0 ? [`${named(missing)} ${missing.length === 1 ? 'is' : 'are'} missing`] : []),
    ...(unused.length > 0 ? [`${named(unused)} ${unused.length === 1 ? 'is' : 'are'} not used`] : []),
    ...(first
      ? [
          `${first.text.short} stands for “${first.text.long}” in the text${different.length > 1 ? `, and ${different.length - 1} more` : ''}`,
        ]
      : []),
  ].join('; ');
}
