import { agreedAt } from '../../features/hover/agreedCard.js';
import { hoverAt } from '../../features/hover/hoverAt.js';
import { escapeMarkdown } from '../../features/hover/markdown.js';
import type { Readers } from '../../glossary/builtIn.js';
import { lineStartsOf, positionAt } from '../../report/checked.js';
import { analyse } from '../../statement/analyse.js';
import { markupOf } from '../../text/markup.js';
import { CliError, readStandardInput, readTextFile } from '../files.js';
import { precedentReader } from '../precedentReader.js';
import { settingsReader } from '../settings.js';
import { print, printError } from '../terminal.js';

/**
 * Prints what the editor shows when the pointer rests on a place, as Markdown.
 * @param place `LINE:COLUMN`, both from 1, columns in UTF-16 code units
 * @returns the exit code: 0, or 1 where nothing is known there
 * @throws CliError on a place that is not one
 */
export async function hover(path: string, place: string, glossaries: readonly string[], readers?: Readers): Promise<number> {
  const [, lineText, columnText] = /^(\d+):(\d+)$/.exec(place) ?? [];
  if (lineText === undefined || columnText === undefined)
    throw new CliError(`“${place}” is not a position; write LINE:COLUMN, counted from 1, such as 12:5`);
  const settingsFor = await settingsReader(glossaries, readers);
  const file = path === '-' ? await readStandardInput() : await readTextFile(path);
  const settings = await settingsFor(path);
  const { glossary, config } = settings;
  const lines = lineStartsOf(file.text);
  const start = lines[Number(lineText) - 1];
  if (start === undefined || Number(columnText) < 1)
    throw new CliError(`${file.path}: there is no line ${lineText}, column ${columnText}; the file has ${lines.length} lines`);
  const end = (lines[Number(lineText)] ?? file.text.length + 1) - 1;
  const offset = Math.min(start + Number(columnText) - 1, end);
  const dated = config.date === undefined ? {} : { date: config.date };
  const statement = analyse(file.text, { markup: markupOf(file.path), glossary, ...dated });
  const precedents = await precedentReader([])(path, settings);
  const card = hoverAt(statement, offset, precedents && agreedAt(statement, precedents, offset), {
    isMarkdown: true,
    linkTo: (_, name) => escapeMarkdown(name),
    linkToOffset: (at) => `line ${positionAt(lines, at).line + 1}`,
  });
  if (!card) {
    printError(`communique: there is nothing to show at ${file.path}:${place}`);
    return 1;
  }
  print(`${card.text}\n`);
  return 0;
}
