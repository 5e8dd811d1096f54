import { relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseGlossary } from '../glossary/load.js';
import type { Term } from '../glossary/term.js';
import { lineStartsOf, positionAt } from '../report/checked.js';
import { type FileReport, type Settings, workspaceSettings } from '../workspace/settings.js';
import { disk } from './disk.js';
import { CannotRun, readTextFile } from './files.js';

/** A place in a file as people write it: `path:line:column`, from 1. */
function placeIn(path: string, text: string, offset: number): string {
  const { line, character } = positionAt(lineStartsOf(text), offset);
  return `${path}:${line + 1}:${character + 1}`;
}

async function termsIn(path: string): Promise<readonly Term[]> {
  const { text } = await readTextFile(path);
  const loaded = parseGlossary(text);
  if (loaded.ok) return loaded.value;
  throw new CannotRun(`${placeIn(path, text, loaded.problem.offset)}: ${loaded.problem.message}`);
}

/** A file of the configuration with what is wrong in it, its path as seen from here. */
function refused({ uri, text, problem }: FileReport): CannotRun {
  const path = relative(process.cwd(), fileURLToPath(uri));
  return new CannotRun(`${placeIn(path, text, problem?.offset ?? 0)}: ${problem?.message ?? 'cannot be read'}`);
}

/**
 * What holds for each file named: the nearest `communique.json`, with the glossaries of the command line on top.
 * @returns asks for one file; rejects with CannotRun, with file, line and column of the first thing wrong
 */
export async function settingsReader(glossaries: readonly string[]): Promise<(path: string) => Promise<Settings>> {
  const own: (readonly Term[])[] = [];
  for (const path of glossaries) own.push(await termsIn(path));
  let wrong: FileReport | undefined;
  const report = (file: FileReport): void => {
    if (file.problem) wrong ??= file;
  };
  const workspace = workspaceSettings(disk, () => ['file:///'], report, own);
  return async (path) => {
    // Standard input is read as if it lay in the current folder.
    const settings = await workspace.settingsFor(pathToFileURL(resolve(path)).href);
    if (wrong) throw refused(wrong);
    return settings;
  };
}
