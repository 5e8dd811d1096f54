import { existsSync, readFileSync } from 'node:fs';

const seconds = (points, size) => {
  const ms = points.find((p) => p.size === size)?.ms;
  return ms === undefined ? '' : (ms / 1000).toFixed(2);
};

/** The longest waits, from `docs/hostileWaits.json`. */
function waitRows() {
  if (!existsSync('docs/hostileWaits.json')) return [];
  const rows = JSON.parse(readFileSync('docs/hostileWaits.json', 'utf8')).toSorted((a, b) => b.processor - a.processor);
  return [
    '',
    '## Waits of other documents',
    '',
    '`npm run bench:waits` checks a text of 1 MB while hovers are asked for in another document. The wait is the processor time that the server’s main thread had before it answered the slowest hover, so that other programs do not count.',
    '',
    '| text | markup | longest wait of a hover, ms | processor time of the check, s |',
    '| --- | --- | --- | --- |',
    ...rows.map((r) => `| ${r.name} | ${r.markup} | ${r.processor} | ${(r.check / 1000).toFixed(1)} |`),
  ];
}

/** `docs/hostile.md`: what was measured, the texts that are more than linear first. */
export function page(rows, { from, to, most, tooShort }) {
  const [half, whole] = [Number(to) / 2, Number(to)];
  const line = ({ name, markup, exponent, points, note }) =>
    `| ${name.replaceAll('|', '\\|')} | ${markup} | ${seconds(points, half)} | ${seconds(points, whole)} | ${exponent?.toFixed(2) ?? '–'} | ${note} |`;
  const worse = rows.filter((r) => r.isWorse);
  const kilobytes = (size) => `${Math.round(size / 1000)} KB`;
  return `${[
    '# Time on hostile texts',
    '',
    `\`npm run bench:hostile\` wrote this page. All texts are synthetic: each repeats something that could keep a check busy, at sizes that double from ${kilobytes(from)} to ${kilobytes(to)}. The time is the processor time of recognizing, reading and checking a text with every rule on, with its fixes. The exponent is fitted over the upper half of the sizes: 1 is linear, 2 is quadratic; a dash means that the text takes less than ${tooShort} ms at ${kilobytes(to)}.`,
    '',
    `The texts of a rule come from its own tests. ${rows.length} texts were measured; ${worse.length === 0 ? 'none has' : `${worse.length} have`} an exponent above ${most}.`,
    '',
    `| text | markup | seconds at ${kilobytes(half)} | at ${kilobytes(whole)} | exponent | |`,
    '| --- | --- | --- | --- | --- | --- |',
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
