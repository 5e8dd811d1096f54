// The measurements as a page and as a chart.

const ms = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));
const size = (value) => (value >= 1e6 ? `${value / 1e6} MB` : `${value / 1000} KB`);
const count = (value) => value.toLocaleString('en-US');
const ratio = (value, base) => `${(value / base).toFixed(value / base < 10 ? 1 : 0)}×`;

function table(header, rows) {
  const lines = [header, header.map((_, i) => (i === 0 ? '---' : '---:')), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The page: what was measured, beside what the design asks for. */
export function markdown(r) {
  const loop = r.beside.rows[0].own.median;
  const keystroke = (s) => r.keystrokes.filter((k) => k.size === s);
  const worst = (s) => Math.max(...keystroke(s).map((k) => k.own.p99));
  const [few] = r.byTerms;
  const many = r.byTerms.at(-1);
  const thousand = r.byTerms.find((t) => t.terms === 1000) ?? few;
  const textlint = r.beside.rows.find((row) => row.name.startsWith('textlint'));
  const oneMegabyte = r.bySize.find((s) => s.size === 1_000_000);
  return `# Benchmarks

Measured on ${r.date} by \`npm run bench\`: ${r.machine.cpu}, ${r.machine.cores} cores, ${r.machine.platform}, Node ${r.machine.node}. Times are medians in milliseconds, one thread, after a warm-up; texts and termbases are made up, the same in every run. All ${r.rules} rules of the table run at their default levels. The numbers with all runs: [benchmarks.json](benchmarks.json).

![Cost of a full check against the size of the text](images/benchmarks.svg)

## A full check by size, with 10,000 terms

${table(
  ['text', 'bare loop', 'full check', 'ratio', 'findings'],
  r.bySize.map((s) => [size(s.size), ms(s.loop.median), ms(s.own.median), ratio(s.own.median, s.loop.median), count(s.findings)]),
)}

Growth: cost is proportional to size to the power of ${r.growth.size.toFixed(2)} (1 is linear).

## A full check of ${size(few.size)} by terms

${table(
  ['terms', 'full check', 'against the fewest', 'glossary built in', 'memory, MB'],
  r.byTerms.map((t) => [count(t.terms), ms(t.own.median), ratio(t.own.median, few.own.median), ms(t.load), t.memory.toFixed(0)]),
)}

Growth: cost is proportional to the number of terms to the power of ${r.growth.terms.toFixed(2)} (0 is independent).

## A full check by markup, with 10,000 terms

${table(
  ['text', 'full check'],
  r.byMarkup.map((m) => [`${m.name}, ${size(Math.round(m.size / 1e5) * 1e5 || m.size)}`, ms(m.own.median)]),
)}

## A keystroke to its findings, with 10,000 terms

From the change of the document to the findings written as JSON, in the server’s own thread.

${table(
  ['text', 'place', 'median', 'p99'],
  r.keystrokes.map((k) => [size(k.size), k.place, ms(k.own.median), ms(k.own.p99)]),
)}

Growth: cost is proportional to size to the power of ${r.growth.keystroke.toFixed(2)}. What an analysed statement holds in memory: ${r.memory
    .map((m) => `${m.held.toFixed(0)} MB for ${size(m.size)}`)
    .join(', ')}.

## Answers and start

${table(
  ['what', 'median', 'p99'],
  [
    ['hover in 1 MB', ms(r.answers.hover.median), ms(r.answers.hover.p99)],
    ['completion in 1 MB', ms(r.answers.completion.median), ms(r.answers.completion.p99)],
    ['definition in 1 MB', ms(r.answers.definition.median), ms(r.answers.definition.p99)],
    ['rename in 1 MB, tried on a copy', ms(r.answers.rename.median), ms(r.answers.rename.p99)],
    ['a request taken back, 1 MB, to its answer', ms(r.answers.cancellation.median), ms(r.answers.cancellation.p99)],
    ['`node -e 0`', ms(r.start.node.median), ms(r.start.node.p99)],
    ['server, from its start to `initialize` answered', ms(r.start.server.median), ms(r.start.server.p99)],
  ],
)}

Bundles: ${Object.entries(r.bundles)
    .map(([name, b]) => `${name} ${(b / 1000).toFixed(0)} kB`)
    .join(', ')}.

## Beside its peers, on the same ${size(r.beside.size)}

${table(
  ['checker', 'terms', 'ms', 'against the bare loop'],
  r.beside.rows.map((row) => [row.name, count(row.terms), ms(row.own.median), ratio(row.own.median, loop)]),
)}

The peers do other work: textlint looks for terms and acronyms (it makes its patterns of the terms anew for each text, where Communiqué builds its glossary once, before), cspell and Harper for misspelt words, retext for two small faults. They stand here as a measure of what such tools cost. Versions: ${Object.entries(
    r.version_of,
  )
    .map(([name, v]) => `${name} ${v}`)
    .join(', ')}.

## Numbers to hold

${table(
  ['number', 'target', 'measured'],
  [
    ['keystroke to findings, 1 MB, p99', '5 ms', `${ms(worst(1_000_000))} ms`],
    ['… against 10 KB', '3×', ratio(worst(1_000_000), worst(10_000))],
    ['full check of 1 MB, 10,000 terms, against the bare loop', '20×', ratio(oneMegabyte.own.median, oneMegabyte.loop.median)],
    ['glossary of 1,000,000 terms', '5 s, 400 MB', `${(many.load / 1000).toFixed(1)} s, ${many.memory.toFixed(0)} MB`],
    ['full check of 1 MB against textlint with 100 terms', '1×', `${(r.beside.rows[1].own.median / textlint.own.median).toFixed(2)}×`],
    ['full check with 1,000,000 terms against 1,000', '1.5×', ratio(many.own.median, thousand.own.median)],
    [
      'hover, completion, definition, p99',
      '2 ms',
      `${ms(r.answers.hover.p99)}, ${ms(r.answers.completion.p99)}, ${ms(r.answers.definition.p99)} ms`,
    ],
    ['a request taken back, p99', '5 ms', `${ms(r.answers.cancellation.p99)} ms`],
    ['start, beyond `node -e 0`', '80 ms', `${ms(r.start.server.median - r.start.node.median)} ms`],
  ],
)}
`;
}

/** A chart of cost against size on logarithmic axes, for light and dark pages. */
export function chart(r) {
  const [width, height, left, bottom] = [640, 360, 70, 310];
  const points = r.bySize.map((s) => [s.size, s.own.median, s.loop.median]);
  const [lowX, highX] = [Math.log10(points[0][0]), Math.log10(points.at(-1)[0])];
  const all = points.flatMap(([, a, b]) => [a, b]);
  const [lowY, highY] = [Math.floor(Math.log10(Math.min(...all))), Math.ceil(Math.log10(Math.max(...all)))];
  const x = (v) => left + ((Math.log10(v) - lowX) / (highX - lowX)) * (width - left - 30);
  const y = (v) => bottom - ((Math.log10(v) - lowY) / (highY - lowY)) * (bottom - 30);
  const line = (k, colour) => {
    const path = points.map((p, i) => `${i === 0 ? 'M' : 'L'}${x(p[0]).toFixed(1)} ${y(p[k]).toFixed(1)}`).join('');
    const dots = points.map((p) => `<circle cx="${x(p[0]).toFixed(1)}" cy="${y(p[k]).toFixed(1)}" r="4" fill="${colour}"/>`).join('');
    return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="2"/>${dots}`;
  };
  const ticks = Array.from({ length: highY - lowY + 1 }, (_, i) => 10 ** (lowY + i));
  const grid = ticks
    .map(
      (v) =>
        `<path d="M${left} ${y(v).toFixed(1)}H${width - 30}" stroke="#8885"/><text x="${left - 8}" y="${(y(v) + 4).toFixed(1)}" text-anchor="end">${v} ms</text>`,
    )
    .join('');
  const labels = points.map((p) => `<text x="${x(p[0]).toFixed(1)}" y="${bottom + 20}" text-anchor="middle">${size(p[0])}</text>`).join('');
  const last = points.at(-1);
  const names = [
    [1, 'full check', '#d9480f'],
    [2, 'bare loop', '#4c78a8'],
  ]
    .map(
      ([k, name, colour]) =>
        `<text x="${width - 34}" y="${(y(last[k]) - 10).toFixed(1)}" text-anchor="end" fill="${colour}">${name}</text>`,
    )
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="12" fill="#888">
<title>Cost of a full check with 10,000 terms against the size of the text, beside a bare loop over its characters</title>
${grid}${labels}${line(1, '#d9480f')}${line(2, '#4c78a8')}${names}
</svg>
`;
}
