// Keystrokes as the server lives through them: the document is changed, analysed and checked, and the findings written as JSON.
// In a process of its own, so that nothing else that is measured is in its memory:
//   node keystrokes.mjs SIZE SHARE COUNT     writes the summary as JSON; the engine must be bundled
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { enginePath } from './bundled.mjs';
import { summary } from './measure.mjs';
import { statementOf, termsOf } from './texts.mjs';

const file = fileURLToPath(import.meta.url);

/**
 * Types letters at one place of a text.
 * @param share where, from 0 to 1
 * @param count how many keystrokes are measured, after half as many for warming up
 */
async function keystrokesIn({ defaultConfig, documentsIn, documentAnalyses, diagnosticOf }, text, share, glossary, count) {
  const settings = { config: defaultConfig, glossary, includes: () => true, refused: [] };
  const workspace = { settingsFor: async () => settings };
  const analyses = documentAnalyses(workspace, (rule, error) => {
    throw new Error(`${rule}: ${error}`);
  });
  const documents = documentsIn(
    () => 'utf-16',
    (uri, change) => analyses.changed(uri, change),
  );
  let document = documents.create('untitled:bench.txt', 'plaintext', 1, text);
  const findings = async () => {
    const analysed = await analyses.analysisOf(document);
    return JSON.stringify(analysed.findings.map((f) => diagnosticOf(f, analysed.document))).length;
  };
  await findings();
  const times = [];
  for (let i = 0; i < count * 1.5; i++) {
    // Each keystroke makes the text longer by one; to ask the document for all of it would make that anew.
    const position = document.positionAt(Math.floor((text.length + i) * share));
    const change = { range: { start: position, end: position }, text: 'x' };
    // Each message comes to the server in a turn of its own.
    await new Promise((resolve) => setImmediate(resolve));
    const start = performance.now();
    document = documents.update(document, [change], document.version + 1);
    await findings();
    if (i >= count / 2) times.push(performance.now() - start);
  }
  return summary(times);
}

/** Types letters at one place of a made-up text of a size, with 10,000 terms, in a process of its own. @returns the summary */
export function keystrokes(size, share, count) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, size, share, count].map(String), { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

if (process.argv[1] === file) {
  const [size, share, count] = process.argv.slice(2).map(Number);
  const engine = await import(enginePath);
  const glossary = engine.glossaryWith([termsOf(10_000)]);
  process.stdout.write(JSON.stringify(await keystrokesIn(engine, statementOf(size), share, glossary, count)));
}
