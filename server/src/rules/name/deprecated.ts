import type { Observation } from '../../findings/finding.js';
import { otherPlaces } from '../../findings/otherPlaces.js';
import { pluralOf } from '../../findings/plurals.js';
import { inWrittenCase, spelled } from '../../findings/spelling.js';
import type { NameEntry } from '../../glossary/names.js';
import type { Term } from '../../glossary/term.js';
import { concerns } from '../../statement/opening/sides.js';
import type { BlockReading, LocalName } from '../../statement/reading.js';
import type { NameMention, Statement } from '../../statement/statement.js';
import { mentionsAt } from '../mentionsAt.js';
import type { Check } from '../rule.js';

/** Reports a name that the glossary lists as wrong or no longer official (TBX: deprecated). */
export const deprecated: Check = (statement, { queryBlocks }) => {
  const byName = new Map<string, NameMention[]>();
  for (const mention of mentionsAt(queryBlocks(deprecatedIn, ['headings']))) {
    const entry = deprecatedEntry(statement, mention);
    if (!entry) continue;
    const key = `${entry.term.id}\n${entry.text}`;
    const known = byName.get(key);
    if (known) known.push(mention);
    else byName.set(key, [mention]);
  }
  return [...byName.values()].map((mentions) => observation(statement, mentions));
};

/** Returns names that may be deprecated, of any side. */
const deprecatedIn = ({ names }: BlockReading): LocalName[] =>
  names.filter((n) => n.entries.some((e) => e.status === 'deprecated' && e.type !== 'abbreviation'));

function deprecatedEntry(statement: Statement, mention: NameMention): NameEntry | undefined {
  const ours = mention.entries.filter((e) => concerns(statement, e.term));
  return ours.every((e) => e.status === 'deprecated') ? ours[0] : undefined;
}

function observation(statement: Statement, mentions: readonly NameMention[]): Observation {
  const [first, ...others] = mentions as [NameMention, ...NameMention[]];
  const entry = deprecatedEntry(statement, first) as NameEntry;
  const { term } = entry;
  const note = entry.note === undefined ? '' : `: ${entry.note}`;
  return {
    offset: first.offset,
    length: first.length,
    message: `Write “${term.name}” instead of “${entry.text}”${note}.`,
    related: otherPlaces(others),
    fixes: [
      {
        title: `Write “${term.name}”`,
        safe: !mentions.some((m) => mayGoOn(statement, m)),
        edits: mentions.map((m) => ({
          offset: m.offset,
          length: m.length,
          newText: inWrittenCase(writtenAs(m, term), spelled(statement, m)),
        })),
      },
    ],
  };
}

/** “The Ministry of Environment and Energy” may be another ministry. */
const mayGoOn = ({ text }: Statement, { offset, length, text: name }: NameMention): boolean =>
  / of /.test(name) && /^\s+(?:and|&)\s+\p{Lu}/u.test(text.slice(offset + length, offset + length + 8));

const writtenAs = (mention: NameMention, term: Term): string => (mention.plural ? pluralOf(term.name) : term.name);
