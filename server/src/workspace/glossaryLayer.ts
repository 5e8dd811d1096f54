import { termsWith } from '../glossary/builtIn.js';
import { type CompiledFile, compiledFile } from '../glossary/compiled/compile.js';
import { typedNamesOf } from '../glossary/compiled/typedNamesOf.js';
import { CompiledEntries, type Entries } from '../glossary/entries.js';
import type { FileProblem, Loaded } from '../glossary/fileProblem.js';
import { formatOf, type ReadFormat } from '../glossary/formats/formats.js';
import { jsonEntries } from '../glossary/formats/jsonEntries.js';
import type { Below, ReadGlossary } from '../glossary/formats/read.js';
import { loadGlossary } from '../glossary/load.js';
import { quickFile } from '../glossary/quickFile.js';
import type { Platform } from './platform.js';
import { turns } from './turns.js';

/** The entries of a glossary file as a layer, and where the file has them; a large file is compiled, and its places are not kept. */
export interface GlossaryLayer extends Pick<ReadGlossary, 'placeOf'> {
  readonly entries: Entries;
  /** Whether it is compiled: then nothing of the text is kept either. */
  readonly isLarge: boolean;
}

/** From how many entries on a file is compiled apart. */
const largeFile = 20_000;

/** The shortest text that could have so many entries, in UTF-16 code units: shorter ones are read whole at once. */
const shortestLarge = largeFile * 10;

const nowhere = { offset: 0, length: 0 };

/** About how long an entry is in a file, in UTF-16 code units. */
const lengthOfEntry = 100;

async function quickly(text: string, format: ReadFormat, below: Below, pause: () => Promise<void>): Promise<CompiledFile | undefined> {
  const expected = Math.ceil(text.length / lengthOfEntry);
  if (format === 'json') return quickFile(jsonEntries(text), expected, below, pause);
  if (format === 'csv') return quickFile((await import('../glossary/formats/csv.js')).csvEntries(text, below), expected, below, pause);
  return undefined;
}

/**
 * Reads a glossary file as a layer above others. A large one is compiled.
 * @param name tells the format by its ending
 * @param later told of the work that goes on after the answer: sorting the names of a large glossary for completion
 */
export async function glossaryLayer(
  text: string,
  name: string,
  below: readonly Entries[],
  { isInteractive = false }: Pick<Platform, 'isInteractive'>,
  later: (work: Promise<void>) => void = () => {},
): Promise<Loaded<GlossaryLayer>> {
  const layerOf = (file: CompiledFile, notices: readonly FileProblem[]): Loaded<GlossaryLayer> => {
    const entries = new CompiledEntries(file);
    const sort = async (): Promise<void> => {
      entries.typed = await typedNamesOf(file.entries, turns());
    };
    if (isInteractive) later(sort());
    return { ok: true, value: { entries, placeOf: () => nowhere, isLarge: true }, notices };
  };
  const { pause } = turns();
  const terms = termsWith(below);
  const quick = text.length < shortestLarge ? undefined : await quickly(text, formatOf(name), terms, pause);
  if (quick && quick.entries.starts.length > largeFile) return layerOf(quick, []);
  const loaded = await loadGlossary(text, name, terms);
  if (!loaded.ok) return loaded;
  const { entries, placeOf } = loaded.value;
  if (entries.length < largeFile) return { ...loaded, value: { entries, placeOf, isLarge: false } };
  return layerOf(await compiledFile(entries, entries.length, pause), loaded.notices);
}
