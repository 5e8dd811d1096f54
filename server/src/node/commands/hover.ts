import { agreedAt } from '../../features/hover/agreedCard.js';
import { hoverAt } from '../../features/hover/hoverAt.js';
import { escapeMarkdown } from '../../features/hover/markdown.js';
import { lineStartsOf, positionAt } from '../../report/checked.js';
import { CliError } from '../files.js';
import { type Flags, inputReader, statementIn } from '../inputs.js';
import { precedentReader } from '../precedentReader.js';
import { print, printError } from '../terminal.js';

/**
 * Prints the editor’s hover at a place, as Markdown.
 * @param place `LINE:COLUMN`, both from 1; columns are UTF-16 code units
 * @returns the exit code: 0, or 1 if there is no hover
 * @throws CliError for an invalid place
 */
export async function hover(path: string, place: string, flags: Flags): Promise<number> {
  const [, lineText, columnText] = /^(\d+):(\d+)$/.exec(place) ?? [];
  if (lineText === undefined || columnText === undefined)
    throw new CliError(`“${place}” is not a position; write LINE:COLUMN, counted from 1, such as 12:5`);
  const input = await (await inputReader(flags))(path);
  const { file } = input;
  const lines = lineStartsOf(file.text);
  const start = lines[Number(lineText) - 1];
  if (start === undefined || Number(columnText) < 1)
    throw new CliError(`${file.path}: there is no line ${lineText}, column ${columnText}; the file has ${lines.length} lines`);
  const end = (lines[Number(lineText)] ?? file.text.length + 1) - 1;
  const offset = Math.min(start + Number(columnText) - 1, end);
  const statement = statementIn(input);
  const precedents = await precedentReader([])(path, input.settings);
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
