import { access } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import validate from '../../../data/schema/baseline.schema.json?validate';
import { parseJson } from '../glossary/json.js';
import { type Baseline, type BaselineEntry, emptyBaseline } from '../report/baseline.js';
import { CliError, readTextFile } from './files.js';
import { placeIn } from './settings.js';

export interface BaselineFile {
  readonly path: string;
  readonly baseline: Baseline;
  /** Returns a path as the baseline stores it. */
  pathOf(path: string): string;
  knownOf(path: string): readonly BaselineEntry[];
}

/**
 * Reads a baseline.
 * @param mayBeMissing whether the file is about to be created
 * @throws CliError if the file is missing or not a baseline
 */
export async function readBaseline(path: string, mayBeMissing: boolean): Promise<BaselineFile> {
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  let baseline = emptyBaseline;
  if (isThere || !mayBeMissing) {
    const { text } = await readTextFile(path);
    const loaded = parseJson(text, validate);
    if (!loaded.ok) throw new CliError(`${placeIn(path, text, loaded.problems[0].offset)}: ${loaded.problems[0].message}`);
    baseline = loaded.value as Baseline;
  }
  const folder = dirname(resolve(path));
  const pathOf = (file: string): string => (file === '-' ? file : relative(folder, resolve(file)).replace(/\\/g, '/'));
  return {
    path,
    baseline,
    pathOf,
    knownOf: (file) => (Object.hasOwn(baseline.files, pathOf(file)) ? (baseline.files[pathOf(file)] ?? []) : []),
  };
}
