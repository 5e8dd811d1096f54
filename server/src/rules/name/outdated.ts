import type { Observation } from '../../findings/finding.js';
import { otherPlaces } from '../../findings/otherPlaces.js';
import { pluralOf } from '../../findings/plurals.js';
import type { NameEntry } from '../../glossary/names.js';
import type { Validity } from '../../glossary/term.js';
import { isBody } from '../../statement/opening/bodies.js';
import { concerns } from '../../statement/opening/sides.js';
import type { BlockReading, LocalName } from '../../statement/reading.js';
import type { NameMention, Statement } from '../../statement/statement.js';
import { dateInWords, t } from '../../text/l10n.js';
import { mentionsAt } from '../mentionsAt.js';
import type { Check } from '../rule.js';

/** Reports a name that was not in use on the statement’s date. References to the past may use former names. */
export const outdated: Check = (statement, { queryBlocks }) => {
  const { date } = statement;
  if (date === undefined) return [];
  const byName = new Map<string, { entry: NameEntry; mentions: NameMention[] }>();
  for (const mention of mentionsAt(queryBlocks(datedIn, ['headings']))) {
    const entry = notInUse(statement, mention, date);
    if (!entry || refersToThePast(mention)) continue;
    const key = `${entry.term.id}\n${entry.text}`;
    const known = byName.get(key);
    if (known) known.mentions.push(mention);
    else byName.set(key, { entry, mentions: [mention] });
  }
  return [...byName.values()].flatMap(({ entry, mentions }) => observation(statement, entry, mentions, date));
};

/** Returns names of bodies that exist, or have this name, for a limited time. */
const datedIn = ({ names }: BlockReading): LocalName[] =>
  names.filter((n) => n.entries.some((e) => e.type !== 'abbreviation' && isBody(e.term) && (e.valid ?? e.term.valid) !== undefined));

const includes = ({ from = '', to = '9999-12-31' }: Validity = {}, date: string): boolean => from <= date && date <= to;

/** Returns the meaning of a name that was not in use on a date, or undefined if any meaning was. */
function notInUse(statement: Statement, { entries }: NameMention, date: string): NameEntry | undefined {
  const ours = entries.filter((e) => e.status !== 'deprecated' && isBody(e.term) && concerns(statement, e.term));
  return ours.length > 0 && ours.every((e) => !includes(e.valid, date) || !includes(e.term.valid, date)) ? ours[0] : undefined;
}

/** Returns whether a mention refers to the past: “the former National Space Council”, “the then Ministry of …”. */
function refersToThePast({ block, local }: NameMention): boolean {
  const before = block.reading.words.slice(Math.max(0, local.from - 3), local.from).map((w) => w.key);
  return before.some((w) => /^(?:former|formerly|then|previously|predecessor|erstwhile)$/.test(w));
}

function observation(statement: Statement, entry: NameEntry, mentions: readonly NameMention[], date: string): Observation[] {
  const [first, ...others] = mentions;
  if (!first) return [];
  const period = includes(entry.valid, date) ? entry.term.valid : entry.valid;
  const since = period?.from !== undefined && period.from > date;
  const right = nameOn(statement, entry, date);
  const ofBody = includes(entry.valid, date);
  const day = dateInWords((since ? period?.from : period?.to) ?? date);
  return [
    {
      offset: first.offset,
      length: first.length,
      message: messageFor(entry.text, { ofBody, since, day }, right),
      related: otherPlaces(others),
      fixes:
        right === undefined
          ? []
          : [
              {
                title: t('Write “{0}”', right),
                safe: false,
                edits: mentions.map((m) => ({ offset: m.offset, length: m.length, newText: m.plural ? pluralOf(right) : right })),
              },
            ],
    },
  ];
}

/** @param period `ofBody`: the dates are of the body, not of its name; `since`: the day is its first, not its last */
function messageFor(
  name: string,
  { ofBody, since, day }: { readonly ofBody: boolean; readonly since: boolean; readonly day: string },
  right: string | undefined,
): string {
  if (right === undefined) {
    if (since) return ofBody ? t('“{0}” did not exist until {1}.', name, day) : t('“{0}” was not the name until {1}.', name, day);
    return ofBody ? t('“{0}” existed only until {1}.', name, day) : t('“{0}” was the name only until {1}.', name, day);
  }
  if (since)
    return ofBody
      ? t('“{0}” did not exist until {1}. Write “{2}”.', name, day, right)
      : t('“{0}” was not the name until {1}. Write “{2}”.', name, day, right);
  return ofBody
    ? t('“{0}” existed only until {1}. Write “{2}”.', name, day, right)
    : t('“{0}” was the name only until {1}. Write “{2}”.', name, day, right);
}

/** Returns the name of the body on a date: its own, or that of its predecessor or successor. */
function nameOn({ glossary }: Statement, { term }: NameEntry, date: string): string | undefined {
  if (includes(term.valid, date)) {
    const timely = (term.names ?? []).find(
      (n) => n.status === 'preferred' && (n.type ?? 'fullForm') === 'fullForm' && n.valid && includes(n.valid, date),
    );
    return timely?.text ?? term.name;
  }
  const other = (term.valid?.from ?? '') > date ? term.predecessor : term.successor;
  const found = other === undefined ? undefined : glossary.terms.get(other);
  return found && includes(found.valid, date) ? found.name : undefined;
}
