import type { ListCounter } from './numbering.js';
import { type Flow, finished, type OpenParagraph } from './openParagraph.js';
import {
  noteMark,
  type WordCell,
  type WordContainer,
  type WordField,
  type WordParagraph,
  type WordPiece,
  type WordRun,
  type WordStory,
} from './paragraph.js';
import { effective, isOn, type RunProperties, type Styles, takeParagraphProperty, takeRunProperty } from './styles.js';
import { picture, symbolText } from './symbols.js';
import { decodedText, readXml, type XmlTag } from './xml.js';

/** Which text tracked changes leave: that with all of them accepted, or that before them. */
export type Changes = 'accepted' | 'original';

/** What was met on the way, to be told in one line. */
export interface Tally {
  changes: number;
  moves: number;
  hidden: number;
  struck: number;
  comments: number;
  textBoxes: number;
  /** Documents in the document, which are not read. */
  embedded: number;
}

/** The headers and footers of a section, with their relationships. */
export interface Section {
  readonly references: { readonly kind: 'header' | 'footer'; readonly type: string; readonly id: string }[];
  hasTitlePage: boolean;
}

/** What all parts of a document share while it is read. */
export interface Reading {
  readonly styles: Styles;
  readonly counter: ListCounter;
  readonly changes: Changes;
  readonly tally: Tally;
}

/** Where the reader is. */
interface Mode {
  readonly isSkipped: boolean;
  /** In which properties. */
  readonly in: 'content' | 'paragraph' | 'mark' | 'run' | 'section' | 'row' | 'cell' | 'control' | 'other';
  /** In a content control whose text is not typed. */
  readonly isLocked: boolean;
}

interface OpenRun {
  readonly run: WordRun;
  readonly depth: number;
  properties: RunProperties;
  style: string | undefined;
  /** Decided at its first text. */
  isShown?: boolean;
  isBold: boolean;
  /** What the child element that is open stands for. */
  child: { readonly tag: XmlTag; text: string; note?: NonNullable<WordPiece['note']> } | undefined;
  /** The run that this one is in: the words under a reading are. */
  readonly outer: OpenRun | undefined;
}

interface OpenField {
  readonly field: WordField;
  readonly element: WordContainer | undefined;
  isResult: boolean;
}

/** What is put aside while the content of a text box is read. */
interface Surroundings {
  readonly story: WordStory;
  readonly flow: Flow;
  readonly paragraph: OpenParagraph | undefined;
  readonly container: WordContainer | undefined;
  readonly run: OpenRun | undefined;
  readonly fields: OpenField[];
  readonly cell: WordCell | undefined;
}

const propertiesOf: Readonly<Record<string, Mode['in']>> = {
  'w:pPr': 'paragraph',
  'w:rPr': 'run',
  'w:sectPr': 'section',
  'w:trPr': 'row',
  'w:tcPr': 'cell',
  'w:sdtPr': 'control',
  'w:tblPr': 'other',
  'w:tblPrEx': 'other',
  'w:sdtEndPr': 'other',
  'w:rubyPr': 'other',
  'w:customXmlPr': 'other',
  'w:smartTagPr': 'other',
};

/** Elements in a paragraph that hold runs. */
const containers = new Set(
  'w:hyperlink w:smartTag w:sdtContent w:ins w:del w:moveFrom w:moveTo w:fldSimple w:customXml w:dir w:bdo w:rubyBase m:oMath m:oMathPara'.split(
    ' ',
  ),
);
/** Those whose text is not edited. */
const fixed = new Set(['w:rubyBase', 'm:oMath', 'm:oMathPara', 'w:fldSimple']);

/** What an element in a run stands for. */
const standsFor: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00AD',
};
const plainChildren = new Set(['w:t', 'w:delText', 'm:t', 'w:rPr', 'w:lastRenderedPageBreak', 'w:sym', ...Object.keys(standsFor)]);

