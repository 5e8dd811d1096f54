import type { DefinedError, ValidateFunction } from 'ajv';
import { t } from '../text/l10n.js';

/** A path in a JSON value: keys and indexes from the root. */
export type JsonPath = readonly (string | number)[];

export interface SchemaError {
  readonly path: JsonPath;
  /** Whether the last key of the path is wrong, rather than its value. */
  readonly isKey: boolean;
  /** Without the path: “must not be empty”. */
  readonly message: string;
}

/** Keywords whose errors repeat those of a subschema. */
const applicators = new Set(['if', 'anyOf', 'oneOf', 'propertyNames']);

/** Validates a value. Returns all errors, unordered. */
export function schemaErrors(value: unknown, validate: ValidateFunction): SchemaError[] {
  if (validate(value)) return [];
  return ((validate.errors ?? []) as DefinedError[]).filter((e) => !applicators.has(e.keyword)).map((e) => schemaErrorOf(e, value));
}

function schemaErrorOf(error: DefinedError, value: unknown): SchemaError {
  const path: (string | number)[] = [];
  let at = value;
  for (const part of error.instancePath.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(at) ? Number(key) : key);
    at = (at as Record<string, unknown>)[key];
  }
  // The path of a `propertyNames` error is the object’s.
  if (error.propertyName !== undefined) return { path: [...path, error.propertyName], isKey: true, message: messageOf(error, undefined) };
  if (error.keyword !== 'additionalProperties') return { path, isKey: false, message: messageOf(error, at) };
  return { path: [...path, error.params.additionalProperty], isKey: true, message: messageOf(error, at) };
}

const typeOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

function messageOf(error: DefinedError, value: unknown): string {
  switch (error.keyword) {
    case 'additionalProperties':
      return t('is not recognized');
    case 'required':
      return t('"{0}" is missing', error.params.missingProperty);
    case 'type':
      return t('must be "{0}", not "{1}"', String(error.params.type), typeOf(value));
    case 'enum':
      return t('must be one of {0}', JSON.stringify(error.params.allowedValues));
    case 'const':
      return t('must be {0}', JSON.stringify(error.params.allowedValue));
    case 'pattern':
      return t('has the wrong format');
    case 'minLength':
      return error.params.limit === 1 ? t('must not be empty') : t('must have at least {0} characters', error.params.limit);
    case 'minimum':
      return t('must be at least {0}', error.params.limit);
    case 'minProperties':
      return t('must not be empty');
    case 'maxItems':
      return t('must have at most {0} items', error.params.limit);
    default:
      return t('is not valid');
  }
}
