import type { WordParagraph } from '../paragraph.js';
import { beforeEnd, emptyFootnotes, type Parts } from '../parts.js';
import { readXml } from '../xml.js';
import { type Stamp, StepWriter } from './steps.js';

/** Notes by kind and id: `footnote 2`. */
export type NoteTexts = ReadonlyMap<string, readonly WordParagraph[]>;

/** Returns the notes that paragraphs refer to, in the order of their marks. */
export const notesIn = (paragraphs: readonly WordParagraph[]): string[] =>
  paragraphs.flatMap((p) => p.pieces.flatMap(({ note }) => (note ? [`${note.kind} ${note.id}`] : [])));

/** The notes of the other side. Those that the document lacks are added to it as footnotes, once each. */
export class OtherNotes {
  private readonly part: string;
  private readonly xml: string;
  private readonly steps: StepWriter;
  private last = 0;
  private added = '';
  /** Maps notes of the other side to notes of the document. */
  private readonly own: Map<string, string>;

  /** @param kept maps notes of the other side to those that the document already has */
  constructor(
    private readonly parts: Parts,
    private readonly texts: NoteTexts,
    kept: ReadonlyMap<string, string>,
    stamp: Stamp,
  ) {
    this.own = new Map(kept);
    this.part = parts.nameOf('footnotes') ?? parts.besideMain('footnotes');
    this.xml = parts.text(this.part) ?? emptyFootnotes(parts.namespace);
    let w = 'w:';
    readXml(this.xml, {
      open: (tag) => {
        if (tag.key === 'w:footnotes') w = tag.prefix === '' ? '' : `${tag.prefix}:`;
        if (tag.key === 'w:footnote') this.last = Math.max(this.last, Number(tag.attribute('w:id') ?? 0));
      },
      close: () => {},
    });
    this.steps = new StepWriter(this.xml, w, stamp);
  }

  /**
   * Returns the run that refers to a note, or “” if there is no such note.
   * @param w the prefix of the part that contains it, with its colon
   */
  runTo(note: string, w: string): string {
    const [kind, id] = (this.own.get(note) ?? this.add(note) ?? '').split(' ');
    return id === undefined ? '' : `<${w}r>${superscript(w)}<${w}${kind}Reference ${w}id="${id}"/></${w}r>`;
  }

  private add(note: string): string | undefined {
    const paragraphs = this.texts.get(note);
    if (!paragraphs) return undefined;
    const id = ++this.last;
    // Set before its text is written, because notes can refer to each other.
    this.own.set(note, `footnote ${id}`);
    const { steps } = this;
    const { w } = steps;
    const content = paragraphs.map((p, i) => {
      const lead = i === 0 ? `<${w}r>${superscript(w)}<${w}footnoteRef/></${w}r>` : '';
      const inner = notesIn([p]).values();
      return `<${w}p>${lead}${steps.runs({ change: 'same', text: p.text }, '', () => this.runTo(inner.next().value ?? '', w))}</${w}p>`;
    });
    this.added += `<${w}footnote ${w}id="${id}">${content.join('')}</${w}footnote>`;
    return this.own.get(note);
  }

  /** Writes the added notes into the document. Its footnotes must have all other changes by then. */
  finish(): void {
    if (this.added === '') return;
    this.parts.putKind('footnotes', beforeEnd(this.parts.text(this.part) ?? this.xml, `${this.steps.w}footnotes`, this.added));
  }
}

const superscript = (w: string): string => `<${w}rPr><${w}vertAlign ${w}val="superscript"/></${w}rPr>`;
