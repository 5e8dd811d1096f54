import glossaryFiles from '../../../../data/glossaryFiles.json' with { type: 'json' };

const { read, write } = glossaryFiles;

export type ReadFormat = keyof typeof read;
export const readFormats = Object.keys(read) as readonly ReadFormat[];

/** Formats that glossaries can be written in. `tbx2` is ISO 30042:2008. */
export type WriteFormat = keyof typeof write;
export const writeFormats = Object.keys(write) as readonly WriteFormat[];

const endingOf = (path: string): string => /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';

/** Returns the format for a file’s extension; JSON for unknown ones. */
export const formatOf = (path: string): ReadFormat => readFormats.find((f) => read[f].includes(endingOf(path))) ?? 'json';

/** Returns the output format for a file’s extension, or undefined. */
export const writeFormatOf = (path: string): WriteFormat | undefined => writeFormats.find((f) => write[f].includes(endingOf(path)));

const endings = Object.values(read).flat();

/** Globs for glossary files that no configuration needs to name. */
export const glossaryGlobs = [`*.glossary.{${endings.join(',')}}`, '*.tbx'];

const glossaryName = new RegExp(String.raw`\.(?:glossary\.(?:${endings.join('|')})|tbx)$`, 'i');

export const isGlossaryName = (name: string): boolean => glossaryName.test(name);
