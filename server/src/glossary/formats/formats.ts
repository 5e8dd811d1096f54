import glossaryFiles from '../../../../data/glossaryFiles.json' with { type: 'json' };

const { read, write } = glossaryFiles;

/** Formats that a glossary can be read from. */
export type ReadFormat = keyof typeof read;
export const readFormats = Object.keys(read) as readonly ReadFormat[];

/** Formats that a glossary can be written in; `tbx2` is TBX as it was before 2019. */
export type WriteFormat = keyof typeof write;
export const writeFormats = Object.keys(write) as readonly WriteFormat[];

const endingOf = (path: string): string => /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';

/** The format that a file’s name tells; JSON where it tells none. */
export const formatOf = (path: string): ReadFormat => readFormats.find((f) => read[f].includes(endingOf(path))) ?? 'json';

/** The format that a file’s name asks for, or undefined. */
export const writeFormatOf = (path: string): WriteFormat | undefined => writeFormats.find((f) => write[f].includes(endingOf(path)));

const endings = Object.values(read).flat();

/** The names of glossaries, whether a configuration names them or not, as globs. */
export const glossaryGlobs = [`*.glossary.{${endings.join(',')}}`, '*.tbx'];

const glossaryName = new RegExp(String.raw`\.(?:glossary\.(?:${endings.join('|')})|tbx)$`, 'i');

/** Whether a file is a glossary by its name. */
export const isGlossaryName = (name: string): boolean => glossaryName.test(name);
