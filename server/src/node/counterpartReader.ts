import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Counterpart } from '../bilingual/counterpart.js';
import { lineStartsOf, positionAt } from '../report/checked.js';
import { counterparts, type PositionedText } from '../workspace/counterparts.js';
import { disk } from './disk.js';
import { type Input, uriOf } from './inputs.js';
import { printError } from './terminal.js';

const placed = (uri: string, text: string): PositionedText => {
  const lines = lineStartsOf(text);
  return { uri, getText: () => text, positionAt: (offset) => positionAt(lines, offset) };
};

/** @returns a function that reads the text of a file in the other language, if there is one; reports show its path */
export function counterpartReader(): (input: Input) => Promise<Counterpart | undefined> {
  const read = counterparts({
    open: () => undefined,
    read: disk.readText,
    place: placed,
    refused: (uri, why) => printError(`communique: ${decodeURIComponent(uri)}: ${why}`),
  });
  return async ({ file: { path, text }, options }) => {
    const found = await read.of(placed(uriOf(path), text), options);
    const name = found && relative('', fileURLToPath(found.document.uri));
    return found && { ...found, document: { ...found.document, uri: name ?? '' } };
  };
}
