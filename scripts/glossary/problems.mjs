/** The day a number of months before another, YYYY-MM-DD. */
function monthsBefore(date, months) {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() - months);
  return day.toISOString().slice(0, 10);
}

function groupedBy(items, keysOf) {
  const groups = new Map();
  for (const item of items) for (const key of keysOf(item)) groups.set(key, [...(groups.get(key) ?? []), item]);
  return groups;
}

const related = (a, b) => a.predecessor === b.id || a.successor === b.id || b.predecessor === a.id || b.successor === a.id;
const overlap = (a, b) => (a.valid?.from ?? '') <= (b.valid?.to ?? '9999') && (b.valid?.from ?? '') <= (a.valid?.to ?? '9999');
const named = ({ id, name, side }) => `${id}: ${name}${side === undefined ? '' : ` (${side})`}`;
const listed = (key, terms) => `${key}: ${terms.map(({ id }) => id).join(', ')}`;

/** Groups in which two terms hold at the same time, and neither followed the other. */
const inConflict = (groups) =>
  [...groups].filter(([, terms]) => terms.some((a, i) => terms.slice(i + 1).some((b) => a.id !== b.id && overlap(a, b) && !related(a, b))));

/**
 * What a person has to look at in the built-in glossary.
 * @param date the day that counts as today, YYYY-MM-DD
 * @param months how old a check of the sources may be
 */
export function problemsOf(terms, { date, months }) {
  const byId = new Map(terms.map((term) => [term.id, term]));
  const oldest = monthsBefore(date, months);
  const rightNames = ({ name, names = [] }) => [
    ...new Set(
      [
        name,
        ...names.filter((n) => n.status !== 'deprecated' && n.type !== 'abbreviation' && (n.language ?? 'en') === 'en').map((n) => n.text),
      ].map((text) => text.toLowerCase()),
    ),
  ];
  const abbreviations = ({ abbreviation, names = [] }) => [
    ...new Set([
      ...(abbreviation === undefined ? [] : [abbreviation]),
      ...names.filter((n) => n.type === 'abbreviation' && n.status !== 'deprecated').map((n) => n.text),
    ]),
  ];
  const ended = (term) => term?.valid?.to !== undefined && term.valid.to < date;
  return [
    {
      title: 'Terms that are neither checked nor marked as not verified',
      mustFix: true,
      items: terms.filter((t) => t.checked === undefined && !t.unverified?.includes('name')).map(named),
    },
    {
      title: 'Sources without a kind',
      mustFix: true,
      items: terms.filter((t) => t.sources?.some((s) => s.kind === undefined)).map(named),
    },
    {
      title: 'Names that two terms of one side share at the same time',
      mustFix: true,
      items: inConflict(groupedBy(terms, (t) => rightNames(t).map((name) => `${name}${t.side === undefined ? '' : ` (${t.side})`}`))).map(
        ([name, found]) => listed(name, found),
      ),
    },
    {
      title: 'Bodies whose parent has ended',
      mustFix: true,
      items: terms
        .filter((t) => !ended(t) && ended(byId.get(t.parent)))
        .map((t) => `${named(t)}: ${t.parent} ended on ${byId.get(t.parent).valid.to}`),
    },
    {
      title: `Terms last checked before ${oldest}`,
      mustFix: true,
      items: terms.filter((t) => t.checked !== undefined && t.checked < oldest).map((t) => `${named(t)}: ${t.checked}`),
    },
    { title: 'Terms without a source', mustFix: false, items: terms.filter((t) => !t.sources).map(named) },
    {
      title: 'Terms whose name is not verified',
      mustFix: false,
      items: terms.filter((t) => t.unverified?.includes('name')).map(named),
    },
    {
      title: 'Terms whose only sources are the press',
      mustFix: false,
      items: terms.filter((t) => t.sources?.every((s) => s.kind === 'press')).map(named),
    },
    {
      title: 'Abbreviations that two terms of one side share',
      mustFix: false,
      items: inConflict(
        groupedBy(terms, (t) => abbreviations(t).map((short) => `${short}${t.side === undefined ? '' : ` (${t.side})`}`)),
      ).map(([short, found]) => listed(short, found)),
    },
  ];
}