const revisions = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']);
const gone: Readonly<Record<Changes, ReadonlySet<string>>> = {
  accepted: new Set(['w:del', 'w:moveFrom']),
  original: new Set(['w:ins', 'w:moveTo']),
};

/** Former properties, as a tracked change of them keeps them. */
const former = /^w:(?:pPr|rPr|sectPr|tblPr|tblPrEx|tblGrid|trPr|tcPr|numbering)Change$/;

/** What makes a content control one whose text is chosen or comes from elsewhere. */
const isFixed = (tag: XmlTag): boolean =>
  /^(?:w:dropDownList|w:dataBinding|w14:checkbox|w:picture)$/.test(tag.key) ||
  (tag.key === 'w:lock' && /ontentLocked$/i.test(tag.attribute('w:val') ?? ''));

/** Separators between the text and its notes. */
const isSeparator = (tag: XmlTag): boolean => /separator|notice/i.test(tag.attribute('w:type') ?? '');

/**
 * Reads the paragraphs of one part.
 * @param part its name
 * @returns its paragraphs in the order in which they begin, and its sections
 * @throws WordError
 */
export function readStory(
  xml: string,
  part: string,
  kind: WordStory['kind'],
  reading: Reading,
): { readonly paragraphs: readonly WordParagraph[]; readonly sections: readonly Section[] } {
  const reader = new StoryReader(xml, part, kind, reading);
  readXml(xml, reader);
  return reader.finish();
}

class StoryReader {
  private mode: Mode = { isSkipped: false, in: 'content', isLocked: false };
  /** The mode outside each open element. */
  private readonly modes: Mode[] = [];
  private readonly paragraphs: (WordParagraph | undefined)[] = [];
  private readonly sections: Section[] = [];
  private story: WordStory;
  private flow: Flow = {};
  private paragraph: OpenParagraph | undefined;
  private container: WordContainer | undefined;
  private run: OpenRun | undefined;
  private fields: OpenField[] = [];
  private cell: WordCell | undefined;
  private readonly surroundings: Surroundings[] = [];
  /** For each alternative content whether a choice was taken. */
  private readonly choices: boolean[] = [];
  private readonly controls: { isLocked: boolean }[] = [];
  private readonly tables: {
    readonly table: number;
    readonly outer: WordCell | undefined;
    row: number;
    rowDepth: number;
    column: number;
    span: number;
  }[] = [];
  private tableCount = 0;
  private lastRevision = '';
  private lastLeftOut = '';
  private isSpacePreserved = false;
  private readonly gone: ReadonlySet<string>;

  constructor(
    private readonly xml: string,
    private readonly part: string,
    kind: WordStory['kind'],
    private readonly reading: Reading,
  ) {
    this.story = { kind, id: '' };
    this.gone = gone[reading.changes];
  }

  finish(): { paragraphs: WordParagraph[]; sections: Section[] } {
    this.endFlow();
    return { paragraphs: this.paragraphs.filter((p) => p !== undefined), sections: this.sections };
  }

  open(tag: XmlTag): void {
    if (this.modes.length === 0) this.isSpacePreserved = tag.attribute('xml:space') === 'preserve';
    this.modes.push(this.mode);
    if (this.mode.isSkipped) return;
    if (this.mode.in === 'content') this.openContent(tag);
    else this.openProperty(tag);
  }

  close(tag: XmlTag, end: number, contentEnd: number): void {
    const inside = this.mode;
    this.mode = this.modes.pop() as Mode;
    if (this.mode.isSkipped || this.mode.in !== 'content') return;
    if (inside.isSkipped && tag.key !== 'w:tr' && tag.key !== 'w:tc') return;
    if (propertiesOf[tag.key]) this.closeProperties(tag, end);
    else this.closeContent(tag, end, contentEnd);
  }

  private skip(): void {
    this.mode = { ...this.mode, isSkipped: true };
  }

