// Tries everything that is done to Word documents on a folder of them, and counts what went wrong by kind.
//   node test/word/corpus.mjs FOLDER [--schema FOLDER] [--out FOLDER] [--seed N] [--list]
// Each file is read, commented and fixed at random places, edited, and compared with the next one. Checked are the text, by an independent
// reading of the XML; the changes accepted and rejected; the bytes of all other parts; and with --schema, a folder with wml.xsd
// (ECMA-376, transitional) and xmllint, that what was valid is still valid. --out keeps what was written, for other programs to open.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { bundled } from '../hostile/bundled.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    schema: { type: 'string' },
    out: { type: 'string' },
    seed: { type: 'string', default: '1' },
    list: { type: 'boolean' },
  },
});
const [folder] = positionals;
if (folder === undefined || !existsSync(folder)) {
  process.stdout.write('There is no folder of Word documents: nothing to try. Usage: node test/word/corpus.mjs FOLDER\n');
  process.exit();
}

const work = mkdtempSync(join(tmpdir(), 'communique-word-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));
const bundle = join(work, 'engine.mjs');
await bundled({ entryPoints: [fileURLToPath(new URL('engine.ts', import.meta.url))], outfile: bundle, logLevel: 'error' });
const { WordEditor, editedWord, finished, glossaryWith, placesOf, readWordDocument, redlinedDocument } = await import(
  pathToFileURL(bundle)
);

/** Numbers from 0 to 1 (mulberry32, public domain). */
function randomFrom(seed) {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const counts = new Map();
const faults = [];
const notes = [];
const count = (kind) => counts.set(kind, (counts.get(kind) ?? 0) + 1);
function fault(kind, file, more = '') {
  count(`FAULT ${kind}`);
  faults.push(`${kind}: ${file} ${more}`);
}

const stamp = { author: 'Corpus', date: '2027-05-12T00:00:00Z' };
const options = { markup: 'plain', glossary: glossaryWith([]) };
const unseen = /[\uFFFB\uFFFC]/g;
const shown = (paragraphs) => paragraphs.map((p) => p.text.replace(unseen, '')).filter((t) => t !== '');
const textsOf = (document) => shown(document.paragraphs);
const isBoxed = (p) => p.story.kind === 'textBox';
/** With text boxes at the end: where one stands is not tracked. */
const withBoxesApart = ({ paragraphs }) => shown([...paragraphs.filter((p) => !isBoxed(p)), ...paragraphs.filter(isBoxed)]);
const read = (bytes, changes = 'accepted') => readWordDocument(bytes, { changes });
const same = (a, b) => a.length === b.length && a.every((t, i) => t === b[i]);
const different = (a, b) => {
  const i = a.findIndex((t, k) => t !== b[k]);
  return `${a.length}/${b.length} paragraphs; ${JSON.stringify(a[i]?.slice(0, 80))} is ${JSON.stringify(b[i]?.slice(0, 80))}`;
};

/** All letters of the body’s texts that are not deleted, by a plain search: an independent reading. */
function lettersOf(bytes, mainPart) {
  const xml = strFromU8(unzipSync(bytes, { filter: ({ name }) => name === mainPart })[mainPart]);
  const clean = xml.replace(/<mc:Fallback>.*?<\/mc:Fallback>/gs, '').replace(/<w:(del|moveFrom) [^>]*(?<!\/)>.*?<\/w:\1>/gs, '');
  const texts = [...clean.matchAll(/<[wm]:t(?: [^>]*)?>([^<]*)<\/[wm]:t>/g)].map((m) => m[1]);
  const named = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return texts
    .join('')
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, h, d, n) =>
      n ? named[n] : String.fromCodePoint(h ? Number.parseInt(h, 16) : Number(d)),
    );
}
const sorted = (text) => [...text.replace(/[^\p{L}\p{N}]/gu, '')].sort().join('');

/** Parts whose bytes differ. */
function changedParts(before, after) {
  const [a, b] = [unzipSync(before), unzipSync(after)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (name) => !a[name] || !b[name] || Buffer.compare(a[name], b[name]) !== 0,
  );
}
const mayChange = /document\d*\.xml$|footnotes|endnotes|header|footer|comments|Content_Types|\.rels$|people/;

/** A part without what the schema of 2006 does not know: extensions of later versions, which are declared ignorable. */
const transitional = (xml) =>
  xml
    .replace(/ mc:Ignorable="[^"]*"/g, '')
    .replace(/ (?:w1[0-9][\w]*|wp14|a14):\w+="[^"]*"/g, '')
    .replace(/<mc:AlternateContent\b[^>]*>.*?<mc:Fallback>(.*?)<\/mc:Fallback>\s*<\/mc:AlternateContent>/gs, '$1')
    .replace(/<mc:AlternateContent\b.*?<\/mc:AlternateContent>/gs, '')
    .replace(/<(w1[0-9]\w*:\w+)\b[^>]*\/>/g, '')
    .replace(/<(w1[0-9]\w*:\w+)\b[^>]*>.*?<\/\1>/gs, '');

/** Main parts to validate at the end: that of a document, and of what was written from it. */
const toValidate = [];
function validateLater(kind, name, bytes, mainPart) {
  if (!values.schema) return;
  const file = join(work, `${toValidate.length}.xml`);
  const xml = unzipSync(bytes, { filter: ({ name }) => name === mainPart })[mainPart];
  writeFileSync(file, transitional(strFromU8(xml)));
  toValidate.push({ kind, name, file });
}

/** Validates in batches, since reading the schema takes longer than a part. */
function validate() {
  const errors = new Map();
  for (let i = 0; i < toValidate.length; i += 100) {
    const files = toValidate.slice(i, i + 100).map(({ file }) => file);
    const { stderr } = spawnSync('xmllint', ['--noout', '--schema', join(values.schema, 'wml.xsd'), ...files], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    for (const line of stderr.split('\n')) {
      const [, file] = /^(.*?\.xml):\d+: /.exec(line) ?? [];
      if (file && !errors.has(file)) errors.set(file, line);
    }
  }
  const valid = new Set(toValidate.filter(({ kind, file }) => kind === 'read' && !errors.has(file)).map(({ name }) => name));
  for (const { kind, name, file } of toValidate) {
    if (!valid.has(name)) continue;
    if (errors.has(file)) fault(`${kind}: no longer valid`, name, errors.get(file));
    else count(kind === 'read' ? 'valid by the schema' : `${kind}: still valid`);
  }
}

if (values.out) mkdirSync(values.out, { recursive: true });
const keep = (name, kind, bytes) => values.out && writeFileSync(join(values.out, `${kind}-${name}`), bytes);

/** Checks what was written from a document. */
function check(kind, name, before, after, { accepted, original, mainPart }) {
  keep(name, kind, after);
  let now;
  try {
    now = [textsOf(read(after)), textsOf(read(after, 'original'))];
  } catch (error) {
    fault(`${kind}: cannot be read again`, name, error.message);
    return;
  }
  if (!same(accepted, now[0])) fault(`${kind}: accepted text differs`, name, different(accepted, now[0]));
  if (original && !same(original, now[1])) fault(`${kind}: rejected text differs`, name, different(original, now[1]));
  const others = changedParts(before, after).filter((part) => !mayChange.test(part));
  if (others.length > 0) fault(`${kind}: another part changed`, name, others.join(', '));
  validateLater(kind, name, after, mainPart);
}

const names = readdirSync(folder)
  .filter((name) => /\.do[ct][xm]$/i.test(name))
  .sort((a, b) => (a.slice(7) < b.slice(7) ? -1 : 1));
const random = randomFrom(Number(values.seed));
let last;
for (const name of names) {
  const bytes = new Uint8Array(readFileSync(join(folder, name)));
  let document;
  try {
    document = read(bytes);
  } catch (error) {
    if (error.constructor.name !== 'WordError' && !/^is |^has |^declares /.test(error.message))
      fault('read: unexpected error', name, error.stack);
    else count(`refused: ${error.message}`);
    continue;
  }
  count('read');
  const { mainPart } = document.package;
  const accepted = textsOf(document);
  const original = textsOf(read(bytes, 'original'));
  const hidden = document.tally.hidden + document.tally.struck > 0;
  const body = document.paragraphs.filter((p) => p.part === mainPart).map((p) => p.text);
  if (!hidden && sorted(lettersOf(bytes, mainPart)) !== sorted(body.join(''))) fault('read: letters differ from the XML', name);
  validateLater('read', name, bytes, mainPart);
  const context = { accepted, original, mainPart };
  try {
    // Comments and tracked replacements at random places.
    const editor = new WordEditor(document, stamp);
    const length = document.text.length;
    for (let i = 0; i < 5 && length > 0; i++) {
      const at = Math.floor(random() * length);
      const places = placesOf(document, at, 1 + Math.floor(random() * 30));
      if (places.length > 0) editor.comment(places, ['A comment & its <text>.']);
    }
    check('comment', name, bytes, editor.finish(), context);
    count('commented');
    // Edits of the text.
    const words = [...document.text.matchAll(/\p{L}{3,}/gu)].filter(
      (m) => !/[\\[\]^|<]|-->/.test(document.text.slice(m.index - 2, m.index + 40)),
    );
    let text = document.text;
    for (const word of words.filter(() => random() < 4 / Math.max(words.length, 4)).reverse())
      text = text.slice(0, word.index) + (random() < 0.4 ? '' : 'changed words') + text.slice(word.index + word[0].length);
    const edited = editedWord(document, text, stamp);
    count(edited.isComplete ? 'edited' : 'edited, not all carried over');
    if (!edited.isComplete)
      notes.push(`not all carried over: ${name} ${different(text.split('\n\n'), read(edited.bytes).text.split('\n\n'))}`);
    check('edit', name, bytes, edited.bytes, { ...context, accepted: textsOf(read(edited.bytes)) });
    if (last) {
      const redline = finished(redlinedDocument(last.document, bytes, options, stamp));
      const margin = (d) => d.paragraphs.filter((p) => p.story.kind === 'header' || p.story.kind === 'footer').length;
      const comparable = margin(last.document) + margin(document) === 0;
      const isMoved =
        comparable &&
        !same(textsOf(read(redline, 'original')), last.accepted) &&
        same(withBoxesApart(read(redline, 'original')), withBoxesApart(last.document));
      if (isMoved) count('redlined, but a text box stays where it is in the new text');
      check('redline', name, bytes, redline, { ...context, original: comparable && !isMoved ? last.accepted : undefined });
      count(comparable ? 'redlined, both ways' : 'redlined, headers left as they are');
    }
  } catch (error) {
    fault('unexpected error', name, error.stack);
  }
  last = { document, accepted };
}
if (values.schema) validate();
for (const [kind, n] of [...counts].sort()) process.stdout.write(`${String(n).padStart(6)}  ${kind}\n`);
if (values.list) for (const line of [...faults, ...notes]) process.stdout.write(`${line}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
