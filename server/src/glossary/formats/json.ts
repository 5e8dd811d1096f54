import validate from '../../../../data/schema/glossary.schema.json?validate';
import { parseJson } from '../json.js';
import type { Entry } from '../term.js';
import type { Reader } from './read.js';

/** Reads glossaries in the shape of `data/schema/glossary.schema.json`. */
export const readJson: Reader = (text) => {
  const parsed = parseJson(text, validate);
  if (!parsed.ok) return parsed;
  const { terms } = parsed.value as { terms: readonly Entry[] };
  return { ok: true, entries: terms, notices: [], placeOf: (entry, path) => parsed.placeOf(['terms', entry, ...path]) };
};
