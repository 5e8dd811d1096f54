import { levelsOf } from '../config/config.js';
import type { RunOptions } from '../rules/run.js';
import type { AnalysisOptions } from '../statement/statement.js';
import { markupOf } from '../text/markup.js';
import { decoded } from './platform.js';
import type { Settings } from './settings.js';

/** All that decides how a document is read and what is found in it. */
export interface CheckOptions extends AnalysisOptions, RunOptions {}

/**
 * The options for a document: the only place that turns settings into options. The server and all commands use it, so that a new
 * setting reaches all of them.
 * @param run what the settings do not say: earlier statements, and who is told of a failing rule
 */
export function checkOptions(
  { config, glossary, ignoredIn }: Settings,
  { uri, languageId }: { readonly uri: string; readonly languageId?: string },
  run: Pick<RunOptions, 'precedents' | 'onFailure'> = {},
): CheckOptions {
  const { date, instrument } = config;
  return {
    markup: markupOf(decoded(uri), languageId),
    glossary,
    ...(date === undefined ? {} : { date }),
    ...(instrument === undefined ? {} : { instrument }),
    levels: levelsOf(config),
    ignored: ignoredIn(uri),
    ...run,
  };
}

/** The same for the earlier of two statements that are compared: read with the glossary of the later one, and not under its date. */
export function earlierOptions(
  settings: Settings,
  document: { readonly uri: string },
  { glossary }: Pick<CheckOptions, 'glossary'>,
): CheckOptions {
  const { date: _, ...options } = checkOptions(settings, document);
  return { ...options, glossary };
}
