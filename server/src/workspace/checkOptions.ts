import { levelsOf } from '../config/config.js';
import { styleOf } from '../config/profiles.js';
import type { RunOptions } from '../rules/run.js';
import type { AnalysisOptions } from '../statement/statement.js';
import { markupOf } from '../text/blocks/markup.js';
import { decoded } from './platform.js';
import type { Settings } from './settings.js';

/** All options for reading and checking a document. */
export interface CheckOptions extends AnalysisOptions, RunOptions {}

/**
 * Converts settings to options. The only place that does so: the server and all commands use it, so a new setting reaches all of them.
 * @param run options that settings don’t contain: earlier statements, and a callback for failing rules
 */
export function checkOptions(
  { config, glossary, ignoredIn, wordsIn }: Settings,
  { uri, languageId }: { readonly uri: string; readonly languageId?: string },
  run: Pick<RunOptions, 'precedents' | 'counterpart' | 'onFailure'> = {},
): CheckOptions {
  const { date, instrument } = config;
  return {
    markup: markupOf(decoded(uri), languageId),
    glossary,
    ...(date === undefined ? {} : { date }),
    ...(instrument === undefined ? {} : { instrument }),
    levels: levelsOf(config),
    style: styleOf(config.profile),
    ignored: ignoredIn(uri),
    words: wordsIn(uri),
    ...run,
  };
}

/** Returns the options for the earlier of two compared statements: the glossary of the later one, without its date. */
export function earlierOptions(
  settings: Settings,
  document: { readonly uri: string },
  { glossary }: Pick<CheckOptions, 'glossary'>,
): CheckOptions {
  const { date: _, ...options } = checkOptions(settings, document);
  return { ...options, glossary };
}