  private openContent(tag: XmlTag): void {
    const { key } = tag;
    const properties = propertiesOf[key];
    if (properties) {
      if (this.run && this.modes.length === this.run.depth + 1) this.openChild(tag, this.run);
      this.openProperties(tag, properties);
      return;
    }
    if (revisions.has(key)) this.countRevision(tag);
    if (this.gone.has(key) || key === 'w:rt' || this.isOtherChoice(key) || (/^w:(?:foot|end)note$/.test(key) && isSeparator(tag))) {
      this.skip();
      return;
    }
    if (this.run && this.modes.length === this.run.depth + 1) this.openChild(tag, this.run);
    if (this.container && containers.has(key)) {
      const isChosen = key === 'w:sdtContent' && this.controls.at(-1)?.isLocked === true;
      this.container = containerOf(tag, this.container, this.container.isLocked || isChosen || fixed.has(key));
    }
    this.openElement(tag);
  }

  /** Of the forms of one content the first is read. */
  private isOtherChoice(key: string): boolean {
    const taken = this.choices.at(-1);
    if (key === 'mc:AlternateContent') this.choices.push(false);
    else if (key === 'mc:Choice' && taken === false) this.choices[this.choices.length - 1] = true;
    else return taken === true && (key === 'mc:Choice' || key === 'mc:Fallback');
    return false;
  }

  private openElement(tag: XmlTag): void {
    switch (tag.key) {
      case 'w:p':
        this.openParagraph(tag);
        break;
      case 'w:r':
      case 'm:r':
        this.openRun(tag);
        break;
      case 'w:tbl':
        this.endFlow();
        this.tables.push({ table: this.tableCount++, outer: this.cell, row: -1, rowDepth: 0, column: 0, span: 1 });
        break;
      case 'w:tr':
      case 'w:tc':
        this.openRowOrCell(tag.key);
        break;
      case 'w:sdt':
        this.controls.push({ isLocked: false });
        break;
      case 'w:sdtContent':
        if (this.controls.at(-1)?.isLocked) this.mode = { ...this.mode, isLocked: true };
        break;
      case 'w:footnote':
      case 'w:endnote':
        this.endFlow();
        this.story = { kind: this.story.kind, id: tag.attribute('w:id') ?? '' };
        break;
      case 'w:txbxContent':
        this.enterTextBox();
        break;
      case 'w:altChunk':
      case 'w:subDoc':
        this.reading.tally.embedded++;
        break;
      case 'wp:inline':
      case 'v:imagedata':
        if (this.run?.child) this.run.child.text = picture;
        break;
      case 'm:den':
        this.addBar(tag);
        break;
    }
  }

  private openParagraph(tag: XmlTag): void {
    const element = containerOf(tag, undefined, this.mode.isLocked);
    const { unfinished } = this.flow;
    if (!unfinished) this.paragraphs.push(undefined);
    const style = this.reading.styles.paragraph(undefined);
    this.paragraph = unfinished
      ? Object.assign(unfinished, { style, properties: {}, isMarkGone: false })
      : {
          index: this.paragraphs.length - 1,
          part: this.part,
          story: this.story,
          ...(this.cell ? { cell: this.cell } : {}),
          style,
          properties: {},
          isMarkGone: false,
          isAllBold: true,
          text: '',
          pieces: [],
          elements: [],
        };
    delete this.flow.unfinished;
    this.paragraph.elements.push(element);
    this.container = element;
  }

  /** No other paragraph goes on with the one whose mark is gone. */
  private endFlow(): void {
    const { unfinished } = this.flow;
    if (unfinished) this.paragraphs[unfinished.index] = finished(unfinished, this.reading.counter);
    delete this.flow.unfinished;
  }

  private openRun(tag: XmlTag): void {
    const { container } = this;
    if (!container || !this.paragraph) return;
    const [outermost] = this.fields;
    this.run = {
      run: {
        start: tag.start,
        inner: tag.inner,
        end: tag.inner,
        container,
        ...(outermost ? { field: outermost.field } : {}),
        hasMore: false,
        prefix: prefixOf(tag),
        isEditable: tag.key === 'w:r' && !container.isLocked,
        ...(this.run ? { outer: this.run.run } : {}),
      },
      depth: this.modes.length,
      properties: {},
      style: undefined,
      isBold: false,
      child: undefined,
      outer: this.run,
    };
  }

