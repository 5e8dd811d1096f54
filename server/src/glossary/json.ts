import type { ValidateFunction } from 'ajv';
import { findNodeAtLocation, type Node, type ParseError, parse, parseTree, printParseErrorCode } from 'jsonc-parser';
import { type FileProblem, type FileProblems, type FileSpan, refused, sortedUnique } from './fileProblem.js';
import { isTooDeepJson, tooDeep } from './nesting.js';
import { type JsonPath, schemaErrors } from './schemaErrors.js';

/** Where a file has a part of its value, or the key of that part. */
export type PlaceOf = (path: JsonPath, key?: 'key') => FileSpan;

export type LoadedJson =
  | { readonly ok: true; readonly value: unknown; readonly placeOf: PlaceOf }
  | { readonly ok: false; readonly problems: FileProblems };

const options = { allowTrailingComma: true };

/** The node at a path, or at the nearest part of it that there is. */
function nodeAt(tree: Node | undefined, path: JsonPath): Node | undefined {
  for (let end = path.length; tree && end >= 0; end--) {
    const found = findNodeAtLocation(tree, path.slice(0, end));
    if (found) return found;
  }
  return undefined;
}

/** The key that a value stands under; the value itself in a list. */
const keyOf = (node: Node | undefined): Node | undefined => (node?.parent?.type === 'property' ? node.parent.children?.[0] : node);

const spanOf = (node: Node | undefined): FileSpan => ({ offset: node?.offset ?? 0, length: node?.length ?? 0 });

/** What strict JSON holds, by the parser of the machine; undefined where it is not strict. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The key `__proto__`, wherever it stands. It would not become a key of the value, but change what the value is: no schema sees it.
 * @param body JSON without a fault
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
 * Reads JSON (comments and trailing commas allowed) and validates it. Of broken JSON the first fault is reported, of a schema all, each
 * at its place.
 */
export function parseJson(text: string, validate: ValidateFunction): LoadedJson {
  if (isTooDeepJson(text)) return tooDeep();
  const errors: ParseError[] = [];
  const body = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
  const value: unknown = parsed(body) ?? parse(body, errors, options);
  const [error] = errors;
  if (error) return refused('syntax', error.offset, error.length, `not valid JSON: ${words(printParseErrorCode(error.error))}`);
  const prototype = prototypeKeyIn(body);
  if (prototype) return refused('schema', prototype.offset, prototype.length, '“__proto__” is not recognized');
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
 * All that a value has wrong by a schema, each at its place; undefined where it fits.
 * @param unnamed how many parts of a path the file does not have, so that messages leave them out
 */
export function schemaProblems(value: unknown, validate: ValidateFunction, placeOf: PlaceOf, unnamed = 0): FileProblems | undefined {
  const problems = schemaErrors(value, validate).map(({ path, isKey, message }): FileProblem => {
    const where = path.slice(unnamed).join('.');
    return { kind: 'schema', ...placeOf(path, isKey ? 'key' : undefined), message: where === '' ? message : `${where}: ${message}` };
  });
  return sortedUnique(problems);
}

const words = (code: string): string => code.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').toLowerCase();
