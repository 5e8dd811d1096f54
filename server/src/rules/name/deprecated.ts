import type { Observation } from '../../findings/finding.js';
import { otherPlaces } from '../../findings/otherPlaces.js';
import { pluralOf } from '../../findings/plurals.js';
import { inWrittenCase, spelled } from '../../findings/spelling.js';
import type { Glossary } from '../../glossary/glossary.js';
import type { NameEntry } from '../../glossary/names.js';
import type { Term } from '../../glossary/term.js';
import { governmentBeside } from '../../statement/opening/governmentNamed.js';
import { type ParticipantList, participantsOf } from '../../statement/opening/participants.js';
import { concerns } from '../../statement/opening/sides.js';
import type { BlockReading, LocalName } from '../../statement/reading.js';
import { spanContains } from '../../statement/spans.js';
import type { NameMention, Statement } from '../../statement/statement.js';
import { t, translated } from '../../text/l10n.js';
import { weakMemo } from '../../text/memo.js';
import { mentionsAt } from '../mentionsAt.js';
import type { Check } from '../rule.js';

/** Reports a name that the glossary lists as wrong or no longer official (TBX: deprecated). */
export const deprecated: Check = (statement, { queryBlocks }) => {
  const found = mentionsAt(queryBlocks(deprecatedIn, ['headings']));
  if (found.length === 0) return [];
  const lists = found.some(isSharedName) ? participantsOf(statement).filter((l) => l.sideIsNamed) : [];
  const byName = new Map<string, Wrong[]>();
  const right = new Set<string>();
  for (const mention of found) {
    const wrong = wrongIn(statement, mention, lists);
    if (!wrong) {
      for (const { text } of mention.entries) right.add(text);
      continue;
    }
    const key = `${wrong.entry.term.id}\n${wrong.entry.text}`;
    const known = byName.get(key);
    if (known) known.push(wrong);
    else byName.set(key, [wrong]);
  }
  // If one place identifies the government, the others follow, unless the name is used for another government elsewhere.
  const isSure = (wrong: readonly Wrong[]): boolean => wrong.some((w) => w.isSure) && !wrong.some((w) => right.has(w.entry.text));
  return [...byName.values()].map((wrong) => observation(statement, wrong, isSure(wrong)));
};

/** A wrong name, and the body that is meant. */
interface Wrong {
  readonly mention: NameMention;
  readonly entry: NameEntry;
  /** Whether it can be no other body. */
  readonly isSure: boolean;
}

/** Returns names that may be deprecated, of any side. */
const deprecatedIn = ({ names }: BlockReading): LocalName[] =>
  names.filter((n) => n.entries.some((e) => e.status === 'deprecated' && e.type !== 'abbreviation'));

/** Returns whether a text has a capital. “A national environment protection agency” is not the name of a body. */
const hasCapitals = (text: string): boolean => /\p{Lu}/u.test(text);

/** Returns whether a name is wrong for one body and right for another: the Republic of Korea has a Ministry of Environment. */
const isSharedName = ({ entries }: Pick<NameMention, 'entries'>): boolean => entries.some((e) => e.status !== 'deprecated');

function wrongIn(statement: Statement, mention: NameMention, lists: readonly ParticipantList[]): Wrong | undefined {
  const { entries } = mention;
  const entry = entries.find((e) => e.status === 'deprecated' && concerns(statement, e.term));
  if (!entry || (hasCapitals(entry.text) && !hasCapitals(mention.text))) return undefined;
  const list = lists.find((l) => spanContains(l, mention.offset));
  const government = list?.side ?? governmentBeside(statement, mention);
  if (government !== undefined && entry.term.side !== undefined)
    return government === entry.term.side ? { mention, entry, isSure: true } : undefined;
  if (entries.some((e) => e.status !== 'deprecated' && concerns(statement, e.term))) return undefined;
  const isShared = isSharedName(mention);
  return isShared && !othersAreKnown(statement, entry.term) ? undefined : { mention, entry, isSure: !isShared };
}

/** Returns whether the glossary knows the ministries of the other sides, so that none of them can have the name. */
function othersAreKnown({ sides, glossary }: Statement, { side }: Term): boolean {
  const known = governmentsWithMinistries(glossary);
  return sides.every((s) => s === side || known.has(s));
}

const governmentsWithMinistries = weakMemo(
  ({ terms }: Glossary): ReadonlySet<string> =>
    new Set([...terms.values()].flatMap(({ kind, side }) => (side !== undefined && /^(?:ministry|department)$/.test(kind) ? [side] : []))),
);

function observation(statement: Statement, wrong: readonly Wrong[], isSure: boolean): Observation {
  const mentions = wrong.map(({ mention }) => mention);
  const [{ mention: first, entry }] = wrong as [Wrong];
  const { term } = entry;
  return {
    offset: first.offset,
    length: first.length,
    message:
      entry.note === undefined
        ? t('Write “{0}” instead of “{1}”.', term.name, entry.text)
        : t('Write “{0}” instead of “{1}”: {2}.', term.name, entry.text, translated(entry.note)),
    related: otherPlaces(mentions.slice(1)),
    fixes: [
      {
        title: t('Write “{0}”', term.name),
        safe: isSure && !mentions.some((m) => mayBeLonger(statement, m)),
        edits: mentions.map((m) => ({
          offset: m.offset,
          length: m.length,
          newText: inWrittenCase(writtenAs(m, term), spelled(statement, m)),
        })),
      },
    ],
  };
}

/** Returns whether a name may be part of a longer one: “the Ministry of Environment and Energy” may be another ministry. */
const mayBeLonger = ({ text }: Statement, { offset, length, text: name }: NameMention): boolean =>
  / of /.test(name) && /^\s+(?:and|&)\s+\p{Lu}/u.test(text.slice(offset + length, offset + length + 8));

const writtenAs = (mention: NameMention, term: Term): string => (mention.plural ? pluralOf(term.name) : term.name);
