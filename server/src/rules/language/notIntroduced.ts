import { otherPlaces } from '../../findings/otherPlaces.js';
import { nameIn } from '../../glossary/nameIn.js';
import type { Term } from '../../glossary/term.js';
import type { Abbreviation, Statement, Use } from '../../statement/statement.js';
import { t, withAdvice } from '../../text/l10n.js';
import { languageOf } from '../../text/languages/languages.js';
import type { Check } from '../rule.js';

/**
 * Reports a glossary abbreviation that is never spelled out, if the glossary has its name in the language of the text. Unknown
 * abbreviations are not reported, because many words in Latin capitals are ordinary words there.
 */
export const notIntroduced: Check = (statement) =>
  statement.abbreviations.flatMap((abbreviation) => {
    const { short, listed, introductions, certain } = abbreviation;
    const uses = abbreviation.uses.filter(isOwnUse);
    // “北極海航路対話（ASD）”: introduced in brackets after a name that is not in the glossary.
    if (uses[0]?.inBrackets) return [];
    const [first, ...others] = uses.filter((use) => !use.inBrackets);
    const [name] = namesOf(statement, abbreviation);
    if (!first || name === undefined || !certain || introductions.length > 0 || listed !== undefined) return [];
    const written = inBrackets(statement, name, first.text);
    const title = t('Write “{0}”', written);
    return [
      {
        offset: first.offset,
        length: first.length,
        message: withAdvice(t('{0} is not spelled out at first use.', short), title),
        related: otherPlaces(others),
        fixes: [{ title, safe: false, edits: [{ offset: first.offset, length: first.length, newText: written }] }],
      },
    ];
  });

const isOwnUse = ({ inHeading, inOtherName }: Use): boolean => !inHeading && !inOtherName;

/**
 * Returns the names that an abbreviation can stand for. None if readers know it, or if one of its meanings has no name in this language.
 */
function namesOf({ glossary, language, sides }: Statement, { key, terms }: Abbreviation): readonly string[] {
  if (terms.length === 0 || glossary.customaryReason(key) !== undefined) return [];
  const isOurs = ({ side }: Term): boolean => side === undefined || sides.length === 0 || sides.includes(side);
  const meant = terms.some(isOurs) ? terms.filter(isOurs) : terms;
  if (meant.some(({ introduce = 'always' }) => introduce !== 'always')) return [];
  const names = meant.flatMap((term) => nameIn(term, language) ?? []);
  return names.length === meant.length ? [...new Set(names)].slice(0, names.length === 1 ? 1 : 0) : [];
}

/** Returns a name with its abbreviation in brackets, in the width that the text uses, by default wide. */
function inBrackets({ text, language }: Statement, name: string, short: string): string {
  const pair = languageOf(language)?.writing.widths?.find(({ name: of }) => of === 'brackets');
  if (!pair) return `${name} (${short})`;
  const isNarrow = text.includes(pair.narrow.charAt(0)) && !text.includes(pair.wide.charAt(0));
  const [open = '', close = ''] = isNarrow ? pair.narrow : pair.wide;
  return `${name}${open}${short}${close}`;
}
