import { existsSync, readFileSync } from 'node:fs';

/** Longest wait that a user does not notice, in ms. */
export const longestWait = 200;

const kilobytes = (size) => `${Math.round(size / 1000)} KB`;

const seconds = (point) => (point === undefined ? '' : (point.ms / 1000).toFixed(2));

/** The longest waits, from `docs/hostileWaits.json`. */
function waitRows() {
  if (!existsSync('docs/hostileWaits.json')) return [];
  const rows = JSON.parse(readFileSync('docs/hostileWaits.json', 'utf8')).toSorted((a, b) => b.processor - a.processor);
  const long = rows.filter((r) => r.processor > longestWait).length;
  return [
    '',
    '## Waits of other documents',
    '',
    '`npm run bench:waits` opens a text of 1 MB and asks for all that an editor asks for: findings, then colors, folding, symbols, links, inlay hints, code lenses, references, completions, code actions and the views. Meanwhile it asks for hovers in another document. The wait is the processor time that the server’s main thread had before it answered the slowest hover, so that other programs do not count.',
    '',
    `${rows.length} texts were measured. Of these, ${long} kept a hover waiting for more than ${longestWait} ms. Rows that a run does not measure are kept from the run before.`,
    '',
    '| text | markup | longest wait of a hover, ms | during | processor time of the check, s |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map((r) => `| ${r.name} | ${r.markup} | ${r.processor} | \`${r.slowest}\` | ${(r.check / 1000).toFixed(1)} |`),
  ];
}

/** Says up to which size the texts are measured, and names those with another size than most. */
function measuredSizes(rows) {
  const bySize = new Map();
  for (const { name, markup, points } of rows) {
    const size = kilobytes(points.at(-1)?.size ?? 0);
    bySize.set(size, [...(bySize.get(size) ?? []), `“${name}” (${markup})`]);
  }
  const [[usual], ...others] = [...bySize].sort((a, b) => b[1].length - a[1].length);
  const exceptions = others.map(([size, names]) => `; up to ${size}: ${names.join(', ')}`);
  return `The texts are measured up to ${usual}${exceptions.join('')}.`;
}

/** `docs/hostile.md`: what was measured, the texts that are more than linear first. */
export function page(rows, { most, tooShort }) {
  const line = ({ name, markup, exponent, points, note }) =>
    `| ${name.replaceAll('|', '\\|')} | ${markup} | ${kilobytes(points.at(-1)?.size ?? 0)} | ${seconds(points.at(-2))} | ${seconds(points.at(-1))} | ${exponent?.toFixed(2) ?? '–'} | ${note} |`;
  const worse = rows.filter((r) => r.isWorse);
  return `${[
    '# Time on hostile texts',
    '',
    `\`npm run bench:hostile\` wrote this page. All texts are synthetic: each repeats something that could slow down a check. Each is measured at doubling sizes, where 1 KB is 1,000 UTF-16 code units. ${measuredSizes(rows)} Rows that a run does not measure are kept from the previous run. The time is the CPU time for recognizing, reading and checking a text with every rule on, with its fixes.`,
    '',
    `The exponent is the slope of a line through the times of the larger half of the sizes, on logarithmic axes: 1 is linear, 2 is quadratic. It is shown as a dash if the text takes less than ${tooShort} ms at the largest. The highest that counts as linear is ${most}. ${rows.length} texts were measured; ${worse.length === 0 ? 'none has a higher exponent' : `${worse.length} ${worse.length === 1 ? 'has' : 'have'} a higher exponent and ${worse.length === 1 ? 'comes' : 'come'} first`}. An exponent far below 1 means that a limit on very long passages or on the number of findings was reached; \`check\` and the editor report it.`,
    '',
    'Each rule has two texts, generated from its own tests: all on one line, and in paragraphs in which no abbreviation occurs twice.',
    '',
    '| text | markup | size | seconds at half of it | seconds | exponent | |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...[...worse, ...rows.filter((r) => !r.isWorse)].map(line),
    ...waitRows(),
    '',
    '## Memory',
    '',
    '`npm run soak:edits` edits one document 20,000 times and checks it after each edit. The words differ each time.',
    '',
    '![Memory of the server over 20,000 edits](images/memory.svg)',
  ].join('\n')}\n`;
}
