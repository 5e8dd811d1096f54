// Made-up statements and termbases of any size, the same in every run.

/** A generator of numbers from 0 to 1 with a seed (mulberry32, public domain). */
export function random(seed) {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const nouns =
  'cooperation exchange security resilience research observation launch orbit debris traffic data services networks standards training ' +
  'exercises supply energy climate health water food ports cables rules norms capacity partners industry investment innovation mobility';
const adjectives = 'bilateral open secure sustainable resilient trusted regional shared joint practical civil commercial continued close';
const verbs = 'welcomed affirmed reaffirmed noted recognized underscored emphasized discussed supported recalled';
const bodies = [
  'Ministry of Foreign Affairs',
  'Cabinet Office',
  'Department of State',
  'Department of Commerce',
  'National Aeronautics and Space Administration',
  'Japan Aerospace Exploration Agency',
];
const shorts = ['QZSS', 'JAXA', 'NASA', 'LEO', 'SSA', 'GNSS', 'COPUOS', 'UN', 'G7', 'ISS'];
const listOf = (text) => text.split(' ');

/** Paragraphs of a statement, about `size` characters; each differs from the others. */
export function statementOf(size, seed = 1) {
  const next = random(seed);
  const one = (list) => list[Math.floor(next() * list.length)];
  const [n, a, v] = [listOf(nouns), listOf(adjectives), listOf(verbs)];
  const phrase = () => `${one(a)} ${one(n)} in ${one(n)} and ${one(n)}`;
  const sentence = () => {
    const kind = next();
    if (kind < 0.1) return `The ${one(bodies)} and the ${one(bodies)} ${one(v)} ${phrase()}.`;
    if (kind < 0.3) return `Both sides ${one(v)} the use of ${one(shorts)} for ${phrase()}, and ${one(v)} ${phrase()}.`;
    if (kind < 0.33)
      return `They spoke of the ${one(a)} ${one(n)} ${one(n)} (${String.fromCharCode(65 + next() * 26, 65 + next() * 26)}X) and its ${one(n)}.`;
    return `Both sides ${one(v)} ${phrase()}, ${phrase()}, and ${phrase()}, and expressed their intention to advance ${phrase()}.`;
  };
  const parts = ['Joint Statement\n\nJapan and the United States met in Kyoto on May 12, 2027.'];
  let length = parts[0].length;
  while (length < size) {
    const paragraph = Array.from({ length: 3 + Math.floor(next() * 5) }, sentence).join(' ');
    parts.push(paragraph);
    length += paragraph.length + 2;
  }
  return parts.join('\n\n').slice(0, size);
}

const first = listOf(
  'northern southern upper lower inner outer central coastal arctic tropical solar lunar orbital digital maritime polar',
);
const second = listOf('monitoring tracking relay survey rescue training research warning mapping imaging timing routing docking launch');
const third = listOf('network system program facility center initiative array service corridor station');

/** Terms of a termbase: names of three words and a number, each with an abbreviation. */
export function termsOf(count) {
  return Array.from({ length: count }, (_, i) => {
    const words = [first[i % 16], second[Math.floor(i / 16) % 14], third[Math.floor(i / 224) % 10]];
    return {
      id: `t${i}`,
      name: `${words.join(' ')} ${i}`,
      abbreviation: `Z${i.toString(36).toUpperCase()}X`,
      kind: 'concept',
      definition: 'Made up.',
    };
  });
}

const cell = (text) => (/[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

/** A termbase as the text of a file. */
export function fileOf(terms, format) {
  if (format === 'csv') {
    const rows = terms.map((t) => [t.id, t.name, t.abbreviation, t.kind, t.definition].map(cell).join(','));
    return `id,name,abbreviation,kind,definition\n${rows.join('\n')}\n`;
  }
  if (format === 'tbx') {
    const concepts = terms.map(
      (t) =>
        `<conceptEntry id="${t.id}"><langSec xml:lang="en"><termSec><term>${t.name}</term></termSec><termSec><term>${t.abbreviation}</term></termSec></langSec></conceptEntry>`,
    );
    return `<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>\n${concepts.join('\n')}\n</body></text></tbx>\n`;
  }
  return `{ "terms": [\n${terms.map((t) => JSON.stringify(t)).join(',\n')}\n] }\n`;
}
