import { escapeXml } from '../../text/escapeXml.js';
import { noteMark, type WordParagraph } from '../paragraph.js';
import { beforeEnd, emptyFootnotes, type Parts } from '../parts.js';
import { readWordDocument } from '../readWordDocument.js';
import { readXml } from '../xml.js';
import type { Side } from './plan.js';
import { paragraphsOf, type Step } from './script.js';
import type { Form, Stamp } from './steps.js';
import { trackedPart } from './trackChanges.js';

/** Paragraphs of one story with the way to the other side. */
export interface TrackedStory {
  /** Those that the document holds. */
  readonly paragraphs: readonly WordParagraph[];
  readonly script: readonly Step[];
  /** The form of those of the other side. */
  readonly others?: readonly (Form | undefined)[];
  /** The notes of the other side, in the order of their marks. */
  readonly notes?: readonly (readonly WordParagraph[])[];
}

/** Names the story of a paragraph in a document. */
export const storyKey = ({ part, story: { kind, id } }: WordParagraph): string => `${part} ${kind} ${id}`;

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

/** Whether the document still has its side of a script. */
const fits = ({ paragraphs, script }: TrackedStory, side: Side): boolean => {
  const own = paragraphsOf(script, side);
  return own.length === paragraphs.length && paragraphs.every((p, i) => p.text === own[i]);
};

/**
 * Puts the other side of stories into their parts. Edits of a text that its document does not have are left out, rather than put in a wrong
 * place.
 * @param side which side of the scripts the document holds
 */
export function putStories(parts: Parts, stories: readonly TrackedStory[], side: Side, stamp: Stamp): void {
  const firstOf = ({ paragraphs }: TrackedStory): number => paragraphs[0]?.elements[0]?.start ?? 0;
  const endOf = ({ paragraphs }: TrackedStory): number => paragraphs.at(-1)?.elements.at(-1)?.end ?? 0;
  const partOf = ({ paragraphs }: TrackedStory): string => paragraphs[0]?.part ?? '';
  // The last first: the places of those before it stay. The main part comes after the notes, to which it adds.
  const inOrder = [...stories].sort(
    (a, b) => Number(partOf(a) === parts.main) - Number(partOf(b) === parts.main) || firstOf(b) - firstOf(a),
  );
  const done: TrackedStory[] = [];
  for (const story of inOrder) {
    // Text boxes stand in another story, whose places their changes move.
    const isMoved = done.some((box) => partOf(box) === partOf(story) && firstOf(box) < endOf(story));
    const now = isMoved ? readAgain(parts, story) : story;
    if (!fits(now, side)) {
      if (side === 'new') throw new Error('a script that does not fit its document');
      continue;
    }
    putStory(parts, now, side, stamp);
    done.push(story);
  }
}

/** The same story in the document as it is now. */
function readAgain(parts: Parts, story: TrackedStory): TrackedStory {
  const key = story.paragraphs[0] && storyKey(story.paragraphs[0]);
  const { paragraphs } = readWordDocument(parts.finish(), { changes: 'accepted' });
  return { ...story, paragraphs: paragraphs.filter((p) => storyKey(p) === key) };
}

function putStory(parts: Parts, { paragraphs, script, others, notes = [] }: TrackedStory, side: Side, stamp: Stamp): void {
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
