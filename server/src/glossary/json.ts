import { type Schema, Validator } from '@cfworker/json-schema';
import { findNodeAtLocation, type Node, type ParseError, parse, parseTree, printParseErrorCode } from 'jsonc-parser';
import { type FileProblem, type FileProblems, type FileSpan, refused, sortedUnique } from './fileProblem.js';
import { isTooDeepJson, tooDeep } from './nesting.js';
import { shapeOf } from './shape.js';

/** A place in a JSON value: keys and indexes from the top. */
export type JsonPath = readonly (string | number)[];

/** Where a file has a part of its value, or the key of that part. */
export type PlaceOf = (path: JsonPath, key?: 'key') => FileSpan;

export type LoadedJson =
  | { readonly ok: true; readonly value: unknown; readonly placeOf: PlaceOf }
  | { readonly ok: false; readonly problems: FileProblems };

const options = { allowTrailingComma: true };

/** `#/terms/3/name` as the path `['terms', 3, 'name']`. */
function pathOf(pointer: string): (string | number)[] {
  return pointer
    .replace(/^#\/?/, '')
    .split('/')
    .filter((p) => p !== '')
    .map((p) => decodeURIComponent(p).replace(/~1/g, '/').replace(/~0/g, '~'))
    .map((p) => (/^\d+$/.test(p) ? Number(p) : p));
}

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
 * Reads JSON (comments and trailing commas allowed) and holds it against a schema. Of broken JSON the first fault is reported, of a
 * schema all, each at its place.
 */
export function parseJson(text: string, schema: object): LoadedJson {
  if (isTooDeepJson(text)) return tooDeep();
  try {
    return parsedJson(text, schema);
  } catch (error) {
    if (error instanceof URIError) return halfCharacter(text);
    throw error;
  }
}

const half = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|\\u[dD][89a-fA-F][0-9a-fA-F]{2}/;

/** A key with half a character in it has no address, which the validator needs: the half is told at its place. */
function halfCharacter(text: string): LoadedJson {
  const found = half.exec(text);
  return refused('syntax', found?.index ?? 0, found?.[0].length ?? 0, 'the key contains half a character; write it again');
}

function parsedJson(text: string, schema: object): LoadedJson {
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
  const problems = schemaProblems(value, schema, placeOf);
  return problems ? { ok: false, problems } : { ok: true, value, placeOf };
}

const shapes = new WeakMap<object, ReturnType<typeof shapeOf>>();

function fits(value: unknown, schema: object): boolean {
  if (!shapes.has(schema)) shapes.set(schema, shapeOf(schema));
  return shapes.get(schema)?.(value) ?? false;
}

/** All that a value has wrong by a schema, each at its place; undefined where it fits. */
export function schemaProblems(value: unknown, schema: object, placeOf: PlaceOf): FileProblems | undefined {
  if (fits(value, schema)) return undefined;
  const result = new Validator(schema as Schema, '7', false).validate(value);
  if (result.valid) return undefined;
  const wrong = result.errors
    .filter((e) => !holders.has(e.keyword))
    .map(({ instanceLocation, error: what }): FileProblem => {
      const path = pathOf(instanceLocation);
      const where = path.length === 0 ? '' : `${path.join('.')}: `;
      const isUnknown = what.startsWith(notKnown);
      return { kind: 'schema', ...placeOf(path, isUnknown ? 'key' : undefined), message: `${where}${plainly(what)}` };
    });
  return sortedUnique(wrong) ?? [{ kind: 'schema', offset: 0, length: 0, message: 'is not valid' }];
}

const words = (code: string): string => code.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').toLowerCase();

/** Keywords that only pass on what a part of the value has wrong. */
const holders = new Set([
  '$ref',
  'properties',
  'additionalProperties',
  'items',
  'propertyNames',
  'allOf',
  'anyOf',
  'oneOf',
  'if',
  'then',
  'else',
]);

/** What the validator says of a key that the schema does not have. */
const notKnown = 'False boolean schema';

/** The validator's sentence as people say it. */
function plainly(error: string): string {
  return error
    .replace(/^Instance does not have required property (".*?")\.?$/, '$1 is missing')
    .replace(/^Instance type (".*?") is invalid\. Expected (".*?")\.$/, 'must be $2, not $1')
    .replace(/^Instance does not match any of (.*?)\.?$/, 'must be one of $1')
    .replace(/^Property (".*?") does not match additional properties schema\.$/, '$1 is not recognized')
    .replace(/^False boolean schema\.$/, 'is not recognized')
    .replace(/^String does not match pattern\.$/, 'has the wrong format')
    .replace(/^String is too short \(0 < 1\)\.$/, 'must not be empty')
    .replace(/\.$/, '');
}
