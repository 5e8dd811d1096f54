import { excludeDocument, type PrecedentIndex } from '../precedent/index/precedentIndex.js';
import { mayBeStatement } from './earlierFile.js';
import { earlierStatements, type ReadingEvents, readInto } from './earlierStatements.js';
import { matcherOf } from './filesMatching.js';
import { decoded, type Platform } from './platform.js';
import type { PrecedentSource, Settings } from './settings.js';
import { documentUriOf } from './wordUri.js';

/** The earlier statements of a workspace. */
export interface Precedents {
  /**
   * Returns the earlier statements for a document, except itself. Returns the same object until they change. Undefined if there are none,
   * or until they are read; the first call starts that.
   */
  of(settings: Settings, documentUri: string): PrecedentIndex | undefined;
  /** As `of`, but waits until all are read. */
  ready(settings: Settings, documentUri: string): Promise<PrecedentIndex | undefined>;
  /** Handles a file that was written, created or deleted. @returns whether it is an earlier statement */
  changed(uri: string): boolean;
}

export interface PrecedentEvents extends ReadingEvents {
  /** Called after the earlier statements changed. */
  changed?(): void;
  /** Called when a source is first used, so that the client can watch its files. */
  wanted?(source: PrecedentSource): void;
  failed?(error: unknown): void;
}

/** The earlier statements of one source. */
interface SourceState {
  readonly source: PrecedentSource;
  readonly isOf: (uri: string) => boolean;
  index: PrecedentIndex | undefined;
  /** The queue of changes. Each waits for those before it. */
  work: Promise<void>;
  /** Aborted when no document needs the source anymore. */
  readonly abort: AbortController;
  /** Views without the document itself, by its URI. */
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
  /** Key of the last source used, by document. */
  const lastSourceKeys = new Map<string, string | undefined>();

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
    const before = lastSourceKeys.get(documentUri);
    lastSourceKeys.set(documentUri, key);
    if (before !== undefined && before !== key && ![...lastSourceKeys.values()].includes(before)) {
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
    // Saving a document does not change the view without it.
    for (const own of [...state.views.keys()]) if (own !== decoded(uri)) state.views.delete(own);
    events.changed?.();
  };

  return {
    of: (settings, uri) => viewOf(stateFor(settings, documentUriOf(uri)), documentUriOf(uri)),
    ready: async (settings, uri) => {
      const documentUri = documentUriOf(uri);
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
