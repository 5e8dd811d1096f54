import { readXml, type XmlTag } from '../xml.js';

/** The offsets of an element, in UTF-16 code units of its part. */
export interface Place {
  readonly key: string;
  readonly start: number;
  /** Offset after its start tag. */
  readonly inner: number;
  /** Offset before its end tag. */
  contentEnd: number;
  /** Offset after its end tag. */
  end: number;
  readonly isEmpty: boolean;
}

export interface ParentPlace extends Place {
  readonly children: Place[];
}

/** A run of a paragraph, with or without text, or a formula, which is treated as one. */
export interface RunPlace extends ParentPlace {
  /** The elements between the paragraph and the run, the innermost last. */
  readonly containers: readonly Place[];
  /** The number of the outermost field around it. Fields are numbered per part. */
  readonly field?: number;
  /** Whether it is already deleted or moved away. */
  readonly isRemoved: boolean;
}

/** A paragraph with its runs. Those in its text boxes belong to other paragraphs. */
export interface ParagraphPlace extends Place {
  /** The part’s prefix for WordprocessingML, with its colon. */
  readonly prefix: string;
  properties?: ParentPlace;
  /** Properties of its mark, in its properties. */
  markProperties?: ParentPlace;
  readonly runs: RunPlace[];
  /** The start of its parent element. */
  readonly parent: number;
  /** Whether it is the last paragraph of its parent, so that its mark must stay. */
  isLast: boolean;
}

/** Runs, and elements treated as one. */
const runs = new Set(['w:r', 'm:oMath', 'm:oMathPara']);

/** Returns whether an element may come between blocks without being one. */
const isBetween = (key: string): boolean => /^w:(?:bookmark|comment|move|perm|customXml\w+Range|proofErr|ins$|del$)/.test(key);

interface Open extends Place {
  readonly children: Place[];
  readonly paragraph: ParagraphPlace | undefined;
  /** The last paragraph among its children, unless another block followed. */
  lastParagraph?: ParagraphPlace | undefined;
}

/** Returns the paragraphs of a part by their start. @throws WordError */
export function layoutOf(xml: string): ReadonlyMap<number, ParagraphPlace> {
  const paragraphs = new Map<number, ParagraphPlace>();
  const stack: Open[] = [];
  const fields: number[] = [];
  let fieldCount = 0;
  readXml(xml, {
    open: (tag) => {
      const outer = stack.at(-1);
      const place = openOf(tag, outer, stack);
      if (tag.key === 'w:fldChar' && tag.attribute('w:fldCharType') === 'begin') fields.push(fieldCount++);
      if (tag.key === 'w:p') paragraphs.set(tag.start, place.paragraph as ParagraphPlace);
      stack.push(place);
    },
    close: (tag, end, contentEnd) => {
      const place = stack.pop();
      if (!place) return;
      close(place, end, contentEnd);
      const outer = stack.at(-1);
      const { paragraph } = place;
      if (paragraph && outer) {
        // A run in a formula or below a reading (ruby) is part of it.
        const isPart = stack.some((s) => runs.has(s.key) && s.start > paragraph.start);
        if (runs.has(tag.key) && !isPart) paragraph.runs.push(runOf(place, stack, paragraph, fields));
        else if (tag.key === 'w:pPr' && outer.start === paragraph.start) paragraph.properties = place;
        else if (tag.key === 'w:rPr' && outer.key === 'w:pPr' && paragraph.markProperties === undefined) paragraph.markProperties = place;
        else if (tag.key === 'w:p') close(paragraph, end, contentEnd);
      }
      if (tag.key === 'w:r' && place.children.some((c) => c.key === 'w:fldChar:end')) fields.pop();
      outer?.children.push(place.key === 'w:fldChar' ? { ...place, key: `w:fldChar:${tag.attribute('w:fldCharType')}` } : place);
    },
  });
  return paragraphs;
}

function close(place: Place, end: number, contentEnd: number): void {
  place.end = end;
  place.contentEnd = contentEnd;
}

function openOf(tag: XmlTag, outer: Open | undefined, stack: readonly Open[]): Open {
  const { key, start, inner, isEmpty } = tag;
  const place = { key, start, inner, contentEnd: inner, end: inner, isEmpty, children: [] };
  if (key !== 'w:p') {
    if (outer && !isBetween(key)) outer.lastParagraph = undefined;
    return { ...place, paragraph: outer?.paragraph };
  }
  const paragraph: ParagraphPlace = {
    ...{ key, start, inner, contentEnd: inner, end: inner, isEmpty },
    prefix: tag.prefix === '' ? '' : `${tag.prefix}:`,
    runs: [],
    parent: stack.at(-1)?.start ?? 0,
    isLast: true,
  };
  if (outer?.lastParagraph) outer.lastParagraph.isLast = false;
  if (outer) outer.lastParagraph = paragraph;
  return { ...place, paragraph };
}

function runOf(place: Open, stack: readonly Open[], paragraph: ParagraphPlace, fields: readonly number[]): RunPlace {
  const at = stack.findLastIndex((s) => s.start === paragraph.start);
  const containers = stack.slice(at + 1);
  return {
    ...place,
    containers,
    ...(fields[0] === undefined ? {} : { field: fields[0] }),
    isRemoved: containers.some((c) => c.key === 'w:del' || c.key === 'w:moveFrom'),
  };
}
