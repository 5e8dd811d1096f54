import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundled } from './bundled.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'test/unit/rules');

/** Stands for `ruleTest`, which keeps the texts instead of testing them. */
const collecting = `
  const texts = new Map();
  export const ruleTest = (rule, caught, leftAlone) =>
    texts.set(rule, [...(texts.get(rule) ?? []), ...caught.map((c) => c.text.replace(/\\[\\[|\\]\\]|[⟦⟧]/g, '')), ...leftAlone]);
  export const collected = () => texts;
`;

/** Stands for Vitest: no test of these files runs. */
const withoutTests = 'const none = () => none; none.each = () => none; export { none as describe, none as it, none as expect };';

const stubs = {
  name: 'texts instead of tests',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /(?:^vitest|\/ruleTest\.js)$/ }, ({ path }) => ({ path, namespace: 'stub' }));
    onLoad({ filter: /.*/, namespace: 'stub' }, ({ path }) => ({ contents: path === 'vitest' ? withoutTests : collecting }));
  },
};

/**
 * The texts of each rule’s tests, those that it reports and those that it leaves alone, by rule id. A new rule has them as soon as it has
 * tests, so that no rule is forgotten.
 * @param bundle where the bundled test files are written
 */
export async function ruleTexts(bundle) {
  const files = readdirSync(folder).filter((name) => name.endsWith('.test.ts'));
  await bundled({
    stdin: {
      contents: [...files.map((name) => `import './${name}';`), "export { collected } from './ruleTest.js';"].join('\n'),
      resolveDir: folder,
    },
    plugins: [stubs],
    outfile: bundle,
  });
  const { collected } = await import(pathToFileURL(bundle).href);
  return collected();
}

/** Whether a text is made of those of a rule’s tests: “name/misspelt: one line”. */
export const isRuleText = (name) => /^[a-z-]+\/[a-z-]+: /.test(name);
