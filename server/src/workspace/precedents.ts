import { excludeDocument, type PrecedentIndex } from '../precedent/index/precedentIndex.js';
import { mayBeStatement } from './earlierFile.js';
import { earlierStatements, type ReadingEvents, readInto } from './earlierStatements.js';
import { matcherOf } from './filesMatching.js';
import { decoded, type Platform } from './platform.js';
import type { PrecedentSource, Settings } from './settings.js';

/** The earlier statements of the workspace. */
export interface Precedents {
  /**
   * What is agreed, as far as a document is concerned, which is none for itself. The same object until it changes; undefined while
   * the statements are read for the first time, which the question sets off, or where there are none.
   */
  of(settings: Settings, documentUri: string): PrecedentIndex | undefined;
  /** The same, once all are read. */
  ready(settings: Settings, documentUri: string): Promise<PrecedentIndex | undefined>;
  /** Takes in a file that was written, created or deleted. @returns whether it is one of the earlier statements */
  changed(uri: string): boolean;
}

export interface PrecedentEvents extends ReadingEvents {
  /** What is agreed has changed. */
  changed?(): void;
  /** Statements of a source are wanted for the first time: the client is asked to watch its files. */
  wanted?(source: PrecedentSource): void;
  failed?(error: unknown): void;
}

/** The statements of one source. */
interface SourceState {
  readonly source: PrecedentSource;
  readonly isOf: (uri: string) => boolean;
  index: PrecedentIndex | undefined;
  /** All that is under way; each change waits for those before it. */
  work: Promise<void>;
  /** Aborted when no document needs the source any more. */
  readonly abort: AbortController;
  /** By the address of the document for which they are made. */
  readonly views: Map<string, PrecedentIndex>;
}

function isOfSource({ folder, globs }: PrecedentSource): (uri: string) => boolean {
  const fits = matcherOf(globs);
  const base = `${decoded(folder)}/`;
  return (uri) => mayBeStatement(uri) && decoded(uri).startsWith(base) && fits(decoded(uri).slice(base.length));
}

/** Keeps the earlier statements of each source, read in the background. */
export function precedents(platform: Platform, events: PrecedentEvents = {}): Precedents {
  const sources = new Map<string, SourceState>();
  /** The key of the source that each document asked for last. */
  const asked = new Map<string, string | undefined>();

  const begin = (source: PrecedentSource): SourceState => {
    const abort = new AbortController();
    const state: SourceState = { source, isOf: isOfSource(source), index: undefined, work: Promise.resolve(), abort, views: new Map() };
    events.wanted?.(source);
    state.work = earlierStatements(source, platform, events, abort.signal).then(
      (index) => {
        state.index = index;
        if (index) events.changed?.();
      },
      (error: unknown) => events.failed?.(error),
    );
    return state;
  };

  const stateFor = ({ precedents: source }: Settings, documentUri: string): SourceState | undefined => {
    const key = source && JSON.stringify(source);
    const before = asked.get(documentUri);
    asked.set(documentUri, key);
    if (before !== undefined && before !== key && ![...asked.values()].includes(before)) {
      sources.get(before)?.abort.abort();
      sources.delete(before);
    }
    if (!source || key === undefined) return undefined;
    const state = sources.get(key) ?? begin(source);
    sources.set(key, state);
    return state;
  };

  const viewOf = (state: SourceState | undefined, documentUri: string): PrecedentIndex | undefined => {
    const { index } = state ?? {};
    if (!state || !index || index.documents.length === 0) return undefined;
    const own = decoded(documentUri);
    const view = state.views.get(own) ?? excludeDocument(index, index.documents.find((d) => decoded(d.path) === own)?.path ?? documentUri);
    state.views.set(own, view);
    return view;
  };

  const reread = async (state: SourceState, uri: string): Promise<void> => {
    const { index } = state;
    if (!index) return;
    const path = index.documents.find((d) => decoded(d.path) === decoded(uri))?.path ?? uri;
    if (!(await readInto(index, path, state.source.folder, platform, {}))) return;
    // A document that was saved has changed nothing for itself.
    for (const own of [...state.views.keys()]) if (own !== decoded(uri)) state.views.delete(own);
    events.changed?.();
  };

  return {
    of: (settings, documentUri) => viewOf(stateFor(settings, documentUri), documentUri),
    ready: async (settings, documentUri) => {
      const state = stateFor(settings, documentUri);
      await state?.work;
      return viewOf(state, documentUri);
    },
    changed: (uri) => {
      const own = [...sources.values()].filter((state) => state.isOf(uri));
      for (const state of own) state.work = state.work.then(() => reread(state, uri)).catch((error: unknown) => events.failed?.(error));
      return own.length > 0;
    },
  };
}
