import { escapeXml } from '../../text/escapeXml.js';
import { noteMark, type WordParagraph } from '../paragraph.js';
import { beforeEnd, emptyFootnotes, type Parts } from '../parts.js';
import { readXml } from '../xml.js';
import type { Side } from './plan.js';
import type { Step } from './script.js';
import type { Form, Stamp } from './steps.js';
import { trackedPart } from './trackChanges.js';

/** Paragraphs of one story with the way to the other side. */
export interface TrackedStory {
  /** Those that the document holds. */
  readonly paragraphs: readonly WordParagraph[];
  readonly script: readonly Step[];
  /** The form of those of the other side. */
  readonly others?: readonly (Form | undefined)[];
}

/** Numbers for changes that no other annotation of a document has. */
export function freshIds(texts: readonly (string | undefined)[]): () => number {
  const used = new Set<number>();
  for (const text of texts) for (const [, id] of text?.matchAll(/:id="(\d+)"/g) ?? []) used.add(Number(id));
  let last = 0;
  return () => {
    do last++;
    while (used.has(last));
    return last;
  };
}

/** @param notes the paragraphs of the notes of the other side, in the order of their marks */
export function putStory(
  parts: Parts,
  { paragraphs, script, others }: TrackedStory,
  side: Side,
  stamp: Stamp,
  notes: readonly (readonly WordParagraph[])[] = [],
): void {
  const part = paragraphs[0]?.part;
  const xml = part === undefined ? undefined : parts.text(part);
  if (part === undefined || xml === undefined) return;
  const noteRun = (index: number): string => (notes[index] ? addedNote(parts, xml, notes[index]) : '');
  parts.put(part, trackedPart(xml, paragraphs, script, { side, stamp, formOf: (i) => others?.[i], noteRun }));
}

/** Adds a footnote with the text of a note. @returns the run that refers to it */
function addedNote(parts: Parts, main: string, paragraphs: readonly WordParagraph[]): string {
  const name = parts.nameOf('footnotes') ?? parts.besideMain('footnotes');
  const xml = parts.text(name) ?? emptyFootnotes(parts.namespace);
  let w = 'w:';
  let last = 0;
  readXml(xml, {
    open: (tag) => {
      if (tag.key === 'w:footnotes') w = tag.prefix === '' ? '' : `${tag.prefix}:`;
      if (tag.key === 'w:footnote') last = Math.max(last, Number(tag.attribute('w:id') ?? 0));
    },
    close: () => {},
  });
  const mainPrefix = /<((?:\w+:)?)document\b/.exec(main)?.[1] ?? 'w:';
  const mark = (prefix: string): string => `<${prefix}rPr><${prefix}vertAlign ${prefix}val="superscript"/></${prefix}rPr>`;
  const text = paragraphs
    .map((p, i) => {
      const lead = i === 0 ? `<${w}r>${mark(w)}<${w}footnoteRef/></${w}r>` : '';
      const content = p.text.replaceAll(noteMark, '');
      return `<${w}p>${lead}<${w}r><${w}t xml:space="preserve">${escapeXml(content)}</${w}t></${w}r></${w}p>`;
    })
    .join('');
  const note = `<${w}footnote ${w}id="${last + 1}">${text}</${w}footnote>`;
  parts.putKind('footnotes', beforeEnd(xml, `${w}footnotes`, note));
  return `<${mainPrefix}r>${mark(mainPrefix)}<${mainPrefix}footnoteReference ${mainPrefix}id="${last + 1}"/></${mainPrefix}r>`;
}
