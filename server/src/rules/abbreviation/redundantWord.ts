import type { Observation } from '../../findings/finding.js';
import { kindOfName } from '../../glossary/kinds.js';
import type { BlockReading, LocalAbbreviation } from '../../statement/reading.js';
import type { Abbreviation, Statement, Use } from '../../statement/statement.js';
import { t } from '../../text/l10n.js';
import type { Check } from '../rule.js';

/** Reports a word after an abbreviation that its last letter already represents: “QZSS system”, “LEO orbit”. */
export const redundantWord: Check = (statement, { queryAllBlocks }) => {
  const suspects = new Set(queryAllBlocks(followedByItsLetter).map(({ block }) => block));
  if (suspects.size === 0) return [];
  return statement.abbreviations.flatMap((abbreviation) => {
    const last = lastWord(abbreviation);
    const uses = last === undefined ? [] : abbreviation.uses.filter((use) => suspects.has(use.block));
    return uses.flatMap((use) => observation(statement, abbreviation, use, last ?? ''));
  });
};

/** Returns abbreviations before a lowercase word with their last letter. */
const followedByItsLetter = ({ words, abbreviations }: BlockReading): LocalAbbreviation[] =>
  abbreviations.filter(({ to, text }) => {
    const following = words.get(to)?.text ?? '';
    return (
      /^\p{Ll}/u.test(following) &&
      text
        .replace(/s?\.?$/, '')
        .at(-1)
        ?.toLowerCase() === following.charAt(0)
    );
  });

/** Kinds whose last word denotes the thing itself. An agency’s administration is the people who lead it. */
const things = new Set(['system', 'satellite', 'vehicle', 'station', 'orbit', 'mission', 'programme', 'concept', 'strategy', 'instrument']);

/** Returns whether a name may be a body: “Coastal Security Investigations” is one, or its investigations. */
const mayBeBody = (name: string): boolean => {
  const kind = kindOfName(name);
  return kind === 'concept' ? /\p{Lu}/u.test(name) : !things.has(kind);
};

/** Returns the last word of the only name of an abbreviation, in lowercase. */
function lastWord({ short, introductions, terms, introducedTerm }: Abbreviation): string | undefined {
  const meanings = introducedTerm ? [introducedTerm] : terms;
  if (meanings.some((t) => !things.has(t.kind))) return undefined;
  const names = meanings.length > 0 ? meanings.map((t) => t.name) : introductions.map((n) => n.longText);
  if (meanings.length === 0 && names.some(mayBeBody)) return undefined;
  const words = new Set(
    names.map(
      (n) =>
        n
          .toLowerCase()
          .split(/[\s-]+/)
          .at(-1) ?? '',
    ),
  );
  const [word = ''] = words;
  return words.size === 1 && word.length > 2 && short.at(-1)?.toLowerCase() === word.charAt(0) ? word : undefined;
}

function observation({ text }: Statement, { short, introductions, terms }: Abbreviation, use: Use, last: string): Observation[] {
  if (use.inHeading || use.inOtherName) return [];
  const end = use.offset + use.length;
  const [whole = '', word = ''] = /^\s+(\p{Ll}+)(?![\p{L}\p{N}-])/u.exec(text.slice(end, end + 60)) ?? [];
  if (word !== last) return [];
  // Before the introduction, the word tells readers what the abbreviation is.
  const explains = introductions.length === 0 && terms.some((t) => (t.introduce ?? 'always') === 'always');
  // “The QZSS system of systems”: the word may belong to what follows.
  const safe = !/^\s+of\s/.test(text.slice(end + whole.length, end + whole.length + 6));
  return [
    {
      offset: use.offset,
      length: use.length + whole.length,
      message: explains
        ? t('{0} already includes the word “{1}”.', short, word)
        : t('{0} already includes the word “{1}”. Write “{2}”.', short, word, use.text),
      fixes: explains ? [] : [{ title: t('Write “{0}”', use.text), safe, edits: [{ offset: end, length: whole.length, newText: '' }] }],
    },
  ];
}
