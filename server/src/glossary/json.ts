import type { ValidateFunction } from 'ajv';
import { findNodeAtLocation, type Node, type ParseError, parse, parseTree, printParseErrorCode } from 'jsonc-parser';
import { t } from '../text/l10n.js';
import { type FileProblem, type FileProblems, type FileSpan, refused, sortedUnique } from './fileProblem.js';
import { isTooDeepJson, tooDeep } from './nesting.js';
import { type JsonPath, schemaErrors } from './schemaErrors.js';

/** Returns the place of a part of the value, or of the part’s key. */
export type PlaceOf = (path: JsonPath, key?: 'key') => FileSpan;

export type LoadedJson =
  | { readonly ok: true; readonly value: unknown; readonly placeOf: PlaceOf }
  | { readonly ok: false; readonly problems: FileProblems };

const options = { allowTrailingComma: true };

/** Returns the node at a path, or the nearest one above it. */
function nodeAt(tree: Node | undefined, path: JsonPath): Node | undefined {
  for (let end = path.length; tree && end >= 0; end--) {
    const found = findNodeAtLocation(tree, path.slice(0, end));
    if (found) return found;
  }
  return undefined;
}

/** Returns the key of a value, or the value itself in a list. */
const keyOf = (node: Node | undefined): Node | undefined => (node?.parent?.type === 'property' ? node.parent.children?.[0] : node);

const spanOf = (node: Node | undefined): FileSpan => ({ offset: node?.offset ?? 0, length: node?.length ?? 0 });

/** Parses strict JSON with the built-in parser, or returns undefined. Faster than the tolerant parser below. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Finds a key `__proto__`. Assigning it would change the prototype of the value, so no schema would see it.
 * @param body well-formed JSON
 */
function prototypeKeyIn(body: string): Node | undefined {
  if (!/__proto__|\\u005f/i.test(body)) return undefined;
  const open = [parseTree(body, [], options)];
  for (let node = open.pop(); node; node = open.pop()) {
    const [key] = node.type === 'property' ? (node.children ?? []) : [];
    if (key?.value === '__proto__') return key;
    for (const child of (node.children ?? []).toReversed()) open.push(child);
  }
  return undefined;
}

/**
 * Parses JSON with comments and trailing commas, and validates it. Reports the first syntax error or all schema errors, with their places.
 */
export function parseJson(text: string, validate: ValidateFunction): LoadedJson {
  if (isTooDeepJson(text)) return tooDeep();
  const errors: ParseError[] = [];
  const body = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
  const value: unknown = parsed(body) ?? parse(body, errors, options);
  const [error] = errors;
  if (error) return refused('syntax', error.offset, error.length, t('not valid JSON: {0}', words(printParseErrorCode(error.error))));
  const prototype = prototypeKeyIn(body);
  if (prototype) return refused('schema', prototype.offset, prototype.length, t('“__proto__” is not recognized'));
  let tree: Node | undefined;
  const placeOf: PlaceOf = (path, key) => {
    tree ??= parseTree(body, [], options);
    const node = nodeAt(tree, path);
    return spanOf(key === undefined ? node : keyOf(node));
  };
  const problems = schemaProblems(value, validate, placeOf);
  return problems ? { ok: false, problems } : { ok: true, value, placeOf };
}

/**
 * Validates a value against a schema. Returns all problems with their places, or undefined.
 * @param unnamed number of leading path parts that the file does not have; messages leave them out
 */
export function schemaProblems(value: unknown, validate: ValidateFunction, placeOf: PlaceOf, unnamed = 0): FileProblems | undefined {
  const problems = schemaErrors(value, validate).map(({ path, isKey, message }): FileProblem => {
    const where = path.slice(unnamed).join('.');
    return { kind: 'schema', ...placeOf(path, isKey ? 'key' : undefined), message: where === '' ? message : `${where}: ${message}` };
  });
  return sortedUnique(problems);
}

const words = (code: string): string => code.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').toLowerCase();
