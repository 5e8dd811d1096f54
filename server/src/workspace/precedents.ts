import type { PrecedentIndex } from '../precedent/index/precedentIndex.js';
import { excludeDocument } from '../precedent/index/precedentIndex.js';
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
  /** Tells of a file that was written, made or taken away. @returns whether it is one of the earlier statements */
  changed(uri: string): boolean;
}

export interface PrecedentEvents extends ReadingEvents {
  /** What is agreed has changed. */
  changed?(): void;
  /** Statements of a source are wanted for the first time: who can should tell of changes. */
  wanted?(source: PrecedentSource): void;
  failed?(error: unknown): void;
}

/** The statements of one source. */
interface Shelf {
  readonly source: PrecedentSource;
  readonly isOf: (uri: string) => boolean;
  index: PrecedentIndex | undefined;
  /** All that is under way; each change waits for those before it. */
  work: Promise<void>;
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
  const shelves = new Map<string, Shelf>();

  const shelfOf = ({ precedents: source }: Settings): Shelf | undefined => {
    if (!source) return undefined;
    const key = JSON.stringify(source);
    const known = shelves.get(key);
    if (known) return known;
    const shelf: Shelf = { source, isOf: isOfSource(source), index: undefined, work: Promise.resolve(), views: new Map() };
    shelves.set(key, shelf);
    events.wanted?.(source);
    shelf.work = earlierStatements(source, platform, events).then(
      (index) => {
        shelf.index = index;
        events.changed?.();
      },
      (error: unknown) => events.failed?.(error),
    );
    return shelf;
  };

  const viewOf = (shelf: Shelf | undefined, documentUri: string): PrecedentIndex | undefined => {
    const { index } = shelf ?? {};
    if (!shelf || !index || index.documents.length === 0) return undefined;
    const own = decoded(documentUri);
    const view = shelf.views.get(own) ?? excludeDocument(index, index.documents.find((d) => decoded(d.path) === own)?.path ?? documentUri);
    shelf.views.set(own, view);
    return view;
  };

  const reread = async (shelf: Shelf, uri: string): Promise<void> => {
    const { index } = shelf;
    if (!index) return;
    const path = index.documents.find((d) => decoded(d.path) === decoded(uri))?.path ?? uri;
    if (!(await readInto(index, path, shelf.source.folder, platform, {}))) return;
    // A document that was saved has changed nothing for itself.
    for (const own of [...shelf.views.keys()]) if (own !== decoded(uri)) shelf.views.delete(own);
    events.changed?.();
  };

  return {
    of: (settings, documentUri) => viewOf(shelfOf(settings), documentUri),
    ready: async (settings, documentUri) => {
      const shelf = shelfOf(settings);
      await shelf?.work;
      return viewOf(shelf, documentUri);
    },
    changed: (uri) => {
      const own = [...shelves.values()].filter((shelf) => shelf.isOf(uri));
      for (const shelf of own) shelf.work = shelf.work.then(() => reread(shelf, uri)).catch((error: unknown) => events.failed?.(error));
      return own.length > 0;
    },
  };
}
