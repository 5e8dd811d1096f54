import { hasCapital } from '../../findings/spelling.js';
import { isBody } from '../../statement/opening/bodies.js';
import { nounAfterOrdinal, ordinalAt, ordinalStart } from '../../statement/opening/meeting.js';
import { participantsOf } from '../../statement/opening/participants.js';
import type { Statement } from '../../statement/statement.js';
import { datesIn } from '../../text/calendar.js';
import { commaList, dateInWords, t } from '../../text/l10n.js';

/** A name of the glossary in a statement. */
export interface NameUsed {
  readonly name: string;
  /** Empty if it has none. */
  readonly abbreviation: string;
  /** The government; empty if none or several have the name. */
  readonly side: string;
  /** Mentions of the name, and uses of its abbreviation. */
  readonly times: number;
}

/** Returns the bodies, instruments, systems and missions that a statement names, in text order. Countries and concepts are left out. */
export function namesUsed({ namesByTerm, abbreviations }: Statement): NameUsed[] {
  const uses = new Map(
    abbreviations.flatMap(({ introducedTerm, terms, uses }) => {
      const term = introducedTerm ?? (terms.length === 1 ? terms[0] : undefined);
      return term ? [[term.id, uses.length] as const] : [];
    }),
  );
  const named = [...namesByTerm].flatMap(([term, mentions]) => {
    const [first] = mentions.filter((m) => m.entries.every((e) => e.type !== 'abbreviation'));
    // A name that several governments have is listed once, without a government.
    return first && (isBody(term) || notable.has(term.kind)) && first.entries[0]?.term === term
      ? [{ term, first, times: mentions.length, isOfSeveral: first.entries.some((e) => e.term.side !== term.side) }]
      : [];
  });
  return named
    .sort((a, b) => a.first.offset - b.first.offset)
    .map(({ term, times, isOfSeveral }) => ({
      name: term.name,
      abbreviation: term.abbreviation ?? '',
      side: isOfSeveral ? '' : (term.side ?? ''),
      times: times + (uses.get(term.id) ?? 0),
    }));
}

const notable: ReadonlySet<string> = new Set(['instrument', 'system', 'station', 'mission', 'forum', 'organization', 'program']);

/** Maximum number of meetings and dates in a review. */
const maxListed = 30;

const distinct = (values: readonly string[]): string[] => [...new Set(values)].slice(0, maxListed);

/** Words inside the name of a meeting: “Fourth Japan–United Kingdom High-Level Strategic Dialogue”. */
const joinsName = /^(?:\P{L}|of|and|the|on|for)$/u;

/** Returns the numbered meetings that a statement names: “Eighth Meeting”, “Ninth meeting”. */
export function meetingsNamed({ blocks }: Statement): string[] {
  return distinct(
    blocks.flatMap(({ reading: { words, running } }) =>
      words.find(ordinalStart, (_, from) => {
        const ordinal = ordinalAt(words, from);
        const noun = ordinal ? nounAfterOrdinal(words, ordinal.to) : -1;
        const isName = ordinal && words.slice(ordinal.to, noun).every((word) => hasCapital(word) || joinsName.test(word.key));
        return noun < 0 || !isName ? undefined : running.text.slice(words.get(from)?.start, words.get(noun)?.end);
      }),
    ),
  );
}

export const datesNamed = ({ blocks }: Statement): string[] =>
  distinct(blocks.flatMap(({ reading: { running } }) => datesIn(running.text).map(({ date }) => dateInWords(date))));

/** Returns a row for each list of participants: who, and the bodies. */
export function participantRows(statement: Statement): string[][] {
  return participantsOf(statement).map(({ role, side, items }) => {
    const what = role === 'co-chairs' ? t('Co-chairs') : t('Participants');
    return [side === undefined ? what : `${what} (${side})`, commaList(items.map((item) => item.text.replace(/\s+/g, ' ')))];
  });
}
