// Edits one document many times, with a check after each edit, and measures the memory of the built server.
//   npm run soak:edits -- [--edits N] [--heap MB] [--out FOLDER]     writes FOLDER/memory.json and FOLDER/images/memory.svg (docs when absent)
//
// Node lets its heap grow before it collects all of it. `--heap` limits the heap, so that growth shows only what is kept.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chart, lineThrough } from './chart.mjs';
import { soakClient } from './client.mjs';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const { values } = parseArgs({
  options: { edits: { type: 'string', default: '20000' }, heap: { type: 'string' }, out: { type: 'string', default: 'docs' } },
});
const wanted = Number(values.edits);
const draft = readFileSync('examples/draft.statement.md', 'utf8');

const client = soakClient(values.heap ? [`--max-old-space-size=${values.heap}`] : []);
await client.request('initialize', {
  processId: process.pid,
  rootUri: null,
  capabilities: { textDocument: { diagnostic: {}, hover: { contentFormat: ['markdown'] } } },
});
client.notify('initialized', {});

const uri = 'file:///w/edits.statement.md';
const textDocument = { uri };
client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'joint-statement', version: 1, text: draft } });

/** What is typed, different each time, so that no cache has it. */
const typed = (n) => {
  const letters = n.toString(26).replace(/./g, (d) => String.fromCharCode(65 + Number.parseInt(d, 26)));
  return [
    `The Xenon Forum ${n} (XF${letters}) met. `,
    `Both sides welcomed word${n} and Q${letters}Z. `,
    `\n\n# Heading ${n}\n\n`,
    `- item ${n}\n`,
  ][n % 4];
};

let text = draft;
let version = 1;
/** Replaces a part of the text, as an editor does. */
function edit(offset, length, newText) {
  const positionAt = (at) => {
    const before = text.slice(0, at).split('\n');
    return { line: before.length - 1, character: before.at(-1).length };
  };
  const range = { start: positionAt(offset), end: positionAt(offset + length) };
  text = text.slice(0, offset) + newText + text.slice(offset + length);
  client.notify('textDocument/didChange', { textDocument: { uri, version: ++version }, contentChanges: [{ range, text: newText }] });
}

const points = [];
const started = performance.now();
const measure = (edits) =>
  points.push({ messages: edits, bytes: client.memory(), seconds: Math.round((performance.now() - started) / 1000) });
const insertions = [];
for (let n = 0; n < wanted; n++) {
  if (n % (wanted / 100) === 0) measure(n);
  // After a hundred insertions, each is followed by the removal of the oldest text: the document stays as long as it is.
  if (insertions.length > 100) {
    const oldest = insertions.shift();
    const at = text.indexOf(oldest);
    if (at >= 0) edit(at, oldest.length, '');
    // A later insertion has split it: the whole text is replaced.
    else {
      edit(0, text.length, draft);
      insertions.length = 0;
    }
  } else {
    const newText = typed(n);
    insertions.push(newText);
    edit(text.indexOf('\n\n', (n * 7919) % draft.length) + 2, 0, newText);
  }
  await client.request('textDocument/diagnostic', { textDocument });
  if (n % 10 === 0) await client.request('textDocument/hover', { textDocument, position: { line: n % 40, character: 5 } });
}
measure(wanted);
client.stop();

const line = lineThrough(points.slice(Math.floor(points.length / 2)));
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
const limit = values.heap ? `, heap limited to ${values.heap} MB` : '';
const caption = `${wanted.toLocaleString('en')} edits, each checked${limit}: ${megabytes(points.at(-1).bytes)} at the end; over the second half ${megabytes(line.slope * 10_000)} in 10,000 edits`;
mkdirSync(join(values.out, 'images'), { recursive: true });
writeFileSync(
  join(values.out, 'memory.json'),
  `${JSON.stringify({ edits: wanted, bytesForEachEdit: line.slope, points }, undefined, 1)}\n`,
);
writeFileSync(join(values.out, 'images/memory.svg'), chart(points, line, caption, 'edits'));
process.stdout.write(`${caption}\n`);
