import communiqueSchema from '../../../data/schema/communique.schema.json' with { type: 'json' };
import { type Level, levels } from '../findings/finding.js';
import type { Ignored } from '../findings/silence.js';
import { type Loaded, parseJson } from '../glossary/load.js';
import type { Instrument } from '../statement/statement.js';

/** `communique.json`: what a team has settled for the texts below the folder it stands in. */
export interface Config {
  /** Glossary files, relative to the configuration's folder. */
  readonly glossaries: readonly string[];
  /** Globs of documents that are statements although they do not open as one; relative to the configuration's folder. */
  readonly include: readonly string[];
  readonly rules: Readonly<Record<string, Level>>;
  /** Findings that the team has settled on. */
  readonly ignore: readonly Ignored[];
  /** Abbreviations that the team's readers know unexplained. */
  readonly wellKnown: readonly string[];
  /** YYYY-MM-DD */
  readonly date?: string;
  /** What kind of texts these are, where they do not say so themselves. */
  readonly instrument?: Instrument;
}

export const defaultConfig: Config = { glossaries: [], include: [], rules: {}, ignore: [], wellKnown: [] };

/** Reads `communique.json`; the first thing wrong is reported at its place. */
export function parseConfig(text: string): Loaded<Config> {
  const parsed = parseJson(text, communiqueSchema);
  return parsed.ok ? { ok: true, value: { ...defaultConfig, ...(parsed.value as Partial<Config>) } } : parsed;
}

export const isLevel = (value: unknown): value is Level => levels.some((l) => l === value);

/** Levels from the editor's settings: what is not a level is passed over, and named. */
export function levelsFrom(value: unknown): { levels: Record<string, Level>; wrong: string[] } {
  const found: Record<string, Level> = {};
  const wrong: string[] = [];
  if (typeof value !== 'object' || value === null) return { levels: found, wrong };
  for (const [rule, level] of Object.entries(value)) {
    if (isLevel(level)) found[rule] = level;
    else wrong.push(rule);
  }
  return { levels: found, wrong };
}
