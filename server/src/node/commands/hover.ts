import { agreedAt } from '../../features/hover/agreedCard.js';
import { hoverAt } from '../../features/hover/hoverAt.js';
import { escapeMarkdown } from '../../features/hover/markdown.js';
import { lineStartsOf, positionAt } from '../../report/checked.js';
import { paragraphText } from '../../report/paragraphs.js';
import { t } from '../../text/l10n.js';
import { offsetIn } from '../../word/places.js';
import { CliError } from '../files.js';
import { type Flags, inputReader, statementIn } from '../inputs.js';
import { precedentReader } from '../precedentReader.js';
import { print, printError } from '../terminal.js';

/**
 * Prints the editor’s hover at a place, as Markdown.
 * @param place `LINE:COLUMN`, or in a Word document `PARAGRAPH:CHARACTER`, both from 1; columns are UTF-16 code units
 * @returns the exit code: 0, or 1 if there is no hover
 * @throws CliError for an invalid place
 */
export async function hover(path: string, place: string, flags: Flags): Promise<number> {
  const [, lineText, columnText] = /^(\d+):(\d+)$/.exec(place) ?? [];
  if (lineText === undefined || columnText === undefined)
    throw new CliError(t('“{0}” is not a position; write LINE:COLUMN, counted from 1, such as 12:5', place));
  const input = await (await inputReader(flags))(path);
  const { file } = input;
  const lines = lineStartsOf(file.text);
  const [first, second] = [Number(lineText), Number(columnText)];
  const offset = file.word ? offsetIn(file.word, first, second) : offsetAt(file.text, lines, first, second);
  if (offset === undefined || second < 1) {
    throw new CliError(
      file.word
        ? t(
            '{0}: there is no paragraph {1}, character {2}; the document has {3} paragraphs',
            file.path,
            lineText,
            columnText,
            file.paragraphAt?.(file.text.length).paragraph ?? 0,
          )
        : t('{0}: there is no line {1}, column {2}; the file has {3} lines', file.path, lineText, columnText, lines.length),
    );
  }
  const statement = statementIn(input);
  const precedents = await precedentReader([])(path, input.settings);
  const card = hoverAt(statement, offset, precedents && agreedAt(statement, precedents, offset), {
    isMarkdown: true,
    linkTo: (_, name) => escapeMarkdown(name),
    linkToOffset: (at) => (file.paragraphAt ? paragraphText(file.paragraphAt(at)) : t('line {0}', positionAt(lines, at).line + 1)),
  });
  if (!card) {
    printError(`communique: ${t('there is nothing to show at {0}', `${file.path}:${place}`)}`);
    return 1;
  }
  print(`${card.text}\n`);
  return 0;
}

/** Returns the offset of a line and column, both from 1. A column after the line’s end is its end. */
function offsetAt(text: string, lines: readonly number[], line: number, column: number): number | undefined {
  const start = lines[line - 1];
  return start === undefined ? undefined : Math.min(start + column - 1, (lines[line] ?? text.length + 1) - 1);
}
