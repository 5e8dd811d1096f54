// Sends a million messages to the built server, as in a day of editing, and records its memory.
//   npm run soak -- [--messages N] [--out FOLDER]     writes FOLDER/soak.json and FOLDER/images/soak.svg (default: docs)
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chart, lineThrough } from './chart.mjs';
import { soakClient } from './client.mjs';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const { values } = parseArgs({ options: { messages: { type: 'string', default: '1000000' }, out: { type: 'string', default: 'docs' } } });
const wanted = Number(values.messages);
const draft = readFileSync('examples/draft.statement.md', 'utf8');
const lines = draft.split('\n');

/** Maximum number of pending requests. No editor has more. */
const atOnce = 32;
/** Messages for one document before it is closed: about an hour of editing. */
const forOne = 500;

const client = soakClient();
await client.request('initialize', {
  processId: process.pid,
  rootUri: null,
  capabilities: { textDocument: { diagnostic: {}, hover: { contentFormat: ['markdown'] } } },
});
client.notify('initialized', {});

/** Returns the next place in the draft. */
const placeAt = (n) => {
  const line = (n * 7) % lines.length;
  return { line, character: (n * 13) % (lines[line].length + 1) };
};

/** Opens a document, types in it, sends requests, and closes it. */
async function edit(uri) {
  const textDocument = { uri };
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'joint-statement', version: 1, text: draft } });
  for (let n = 2; n < forOne; n++) {
    const position = placeAt(n);
    const letter = { range: { start: position, end: position }, text: 'x' };
    const back = { range: { start: position, end: { line: position.line, character: position.character + 1 } }, text: '' };
    const of = n % 10;
    if (of < 6)
      client.notify('textDocument/didChange', {
        textDocument: { uri, version: n },
        contentChanges: of % 2 === 0 ? [letter, back] : [back, { ...letter, text: 'y' }],
      });
    else if (of === 6) void client.request('textDocument/diagnostic', { textDocument });
    else if (of === 7) void client.request('textDocument/hover', { textDocument, position });
    else if (of === 8) void client.request('textDocument/completion', { textDocument, position, context: { triggerKind: 1 } });
    else void client.request('textDocument/semanticTokens/full', { textDocument });
    await client.untilFew(atOnce);
  }
  client.notify('textDocument/didClose', { textDocument });
  await client.untilFew(1);
}

const points = [];
const started = performance.now();
let next = 0;
for (let i = 0; client.sent() < wanted; i++) {
  if (client.sent() >= next) {
    points.push({ messages: client.sent(), bytes: client.memory(), seconds: Math.round((performance.now() - started) / 1000) });
    next += wanted / 100;
  }
  await edit(`untitled:soak-${i}`);
}
points.push({ messages: client.sent(), bytes: client.memory(), seconds: Math.round((performance.now() - started) / 1000) });
client.stop();

// Ignores the first half, in which the process warms up.
const line = lineThrough(points.slice(Math.floor(points.length / 2)));
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
const grows = `${((line.slope * 1e6) / 1e6).toFixed(2)} MB in a million messages`;
const caption = `${client.sent().toLocaleString('en')} messages: ${megabytes(points.at(-1).bytes)} at the end; over the second half it grows by ${grows}`;
mkdirSync(join(values.out, 'images'), { recursive: true });
writeFileSync(
  join(values.out, 'soak.json'),
  `${JSON.stringify({ messages: client.sent(), bytesForEachMessage: line.slope, points }, undefined, 1)}\n`,
);
writeFileSync(join(values.out, 'images/soak.svg'), chart(points, line, caption));
process.stdout.write(`${caption}\n`);
