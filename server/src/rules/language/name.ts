import type { Observation } from '../../findings/finding.js';
import { otherPlaces } from '../../findings/otherPlaces.js';
import { nameIn } from '../../glossary/nameIn.js';
import type { NameEntry } from '../../glossary/names.js';
import { concerns } from '../../statement/opening/sides.js';
import { spanOfWords } from '../../statement/spans.js';
import type { NameMention, Span, Statement } from '../../statement/statement.js';
import { t } from '../../text/l10n.js';
import { languageOf } from '../../text/languages/languages.js';
import type { Check } from '../rule.js';
import { nearUnspacedNames } from './nearUnspacedNames.js';

/** Reports an official name with one letter wrong, missing or added, and a name that the glossary lists as wrong or no longer official. */
export const name: Check = (statement, { queryBlocks }) => {
  const language = languageOf(statement.language);
  const misspelled =
    language && !language.writing.spaced
      ? queryBlocks(nearUnspacedNames, ['headings']).flatMap(({ block, found }) =>
          found
            .filter(({ entry }) => concerns(statement, entry.term))
            .map(({ entry, from, to }) => ({ entry, ...spanOfWords(block, from, to), written: block.reading.words.joined(from, to) })),
        )
      : [];
  return [...together(misspelled.map((found) => ({ ...found, right: found.entry.text }))).map(asMisspelled), ...outOfDate(statement)];
};

interface Wrong extends Span {
  readonly written: string;
  readonly right: string;
  readonly note?: string | undefined;
}

/** Groups the same mistakes. */
function together(found: readonly Wrong[]): (readonly [Wrong, ...Wrong[]])[] {
  const groups = new Map<string, [Wrong, ...Wrong[]]>();
  for (const wrong of found) {
    const key = `${wrong.written}\n${wrong.right}`;
    const known = groups.get(key);
    if (known) known.push(wrong);
    else groups.set(key, [wrong]);
  }
  return [...groups.values()];
}

const asMisspelled = (wrong: readonly [Wrong, ...Wrong[]]): Observation =>
  observation(wrong, t('“{0}” is misspelled. Write “{1}”.', wrong[0].written, wrong[0].right));

function observation(wrong: readonly [Wrong, ...Wrong[]], message: string): Observation {
  const [{ offset, length, right }, ...others] = wrong;
  const edits = wrong.map((place) => ({ offset: place.offset, length: place.length, newText: right }));
  return { offset, length, message, related: otherPlaces(others), fixes: [{ title: t('Write “{0}”', right), safe: false, edits }] };
}

/** Reports names that the glossary lists as wrong, and former names of bodies that had another name on the date of the statement. */
function outOfDate(statement: Statement): Observation[] {
  const found = statement.names.flatMap((mention): Wrong[] => {
    const entry = mention.inQuotation ? undefined : wrongEntry(statement, mention);
    const right = entry && nameIn(entry.term, statement.language);
    if (!entry || right === undefined || right === entry.text) return [];
    const { offset, length } = mention;
    return [{ offset, length, written: entry.text, right, note: entry.note }];
  });
  return together(found).map((wrong) => {
    const [{ written, right, note }] = wrong;
    return observation(
      wrong,
      note === undefined
        ? t('Write “{0}” instead of “{1}”.', right, written)
        : t('Write “{0}” instead of “{1}”: {2}.', right, written, note),
    );
  });
}

/** Returns the entry of a name that is wrong for every body it may mean. */
function wrongEntry(statement: Statement, { entries }: NameMention): NameEntry | undefined {
  const meant = entries.filter((entry) => entry.type !== 'abbreviation' && concerns(statement, entry.term));
  const isPast = ({ valid }: NameEntry): boolean => statement.date !== undefined && valid?.to !== undefined && valid.to < statement.date;
  const isWrong = (entry: NameEntry): boolean => entry.status === 'deprecated' || isPast(entry);
  return meant.length > 0 && meant.every(isWrong) ? meant[0] : undefined;
}
