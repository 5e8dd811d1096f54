import { escapeXml } from '../text/escapeXml.js';
import { lowerBound } from '../text/lowerBound.js';
import { type CommentText, writeComments } from './comments.js';
import { encodedPart } from './package.js';
import type { WordContainer, WordParagraph, WordPiece, WordRun } from './paragraph.js';
import { type PartEditor, partEditor } from './partEditor.js';
import type { WordPlace } from './places.js';
import { picture } from './read/symbols.js';
import type { WordDocument } from './readWordDocument.js';
import { editRun, newRunEdits, propertiesOf, type RunEdits, startTagOf } from './runEdits.js';
import { writeZip } from './zip.js';

export interface Authorship {
  readonly author: string;
  /** As written in XML, in UTC: `2026-03-02T14:05:00Z`. */
  readonly date: string;
}

/** The order of insertions at one place: inserted text, ends of comments, starts of comments. */
const orders = { inserted: 0, commentEnd: 1, commentStart: 2 };

/** The largest id (ISO/IEC 29500-1, 17.13: a 32-bit number). */
const largestId = 2 ** 31 - 1;

/** A place for the start or end of a comment. */
interface Anchor {
  readonly prefix: string;
  put(xml: string, order: number): void;
}

/** Adds comments and tracked changes to a document that was read with its tracked changes accepted, by splicing its XML. */
export class WordEditor {
  private readonly parts = new Map<string, PartEditor>();
  private readonly runs = new Map<WordRun, { part: string; pieces: WordPiece[]; edits: RunEdits }>();
  private readonly comments: CommentText[] = [];
  private readonly files = new Map<string, string>();
  private readonly openedElements = new Set<number>();
  private readonly usedIds: Set<number>;
  private notes: ReadonlyMap<string, WordPlace> | undefined;
  private lastId: number;

  constructor(
    readonly document: WordDocument,
    private readonly by: Authorship,
  ) {
    this.usedIds = idsIn(document);
    let largest = 0;
    for (const id of this.usedIds) largest = Math.max(largest, id);
    this.lastId = largest < largestId - 1_000_000 ? largest : 0;
  }

  /** Returns an id that no comment, bookmark or tracked change of the document has. */
  readonly newId = (): number => {
    do this.lastId++;
    while (this.usedIds.has(this.lastId));
    return this.lastId;
  };

  part(name: string): PartEditor {
    const known = this.parts.get(name);
    if (known) return known;
    const editor = partEditor(this.document.package.textOf(name) ?? '');
    this.parts.set(name, editor);
    return editor;
  }

  /** Returns `w:id`, `w:author` and `w:date` of a tracked change. @param prefix that of the part, with its colon */
  attributes(prefix: string): string {
    return `${prefix}id="${this.newId()}" ${prefix}author="${escapeXml(this.by.author)}" ${prefix}date="${escapeXml(this.by.date)}"`;
  }

  /**
   * Returns whether text can be replaced with tracked changes: it is not in a field, mathematics or a locked content control, and contains
   * no picture, note mark, or part of an element that stands for several characters.
   */
  canReplace(place: WordPlace): boolean {
    const pieces = this.piecesIn(place);
    const isWhole = ({ kind, from, to, start, end }: WordPiece): boolean =>
      kind === 'text' || (start < end && place.from <= from && to <= place.to);
    return (
      pieces.length > 0 &&
      !this.paragraph(place.paragraph).text.slice(place.from, place.to).includes(picture) &&
      pieces.every((piece) => piece.run.isEditable && !piece.run.field && !piece.note && isWhole(piece))
    );
  }

  private markDeleted(place: WordPlace): void {
    for (const [run, pieces] of this.runsIn(place)) {
      const [first] = pieces;
      if (!first) continue;
      const name = `${run.prefix}del`;
      this.editsOf(place.paragraph, first).wraps.push({
        from: Math.max(place.from, first.from),
        to: Math.min(place.to, pieces.at(-1)?.to ?? 0),
        isDeleted: true,
        wrapped: (xml) => `<${name} ${this.attributes(run.prefix)}>${xml}</${name}>`,
      });
    }
  }

