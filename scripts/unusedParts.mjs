// Plugins for esbuild that leave out the parts of packages that Communiqué never uses.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Replaces modules by the given contents, empty by default. */
const replace = (name, filter, contents = '') => ({
  name,
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter }, ({ path, importer }) => (importer.includes('node_modules') ? { path, namespace: name } : undefined));
    onLoad({ filter: /./, namespace: name }, () => ({ contents }));
  },
});

/** Replaces everything that modules export by the same value. @param value code of a declaration of `absent` */
const replaceExports = (name, filter, value) => ({
  name,
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter }, ({ path, importer }) =>
      importer.includes('node_modules') ? { path, namespace: name, pluginData: join(dirname(importer), `${path}.js`) } : undefined,
    );
    onLoad({ filter: /./, namespace: name }, async ({ pluginData }) => {
      const names = [...(await readFile(pluginData, 'utf8')).matchAll(/^exports\.(\w+) = \1;/gm)].map(([, exported]) => exported);
      return { contents: `${value}\nexport { ${names.map((exported) => `absent as ${exported}`).join()} };` };
    });
  },
});

/** The command-line parser could start programs for subcommands. There are none. */
export const noProcesses = replace('no processes', /^node:child_process$/);

/** The language client matches names of notebooks and files, if the server asks for that. It does not. */
export const noFileNames = replace('no names of files', /^minimatch$/);

/**
 * A feature of the language client that the server does not offer: it announces nothing and does nothing (`StaticFeature` of the client).
 * Notebooks are no such feature, since pulled diagnostics subscribe to it.
 */
const absentFeature = `
class absent {
  fillClientCapabilities() {}
  initialize() {}
  getState() { return { kind: 'static' }; }
  clear() {}
}`;

/** The modules of these features, and the capability of the server that would need them; a test compares them with what the server offers. */
export const absentFeatures = {
  callHierarchy: 'callHierarchyProvider',
  colorProvider: 'colorProvider',
  declaration: 'declarationProvider',
  formatting: 'documentFormattingProvider',
  implementation: 'implementationProvider',
  inlineValue: 'inlineValueProvider',
  linkedEditingRange: 'linkedEditingRangeProvider',
  signatureHelp: 'signatureHelpProvider',
  typeDefinition: 'typeDefinitionProvider',
  typeHierarchy: 'typeHierarchyProvider',
};
export const noAbsentFeatures = replaceExports(
  'absent features',
  new RegExp(`^\\./(?:${['fileOperations', ...Object.keys(absentFeatures)].join('|')})$`),
  absentFeature,
);

/** As `absentFeatures`, in the server: a feature adds itself to a class, which an absent one returns as it is. */
export const noAbsentServerFeatures = replaceExports(
  'absent server features',
  /^\.\/(?:callHierarchy|fileOperations|inlineValue|linkedEditingRange|moniker|notebook|typeHierarchy)$/,
  'const absent = (Base) => Base;',
);

/** The XML parser knows the entities of HTML, as the Markdown parser does. They share one list. */
export const sharedEntities = {
  name: 'shared entities',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]sax[\\/]lib[\\/]sax\.js$/ }, async ({ path }) => {
      const code = await readFile(path, 'utf8');
      const shared = code.replace(
        /(?<=sax\.ENTITIES = Object\.assign\(Object\.create\(null\), )\{[^}]*\}/,
        "require('character-entities').characterEntities",
      );
      if (shared === code) throw new Error(`${path} has no list of entities`);
      return { contents: shared };
    }),
};

/** YAML is only parsed: no values are made of it, and none is written. The parser’s one file has a region for each of its modules. */
export const yamlParserOnly = {
  name: 'YAML parser only',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]js-yaml\.mjs$/ }, async ({ path }) => {
      const regions = (await readFile(path, 'utf8')).split(/^(?=\/\/#region )/m);
      const used = regions.filter((region) =>
        /^\/\/#region src\/(?:common\/exception|parser\/(?:events|parser|parser_scalar))\.ts/.test(region),
      );
      if (used.length !== 4) throw new Error(`${path} has other regions than before: ${used.length} of 4`);
      // Excerpts of the text in messages are not shown.
      return {
        contents: `const makeSnippet = () => '';\n${used.join('')}export { EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE, YAMLException };`,
      };
    }),
};

/** The language client compares the version of VS Code with the one that it needs. `engines` in the manifest needs a later one. */
export const noVersionCheck = replace('no version check', /^semver\//, 'module.exports = () => ({});');

/** The SDK for assistants compiles the schemas of forms that a client is asked to fill in. We ask for none, and compile no code at run time. */
export const noValidation = replace(
  'no validation of forms',
  /\/validation\/ajv-provider\.js$/,
  'export const AjvJsonSchemaValidator = undefined;',
);
