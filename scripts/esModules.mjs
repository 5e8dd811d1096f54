// Makes ES modules of the protocol’s packages while bundling. They are CommonJS as TypeScript writes it, from which no bundler removes what is
// never used: half of the requests and types of the protocol.
import { readFile } from 'node:fs/promises';

/** Packages that TypeScript compiled, by the paths of their modules. */
const packages =
  /[\\/]node_modules[\\/]vscode-(?:jsonrpc|languageclient|languageserver(?:-protocol|-types|-textdocument)?)[\\/]lib[\\/].*\.js$/;

/** Modules that are imported. Others, of Node and of VS Code, stay calls of `require`. */
const imported = /^(?:\.|vscode-)/;

/** A namespace is a call that fills it. Marks it as one that may be left out where nothing uses its value. */
const namespaces =
  /^(?:export )?(?:var|let) (\w+);\n((?:\s*\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?)\(function \(\1\) \{\n([\s\S]*?)^\}\)\(\1 \|\| \((exports\.\1 = )?\1 = \{\}\)\);/gm;

/** @param {string} code of a CommonJS or ES module that TypeScript wrote */
export function asEsModule(code, path) {
  const isExported = !/^Object\.defineProperty\(exports, "__esModule"/m.test(code);
  const modules = new Map();
  const changed = code
    .replace(/^var (__\w+) = \(this && this\.\1\)[\s\S]*?^\}[()]*;\n/gm, '')
    .replace(/^"use strict";\n|^Object\.defineProperty\(exports, "__esModule".*\n|^(?:exports\.\w+ = )+void 0;\n/gm, '')
    .replace(
      namespaces,
      (_, name, comment, body, own) =>
        `${comment}${isExported || own ? 'export ' : ''}var ${name} = /* @__PURE__ */ (function (${name}) {\n${body}return ${name}; })({});`,
    )
    .replace(/^__exportStar\(require\(("[^"]+")\), exports\);/gm, 'export * from $1;')
    .replace(/^(?:const|var|let) (\w+) = (?:__import(?:Star|Default)\()?require\("([^"]+)"\)\)?;/gm, (_, name, module) => {
      if (!imported.test(module)) return `const ${name} = require("${module}");`;
      modules.set(name, module);
      return `import * as ${name} from "${module}";`;
    })
    .replace(
      /^Object\.defineProperty\(exports, "(\w+)", \{ enumerable: true, get: function \(\) \{ return (\w+)\.(\w+); \} \}\);/gm,
      (_, name, of, own) => `export { ${own} as ${name} } from "${modules.get(of)}";`,
    )
    .replace(/^exports\.(\w+) = \1;/gm, 'export { $1 };')
    .replace(/^exports\.default = /gm, 'export default ')
    .replace(/^exports\.(\w+) = /gm, 'export const $1 = ')
    // What is left is read, or fills a namespace that has the name of a function or class.
    .replace(/\(exports\.(\w+) = \1 = \{\}\)/g, '($1 = {})')
    .replace(/\bexports\.(\w+)/g, '$1');
  const left = /\bexports\b|\b__\w+\(/.exec(changed.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''));
  if (left) throw new Error(`${path} is no CommonJS as TypeScript writes it: ${left[0]}`);
  return changed;
}

/** Requests that the server does not answer. Their functions hold on to the protocol’s description of them. */
const unanswered =
  /^ {8}on(?:CodeLensResolve|ColorPresentation|Declaration|DocumentColor|Document(?:OnType|Ranges?)?Formatting|DocumentLinkResolve|Implementation|SignatureHelp|TypeDefinition|WorkspaceSymbolResolve): \(handler\) => connection\.onRequest\(.*(?:\n {9,}.*|\n {8}\}.*)*\n/gm;

/** For esbuild. */
export const esModules = {
  name: 'ES modules',
  setup: ({ onLoad }) =>
    onLoad({ filter: packages }, async ({ path }) => ({
      contents: asEsModule((await readFile(path, 'utf8')).replace(unanswered, ''), path),
      loader: 'js',
    })),
};
