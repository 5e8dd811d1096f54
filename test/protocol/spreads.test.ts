import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CallExpression, type NewExpression, parse } from 'acorn';
import { simple } from 'acorn-walk';
import { transformSync } from 'esbuild';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Calls that may spread an array into their arguments, because its length does not depend on a text or file. Arguments take space on the
 * stack, and some hundred thousand overflow it.
 */
const bounded: Readonly<Record<string, string>> = {
  'server/src/connection/base64.ts: String.fromCharCode(...bytes.subarray(i, i + chunkSize))': 'a bounded number at a time',
  'server/src/config/profiles.ts: Object.assign({}, ...names.map((name) => profileOf(name).rules))':
    'one argument a profile: there are seven',
};

/** Returns the calls in a file that spread an array into their arguments or use `apply`. */
function spreadingCalls(file: string): string[] {
  const { code } = transformSync(readFileSync(join(root, file), 'utf8'), { loader: 'ts', target: 'es2023' });
  const found: string[] = [];
  const look = (node: CallExpression | NewExpression): void => {
    const { callee } = node;
    const isApply = callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && callee.property.name === 'apply';
    if (isApply || node.arguments.some((a) => a.type === 'SpreadElement'))
      found.push(`${file}: ${code.slice(node.start, node.end).replace(/\s+/g, ' ')}`);
  };
  simple(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), { CallExpression: look, NewExpression: look });
  return found;
}

describe('a call', () => {
  it('does not spread an array of unbounded length', () => {
    const files = ['server/src'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
    );
    expect(files.flatMap(spreadingCalls).sort()).toEqual(Object.keys(bounded).sort());
  });
});
