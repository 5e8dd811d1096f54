import { noteMark, type WordContainer, type WordField, type WordPiece, type WordRun } from '../paragraph.js';
import type { Reading } from '../reading.js';
import { decodedText, type XmlTag } from '../xml.js';
import { prefixOf, revisions, standsApart } from './elements.js';
import { alwaysShows, countsPages } from './fields.js';
import type { OpenParagraph } from './openParagraph.js';
import { effective, type RunProperties, takeRunProperty } from './styles.js';
import { picture, symbolText } from './symbols.js';

interface OpenRun {
  readonly run: WordRun;
  /** The number of open elements around its children. */
  depth: number;
  properties: RunProperties;
  style: string | undefined;
  /** Set at its first text. */
  isShown?: boolean;
  isBold: boolean;
  /** The open child element, with its text. */
  child: { readonly tag: XmlTag; text: string; note?: NonNullable<WordPiece['note']> } | undefined;
  /** The run that contains this one, for words below a reading (ruby). */
  readonly outer: OpenRun | undefined;
}

interface OpenField {
  readonly field: WordField;
  readonly element: WordContainer | undefined;
  isResult: boolean;
  code: string;
  /** Length of the paragraph’s text before it, in UTF-16 code units. */
  readonly textBefore: number;
}

/** The state that is saved while a text box is read. */
export interface RunState {
  readonly run: OpenRun | undefined;
  readonly fields: OpenField[];
  readonly openFieldCodes: number;
}

const characterOf: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00AD',
};

const isSpace = (unit: number): boolean => unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0d;

/** Returns the text of an element that contains CDATA sections, comments or other markup. */
function unmarked(raw: string): string {
  let text = '';
  let at = 0;
  for (let open = raw.indexOf('<'); open >= 0; open = raw.indexOf('<', at)) {
    text += decodedText(raw.slice(at, open));
    const [start, end] = raw.startsWith('<![CDATA[', open)
      ? ['<![CDATA[', ']]>']
      : raw.startsWith('<!--', open)
        ? ['<!--', '-->']
        : ['<', '>'];
    const close = raw.indexOf(end, open + start.length);
    if (close < 0) return text;
    if (end === ']]>') text += raw.slice(open + start.length, close);
    at = close + end.length;
  }
  return text + decodedText(raw.slice(at));
}

/** Reads the runs of a part: text, elements that stand for a character, fields. */
export class RunReader {
  private run: OpenRun | undefined;
  private fields: OpenField[] = [];
  /** The number of fields whose code is being read. Their results are text. */
  private openFieldCodes = 0;
  /** The open simple fields, with the length of the paragraph’s text before each. */
  private readonly simpleFields: { readonly code: string; readonly textBefore: number }[] = [];
  private lastRevision = '';
  private lastLeftOut = '';
  /** Whether the part preserves spaces in all its text. */
  isSpacePreserved = false;

  constructor(
    private readonly xml: string,
    private readonly reading: Reading,
    /** Page numbers in headers and footers change from page to page. */
    private readonly isHeaderOrFooter: boolean,
  ) {}

  get current(): WordRun | undefined {
    return this.run?.run;
  }

  suspend(): RunState {
    const { run, fields, openFieldCodes } = this;
    if (run?.child) run.child.text = '';
    [this.run, this.fields, this.openFieldCodes] = [undefined, [], 0];
    return { run, fields, openFieldCodes };
  }

  resume(state: RunState): void {
    Object.assign(this, state);
  }

  takePicture(): void {
    if (this.run?.child) this.run.child.text = picture;
  }

  takeProperty(tag: XmlTag): void {
    if (tag.key === 'w:rStyle' && this.run) this.run.style = tag.attribute('w:val');
    else if (this.run) takeRunProperty(this.run.properties, tag);
  }

  forgetProperties(): void {
    if (this.run) Object.assign(this.run, { properties: {}, style: undefined });
  }

  openProperties(tag: XmlTag): void {
    if (this.run?.child?.tag === tag) this.run.run.propertiesStart = tag.start;
  }

  closeProperties(tag: XmlTag, end: number): void {
    if (this.run?.child?.tag !== tag) return;
    this.run.run.propertiesEnd = end;
    this.run.child = undefined;
  }

  close(tag: XmlTag, end: number): void {
    if (this.run?.run.start !== tag.start) return;
    this.run.run.end = end;
    this.run = this.run.outer;
  }