  private openChild(tag: XmlTag, open: OpenRun): void {
    const { key } = tag;
    if (!plainChildren.has(key)) open.run.hasMore = true;
    open.child = { tag, text: standsFor[key] ?? '' };
    if (key === 'w:sym') open.child.text = symbolText(tag.attribute('w:font') ?? '', tag.attribute('w:char') ?? '');
    else if (key === 'w:footnoteReference' || key === 'w:endnoteReference') {
      open.child.text = noteMark;
      open.child.note = { kind: key === 'w:footnoteReference' ? 'footnote' : 'endnote', id: tag.attribute('w:id') ?? '' };
    } else if (key === 'w:commentReference') this.reading.tally.comments++;
    else if (key === 'w:fldChar') this.fieldCharacter(tag.attribute('w:fldCharType'), open.run);
  }

  private fieldCharacter(type: string | undefined, run: WordRun): void {
    const element = this.paragraph?.elements.at(-1);
    const open = this.fields.at(-1);
    if (type === 'begin') this.fields.push({ field: { first: run, isInParagraph: false }, element, isResult: false });
    else if (type === 'separate' && open) open.isResult = true;
    else if (type === 'end' && open) {
      this.fields.pop();
      open.field.last = run;
      open.field.isInParagraph = open.element === element;
    }
  }

  private openRowOrCell(key: 'w:tr' | 'w:tc'): void {
    const table = this.tables.at(-1);
    if (!table) return;
    if (key === 'w:tr') Object.assign(table, { row: table.row + 1, rowDepth: this.modes.length, column: 0 });
    else {
      table.span = 1;
      this.cell = { table: table.table, row: table.row, column: table.column, ...(table.outer ? { outer: table.outer } : {}) };
    }
  }

  private enterTextBox(): void {
    const { story, flow, paragraph, container, run, fields, cell } = this;
    if (run?.child) run.child.text = '';
    this.surroundings.push({ story, flow, paragraph, container, run, fields, cell });
    const anchor = story.anchor ?? (run && paragraph ? { story, paragraph: paragraph.index, run: run.run } : undefined);
    this.story = { kind: 'textBox', id: String(++this.reading.tally.textBoxes), ...(anchor ? { anchor } : {}) };
    [this.flow, this.paragraph, this.container, this.run, this.fields, this.cell] = [{}, undefined, undefined, undefined, [], undefined];
  }

  private countRevision(tag: XmlTag): void {
    const revision = `${tag.key}\n${tag.attribute('w:author') ?? ''}`;
    const { tally } = this.reading;
    if (revision !== this.lastRevision && tag.key === 'w:moveTo') tally.moves++;
    else if (revision !== this.lastRevision && tag.key !== 'w:moveFrom') tally.changes++;
    this.lastRevision = revision;
  }

  private openProperties(tag: XmlTag, properties: Mode['in']): void {
    this.mode = { ...this.mode, in: properties };
    if (properties === 'run' && this.run?.child?.tag === tag) this.run.run.propertiesStart = tag.start;
    if (properties === 'section') this.sections.push({ references: [], hasTitlePage: false });
  }

  private openProperty(tag: XmlTag): void {
    const { key } = tag;
    if (former.test(key)) {
      this.openFormer(key);
      return;
    }
    switch (this.mode.in) {
      case 'paragraph':
        if (key === 'w:rPr') this.mode = { ...this.mode, in: 'mark' };
        else if (key === 'w:sectPr') this.openProperties(tag, 'section');
        else if (!this.paragraph) return;
        else if (key === 'w:pStyle') this.paragraph.style = this.reading.styles.paragraph(tag.attribute('w:val'));
        else takeParagraphProperty(this.paragraph.properties, tag);
        break;
      case 'mark':
        if (this.paragraph && (this.gone.has(key) || (key === 'w:specVanish' && isOn(tag)))) this.paragraph.isMarkGone = true;
        break;
      case 'run':
        if (!this.run) return;
        if (key === 'w:rStyle') this.run.style = tag.attribute('w:val');
        else takeRunProperty(this.run.properties, tag);
        break;
      case 'section':
        this.takeSectionProperty(tag);
        break;
      case 'row':
        if (revisions.has(key)) this.countRevision(tag);
        if (this.gone.has(key)) this.skipRow();
        break;
      case 'cell':
        this.takeCellProperty(tag);
        break;
      case 'control': {
        const control = this.controls.at(-1);
        if (control && isFixed(tag)) control.isLocked = true;
        break;
      }
    }
  }

