import type { Observation } from '../../findings/finding.js';
import { otherPlaces } from '../../findings/otherPlaces.js';
import type { BlockReading } from '../../statement/reading.js';
import { spanOfText } from '../../statement/spans.js';
import { escapeRegExp } from '../../text/escapeRegExp.js';
import { t } from '../../text/l10n.js';
import type { Language, OfficialForm } from '../../text/languages/language.js';
import { weakMemo } from '../../text/memo.js';
import type { Check, RuleContext } from '../rule.js';
import { languageOfBlock } from './languageOfStatement.js';

/** Reports a word that official documents write differently: 出来る for できる. */
export const officialSpelling: Check = (_, context) => formsOf(context, 'spelling');

/** Reports marks that official documents do not use: the comma ， for 、. */
export const officialMarks: Check = (_, context) => formsOf(context, 'marks');

function formsOf({ queryBlocks }: RuleContext, kind: OfficialForm['kind']): Observation[] {
  const placed = queryBlocks(formsIn).flatMap(({ block, found }) =>
    found.filter(({ form }) => form.kind === kind).map((place) => ({ ...place, ...spanOfText(block, place.start, place.end) })),
  );
  const groups = new Map<string, typeof placed>();
  for (const place of placed) groups.set(place.written, [...(groups.get(place.written) ?? []), place]);
  return [...groups.values()].flatMap((places) => {
    const [first, ...others] = places;
    if (!first) return [];
    const { written, form } = first;
    return [
      {
        offset: first.offset,
        length: first.length,
        message: t('Write “{0}” instead of “{1}”: {2}.', form.write, written, form.source),
        related: otherPlaces(others),
        fixes: [
          {
            title: t('Write “{0}”', form.write),
            safe: false,
            edits: places.map(({ offset, length }) => ({ offset, length, newText: form.write })),
          },
        ],
      },
    ];
  });
}

interface PlacedForm {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly form: OfficialForm;
}

/** Special characters in `after`, and what they match. */
const special: Readonly<Record<string, string>> = {
  '#': '\\d',
  '^': '^',
  '@': '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー)」』]',
};

/** The prescribed forms of a language, each with a regular expression that finds it. */
const patternsOf = weakMemo(({ official = [] }: Language) =>
  official.map((form) => {
    const before = form.after === undefined ? '' : `(?<=${form.after.map((text) => special[text] ?? escapeRegExp(text)).join('|')})`;
    const after = form.before === undefined ? '' : `(?=${form.before.map(escapeRegExp).join('|')})`;
    const not = form.notBefore === undefined ? '' : `(?!${form.notBefore.map(escapeRegExp).join('|')})`;
    return { form, pattern: new RegExp(`${before}(?:${form.instead.map(escapeRegExp).join('|')})${not}${after}`, 'gu') };
  }),
);

function formsIn(reading: BlockReading): PlacedForm[] {
  const language = languageOfBlock(reading);
  if (!language) return [];
  const { text } = reading.running;
  const isInName = (start: number, end: number): boolean =>
    reading.names.some(({ from, to }) => start >= (reading.words.get(from)?.start ?? 0) && end <= (reading.words.get(to - 1)?.end ?? 0));
  return patternsOf(language)
    .flatMap(({ form, pattern }) =>
      [...text.matchAll(pattern)].map(({ index, 0: written }) => ({ start: index, end: index + written.length, written, form })),
    )
    .filter(({ start, end }) => !isInName(start, end));
}
