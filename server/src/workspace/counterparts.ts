import type { Counterpart } from '../bilingual/counterpart.js';
import { pairLanguages } from '../bilingual/pairLanguage.js';
import type { Glossary } from '../glossary/glossary.js';
import { analyseSteps, emptyReadingCache, type ReadingCache } from '../statement/analyse.js';
import { frontMatterOf } from '../text/blocks/frontMatter.js';
import { isWordFile, markupOf } from '../text/blocks/markup.js';
import type { CheckOptions } from './checkOptions.js';
import { uriBelow } from './folderUri.js';
import { decoded, type FileText, folderOf, nameOf } from './platform.js';
import { inTurns } from './timeSlicer.js';
import { documentUriOf } from './wordUri.js';

/** A text that converts offsets to positions, as a document of the editor or a file does. */
export interface PositionedText {
  readonly uri: string;
  getText(): string;
  positionAt(offset: number): { line: number; character: number };
}

export interface CounterpartFiles {
  /** Returns the document if it is open. */
  open(uri: string): PositionedText | undefined;
  read(uri: string, below: string): Promise<FileText>;
  /** Creates a document from the text of a file. */
  place(uri: string, text: string): PositionedText;
  /** Called for a `counterpart:` that cannot be used, with the reason. */
  refused?(uri: string, why: string): void;
}

/** The texts of statements in the other language. */
export interface Counterparts {
  /**
   * Returns the text in the other language: the one that the front matter names as `counterpart`, or a file with a corresponding name.
   * Returns the same object until either text changes.
   */
  of(document: PositionedText, options: CheckOptions): Promise<Counterpart | undefined>;
  /** Returns the URI of the text in the other language. */
  uriOf(document: PositionedText): Promise<string | undefined>;
  /** Returns the documents that a document is the counterpart of. */
  usersOf(uri: string): readonly string[];
  /** Reads files again when they are next needed. */
  refresh(): void;
  forget(uri: string): void;
}

const inFrontMatter = /^counterpart:(.*)$/m;

/** Returns the path that the front matter names as `counterpart`. */
export function counterpartIn(text: string): string | undefined {
  const written = inFrontMatter.exec(frontMatterOf(text) ?? '')?.[1]?.trim() ?? '';
  const [mark] = written;
  const path = mark === '"' || mark === "'" ? written.slice(1, written.indexOf(mark, 1)) : written.split(' #', 1)[0]?.trim();
  return path === '' ? undefined : path;
}

const codes = pairLanguages.map((l) => l.code);

/** Parses a file name such as “x.ja.statement.md”: the stem, the language code, and the ending. */
const named = new RegExp(`^(.*?)(?:\\.(${codes.join('|')}))?((?:\\.statement)?(?:\\.\\w+)?)$`, 'i');

/** Returns the possible file names of the text in the other language: `x.ja.statement.md` for `x.statement.md`, and vice versa. */
export function namesAlike(name: string): string[] {
  const [, stem = '', code, ending = ''] = named.exec(name) ?? [];
  const others = codes.filter((c) => c !== code?.toLowerCase()).map((c) => `${stem}.${c}${ending}`);
  return code === undefined ? others : [`${stem}${ending}`, ...others];
}

interface State {
  readonly uri: string;
  readonly text: string;
  readonly glossary: Glossary;
  readonly counterpart: Promise<Counterpart>;
}

/** Finds and reads the counterparts of documents. */
export function counterparts(files: CounterpartFiles): Counterparts {
  const states = new Map<string, State>();
  const caches = new Map<string, ReadingCache>();
  let known = new Map<string, Promise<PositionedText | string>>();

  /** Returns the text of a document or file, or the reason why it cannot be read. */
  const textAt = async (uri: string, below: string): Promise<PositionedText | string> => {
    const open = files.open(uri);
    if (open) return open;
    const reading = known.get(uri) ?? files.read(uri, below).then((file) => ('error' in file ? file.error : files.place(uri, file.text)));
    known.set(uri, reading);
    return reading;
  };

  const found = async (document: PositionedText): Promise<PositionedText | undefined> => {
    // A Word document is compared on the command line.
    if (!/^[a-z][a-z0-9+.-]*:\//i.test(document.uri) || documentUriOf(document.uri) !== document.uri || isWordFile(nameOf(document.uri)))
      return undefined;
    const folder = folderOf(document.uri);
    const path = counterpartIn(document.getText());
    if (path !== undefined) {
      const uri = uriBelow(folder, path);
      const text = uri === undefined ? 'must be in this folder or a subfolder' : await textAt(uri, folder);
      if (typeof text !== 'string') return text;
      files.refused?.(document.uri, `counterpart: ${path}: ${text}`);
      return undefined;
    }
    for (const name of namesAlike(nameOf(document.uri))) {
      const text = await textAt(`${folder}/${encodeURIComponent(name)}`, folder);
      if (typeof text !== 'string') return text;
    }
    return undefined;
  };

  const readAs = async (
    user: string,
    { uri }: PositionedText,
    text: string,
    { date: _, ...options }: CheckOptions,
  ): Promise<Counterpart> => {
    const cache = caches.get(user) ?? emptyReadingCache();
    caches.set(user, cache);
    const statement = await inTurns(analyseSteps(text, { ...options, markup: markupOf(decoded(uri)) }, cache), () => false);
    const place = files.place(uri, text);
    return { statement, document: { uri, positionAt: (offset) => place.positionAt(offset) } };
  };

  return {
    of: async (document, options) => {
      const other = await found(document);
      if (!other) {
        states.delete(document.uri);
        return undefined;
      }
      const text = other.getText();
      const { glossary } = options;
      const before = states.get(document.uri);
      if (before?.uri === other.uri && before.text === text && before.glossary === glossary) return before.counterpart;
      const counterpart = readAs(document.uri, other, text, options);
      states.set(document.uri, { uri: other.uri, text, glossary, counterpart });
      return counterpart;
    },
    uriOf: async (document) => (await found(document))?.uri,
    usersOf: (uri) => [...states].flatMap(([user, state]) => (state.uri === uri ? [user] : [])),
    refresh: () => {
      known = new Map();
    },
    forget: (uri) => {
      states.delete(uri);
      caches.delete(uri);
    },
  };
}
