import { parse } from 'acorn';
import { fullAncestor } from 'acorn-walk';

/** Methods of strings that search from the start whatever `lastIndex` is, and leave it at 0. */
const searches = new Set(['match', 'matchAll', 'replace', 'replaceAll', 'search', 'split']);

const isUnicode = (node) => node?.type === 'Literal' && node.regex !== undefined && /\\[pP]\{/.test(node.regex.pattern);

const making = ({ regex: { pattern, flags } }) => `RegExp(${JSON.stringify(pattern)},${JSON.stringify(flags)})`;

/**
 * Makes regular expressions with Unicode properties when they are first used, each once. V8 parses the literal of an expression whenever it
 * parses a function around it, and asks for each property letter by letter: a third of the time that it takes to load the server.
 * @param code of a bundle whose names are not minified, so that hardly any hides another
 * @param isModule whether it is an ES module
 */
export function regexesOnUse(code, isModule) {
  const tree = parse(code, { ecmaVersion: 'latest', sourceType: isModule ? 'module' : 'script', allowHashBang: true });
  const nodes = [];
  /** How often each name is declared or assigned. */
  const bindings = new Map();
  fullAncestor(tree, (node, _, ancestors, type) => {
    if (node.type === 'Identifier' && type === 'VariablePattern') bindings.set(node.name, (bindings.get(node.name) ?? 0) + 1);
    else if (node.type === 'Identifier' || isUnicode(node)) nodes.push({ node, ancestors: [...ancestors] });
  });
  const edits = [];
  /** Variables of the bundle that are an expression: `var digits = /\p{N}/u`. */
  const variables = new Map();
  for (const { kind, declarations = [] } of tree.body)
    for (const { id, init } of declarations)
      if (kind === 'var' && isUnicode(init) && bindings.get(id.name) === 1) {
        variables.set(id.name, making(init));
        edits.push({ start: id.end, end: init.end, text: '' });
      }
  const shared = new Map();
  for (const { node, ancestors } of nodes) {
    const { start, end, name, regex } = node;
    const parent = ancestors.at(-2);
    if (!regex) {
      if (variables.has(name)) edits.push({ start, end, text: `${parent.shorthand ? `${name}:` : ''}(${name}??=${variables.get(name)})` });
      continue;
    }
    const isSearch = parent.type === 'CallExpression' && parent.arguments[0] === node && searches.has(parent.callee.property?.name);
    // An expression that keeps its place (`lastIndex`) cannot be shared.
    const isShared = !regex.flags.includes('y') && (!regex.flags.includes('g') || isSearch);
    if (!isShared || !ancestors.some(({ type }) => type.includes('Function'))) continue;
    const made = making(node);
    if (!shared.has(made)) shared.set(made, `$unicode${shared.size}`);
    edits.push({ start, end, text: `(${shared.get(made)}??=${made})` });
  }
  let at = 0;
  let changed = shared.size > 0 ? `var ${[...shared.values()].join()};` : '';
  for (const { start, end, text } of edits.sort((a, b) => a.start - b.start)) {
    changed += code.slice(at, start) + text;
    at = end;
  }
  return changed + code.slice(at);
}
