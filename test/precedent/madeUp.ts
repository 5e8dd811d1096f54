import { randomFrom } from './random.js';

const list = (text: string): string[] => text.split(/\s*\|\s*/);

const subjects = list('Both sides | The two sides | The participants | The ministers | The leaders | We | The delegations | The co-chairs');
const verbs = list(
  'welcomed | reaffirmed | affirmed | noted | recognized | underscored | emphasized | discussed | recalled | acknowledged | committed to | intend to advance | concurred on',
);
const heads = list(
  'the importance of | progress in | the need for | their cooperation on | the contribution of | the outcome of | further work on | an early start of | the role of | a shared view of | exchanges on | steady growth in',
);
const topics = list(
  'ferry links between the islands | tide tables and harbour charts | seed banks for dry regions | glacier surveys | night trains | a common register of lighthouses | training for pilots of small aircraft | the care of old archives | bridges over the border river | rules for drifting buoys | repair of weather masts | school exchanges | fishing seasons | the mapping of caves | postal tariffs | avalanche warnings | grain storage | the use of reindeer paths | radio beacons for hikers | shared libraries of maps | cleaner kilns | tunnel ventilation | the restoration of peat bogs | canal locks | deep wells in the steppe',
);
const qualities = list(
  'in an open and transparent manner | for the benefit of coastal towns | consistent with their laws | with a view to lasting results | on a basis of equality | with due regard for the seasons | without prejudice to existing arrangements | in close consultation with local authorities | at the level of experts | over the coming decade',
);
const purposes = list(
  'to lower costs for households | to keep travellers safe | to protect rare birds | to share the burden fairly | to open new markets for growers | to teach the next generation | to answer storms more quickly | to save water | to make journeys shorter | to preserve what earlier generations built',
);
const places = list('Kyoto | Oslo | Lisbon | Tallinn | Wellington | Quito | Accra | Hanoi');
const people = list('Alpha | Bravo | Charlie | Delta | Echo | Foxtrot | Golf | Hotel');
const months = list('January | March | April | June | September | November');

interface Maker {
  next(): number;
  one(from: readonly string[]): string;
}

function makerOf(seed: number): Maker {
  const next = randomFrom(seed);
  return { next, one: (from) => from[Math.floor(next() * from.length)] ?? '' };
}

function sentence({ next, one }: Maker): string {
  const first = `${one(subjects)} ${one(verbs)} ${one(heads)} ${one(topics)} ${one(qualities)}`;
  const roll = next();
  if (roll < 0.35) return `${first}, and ${one(verbs)} ${one(heads)} ${one(topics)} ${one(purposes)}.`;
  if (roll < 0.5) return `${first}; they ${one(verbs)} ${one(heads)} ${one(topics)}, ${one(topics)}, and ${one(topics)} ${one(purposes)}.`;
  if (roll < 0.6)
    return `Minister ${one(people)} and Secretary ${one(people)} met in ${one(places)} on ${one(months)} ${1 + Math.floor(next() * 28)}, ${2010 + Math.floor(next() * 18)}, and ${one(verbs)} ${one(heads)} ${one(topics)} ${one(qualities)}.`;
  return `${first} ${one(purposes)}.`;
}

/** Small changes, as formulae have from year to year. */
function varied(text: string, { next, one }: Maker): string {
  const roll = next();
  if (roll < 0.5) return text;
  if (roll < 0.7) return text.replace(/ (welcomed|reaffirmed|affirmed|noted|recognized|underscored|emphasized) /, ` ${one(verbs)} `);
  if (roll < 0.85) return text.replace(/ the /, ' the continued ');
  return text.replace(/\.$/, `, ${one(qualities)}.`);
}

/** A formula that many synthetic statements share. Equal for equal numbers. */
export const formula = (number: number): string => sentence(makerOf(1_000_003 + number));

/**
 * Returns a synthetic statement: paragraphs of sentences, a third of which are shared formulae, half of them with a small change.
 * Deterministic.
 * @param words approximate length
 * @param formulae number of formulae to choose from
 */
export function madeUpStatement(seed: number, words: number, formulae = 400): { text: string; date: string } {
  const maker = makerOf(seed);
  const date = `${2000 + Math.floor(maker.next() * 27)}-${String(1 + Math.floor(maker.next() * 12)).padStart(2, '0')}-15`;
  const paragraphs = [`Joint Statement of the Dialogue on Shared Waters`];
  for (let count = 0; count < words; ) {
    const own = Array.from({ length: 3 + Math.floor(maker.next() * 4) }, () =>
      maker.next() < 1 / 3 ? varied(formula(Math.floor(maker.next() ** 2 * formulae)), maker) : sentence(maker),
    );
    const text = own.join(' ');
    count += text.split(' ').length;
    paragraphs.push(text);
  }
  return { text: `${paragraphs.join('\n\n')}\n`, date };
}
