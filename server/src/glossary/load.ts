import { type Schema, Validator } from '@cfworker/json-schema';
import { findNodeAtLocation, type ParseError, parse, parseTree, printParseErrorCode } from 'jsonc-parser';
import glossarySchema from '../../../data/schema/glossary.schema.json' with { type: 'json' };
import type { Term } from './term.js';

/** What is wrong with a file, and where: UTF-16 code units into its text. */
export interface FileProblem {
  readonly offset: number;
  readonly length: number;
  readonly message: string;
}

export type Loaded<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: FileProblem };

const failed = (offset: number, length: number, message: string): { ok: false; problem: FileProblem } => ({
  ok: false,
  problem: { offset, length, message },
});

/** `#/terms/3/name` as the path `['terms', 3, 'name']`. */
function pathOf(pointer: string): (string | number)[] {
  return pointer
    .replace(/^#\/?/, '')
    .split('/')
    .filter((p) => p !== '')
    .map((p) => decodeURIComponent(p).replace(/~1/g, '/').replace(/~0/g, '~'))
    .map((p) => (/^\d+$/.test(p) ? Number(p) : p));
}

/**
 * Reads JSON (comments and trailing commas allowed) and holds it against a schema. The first thing wrong is reported at its place.
 */
export function parseJson(text: string, schema: unknown): Loaded<unknown> {
  const errors: ParseError[] = [];
  const body = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
  const value: unknown = parse(body, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error) return failed(error.offset, error.length, `not valid JSON: ${words(printParseErrorCode(error.error))}`);
  const result = new Validator(schema as Schema, '7', true).validate(value);
  if (result.valid) return { ok: true, value };
  const tree = parseTree(body, [], { allowTrailingComma: true });
  const wrong = result.errors
    .filter((e) => !holders.has(e.keyword))
    .map(({ instanceLocation, error: what }) => {
      const path = pathOf(instanceLocation);
      const node = tree && findNodeAtLocation(tree, path);
      return { path, what, offset: node?.offset ?? 0, length: node?.length ?? 0 };
    });
  const first = wrong.reduce(
    (a, b) => (b.offset < a.offset ? b : a),
    wrong[0] ?? { path: [], what: 'is not what it must be', offset: 0, length: 0 },
  );
  const where = first.path.join('.');
  return failed(first.offset, first.length, `${where === '' ? '' : `${where}: `}${plainly(first.what)}`);
}

const words = (code: string): string => code.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').toLowerCase();

/** Keywords that only pass on what a part of the value has wrong. */
const holders = new Set(['$ref', 'properties', 'additionalProperties', 'items', 'propertyNames', 'allOf', 'anyOf', 'oneOf']);

/** The validator's sentence as people say it. */
function plainly(error: string): string {
  return error
    .replace(/^Instance does not have required property (".*?")\.?$/, '$1 is missing')
    .replace(/^Instance type (".*?") is invalid\. Expected (".*?")\.$/, 'must be $2, not $1')
    .replace(/^Instance does not match any of (.*?)\.?$/, 'must be one of $1')
    .replace(/^Property (".*?") does not match additional properties schema\.$/, '$1 is not known here')
    .replace(/^False boolean schema\.$/, 'is not known here')
    .replace(/^String does not match pattern\.$/, 'is not written as it must be')
    .replace(/\.$/, '');
}

/** Reads a glossary file of the shape of `data/schema/glossary.schema.json`. */
export function parseGlossary(text: string): Loaded<readonly Term[]> {
  const parsed = parseJson(text, glossarySchema);
  return parsed.ok ? { ok: true, value: (parsed.value as { terms: readonly Term[] }).terms } : parsed;
}
