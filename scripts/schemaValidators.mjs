// Turns `import validate from '….schema.json?validate'` into a function that ajv compiles while bundling. At run time, the content security
// policy of a web worker may forbid compiling.
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';

const suffix = '?validate';

/** Descriptions are only for editors. */
const withoutProse = (key, value) => ((key === 'title' || key === 'description') && typeof value === 'string' ? undefined : value);

/** From so many equal properties on, they are checked together: the levels of all rules. */
const manyEqual = 10;

/** Makes one pattern of equal properties, since ajv writes code for each property. */
function withPatterns(_, value) {
  const entries = Object.entries(value?.properties ?? {}).map(([name, { default: __, ...schema }]) => [name, JSON.stringify(schema)]);
  const [first] = entries;
  if (entries.length < manyEqual || entries.some(([, schema]) => schema !== first[1])) return value;
  const { properties, ...others } = value;
  return { ...others, patternProperties: { [`^(?:${entries.map(([name]) => name).join('|')})$`]: JSON.parse(first[1]) } };
}

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
  const schema = JSON.parse(JSON.stringify(JSON.parse(readFileSync(path, 'utf8'), withoutProse), withPatterns));
  const code = standaloneCode(ajv, ajv.compile(schema));
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
