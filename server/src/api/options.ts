import { type Config, levelsOf, parseConfig } from '../config/config.js';
import { glossaryWith, termsWith } from '../glossary/builtIn.js';
import type { FileProblems } from '../glossary/fileProblem.js';
import type { Glossary } from '../glossary/glossary.js';
import { loadGlossary } from '../glossary/load.js';
import type { Entry } from '../glossary/term.js';
import { type PrecedentIndex, precedentIndex } from '../precedent/index/precedentIndex.js';
import { readPrecedent } from '../precedent/index/readPrecedent.js';
import { lineStartsOf, positionAt } from '../report/checked.js';
import type { RunOptions } from '../rules/run.js';
import type { AnalysisOptions } from '../statement/statement.js';
import { markupOf } from '../text/blocks/markup.js';
import { InvalidOptionsError } from './invalidOptionsError.js';
import type { NamedText, Options } from './types.js';

function refused(name: string, text: string, [{ offset, message }]: FileProblems): InvalidOptionsError {
  const { line, character } = positionAt(lineStartsOf(text), offset);
  return new InvalidOptionsError(`${name}:${line + 1}:${character + 1}: ${message}`);
}

/** Caches the last result, since most programs check many texts with the same options. */
function lastOf<T>(): (key: string, make: () => T) => T {
  let last: { readonly key: string; readonly value: T } | undefined;
  return (key, make) => {
    last = last?.key === key ? last : { key, value: make() };
    return last.value;
  };
}

/** @throws InvalidOptionsError */
function configOf(settings: Options['settings']): Config {
  const loaded = parseConfig(JSON.stringify(settings ?? {}));
  if (!loaded.ok) throw new InvalidOptionsError(`settings: ${loaded.problems[0].message}`);
  return loaded.value;
}

async function readGlossary(config: Config, glossaries: readonly NamedText[]): Promise<Glossary> {
  const layers: (readonly Entry[])[] = [];
  for (const { name, text } of glossaries) {
    const loaded = await loadGlossary(text, name, termsWith(layers));
    if (!loaded.ok) throw refused(name, text, loaded.problems);
    layers.push(loaded.value.entries);
  }
  return glossaryWith(layers, config.wellKnown, config.readers);
}

const lastGlossary = lastOf<Promise<Glossary>>();
const lastIndex = lastOf<PrecedentIndex>();

/** Indexes earlier statements by name. */
export function indexOf(earlier: readonly NamedText[]): PrecedentIndex {
  return lastIndex(JSON.stringify(earlier), () => {
    const index = precedentIndex();
    for (const { name, text } of earlier) {
      const { document, sentences } = readPrecedent({ path: name, hash: '', text, markup: markupOf(name) });
      index.add(document, sentences);
    }
    return index;
  });
}

/** Converts the options of the API to those of the engine. Rejects with InvalidOptionsError. */
export async function engineOptions({
  markup = 'markdown',
  settings,
  glossaries = [],
  earlier = [],
}: Options): Promise<AnalysisOptions & RunOptions> {
  const config = configOf(settings);
  const { date, instrument } = config;
  const key = JSON.stringify([config.wellKnown, config.readers, glossaries]);
  return {
    markup,
    glossary: await lastGlossary(key, () => readGlossary(config, glossaries)),
    ...(date === undefined ? {} : { date }),
    ...(instrument === undefined ? {} : { instrument }),
    levels: levelsOf(config),
    ignored: config.ignore,
    ...(earlier.length > 0 ? { precedents: indexOf(earlier) } : {}),
  };
}