  /**
   * Inserts text as a tracked change, with the formatting of a character nearby.
   * @param at an offset in the paragraph’s text
   * @param like the offset of that character; the text is inserted in or beside its run
   */
  insertText(paragraph: number, at: number, text: string, like: number): void {
    const piece = this.pieceAt(paragraph, like);
    if (!piece) return;
    const { run } = piece;
    const { xml } = this.part(this.paragraph(paragraph).part);
    const name = `${run.prefix}ins`;
    const added = `<${name} ${this.attributes(run.prefix)}>${startTagOf(xml, run)}${propertiesOf(xml, run)}${textXml(run.prefix, text)}</${run.prefix}r></${name}>`;
    this.insertXml(paragraph, at, added, piece);
  }

  /** Inserts XML into, before or after the run of a piece. Splits an insertion or move by others. */
  insertXml(paragraph: number, at: number, added: string, beside: WordPiece, order = orders.inserted): void {
    const { run } = beside;
    const { container } = run;
    const { xml } = this.part(this.paragraph(paragraph).part);
    const isRevision = container.key === 'w:ins' || container.key === 'w:moveTo';
    const tag = xml.slice(container.start, container.inner);
    const outside = isRevision
      ? `</${run.prefix}${container.key.slice(2)}>${added}${tag.replace(/(\bid=["'])-?\d+/, (_, before: string) => before + this.newId())}`
      : added;
    this.editsOf(paragraph, beside).points.push({ at, xml: outside, order });
  }

  /** Replaces text with a tracked deletion and insertion. @returns false if it cannot be replaced; nothing has changed then */
  replace(place: WordPlace, text: string): boolean {
    if (place.from === place.to) {
      const like = place.from > 0 ? place.from - 1 : place.from;
      if (!this.canReplace({ ...place, from: like, to: like + 1 })) return false;
      this.insertText(place.paragraph, place.from, text, like);
      return true;
    }
    if (!this.canReplace(place)) return false;
    this.markDeleted(place);
    const [first] = this.piecesIn(place);
    const end = this.runEnd(place.paragraph, first as WordPiece);
    if (text !== '') this.insertText(place.paragraph, Math.min(place.to, end), text, place.from);
    return true;
  }

  /**
   * Adds a comment that spans ranges of paragraphs, from the first to the last. Where a comment is not allowed, uses the nearest place that
   * allows one: around a field, around the anchor of a text box, at the mark of a note, or in the first paragraph for a header or footer.
   * @returns false if there is no paragraph for it
   */
  comment(places: readonly WordPlace[], paragraphs: readonly string[]): boolean {
    const [first, last] = [places[0], places.at(-1)];
    const start = first && this.anchor(first, 'start');
    const end = last && this.anchor(last, 'end');
    if (!start || !end) return false;
    const id = this.newId();
    const [p, q] = [start.prefix, end.prefix];
    start.put(`<${p}commentRangeStart ${p}id="${id}"/>`, orders.commentStart);
    end.put(`<${q}commentRangeEnd ${q}id="${id}"/><${q}r><${q}commentReference ${q}id="${id}"/></${q}r>`, orders.commentEnd);
    this.comments.push({ id, paragraphs });
    return true;
  }

  /** Replaces the text of a whole part, or adds it. */
  setPart(name: string, xml: string): void {
    this.files.set(name, xml);
  }

