import {
  Disposable,
  EventEmitter,
  type FileChangeEvent,
  FileChangeType,
  type FileStat,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  l10n,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { Ask } from '../commands/compare.js';
import { base64, bytesOf } from './base64.js';
import { copyOf, documentUriOf, nameOf } from './wordUri.js';

/** A Word document whose text is open. */
interface Opened {
  /** The document when it was opened, with which the text is compared for tracked changes. */
  readonly document: string;
  text: Uint8Array;
  /** In ms since 1970. */
  time: number;
  /** The copy written in this session. */
  copy?: Uri;
}

interface Edited {
  readonly bytes: string;
  readonly isComplete: boolean;
}

/**
 * A file system of the texts of Word documents. Reading a file gives the statement in the document. Writing one writes the changes into a
 * copy of the document, as tracked changes. The document itself is never written.
 */
export class WordTexts implements FileSystemProvider {
  private readonly opened = new Map<string, Promise<Opened>>();
  /** The last modification time of each text. A text that is read again needs a later time, or the editor would keep its old content. */
  private readonly times = new Map<string, number>();
  private readonly changed = new EventEmitter<FileChangeEvent[]>();
  readonly onDidChangeFile = this.changed.event;

  constructor(private readonly ask: Ask) {}

  watch(): Disposable {
    return new Disposable(() => {});
  }

  async stat(uri: Uri): Promise<FileStat> {
    const { text, time } = await this.openedAt(uri);
    return { type: FileType.File, ctime: 0, mtime: time, size: text.length };
  }

  async readFile(uri: Uri): Promise<Uint8Array> {
    return (await this.openedAt(uri)).text;
  }

  async writeFile(uri: Uri, text: Uint8Array): Promise<void> {
    const opened = await this.openedAt(uri);
    const author = workspace.getConfiguration('communique', documentUriOf(uri)).get<string>('author')?.trim() || 'Communiqué';
    const edited = await this.ask<Edited | null>('communique/word/edited', {
      uri: uri.toString(),
      bytes: opened.document,
      text: new TextDecoder().decode(text),
      author,
    });
    if (!edited) throw FileSystemError.Unavailable(l10n.t('The changes could not be written into the Word document.'));
    const isFirst = opened.copy === undefined;
    const copy = await writeCopy(opened.copy ?? copyOf(documentUriOf(uri), 'edited'), bytesOf(edited.bytes), isFirst);
    if (!copy) throw FileSystemError.NoPermissions(l10n.t('Not saved: no name was chosen for the copy of the Word document.'));
    Object.assign(opened, { text, time: this.timeAt(uri, Date.now()), copy });
    reportSaved(copy, edited.isComplete, isFirst);
  }

  /** Forgets a document that is no longer shown, so that it is read again when it is next opened. */
  forget(uri: Uri): void {
    // The editor may have kept its text for a while.
    if (this.opened.delete(uri.toString())) this.changed.fire([{ type: FileChangeType.Changed, uri }]);
  }

  readDirectory(): [string, FileType][] {
    return [];
  }

  createDirectory(): void {
    throw FileSystemError.NoPermissions();
  }

  delete(): void {
    throw FileSystemError.NoPermissions();
  }

  rename(): void {
    throw FileSystemError.NoPermissions();
  }

  private timeAt(uri: Uri, time: number): number {
    const later = Math.max(time, (this.times.get(uri.toString()) ?? 0) + 1);
    this.times.set(uri.toString(), later);
    return later;
  }

  private openedAt(uri: Uri): Promise<Opened> {
    const key = uri.toString();
    const known = this.opened.get(key);
    if (known) return known;
    const opening = this.open(uri);
    this.opened.set(key, opening);
    // A document that could not be read may be readable later.
    opening.catch(() => this.opened.delete(key));
    return opening;
  }

  private async open(uri: Uri): Promise<Opened> {
    const file = documentUriOf(uri);
    const [{ mtime }, bytes] = [await workspace.fs.stat(file), await workspace.fs.readFile(file)];
    const document = base64(bytes);
    try {
      const read = await this.ask<{ text: string } | null>('communique/word/text', { uri: uri.toString(), bytes: document });
      if (!read) throw new Error(l10n.t('{0} could not be read.', nameOf(file)));
      return { document, text: new TextEncoder().encode(read.text), time: this.timeAt(uri, mtime) };
    } catch (error) {
      throw FileSystemError.Unavailable(error instanceof Error ? error.message : String(error));
    }
  }
}

/** Writes a copy of a Word document. Asks before replacing a file that this session has not written. @returns where it was written */
export async function writeCopy(to: Uri, bytes: Uint8Array, asks: boolean): Promise<Uri | undefined> {
  let target: Uri | undefined = to;
  if (asks && (await exists(to))) {
    const choice = await window.showWarningMessage(
      l10n.t('{0} exists already.', nameOf(to)),
      { modal: true },
      l10n.t('Replace'),
      l10n.t('Save As…'),
    );
    if (choice === undefined) return undefined;
    if (choice === l10n.t('Save As…'))
      target = await window.showSaveDialog({ defaultUri: copyOf(to, 'edited'), filters: { [l10n.t('Word Document')]: ['docx'] } });
  }
  if (!target) return undefined;
  try {
    await workspace.fs.writeFile(target, bytes);
    return target;
  } catch {
    // The folder of the document may be read-only.
    const chosen = await window.showSaveDialog({
      filters: { [l10n.t('Word Document')]: ['docx'] },
      title: l10n.t('Save the Copy of the Word Document'),
    });
    if (chosen) await workspace.fs.writeFile(chosen, bytes);
    return chosen;
  }
}

export const exists = (uri: Uri): Promise<boolean> =>
  Promise.resolve(workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );

function reportSaved(copy: Uri, isComplete: boolean, isFirst: boolean): void {
  if (!isComplete)
    void window.showWarningMessage(
      l10n.t('Saved in {0}, but changes of headings, list numbers, tables or emphasis are left out. Make them in Word.', nameOf(copy)),
    );
  else if (isFirst) void window.showInformationMessage(l10n.t('Your changes are tracked in {0}. The original is unchanged.', nameOf(copy)));
}