  endParagraph(): void {
    this.run = undefined;
  }

  /** Counts tracked changes. Adjacent changes by one author count as one. */
  countRevision(tag: XmlTag): void {
    const revision = `${tag.key}\n${tag.attribute('w:author') ?? ''}`;
    const { tally } = this.reading;
    if (revision !== this.lastRevision && tag.key === 'w:moveTo') tally.moves++;
    else if (revision !== this.lastRevision && tag.key !== 'w:moveFrom') tally.changes++;
    this.lastRevision = revision;
  }

  /** @param depth the number of open elements */
  open(tag: XmlTag, container: WordContainer, depth: number): void {
    const [outermost] = this.fields;
    this.run = {
      run: {
        start: tag.start,
        inner: tag.inner,
        end: tag.inner,
        container,
        ...(outermost ? { field: outermost.field } : {}),
        apart: [],
        prefix: prefixOf(tag),
        isEditable: tag.key === 'w:r' && !container.isLocked,
        ...(this.run ? { outer: this.run.run } : {}),
      },
      depth,
      properties: {},
      style: undefined,
      isBold: false,
      child: undefined,
      outer: this.run,
    };
  }

  /** Handles a child of the open run. @param depth the number of open elements, including this one */
  openChild(tag: XmlTag, paragraph: OpenParagraph | undefined, depth: number): void {
    const { run: open } = this;
    if (!open || depth !== open.depth + 1) return;
    const { key } = tag;
    // In the runs of formulas, tracked changes enclose the text.
    if (revisions.has(key)) {
      open.depth++;
      return;
    }
    open.child = { tag, text: characterOf[key] ?? '' };
    if (key === 'w:sym') open.child.text = symbolText(tag.attribute('w:font') ?? '', tag.attribute('w:char') ?? '');
    else if (key === 'w:footnoteReference' || key === 'w:endnoteReference') {
      open.child.text = noteMark;
      open.child.note = { kind: key === 'w:footnoteReference' ? 'footnote' : 'endnote', id: tag.attribute('w:id') ?? '' };
    } else if (key === 'w:commentReference') this.reading.tally.comments++;
    else if (key === 'w:fldChar') this.fieldCharacter(tag.attribute('w:fldCharType'), open, paragraph);
  }

  private fieldCharacter(type: string | undefined, { run, child }: OpenRun, paragraph: OpenParagraph | undefined): void {
    const element = paragraph?.elements.at(-1);
    const textBefore = paragraph?.text.length ?? 0;
    const open = this.fields.at(-1);
    if (type === 'begin') {
      this.fields.push({ field: { first: run, isInParagraph: false }, element, isResult: false, code: '', textBefore });
      this.openFieldCodes++;
    } else if (type === 'separate' && open && !open.isResult) {
      open.isResult = true;
      this.openFieldCodes--;
    } else if (type === 'end' && open) {
      this.fields.pop();
      if (!open.isResult) this.openFieldCodes--;
      open.field.last = run;
      open.field.isInParagraph = open.element === element;
      if (child && open.element === element && textBefore === open.textBefore && alwaysShows(open.code)) child.text = picture;
    }
  }

  openSimpleField(tag: XmlTag, paragraph: OpenParagraph | undefined): void {
    this.simpleFields.push({ code: tag.attribute('w:instr') ?? '', textBefore: paragraph?.text.length ?? 0 });
  }

  /** Returns the length of the text before the field whose result is read, if it is a page number in a header or footer. */
  private pageNumber(): { readonly textBefore: number } | undefined {
    const field = this.simpleFields.at(-1) ?? this.fields.at(-1);
    return this.isHeaderOrFooter && field && countsPages(field.code) ? field : undefined;
  }

  /** Ends a simple field. One without a saved result becomes a character. */
  closeSimpleField(tag: XmlTag, end: number, paragraph: OpenParagraph | undefined, container: WordContainer): void {
    const field = this.simpleFields.pop();
    if (!paragraph || field?.textBefore !== paragraph.text.length || !alwaysShows(field.code)) return;
    this.open(tag, container, 0);
    const { run: open } = this;
    if (!open) return;
    open.run.end = end;
    this.run = open.outer;
    const place = { start: tag.start, end, elementStart: tag.start, elementEnd: end };
    this.add(picture, open, paragraph, { kind: 'element', ...place, isPlain: true });
  }

