import { relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Config } from '../config/config.js';
import { termsWith } from '../glossary/builtIn.js';
import type { FileProblem } from '../glossary/fileProblem.js';
import { loadGlossary } from '../glossary/load.js';
import type { Entry } from '../glossary/term.js';
import { lineStartsOf, positionAt } from '../report/checked.js';
import { type FileReport, type Settings, workspaceSettings } from '../workspace/settings.js';
import { disk } from './disk.js';
import { CliError, readTextFile } from './files.js';

/** Formats a place in a file as `path:line:column`, from 1. */
export function placeIn(path: string, text: string, offset: number): string {
  const { line, character } = positionAt(lineStartsOf(text), offset);
  return `${path}:${line + 1}:${character + 1}`;
}

async function entriesIn(path: string, layers: readonly (readonly Entry[])[]): Promise<readonly Entry[]> {
  const { text } = await readTextFile(path);
  const loaded = await loadGlossary(text, path, termsWith(layers));
  if (loaded.ok) return loaded.value.entries;
  const [problem] = loaded.problems;
  throw new CliError(`${placeIn(path, text, problem.offset)}: ${problem.message}`);
}

/** Converts a problem in a configuration file to an error, with the path relative to the current folder. */
function refused({ uri, text }: FileReport, { offset, message }: FileProblem): CliError {
  return new CliError(`${placeIn(relative(process.cwd(), fileURLToPath(uri)), text, offset)}: ${message}`);
}

/**
 * Returns a function that reads the settings of a file: the nearest `communique.json`, overridden by the command line. It rejects with
 * CliError, with file, line and column of the first problem.
 */
export async function settingsReader(
  glossaries: readonly string[],
  config: Partial<Config> = {},
): Promise<(path: string) => Promise<Settings>> {
  const own: (readonly Entry[])[] = [];
  for (const path of glossaries) own.push(await entriesIn(path, own));
  let wrong: CliError | undefined;
  const report = (file: FileReport): void => {
    const problem = file.problems.find((p) => p.kind !== 'notice');
    if (problem) wrong ??= refused(file, problem);
  };
  const workspace = workspaceSettings(disk, () => ['file:///'], report, undefined, { entries: own, config });
  return async (path) => {
    const settings = await workspace.settingsFor(pathToFileURL(resolve(path)).href);
    if (wrong) throw wrong;
    return settings;
  };
}
