import { glossaryWith } from '../glossary/builtIn.js';
import type { Glossary } from '../glossary/glossary.js';
import { parseGlossary } from '../glossary/load.js';
import type { Term } from '../glossary/term.js';
import { lineStartsOf, positionAt } from '../report/checked.js';
import { CannotRun, readTextFile } from './files.js';

/** A place in a file as people write it: `path:line:column`, from 1. */
export function placeIn(path: string, text: string, offset: number): string {
  const { line, character } = positionAt(lineStartsOf(text), offset);
  return `${path}:${line + 1}:${character + 1}`;
}

async function termsIn(path: string): Promise<readonly Term[]> {
  const { text } = await readTextFile(path);
  const loaded = parseGlossary(text);
  if (loaded.ok) return loaded.value;
  throw new CannotRun(`${placeIn(path, text, loaded.problem.offset)}: ${loaded.problem.message}`);
}

/** The built-in glossary with the files named. @throws CannotRun with file, line and column of the first thing wrong */
export async function glossaryFrom(paths: readonly string[]): Promise<Glossary> {
  const own: (readonly Term[])[] = [];
  for (const path of paths) own.push(await termsIn(path));
  return glossaryWith(own);
}