  /** Adds the text of a run’s child. @param depth the number of open elements, excluding this one */
  closeChild(tag: XmlTag, end: number, contentEnd: number, paragraph: OpenParagraph | undefined, depth: number): void {
    const { run: open } = this;
    if (open?.depth === depth + 1 && revisions.has(tag.key)) open.depth = depth;
    if (!open?.child || open.child.tag !== tag || !paragraph) return;
    const { text, note } = open.child;
    open.child = undefined;
    const field = this.fields.at(-1);
    if (tag.key === 'w:instrText' && field && !field.isResult) field.code += decodedText(this.xml.slice(tag.inner, contentEnd));
    const isText = tag.key === 'w:t' || tag.key === 'w:delText' || tag.key === 'm:t';
    if (isText) this.addText(tag, end, contentEnd, open, paragraph);
    else if (text !== '')
      this.add(text, open, paragraph, {
        kind: 'element',
        start: tag.start,
        end,
        elementStart: tag.start,
        elementEnd: end,
        isPlain: true,
        ...(note ? { note } : {}),
      });
    else if (standsApart.has(tag.key)) open.run.apart.push({ start: tag.start, end });
  }

  private addText(tag: XmlTag, elementEnd: number, contentEnd: number, open: OpenRun, paragraph: OpenParagraph): void {
    let [start, end] = [tag.inner, contentEnd];
    const isPreserved = (tag.attribute('xml:space') ?? (this.isSpacePreserved ? 'preserve' : '')) === 'preserve';
    if (!isPreserved && tag.key !== 'm:t') {
      while (start < end && isSpace(this.xml.charCodeAt(start))) start++;
      while (end > start && isSpace(this.xml.charCodeAt(end - 1))) end--;
    }
    const raw = this.xml.slice(start, end);
    const elements = { elementStart: tag.start, elementEnd };
    const page = this.pageNumber();
    if (page) {
      const isFirst = page.textBefore === paragraph.text.length;
      if (isFirst) this.add(picture, open, paragraph, { kind: 'element', start: tag.start, end: elementEnd, ...elements, isPlain: true });
      return;
    }
    if (raw.includes('<')) {
      // CDATA sections and comments are read, but not edited.
      this.add(unmarked(raw), open, paragraph, { kind: 'element', start: tag.start, end: elementEnd, ...elements, isPlain: false });
      return;
    }
    const text = decodedText(raw);
    this.add(text, open, paragraph, { kind: 'text', start, end, ...elements, isPlain: text === raw });
  }

  private add(text: string, open: OpenRun, paragraph: OpenParagraph, place: Omit<WordPiece, 'from' | 'to' | 'run'>): void {
    if (text === '' || this.openFieldCodes > 0 || !this.isShown(open, paragraph)) return;
    if (!revisions.has(open.run.container.key)) this.lastRevision = '';
    const from = paragraph.text.length;
    paragraph.pieces.push({ from, to: from + text.length, run: open.run, ...place });
    paragraph.text += text;
    if (/[^\s\uFFFC\uFFFB]/.test(text)) paragraph.isAllBold &&= open.isBold;
  }

  /** Returns whether a run is visible, and counts hidden ones. */
  private isShown(open: OpenRun, { style }: OpenParagraph): boolean {
    if (open.isShown !== undefined) return open.isShown;
    const { styles, tally } = this.reading;
    const character = styles.character(open.style);
    const is = (property: keyof RunProperties): boolean => effective(property, open.properties, styles, style, character);
    const leftOut = is('vanish') ? 'hidden' : is('strike') ? 'struck' : '';
    if (leftOut !== '' && leftOut !== this.lastLeftOut) tally[leftOut]++;
    this.lastLeftOut = leftOut;
    open.isBold = is('bold');
    open.isShown = leftOut === '';
    return open.isShown;
  }

  /** Adds the bar of a fraction, which is not in the part. */
  addBar(tag: XmlTag, paragraph: OpenParagraph | undefined): void {
    const last = paragraph?.pieces.at(-1);
    if (!paragraph || !last) return;
    const from = paragraph.text.length;
    const place = { start: tag.start, end: tag.start, elementStart: tag.start, elementEnd: tag.start };
    paragraph.pieces.push({ from, to: from + 1, kind: 'element', run: last.run, isPlain: true, ...place });
    paragraph.text += '/';
  }
}
