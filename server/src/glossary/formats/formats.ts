/** Formats that a glossary can be read from. */
export const readFormats = ['json', 'csv', 'tbx', 'contextive'] as const;
export type ReadFormat = (typeof readFormats)[number];

/** Formats that a glossary can be written in; `tbx2` is TBX as it was before 2019. */
export const writeFormats = ['json', 'csv', 'tbx', 'tbx2', 'md'] as const;
export type WriteFormat = (typeof writeFormats)[number];

const byEnding: Readonly<Record<string, ReadFormat>> = {
  json: 'json',
  jsonc: 'json',
  csv: 'csv',
  tsv: 'csv',
  tbx: 'tbx',
  xml: 'tbx',
  yml: 'contextive',
  yaml: 'contextive',
};

const endingOf = (path: string): string => /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';

/** The format that a file’s name tells; JSON where it tells none. */
export const formatOf = (path: string): ReadFormat => byEnding[endingOf(path)] ?? 'json';

/** The format that a file’s name asks for, or undefined. */
export function writeFormatOf(path: string): WriteFormat | undefined {
  const ending = endingOf(path);
  if (ending === 'markdown') return 'md';
  if (ending === 'xml') return 'tbx';
  return writeFormats.find((f) => f === ending);
}
