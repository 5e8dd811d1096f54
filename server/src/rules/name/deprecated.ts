import type { Observation } from '../../findings/finding.js';
import { pluralOf } from '../../findings/spelling.js';
import type { NameEntry } from '../../glossary/matcher.js';
import type { Term } from '../../glossary/term.js';
import { concerns } from '../../statement/sides.js';
import type { NameMention, Statement } from '../../statement/statement.js';
import type { Check } from '../rule.js';

/** A name that the glossary lists as wrong or no longer official (TBX: deprecated). */
export const deprecated: Check = (statement) => {
  const byName = new Map<string, NameMention[]>();
  for (const mention of statement.names) {
    const entry = deprecatedEntry(statement, mention);
    if (!entry) continue;
    const key = `${entry.term.id}\n${entry.text}`;
    byName.set(key, [...(byName.get(key) ?? []), mention]);
  }
  return [...byName.values()].map((mentions) => observation(statement, mentions));
};

function deprecatedEntry(statement: Statement, mention: NameMention): NameEntry | undefined {
  if (mention.inQuotation) return undefined;
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
    related: others.map(({ offset, length }) => ({ offset, length, message: 'here too' })),
    fixes: [
      { title: `Write “${term.name}”`, edits: mentions.map((m) => ({ offset: m.offset, length: m.length, newText: writtenAs(m, term) })) },
    ],
  };
}

const writtenAs = (mention: NameMention, term: Term): string => (mention.plural ? pluralOf(term.name) : term.name);
