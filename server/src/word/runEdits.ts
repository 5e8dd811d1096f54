import type { WordPiece, WordRun } from './paragraph.js';
import type { PartEditor } from './partEditor.js';
import { rawLength } from './xml.js';

/** A tracked change of a range of a run. Offsets are in the paragraph’s text. */
export interface RunWrap {
  readonly from: number;
  readonly to: number;
  /** Whether the text is deleted: it then needs other element names. */
  readonly isDeleted: boolean;
  /** Wraps each part of the range in `w:del` or the like, with a new id. */
  wrapped(run: string): string;
}

/** XML to insert between the characters of a run, or before or after it. */
export interface RunPoint {
  readonly at: number;
  readonly xml: string;
  /** Decides the order at one place: lower values come first. */
  readonly order: number;
}

export interface RunEdits {
  readonly wraps: RunWrap[];
  readonly points: RunPoint[];
}

export const newRunEdits = (): RunEdits => ({ wraps: [], points: [] });

export const startTagOf = (xml: string, run: WordRun): string => xml.slice(run.start, run.inner);

/** Returns the range of a tracked change inside a run’s properties. */
function formerProperties(properties: string): readonly [start: number, end: number] | undefined {
  const start = properties.search(/<[\w.-]*:?rPrChange[\s>]/);
  return start < 0 ? undefined : [start, properties.indexOf('>', properties.lastIndexOf('rPrChange')) + 1];
}

/** Returns the properties of a run as XML for another run, without tracked changes of them. */
export function propertiesOf(xml: string, run: WordRun): string {
  const properties = run.propertiesStart === undefined ? '' : xml.slice(run.propertiesStart, run.propertiesEnd);
  const [start, end] = formerProperties(properties) ?? [0, 0];
  return properties.slice(0, start) + properties.slice(end);
}

/** Returns the same properties with a new id for their tracked change. */
function withNewId(properties: string, newId: () => number): string {
  const [start, end] = formerProperties(properties) ?? [0, 0];
  const former = properties.slice(start, end).replace(/(\bid=["'])-?\d+/, (_, before: string) => before + newId());
  return properties.slice(0, start) + former + properties.slice(end);
}

/** Renames text and field codes of a run for a deletion. */
export const asDeleted = (xml: string): string =>
  xml.replace(
    /(<\/?(?:[\w.-]+:)?)(instrText|t)(?=[\s/>])/g,
    (_, start: string, name: string) => `${start}${name === 't' ? 'delText' : 'delInstrText'}`,
  );

/**
 * Applies the changes of one run. Each part of a divided run gets its properties. Field codes go with the text beside them. Pictures and
 * text boxes stay.
 * @param pieces those of the run, in order
 * @param newId returns a new id for a copied element
 */
export function editRun(
  editor: PartEditor,
  run: WordRun,
  pieces: readonly WordPiece[],
  { wraps, points }: RunEdits,
  newId: () => number,
): void {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return;
  for (const { at, xml, order } of points) if (at <= first.from) editor.insert(run.start, xml, order);
  for (const { at, xml, order } of points) if (at >= last.to && last.to > first.from) editor.insert(run.end, xml, order);
  const inner = points.filter(({ at }) => at > first.from && at < last.to).sort((a, b) => a.order - b.order);
  if (wraps.length === 0 && inner.length === 0) return;
  editor.replace(run.start, run.end, (copy) => {
    const cuts = [...new Set([...inner.map((p) => p.at), ...wraps.flatMap((w) => [w.from, w.to])])]
      .filter((c) => c > first.from && c < last.to)
      .sort((a, b) => a - b);
    const { xml } = editor;
    const tag = startTagOf(xml, run);
    let properties = run.propertiesStart === undefined ? '' : copy(run.propertiesStart, run.propertiesEnd ?? run.inner);
    let out = '';
    let part = '';
    let at = first.from;
    let position = run.propertiesEnd ?? run.inner;
    const apart = [...run.apart];
    const wrapHere = (): RunWrap | undefined => wraps.find((w) => w.from <= at && at < w.to);
    const flush = (isPlain = false): void => {
      if (part === '') return;
      const whole = `${tag}${properties}${part}</${run.prefix}r>`;
      const wrap = isPlain ? undefined : wrapHere();
      out += wrap ? wrap.wrapped(whole) : whole;
      properties = withNewId(properties, newId);
      part = '';
    };
    const cutAt = (offset: number): void => {
      flush();
      for (const point of inner) if (point.at === offset) out += point.xml;
      at = offset;
      cuts.shift();
    };
    const copyText = (to: number): void => {
      const between = copy(position, to);
      part += wrapHere()?.isDeleted ? asDeleted(between) : between;
      position = to;
    };
    const copyUpTo = (to: number): void => {
      for (let next = apart[0]; next && next.start < to; next = apart[0]) {
        copyText(next.start);
        if (wrapHere()) flush();
        part += copy(next.start, next.end);
        if (wrapHere()) flush(true);
        position = next.end;
        apart.shift();
      }
      copyText(to);
    };
    const addText = (raw: string): void => {
      const name = `${run.prefix}${wrapHere()?.isDeleted ? 'delText' : 't'}`;
      part += `<${name} xml:space="preserve">${raw}</${name}>`;
    };
    for (const piece of pieces) {
      copyUpTo(piece.elementStart);
      if (cuts[0] === piece.from) cutAt(piece.from);
      if (piece.kind === 'text' && (wrapHere()?.isDeleted || (cuts[0] ?? piece.to) < piece.to)) {
        const raw = xml.slice(piece.start, piece.end);
        for (let from = piece.from; from < piece.to; ) {
          if (cuts[0] === from) cutAt(from);
          const to = Math.min(cuts[0] ?? piece.to, piece.to);
          addText(raw.slice(rawOffset(raw, piece, from), rawOffset(raw, piece, to)));
          from = to;
        }
        position = piece.elementEnd;
      } else {
        copyUpTo(piece.elementEnd);
        // Elements are not divided.
        while (cuts[0] !== undefined && cuts[0] < piece.to) cutAt(cuts[0]);
      }
    }
    copyUpTo(xml.lastIndexOf('</', run.end - 1));
    flush();
    return out;
  });
}

/** Returns the offset of a character of the paragraph in the raw text of a piece. */
function rawOffset(raw: string, { from, to, isPlain }: WordPiece, offset: number): number {
  if (offset === to) return raw.length;
  return isPlain ? offset - from : rawLength(raw, offset - from);
}
