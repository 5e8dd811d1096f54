import { orList, t } from '../text/l10n.js';
import { CliError } from './files.js';

/**
 * Returns the format of an output: the requested one, else by the extension of the file, else text.
 * @param byExtension formats by extension, without a dot
 * @param others extensions that the caller handles
 * @throws CliError if no format is requested and the extension is unknown
 */
export function outputFormat<Format extends string>(
  asked: Format | undefined,
  output: string | undefined,
  byExtension: Readonly<Record<string, Format>>,
  others: readonly string[] = [],
): Format | 'text' {
  if (asked !== undefined) return asked;
  if (output === undefined) return 'text';
  const extension = output.split('.').at(-1)?.toLowerCase() ?? '';
  const format = Object.hasOwn(byExtension, extension) ? byExtension[extension] : undefined;
  if (format !== undefined) return format;
  throw new CliError(
    t('{0}: end its name in {1}, or set --format', output, orList([...others, ...Object.keys(byExtension)].map((e) => `.${e}`))),
  );
}
