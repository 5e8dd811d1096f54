import { type Argument, Help, type Option } from 'commander';
import { displayWidth } from '../report/displayWidth.js';
import { commaList, t } from '../text/l10n.js';

/** Translates a heading of the help. */
function titleOf(title: string): string {
  if (title === 'Usage:') return t('Usage:');
  if (title === 'Arguments:') return t('Arguments:');
  if (title === 'Options:') return t('Options:');
  return title === 'Commands:' ? t('Commands:') : title;
}

const listed = (values: readonly string[]): string => commaList(values.map((value) => JSON.stringify(value)));

/** Adds choices and default to a description. */
function optionDescription({ description, argChoices, defaultValue, required, optional }: Option): string {
  const extra = [
    ...(argChoices ? [t('choices: {0}', listed(argChoices))] : []),
    ...(defaultValue !== undefined && (required || optional) ? [t('default: {0}', JSON.stringify(defaultValue))] : []),
  ];
  return extra.length > 0 ? t('{0} ({1})', description, commaList(extra)) : description;
}

/** Marks that may not begin a line. */
const closing = /^[\p{Pe}\p{Pf}、。，．・：；？！ー]/u;

/** Marks that may not end a line. */
const opening = /[\p{Ps}\p{Pi}]$/u;

/** Wraps text of a script without spaces between its words. @param width in columns */
function wrapped(text: string, width: number): string {
  const pieces: string[] = [];
  for (const { segment } of new Intl.Segmenter('ja', { granularity: 'word' }).segment(text)) {
    const last = pieces.at(-1);
    // Latin words stay whole, together with their marks.
    const joins =
      closing.test(segment) || opening.test(last ?? '') || (last !== undefined && /[!-~]$/.test(last) && /^[!-~]/.test(segment));
    if (joins && last !== undefined) pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  const lines: string[] = [''];
  for (const piece of pieces) {
    const line = lines.at(-1) ?? '';
    if (displayWidth(line + piece.trimEnd()) <= width || line === '') lines[lines.length - 1] = line + piece;
    else lines.push(piece.trimStart());
  }
  return lines.map((line) => line.trimEnd()).join('\n');
}

const original = new Help();

/** Formats help in the language of messages. */
export const helpStyle: Partial<Help> = {
  displayWidth,
  styleTitle: titleOf,
  optionDescription,
  argumentDescription: ({ description }: Argument) => description,
  boxWrap: (text, width) =>
    displayWidth(text) === text.length || width < original.minWidthToWrap
      ? original.boxWrap(text, width)
      : text
          .split('\n')
          .map((line) => wrapped(line, width))
          .join('\n'),
};

/** Sentences of the command-line parser, with its values as `{0}`. */
const parserSentences: Readonly<Record<string, (values: readonly string[]) => string>> = {
  "missing required argument '{0}'": ([name = '']) => t("missing required argument '{0}'", name),
  "option '{0}' argument missing": ([option = '']) => t("option '{0}' argument missing", option),
  "required option '{0}' not specified": ([option = '']) => t("required option '{0}' not specified", option),
  "unknown option '{0}'": ([option = '']) => t("unknown option '{0}'", option),
  "unknown command '{0}'": ([command = '']) => t("unknown command '{0}'", command),
  "option '{0}' argument '{1}' is invalid.": ([option = '', value = '']) => t("option '{0}' argument '{1}' is invalid.", option, value),
  "too many arguments for '{0}'. Expected {1} arguments but got {2}.": ([command = '', expected = '', given = '']) =>
    t("too many arguments for '{0}'. Expected {1} arguments but got {2}.", command, expected, given),
  "too many arguments for '{0}'. Expected {1} argument but got {2}.": ([command = '', expected = '', given = '']) =>
    t("too many arguments for '{0}'. Expected {1} argument but got {2}.", command, expected, given),
};

function translatedSentence(sentence: string): string {
  const after = (beginning: string, end: string): string | undefined =>
    sentence.startsWith(beginning) ? sentence.slice(beginning.length, -end.length) : undefined;
  const [several, one] = [after('(Did you mean one of ', '?)'), after('(Did you mean ', '?)')];
  if (several !== undefined) return t('(Did you mean one of {0}?)', several);
  if (one !== undefined) return t('(Did you mean {0}?)', one);
  const choices = after('Allowed choices are ', '.');
  if (choices !== undefined) return t('Allowed choices are {0}.', choices);
  const values: string[] = [];
  const key = sentence.replace(/'([^']*)'|\b\d+\b/g, (found, quotation?: string) => {
    values.push(quotation ?? found);
    return quotation === undefined ? `{${values.length - 1}}` : `'{${values.length - 1}}'`;
  });
  return parserSentences[key]?.(values) ?? sentence;
}

const isInvalid = ' is invalid.';

/** Translates an error of the command-line parser. Other errors are already translated. */
export function translatedParserError(error: string): string {
  const lines = error.split('\n').map((line) => {
    const end = line.indexOf(isInvalid);
    if (end < 0) return translatedSentence(line);
    const [problem, reason] = [line.slice(0, end + isInvalid.length), line.slice(end + isInvalid.length + 1)];
    return `${translatedSentence(problem)} ${translatedSentence(reason)}`;
  });
  return lines.join('\n');
}