  /** Returns the bytes of the changed document. Unchanged parts are copied. */
  finish(): Uint8Array {
    const { package: pack } = this.document;
    for (const [run, { part, pieces, edits }] of this.runs) editRun(this.part(part), run, pieces, edits, this.newId);
    const changed = new Map<string, string>();
    for (const [name, editor] of this.parts) {
      const xml = editor.finish();
      if (xml !== editor.xml) changed.set(name, xml);
    }
    for (const [name, xml] of this.files) changed.set(name, xml);
    if (this.comments.length > 0) for (const [name, xml] of writeComments(pack, this.comments, this.by, changed)) changed.set(name, xml);
    const bytes = new Map([...changed].map(([name, xml]) => [pack.entryName(name) ?? name, encodedPart(xml, pack.textOf(name))]));
    return writeZip(pack.zip, bytes);
  }

  private paragraph(index: number): WordParagraph {
    const paragraph = this.document.paragraphs[index];
    if (!paragraph) throw new RangeError(`there is no paragraph ${index}`);
    return paragraph;
  }

  private piecesIn({ paragraph, from, to }: WordPlace): WordPiece[] {
    const { pieces } = this.paragraph(paragraph);
    const start = lowerBound(pieces, (p) => p.to <= from);
    let end = start;
    while (end < pieces.length && (pieces[end] as WordPiece).from < to) end++;
    return pieces.slice(start, end);
  }

  private pieceAt(paragraph: number, offset: number): WordPiece | undefined {
    return this.piecesIn({ paragraph, from: offset, to: offset + 1 })[0] ?? this.paragraph(paragraph).pieces.at(-1);
  }

  private runsIn(place: WordPlace): Map<WordRun, WordPiece[]> {
    const runs = new Map<WordRun, WordPiece[]>();
    for (const piece of this.piecesIn(place)) {
      const known = runs.get(piece.run);
      if (known) known.push(piece);
      else runs.set(piece.run, [piece]);
    }
    return runs;
  }

  private runEnd(paragraph: number, piece: WordPiece): number {
    return this.runPieces(paragraph, piece).at(-1)?.to ?? piece.to;
  }

  private runPieces(paragraph: number, piece: WordPiece): WordPiece[] {
    const { pieces } = this.paragraph(paragraph);
    let start = lowerBound(pieces, (p) => p.from < piece.from);
    let end = start;
    while (start > 0 && pieces[start - 1]?.run === piece.run) start--;
    while (pieces[end]?.run === piece.run) end++;
    return pieces.slice(start, end);
  }

  private editsOf(paragraph: number, piece: WordPiece): RunEdits {
    const known = this.runs.get(piece.run);
    if (known) return known.edits;
    const edits = newRunEdits();
    this.runs.set(piece.run, { part: this.paragraph(paragraph).part, pieces: this.runPieces(paragraph, piece), edits });
    return edits;
  }

  private anchor(place: WordPlace, end: 'start' | 'end'): Anchor | undefined {
    const paragraph = this.paragraph(place.paragraph);
    const { story, part } = paragraph;
    const before = end === 'start';
    const { kind, id } = story.anchor?.story ?? story;
    if (kind === 'header' || kind === 'footer') return this.firstAnchor(end);
    if (kind === 'footnote' || kind === 'endnote') {
      const reference = this.references.get(`${kind} ${id}`);
      return reference ? this.anchor(reference, end) : this.firstAnchor(end);
    }
    const piece = before
      ? this.piecesIn({ ...place, to: Math.max(place.to, place.from + 1) })[0]
      : this.piecesIn({ ...place, from: Math.max(0, place.to - 1), to: Math.max(place.to, 1) }).at(-1);
    if (!piece) return this.firstAnchor(end);
    const run = story.anchor ? story.anchor.run : outermost(piece.run);
    const outside = closedContainer(run.container);
    const { prefix } = paragraph.elements[0] ?? run;
    const beside = (at: number): Anchor => ({ prefix, put: (xml, order) => this.part(part).insert(at, xml, order) });
    if (outside) return beside(before ? outside.start : outside.end);
    const { field } = run;
    if (field?.isInParagraph && field.last) {
      const edge = before ? field.first : field.last;
      return beside(before ? edge.start : edge.end);
    }
    if (run !== piece.run) return beside(before ? run.start : run.end);
    const at = before ? place.from : place.to;
    return { prefix, put: (xml, order) => this.editsOf(place.paragraph, piece).points.push({ at, xml, order }) };
  }

