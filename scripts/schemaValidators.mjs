// Turns `import validate from '….schema.json?validate'` into a function that ajv compiles while bundling. At run time, the content security
// policy of a web worker may forbid compiling.
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';

const suffix = '?validate';

/** Descriptions are only for editors. */
const withoutProse = (key, value) => ((key === 'title' || key === 'description') && typeof value === 'string' ? undefined : value);

function validatorOf(path) {
  const ajv = new Ajv({
    allErrors: true,
    messages: false,
    // Length in UTF-16 code units, which needs no module at run time. ajv warns about it.
    unicode: false,
    logger: false,
    strict: false,
    code: { source: true, esm: true, lines: false },
  });
  const code = standaloneCode(ajv, ajv.compile(JSON.parse(readFileSync(path, 'utf8'), withoutProse)));
  if (code.includes('require(')) throw new Error(`${path} uses a keyword that needs ajv at run time`);
  return code;
}

export const schemaValidators = {
  name: 'schema validators',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\.schema\.json\?validate$/ }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path.slice(0, -suffix.length)),
      suffix,
      sideEffects: false,
    }));
    onLoad({ filter: /\.schema\.json$/ }, (file) =>
      file.suffix === suffix ? { contents: validatorOf(file.path), loader: 'js', watchFiles: [file.path] } : undefined,
    );
  },
};

export const viteSchemaValidators = {
  name: 'schema-validators',
  enforce: 'pre',
  // The id must not end in .json, or Vite would read the function as JSON.
  resolveId: (source, importer) =>
    source.endsWith(suffix) ? `\0${resolve(dirname(importer), source.slice(0, -suffix.length))}.js` : undefined,
  load: (id) => (/^\0.*\.schema\.json\.js$/.test(id) ? validatorOf(id.slice(1, -'.js'.length)) : undefined),
};
