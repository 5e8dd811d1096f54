import { parse } from 'acorn';
import { full } from 'acorn-walk';

/** Names that evaluate text as code, or reach beyond the process, without a module. */
const dangerous: readonly string[] = [
  'eval',
  'Function',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebTransport',
  'EventSource',
  'RTCPeerConnection',
  'importScripts',
  'Worker',
  'SharedWorker',
];
const dangerousMembers: readonly string[] = [...dangerous.filter((name) => name !== 'Worker'), 'sendBeacon', 'dlopen', '_linkedBinding'];

/** What a bundle can reach: the modules that it imports, and the dangerous names that it uses. */
export interface Reach {
  readonly modules: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** A module whose name is computed at run time. */
export const computed = '(a computed name)';

interface Node {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
  readonly computed?: boolean;
  readonly callee?: Node;
  readonly source?: Node;
  readonly property?: Node;
  readonly object?: Node;
  readonly arguments?: readonly Node[];
  readonly expressions?: readonly Node[];
  readonly quasis?: readonly { readonly value: { readonly cooked: string } }[];
}

/** The text of a string, or of a template that computes nothing. */
function textOf(node: Node | undefined): string | undefined {
  if (node?.type === 'TemplateLiteral' && node.expressions?.length === 0) return node.quasis?.[0]?.value.cooked;
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
}

/** Whether a bundle is a module, by its exports. */
const isModule = (code: string): boolean => /[;}]export\{[^{}]*\};?\s*$/.test(code);

/** Parses a bundle as JavaScript, so that nothing can hide in its formatting. */
export function reachOf(code: string): Reach {
  const modules = new Set<string>();
  const names = new Set<string>();
  full(parse(code, { ecmaVersion: 'latest', sourceType: isModule(code) ? 'module' : 'script', allowHashBang: true }), (acornNode) => {
    const node = acornNode as unknown as Node;
    if (node.type === 'CallExpression' && node.callee?.name === 'require') modules.add(textOf(node.arguments?.[0]) ?? computed);
    if (node.type === 'ImportExpression' || node.type === 'ImportDeclaration') modules.add(textOf(node.source) ?? computed);
    if (node.type === 'Identifier' && dangerous.includes(node.name ?? '')) names.add(node.name ?? '');
    if (node.type === 'MemberExpression') {
      const name = node.computed === true ? textOf(node.property) : node.property?.name;
      // LSP also has a symbol kind named Function.
      const isOwn = name === 'Function' && !/^(?:globalThis|global|self|window)$/.test(node.object?.name ?? '');
      if (name !== undefined && dangerousMembers.includes(name) && !isOwn) names.add(name);
      if (node.object?.name === 'process' && name === 'binding') names.add('process.binding');
      if (node.object?.name === 'require' && node.computed === true) names.add(computed);
    }
    // A function’s constructor evaluates code: (() => 0).constructor('…').
    if ((node.type === 'CallExpression' || node.type === 'NewExpression') && node.callee?.property?.name === 'constructor')
      names.add('constructor()');
    if (node.type === 'CallExpression' && (node.callee?.name === 'setTimeout' || node.callee?.name === 'setInterval'))
      if (textOf(node.arguments?.[0]) !== undefined) names.add('code in a timer');
  });
  return { modules, names };
}
