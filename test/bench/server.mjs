// Measures the server’s work for a keystroke, from the document change to the serialized diagnostics, and its other answers.
import { enginePath } from './bundled.mjs';
import { measure, report, row, summary, timed } from './measure.mjs';
import { statements, texts } from './texts.mjs';

const engine = await import(enginePath);
const settings = {
  config: engine.defaultConfig,
  glossary: engine.glossaryWith(),
  includes: () => true,
  ignoredIn: () => [],
  wordsIn: () => [],
  refused: [],
};
const sentence = ' The two sides reaffirmed their intent to cooperate on QZSS and METI programs in Tokyo this year.';

/** Types sentences in the middle of a text. */
async function keystrokes(text, count) {
  const analyses = engine.documentAnalyses({ settingsFor: async () => settings }, (rule, error) => {
    throw new Error(`${rule}: ${error}`);
  });
  const documents = engine.documentsIn(() => 'utf-16');
  let document = documents.create('untitled:bench.txt', 'joint-statement', 1, text);
  const diagnostics = async () => {
    const analysed = await (await analyses.analysisOf(document)).checked();
    return JSON.stringify(analysed.findings.map((finding) => engine.diagnosticOf(finding, analysed.document)));
  };
  await diagnostics();
  const from = text.indexOf('. ', text.length * 0.6) + 1;
  const warm = 60;
  const samples = [];
  for (let i = 0; i < count + warm; i++) {
    const position = document.positionAt(from + i);
    const change = { range: { start: position, end: position }, text: sentence[i % sentence.length] };
    // Each message reaches the server in its own turn of the event loop.
    await new Promise((resolve) => setImmediate(resolve));
    const sample = await timed(async () => {
      document = documents.update(document, [change], document.version + 1);
      await diagnostics();
    });
    if (i >= warm) samples.push(sample);
  }
  return summary(samples);
}

async function answers({ name, text }) {
  const statement = engine.analyse(text, { markup: 'plain', glossary: settings.glossary });
  const precedents = engine.precedentIndex();
  statements.forEach((own, i) => {
    const { document, sentences } = engine.readPrecedent({ path: `${i}.txt`, hash: `${i}`, text: own, markup: 'plain' });
    precedents.add(document, sentences);
  });
  const context = { today: '2027-05-12', onDemand: true, precedents };
  const ends = [...text.matchAll(/\w\b/g)].map((m) => m.index + 1);
  const count = 1000;
  const everywhere = async (what, answer) => {
    let next = 0;
    const ask = () => answer(ends[Math.floor(((next++ % count) / count) * ends.length)]);
    const figures = await measure(ask, { warm: count, least: count, most: count, budget: 0 });
    return row(what, name, figures, { cpuP99: 5 });
  };
  return [
    await everywhere('hover', (offset) => engine.hoverCard(statement, offset - 1, String)),
    await everywhere('completion, with the statements as precedents', (offset) => engine.suggestionsAt(statement, offset, context)),
    await everywhere('definition', (offset) => engine.definitionAt(statement, offset - 1)),
  ];
}

const keystroke = async ({ name, text }, count, limits) => row('keystroke to findings', name, await keystrokes(text, count), limits);
report('In the server', [
  await keystroke(texts.short, 1000, { cpuP99: 10 }),
  await keystroke(texts.longest, 1000, { cpuP99: 10 }),
  await keystroke(texts.all, 200, { cpuMedian: 30 }),
  await keystroke(texts.megabyte, 100, { cpuMedian: 60 }),
  ...(await answers(texts.longest)),
]);