  /** Properties as they were before a tracked change of them. */
  private openFormer(key: string): void {
    const isOriginal = this.reading.changes === 'original';
    if (isOriginal && key === 'w:pPrChange' && this.paragraph) {
      this.paragraph.style = this.reading.styles.paragraph(undefined);
      this.paragraph.properties = {};
    } else if (isOriginal && key === 'w:rPrChange' && this.mode.in === 'run' && this.run) {
      this.run.properties = {};
      this.run.style = undefined;
    } else this.skip();
  }

  private takeSectionProperty(tag: XmlTag): void {
    const section = this.sections.at(-1);
    const kind = tag.key === 'w:headerReference' ? 'header' : tag.key === 'w:footerReference' ? 'footer' : undefined;
    if (kind) section?.references.push({ kind, type: tag.attribute('w:type') ?? 'default', id: tag.attribute('r:id') ?? '' });
    else if (section && tag.key === 'w:titlePg') section.hasTitlePage = isOn(tag);
  }

  private takeCellProperty(tag: XmlTag): void {
    const table = this.tables.at(-1);
    if (tag.key === 'w:gridSpan' && table) table.span = Math.min(Math.max(Number(tag.attribute('w:val')) || 1, 1), 1000);
    // The properties are a child of the cell.
    if (tag.key === (this.reading.changes === 'accepted' ? 'w:cellDel' : 'w:cellIns')) this.skipFrom(this.modes.length - 2);
  }

  private skipRow(): void {
    const table = this.tables.at(-1);
    if (table) this.skipFrom(table.rowDepth);
  }

  /** Skips what is left of the element at a depth. */
  private skipFrom(depth: number): void {
    this.skip();
    for (let i = depth; i < this.modes.length; i++) this.modes[i] = this.mode;
  }

  private closeProperties(tag: XmlTag, end: number): void {
    const { run, container } = this;
    if (tag.key === 'w:pPr' && container?.key === 'w:p') Object.assign(container, { propertiesStart: tag.start, propertiesEnd: end });
    if (!run || run.child?.tag !== tag) return;
    run.run.propertiesEnd = end;
    run.child = undefined;
  }

  private closeContent(tag: XmlTag, end: number, contentEnd: number): void {
    const { run, container } = this;
    if (run?.child && run.child.tag === tag) this.closeChild(run, end, contentEnd);
    switch (tag.key) {
      case 'w:p':
        this.closeParagraph(end);
        return;
      case 'w:r':
      case 'm:r':
        if (run && run.run.start === tag.start) {
          run.run.end = end;
          this.run = run.outer;
        }
        return;
      case 'w:tbl':
        this.tables.pop();
        return;
      case 'w:tc':
        this.closeCell();
        return;
      case 'w:sdt':
        this.controls.pop();
        break;
      case 'mc:AlternateContent':
        this.choices.pop();
        break;
      case 'w:txbxContent':
        this.endFlow();
        Object.assign(this, this.surroundings.pop());
        return;
    }
    if (container?.parent && container.start === tag.start) {
      container.end = end;
      this.container = container.parent;
    }
  }

  private closeParagraph(end: number): void {
    const { paragraph } = this;
    const element = paragraph?.elements.at(-1);
    if (!paragraph || !element) return;
    element.end = end;
    this.flow.unfinished = paragraph;
    if (!paragraph.isMarkGone) this.endFlow();
    [this.paragraph, this.container, this.run] = [undefined, undefined, undefined];
  }

