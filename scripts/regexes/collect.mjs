// All regular expressions of server and client: literals as written, constructed ones as built.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from 'acorn';
import { full } from 'acorn-walk';
import { build, transformSync } from 'esbuild';
import { schemaValidators } from '../schemaValidators.mjs';

/** @returns by expression as written (`/a+/g`): { source, flags, files } */
export function literalRegexes(root) {
  const found = new Map();
  for (const file of sources(root)) {
    const { code } = transformSync(readFileSync(join(root, file), 'utf8'), { loader: 'ts', target: 'es2023' });
    full(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), ({ type, regex }) => {
      if (type === 'Literal' && regex) addTo(found, regex.pattern, regex.flags, file);
    });
  }
  return found;
}

/** Returns the files of server and client. */
const sources = (root) =>
  ['server/src', 'client/src'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  );

function addTo(found, source, flags, file) {
  const key = `/${source}/${flags}`;
  const known = found.get(key) ?? { source, flags, files: new Set() };
  found.set(key, known);
  known.files.add(file);
}

/** A made-up statement with commitments, dates, numbers and participants, in each language. */
const translated = [
  `Joint Statement of the Second Japan-Kenya Ports Dialogue

Tokyo, July 3, 2026 (Friday)

Japan and Kenya held the second Ports Dialogue. Participants included the Ministry of Foreign Affairs for Japan. Both sides welcomed the report on 12 ports, and will not close them. They decided to meet again by the end of 2027, and intend to publish a plan in August.
`,
  `第二回日・ケニア港湾対話に関する共同声明

2026年7月3日（金曜日）東京

日本とケニアは、第二回港湾対話を開催した。日本側からは、外務省が出席した。双方は、12の港に関する報告を歓迎し、これらを閉鎖しない。双方は、2027年末までに再び会合することを決定し、8月に計画を公表する意図を有する。
`,
  `Déclaration commune du deuxième dialogue sur les ports

Nairobi, vendredi 3 juillet 2026

Les deux parties ont salué le rapport sur les ports et sont convenues de se réunir de nouveau en août.
`,
];

/** The modules that start nothing when they are loaded. */
const engine = /^server\/src\/(?!node\/|browser\/|main\.ts).*(?<!\.d)\.ts$/;

/**
 * Loads every module of the engine and checks some texts.
 * @returns `found`: the expressions built meanwhile, as literalRegexes does; `unreached`: the places of the calls that built none
 */
export async function builtRegexes(root, texts) {
  const found = new Map();
  const calling = 'new RegExp(';
  const unreached = new Set(
    sources(root).flatMap((file) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .flatMap((line, i) => (line.includes(calling) ? [`${file}:${i + 1}`] : [])),
    ),
  );
  const recorded = {
    name: 'recorded',
    setup: ({ onLoad }) =>
      onLoad({ filter: /[\\/](?:server|client)[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
        const file = relative(root, path).replaceAll('\\', '/');
        const lines = readFileSync(path, 'utf8').split('\n');
        const contents = lines.map((line, i) => line.replaceAll(calling, `new (globalThis.recordedRegExp('${file}', ${i + 1}))(`));
        return { contents: contents.join('\n'), loader: 'ts' };
      }),
  };
  const outfile = join(root, '.cache/regexes/engine.cjs');
  await build({
    plugins: [recorded, schemaValidators],
    stdin: {
      contents: [
        ...sources(root)
          .filter((file) => engine.test(file))
          .map((file) => `import './${file}';`),
        "export { copyOf } from './client/src/word/wordUri.js';",
        "export { timesOf } from './test/hostile/measure.js';",
        "export { comparePair } from './server/src/bilingual/pair.js';",
        "export { commitmentsOf } from './server/src/commitments/commitments.js';",
        "export { meetingOf, nextOrdinal } from './server/src/statement/opening/meeting.js';",
        "export { participantsOf } from './server/src/statement/opening/participants.js';",
        "export { glossaryWith } from './server/src/glossary/builtIn.js';",
        "export { analyse } from './server/src/statement/analyse.js';",
        "export { globMatcher } from './server/src/workspace/globs.js';",
      ].join('\n'),
      resolveDir: root,
    },
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    mainFields: ['module', 'main'],
    target: 'node20',
    logLevel: 'warning',
  });
  globalThis.recordedRegExp = (file, line) =>
    class extends RegExp {
      constructor(...args) {
        super(...args);
        unreached.delete(`${file}:${line}`);
        addTo(found, this.source, this.flags, file);
      }
    };
  const loaded = (await import(outfile)).default;
  for (const text of texts) for (const markup of ['markdown', 'plain']) loaded.timesOf(text, markup);
  const glossary = loaded.glossaryWith();
  const [english, japanese] = translated.map((text) => {
    const statement = loaded.analyse(text, { markup: 'plain', glossary });
    loaded.commitmentsOf(statement);
    loaded.participantsOf(statement);
    const meeting = loaded.meetingOf(statement);
    if (meeting) loaded.nextOrdinal(meeting);
    return statement;
  });
  loaded.comparePair(english, japanese);
  // One that is valid, and one that is not.
  for (const glob of ['**/[a-c]*.md', '[z-a]']) loaded.globMatcher(glob);
  for (const what of ['edited', 'reviewed']) loaded.copyOf({ path: 'draft.docx', with: (changes) => changes }, what);
  return { found, unreached: [...unreached] };
}
