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

const failed = (offset: number, length: number, message: string): { ok: false; problem: FileProblem } => ({ ok: false, problem: { offset, length, message } });

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
  // The last error of the first branch is the deepest: where the value itself is wrong.
  const deepest = result.errors.reduce((a, b) => (b.instanceLocation.length >= a.instanceLocation.length ? b : a));
  const tree = parseTree(body, [], { allowTrailingComma: true });
  const node = tree && findNodeAtLocation(tree, pathOf(deepest.instanceLocation));
  const where = pathOf(deepest.instanceLocation).join('.');
  return failed(node?.offset ?? 0, node?.length ?? 0, `${where === '' ? '' : `${where}: `}${lowerFirst(deepest.error)}`);
}

const words = (code: string): string => code.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').toLowerCase();
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Reads a glossary file of the shape of `data/schema/glossary.schema.json`. */
export function parseGlossary(text: string): Loaded<readonly Term[]> {
  const parsed = parseJson(text, glossarySchema);
  return parsed.ok ? { ok: true, value: (parsed.value as { terms: readonly Term[] }).terms } : parsed;
}