  private closeCell(): void {
    this.endFlow();
    const table = this.tables.at(-1);
    this.cell = table?.outer;
    if (table) table.column += table.span;
  }

  /** What a child of a run says. */
  private closeChild(open: OpenRun, end: number, contentEnd: number): void {
    const { tag, text, note } = open.child as NonNullable<OpenRun['child']>;
    open.child = undefined;
    const isText = tag.key === 'w:t' || tag.key === 'w:delText' || tag.key === 'm:t';
    if (isText) this.addText(tag, end, contentEnd, open);
    else if (text !== '')
      this.add(text, open, {
        kind: 'element',
        start: tag.start,
        end,
        elementStart: tag.start,
        elementEnd: end,
        isPlain: true,
        ...(note ? { note } : {}),
      });
  }

  private addText(tag: XmlTag, elementEnd: number, contentEnd: number, open: OpenRun): void {
    let [start, end] = [tag.inner, contentEnd];
    const isPreserved = (tag.attribute('xml:space') ?? (this.isSpacePreserved ? 'preserve' : '')) === 'preserve';
    if (!isPreserved && tag.key !== 'm:t') {
      while (start < end && isSpace(this.xml.charCodeAt(start))) start++;
      while (end > start && isSpace(this.xml.charCodeAt(end - 1))) end--;
    }
    const raw = this.xml.slice(start, end);
    const elements = { elementStart: tag.start, elementEnd };
    if (raw.includes('<')) {
      // Marked sections and comments are read, not edited.
      open.run.hasMore = true;
      this.add(unmarked(raw), open, { kind: 'element', start: tag.start, end: elementEnd, ...elements, isPlain: false });
      return;
    }
    const text = decodedText(raw);
    this.add(text, open, { kind: 'text', start, end, ...elements, isPlain: text === raw });
  }

  private add(text: string, open: OpenRun, place: Omit<WordPiece, 'from' | 'to' | 'run'>): void {
    const { paragraph } = this;
    if (!paragraph || text === '' || this.fields.some((f) => !f.isResult) || !this.isShown(open, paragraph)) return;
    if (!revisions.has(open.run.container.key)) this.lastRevision = '';
    const from = paragraph.text.length;
    paragraph.pieces.push({ from, to: from + text.length, run: open.run, ...place });
    paragraph.text += text;
    if (/[^\s\uFFFC\uFFFB]/.test(text)) paragraph.isAllBold &&= open.isBold;
  }

  /** Whether a run can be seen; counts what cannot. */
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

  /** A fraction is read with a bar, which stands for nothing in the part. */
  private addBar(tag: XmlTag): void {
    const { paragraph } = this;
    const last = paragraph?.pieces.at(-1);
    if (!paragraph || !last) return;
    const from = paragraph.text.length;
    const place = { start: tag.start, end: tag.start, elementStart: tag.start, elementEnd: tag.start };
    paragraph.pieces.push({ from, to: from + 1, kind: 'element', run: last.run, isPlain: true, ...place });
    paragraph.text += '/';
  }
}

const isSpace = (unit: number): boolean => unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0d;

const unmarked = (raw: string): string =>
  raw
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((s) => (s.startsWith('<![CDATA[') ? s.slice(9, -3) : decodedText(s.replace(/<!--[\s\S]*?-->|<[^>]*>/g, ''))))
    .join('');

const prefixOf = ({ prefix }: XmlTag): string => (prefix === '' ? '' : `${prefix}:`);

const containerOf = (tag: XmlTag, parent: WordContainer | undefined, isLocked = false): WordContainer => ({
  key: tag.key,
  prefix: prefixOf(tag),
  start: tag.start,
  inner: tag.inner,
  end: tag.inner,
  ...(parent ? { parent } : {}),
  ...(isLocked ? { isLocked: true as const } : {}),
});
