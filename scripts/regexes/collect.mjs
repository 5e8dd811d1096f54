// All regular expressions of server and client: literals as written, constructed ones as built.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { full } from 'acorn-walk';
import { build, transformSync } from 'esbuild';
import { schemaValidators } from '../schemaValidators.mjs';

/** @returns by expression as written (`/a+/g`): { source, flags, files } */
export function literalRegexes(root) {
  const found = new Map();
  for (const folder of ['server/src', 'client/src'])
    for (const name of readdirSync(join(root, folder), { recursive: true }).filter((n) => n.endsWith('.ts'))) {
      const file = `${folder}/${name.replaceAll('\\', '/')}`;
      const { code } = transformSync(readFileSync(join(root, file), 'utf8'), { loader: 'ts', target: 'es2023' });
      full(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), ({ type, regex }) => {
        if (type !== 'Literal' || !regex) return;
        const key = `/${regex.pattern}/${regex.flags}`;
        const known = found.get(key) ?? { source: regex.pattern, flags: regex.flags, files: new Set() };
        found.set(key, known);
        known.files.add(file);
      });
    }
  return found;
}

/** Returns the expressions that the engine builds while it checks some texts. Skips those of packages. */
export async function builtRegexes(root, texts) {
  const outfile = join(root, '.cache/regexes/engine.mjs');
  await build({
    plugins: [schemaValidators],
    entryPoints: [join(root, 'test/hostile/measure.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    target: 'node20',
    // The stack shows which expressions packages build.
    packages: 'external',
    logLevel: 'warning',
  });
  const found = new Map();
  const Real = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Real, {
    construct(target, args, self) {
      const made = Reflect.construct(target, args, self);
      const key = `/${made.source}/${made.flags}`;
      // A stack takes long to make.
      if (!found.has(key) && new Error().stack.split('\n')[2]?.includes('/regexes/engine.mjs'))
        found.set(key, { source: made.source, flags: made.flags, files: new Set(['built']) });
      return made;
    },
  });
  try {
    const { timesOf } = await import(outfile);
    for (const text of texts) for (const markup of ['markdown', 'plain']) timesOf(text, markup);
  } finally {
    globalThis.RegExp = Real;
  }
  return found;
}