  /** The places of the note marks in the text. LibreOffice 7 cannot open comments inside notes. */
  private get references(): ReadonlyMap<string, WordPlace> {
    this.notes ??= new Map(
      this.document.paragraphs.flatMap(({ part, pieces }, paragraph) =>
        part !== this.document.package.mainPart
          ? []
          : pieces.flatMap(({ note, from, to }) => (note ? [[`${note.kind} ${note.id}`, { paragraph, from, to }] as const] : [])),
      ),
    );
    return this.notes;
  }

  /** Returns the start of the text, for comments on headers and footers. */
  private firstAnchor(end: 'start' | 'end'): Anchor | undefined {
    const { paragraphs, package: pack } = this.document;
    const index = paragraphs.findIndex((p) => p.story.kind === 'body' && p.pieces.length > 0);
    const first = paragraphs[index]?.pieces[0];
    if (first) return this.anchor({ paragraph: index, from: first.from, to: first.to }, end);
    const editor = this.part(pack.mainPart);
    const [empty] = paragraphs.flatMap((p) => (p.part === pack.mainPart ? p.elements : []));
    // An empty element gets an end tag, once.
    if (empty) this.opened(editor, empty);
    return empty && { prefix: empty.prefix, put: (xml, order) => editor.insert(empty.propertiesEnd ?? empty.inner, xml, -order) };
  }

  private opened(editor: PartEditor, { start, inner, prefix }: WordContainer): void {
    if (!editor.xml.startsWith('/>', inner - 2) || this.openedElements.has(start)) return;
    this.openedElements.add(start);
    editor.replace(start, inner, () => `${editor.xml.slice(start, inner - 2)}>`);
    editor.insert(inner, `</${prefix}p>`, 1);
  }
}

/** Returns the outermost run. Words below a reading (ruby) are in a nested run. */
const outermost = (run: WordRun): WordRun => (run.outer ? outermost(run.outer) : run);

/** Returns the outermost container that allows no comments: a simple field, mathematics. */
function closedContainer(container: WordContainer): WordContainer | undefined {
  let found: WordContainer | undefined;
  for (let at: WordContainer | undefined = container; at; at = at.parent)
    if (at.key === 'w:fldSimple' || at.key === 'm:oMath' || at.key === 'm:oMathPara') found = at;
  return found;
}

const elements: Readonly<Record<string, string>> = { '\t': 'tab', '\n': 'br', '\u2011': 'noBreakHyphen', '\u00AD': 'softHyphen' };

/** Returns text as the content of a run. @param prefix that of the part, with its colon */
export const textXml = (prefix: string, text: string, name = 't'): string =>
  text
    .split(/([\t\n\u2011\u00AD])/)
    .map((part) => {
      const element = elements[part];
      if (element !== undefined) return `<${prefix}${element}/>`;
      return part === '' ? '' : `<${prefix}${name} xml:space="preserve">${escapeXml(part)}</${prefix}${name}>`;
    })
    .join('');

/** Parts that contain comments, bookmarks or tracked changes. */
const withIds = new Set(['comments', 'footnotes', 'endnotes', 'header', 'footer']);

/** Returns all ids of comments, bookmarks and tracked changes. */
function idsIn({ package: pack }: WordDocument): Set<number> {
  const ids = new Set<number>();
  const related = pack.relationshipsOf(pack.mainPart).filter((r) => withIds.has(r.type));
  for (const part of new Set([pack.mainPart, ...related.map((r) => r.target)]))
    for (const [, id] of (pack.textOf(part) ?? '').matchAll(/\s(?:[\w.-]+:)?id=["'](\d{1,10})["']/g)) ids.add(Number(id));
  return ids;
}
