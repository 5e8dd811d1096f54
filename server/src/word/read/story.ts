import type { WordCell, WordContainer, WordParagraph, WordStory } from '../paragraph.js';
import type { Reading, Section } from '../reading.js';
import { damaged } from '../wordError.js';
import { readXml, type XmlTag } from '../xml.js';
import { Alternatives } from './alternatives.js';
import {
  containerOf,
  containers,
  fixed,
  former,
  isFixed,
  isSeparator,
  type Mode,
  propertiesOf,
  removedElements,
  revisions,
  roots,
} from './elements.js';
import { type Flow, finished, type OpenParagraph } from './openParagraph.js';
import { RunReader, type RunState } from './runReader.js';
import { Sections } from './sections.js';
import { isOn, takeParagraphProperty } from './styles.js';
import { TableCells } from './tableCells.js';

/** The state that is saved while a text box is read. */
interface Surroundings {
  readonly story: WordStory;
  readonly flow: Flow;
  readonly paragraph: OpenParagraph | undefined;
  readonly container: WordContainer | undefined;
  readonly runs: RunState;
  readonly cell: WordCell | undefined;
}

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
  private readonly sections = new Sections();
  private story: WordStory;
  private flow: Flow = {};
  private paragraph: OpenParagraph | undefined;
  private container: WordContainer | undefined;
  private cell: WordCell | undefined;
  private readonly surroundings: Surroundings[] = [];
  private readonly alternatives = new Alternatives();
  private readonly controls: { isLocked: boolean }[] = [];
  private readonly tables = new TableCells();
  private readonly runs: RunReader;
  private readonly removed: ReadonlySet<string>;

  constructor(
    xml: string,
    private readonly part: string,
    kind: WordStory['kind'],
    private readonly reading: Reading,
  ) {
    this.story = { kind, id: '' };
    this.removed = removedElements[reading.changes];
    this.runs = new RunReader(xml, reading, kind === 'header' || kind === 'footer');
  }

  finish(): { paragraphs: WordParagraph[]; sections: Section[] } {
    this.endFlow();
    return { paragraphs: this.paragraphs.filter((p) => p !== undefined), sections: this.sections.all };
  }

  open(tag: XmlTag): void {
    if (this.modes.length === 0) {
      if (tag.key !== roots[this.story.kind]) throw damaged();
      this.runs.isSpacePreserved = tag.attribute('xml:space') === 'preserve';
    }
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
      this.runs.openChild(tag, this.paragraph, this.modes.length);
      this.openProperties(tag, properties);
      return;
    }
    if (revisions.has(key)) this.runs.countRevision(tag);
    if (
      this.removed.has(key) ||
      key === 'w:rt' ||
      this.alternatives.isOther(key) ||
      (/^w:(?:foot|end)note$/.test(key) && isSeparator(tag))
    ) {
      this.skip();
      return;
    }
    this.runs.openChild(tag, this.paragraph, this.modes.length);
    if (this.container && containers.has(key)) {
      const isChosen = key === 'w:sdtContent' && this.controls.at(-1)?.isLocked === true;
      this.container = containerOf(tag, this.container, this.container.isLocked || isChosen || fixed.has(key));
    }
    this.openElement(tag);
  }

  private openElement(tag: XmlTag): void {
    switch (tag.key) {
      case 'w:p':
        this.openParagraph(tag);
        break;
      case 'w:r':
      case 'm:r':
        if (this.container) this.runs.open(tag, this.container, this.modes.length);
        break;
      case 'w:fldSimple':
        this.runs.openSimpleField(tag, this.paragraph);
        break;
      case 'w:tbl':
        this.endFlow();
        this.tables.openTable(this.cell);
        break;
      case 'w:tr':
        this.tables.openRow(this.modes.length);
        break;
      case 'w:tc':
        this.cell = this.tables.openCell();
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
      case 'o:OLEObject':
        this.reading.tally.embedded++;
        break;
      case 'a:graphicData':
        if (/\/(?:chart|chartex|diagram)$/.test(tag.attribute('uri') ?? '')) this.reading.tally.diagrams++;
        break;
      case 'wp:inline':
      case 'v:imagedata':
        this.runs.takePicture();
        break;
      case 'm:den':
        this.runs.addBar(tag, this.paragraph);
        break;
    }
  }

  private openParagraph(tag: XmlTag): void {
    const element = containerOf(tag, undefined, this.mode.isLocked);
    const { unfinished } = this.flow;
    if (!unfinished) this.paragraphs.push(undefined);
    const style = this.reading.styles.paragraph(undefined);
    this.paragraph = unfinished
      ? Object.assign(unfinished, { style, properties: {}, isMarkRemoved: false })
      : {
          index: this.paragraphs.length - 1,
          part: this.part,
          story: this.story,
          ...(this.cell ? { cell: this.cell } : {}),
          style,
          properties: {},
          isMarkRemoved: false,
          isAllBold: true,
          text: '',
          pieces: [],
          elements: [],
        };
    delete this.flow.unfinished;
    this.paragraph.elements.push(element);
    this.container = element;
  }

  /** Ends a flow. Its last paragraph is not continued, even if its mark is deleted. */
  private endFlow(): void {
    const { unfinished } = this.flow;
    if (unfinished) this.paragraphs[unfinished.index] = finished(unfinished, this.reading.counter);
    delete this.flow.unfinished;
  }

  private enterTextBox(): void {
    const { story, flow, paragraph, container, cell } = this;
    const run = this.runs.current;
    this.surroundings.push({ story, flow, paragraph, container, cell, runs: this.runs.suspend() });
    const anchor = story.anchor ?? (run && paragraph ? { story, paragraph: paragraph.index, run } : undefined);
    this.story = { kind: 'textBox', id: String(++this.reading.tally.textBoxes), ...(anchor ? { anchor } : {}) };
    [this.flow, this.paragraph, this.container, this.cell] = [{}, undefined, undefined, undefined];
  }

  private leaveTextBox(): void {
    this.endFlow();
    const outside = this.surroundings.pop();
    if (!outside) return;
    const { runs, ...rest } = outside;
    Object.assign(this, rest);
    this.runs.resume(runs);
  }

  private openProperties(tag: XmlTag, properties: Mode['in']): void {
    this.mode = { ...this.mode, in: properties };
    if (properties === 'run') this.runs.openProperties(tag);
    if (properties === 'section') this.sections.open();
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
        if (this.paragraph && (this.removed.has(key) || (key === 'w:specVanish' && isOn(tag)))) this.paragraph.isMarkRemoved = true;
        break;
      case 'run':
        this.runs.takeProperty(tag);
        break;
      case 'section':
        this.sections.takeProperty(tag);
        break;
      case 'row':
        if (revisions.has(key)) this.runs.countRevision(tag);
        if (this.removed.has(key) && this.tables.rowDepth !== undefined) this.skipFrom(this.tables.rowDepth);
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

  private openFormer(key: string): void {
    const isOriginal = this.reading.changes === 'original';
    if (isOriginal && key === 'w:pPrChange' && this.paragraph) {
      this.paragraph.style = this.reading.styles.paragraph(undefined);
      this.paragraph.properties = {};
    } else if (isOriginal && key === 'w:rPrChange' && this.mode.in === 'run') this.runs.forgetProperties();
    else this.skip();
  }

  private takeCellProperty(tag: XmlTag): void {
    if (tag.key === 'w:gridSpan') this.tables.takeSpan(tag);
    // The cell is the parent of its properties.
    if (tag.key === (this.reading.changes === 'accepted' ? 'w:cellDel' : 'w:cellIns')) this.skipFrom(this.modes.length - 2);
  }

  /** Skips the rest of the element at a depth. */
  private skipFrom(depth: number): void {
    this.skip();
    for (let i = depth; i < this.modes.length; i++) this.modes[i] = this.mode;
  }

  private closeProperties(tag: XmlTag, end: number): void {
    const { container } = this;
    if (tag.key === 'w:pPr' && container?.key === 'w:p') Object.assign(container, { propertiesStart: tag.start, propertiesEnd: end });
    this.runs.closeProperties(tag, end);
  }

  private closeContent(tag: XmlTag, end: number, contentEnd: number): void {
    const { container } = this;
    this.runs.closeChild(tag, end, contentEnd, this.paragraph, this.modes.length);
    switch (tag.key) {
      case 'w:p':
        this.closeParagraph(end);
        return;
      case 'w:r':
      case 'm:r':
        this.runs.close(tag, end);
        return;
      case 'w:tbl':
        this.tables.closeTable();
        return;
      case 'w:tc':
        this.endFlow();
        this.cell = this.tables.closeCell();
        return;
      case 'w:fldSimple':
        if (container) this.runs.closeSimpleField(tag, end, this.paragraph, container);
        break;
      case 'w:sdt':
        this.controls.pop();
        break;
      case 'mc:AlternateContent':
        this.alternatives.close();
        break;
      case 'w:txbxContent':
        this.leaveTextBox();
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
    if (!paragraph.isMarkRemoved) this.endFlow();
    [this.paragraph, this.container] = [undefined, undefined];
    this.runs.endParagraph();
  }
}
