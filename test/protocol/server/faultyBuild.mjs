// Builds the server and the command line with faults: a rule that throws if a text contains RULEFAULT, and a reader that throws if a
// paragraph contains TEXTFAULT.   node faultyBuild.mjs FOLDER
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { bundles } from '../../../scripts/bundles.mjs';

const folder = process.argv[2];

/** The beginning of a function’s body, by file below server/src, and what fails there. */
const faults = {
  'rules/typography/doubledWord.ts': ['(statement, { queryBlocks }) =>', "statement.text.includes('RULEFAULT') ? fault() :"],
  'statement/opening/opening.ts': [
    'sidesOf(blocks: readonly DocumentBlock[], language: string): string[] {',
    "if (blocks.some((b) => b.reading.source.includes('TEXTFAULT'))) fault();",
  ],
};
const thrower = "function fault(): never { throw new Error('made to fail'); }\n";

const faulty = {
  name: 'faulty',
  setup: ({ onLoad }) => {
    for (const [file, [start, fault]] of Object.entries(faults))
      onLoad({ filter: new RegExp(`server/src/${file.replaceAll('.', '\\.')}$`) }, async ({ path }) => {
        const source = await readFile(path, 'utf8');
        if (!source.includes(start)) throw new Error(`${file} has no “${start}”`);
        return { contents: thrower + source.replace(start, `${start} ${fault}`), loader: 'ts' };
      });
  },
};

const wanted = bundles.filter(({ outfile }) => /(?:server|cli)\.js$/.test(outfile));
await Promise.all(
  wanted.map((bundle) =>
    build({ ...bundle, outfile: join(folder, basename(bundle.outfile)), metafile: false, plugins: [faulty, ...bundle.plugins] }),
  ),
);
