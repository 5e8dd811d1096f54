import type { WordParagraph } from '../paragraph.js';
import type { Parts } from '../parts.js';
import { readWordDocument } from '../readWordDocument.js';
import type { OtherNotes } from './otherNotes.js';
import type { Side } from './plan.js';
import { paragraphsOf, type Step } from './script.js';
import type { Form, Stamp } from './steps.js';
import { trackedPart } from './trackChanges.js';

/** The paragraphs of one story and the script to the other side. */
export interface TrackedStory {
  /** The paragraphs that the document contains. */
  readonly paragraphs: readonly WordParagraph[];
  readonly script: readonly Step[];
  /** The form of the other side’s paragraphs. */
  readonly others?: readonly (Form | undefined)[];
  /** The notes that the other side refers to, by kind and id, in the order of their marks. */
  readonly notes?: readonly string[];
}

export const storyKey = ({ part, story: { kind, id } }: WordParagraph): string => `${part} ${kind} ${id}`;

/** Returns a source of ids that no annotation of a document has. */
export function freshIds(texts: readonly (string | undefined)[]): () => number {
  const used = new Set<number>();
  for (const text of texts) for (const [, id] of text?.matchAll(/:id=["'](\d+)["']/g) ?? []) used.add(Number(id));
  let last = 0;
  return () => {
    do last++;
    while (used.has(last));
    return last;
  };
}

/** Returns whether the document still has its side of a script. */
const fits = ({ paragraphs, script }: TrackedStory, side: Side): boolean => {
  const own = paragraphsOf(script, side);
  return own.length === paragraphs.length && paragraphs.every((p, i) => p.text === own[i]);
};

/**
 * Writes the other side of stories into their parts. If the text of a story differs from the document, its edits are dropped rather than
 * misplaced.
 * @param side the side of the scripts that the document contains
 * @param notes those of the other side
 */
export function putStories(parts: Parts, stories: readonly TrackedStory[], side: Side, stamp: Stamp, notes?: OtherNotes): void {
  const firstOf = ({ paragraphs }: TrackedStory): number => paragraphs[0]?.elements[0]?.start ?? 0;
  const endOf = ({ paragraphs }: TrackedStory): number => paragraphs.at(-1)?.elements.at(-1)?.end ?? 0;
  const partOf = ({ paragraphs }: TrackedStory): string => paragraphs[0]?.part ?? '';
  // From the last to the first, so that earlier offsets stay valid.
  const inOrder = [...stories].sort((a, b) => firstOf(b) - firstOf(a));
  const done: TrackedStory[] = [];
  for (const story of inOrder) {
    // Changes in a story move the text boxes anchored in it.
    const isMoved = done.some((box) => partOf(box) === partOf(story) && firstOf(box) < endOf(story));
    const now = isMoved ? readAgain(parts, story) : story;
    if (!fits(now, side)) {
      if (side === 'new') throw new Error('a script that does not fit its document');
      continue;
    }
    putStory(parts, now, side, stamp, notes);
    done.push(story);
  }
  notes?.finish();
}

/** Returns the same story in the changed document. */
function readAgain(parts: Parts, story: TrackedStory): TrackedStory {
  const key = story.paragraphs[0] && storyKey(story.paragraphs[0]);
  const { paragraphs } = readWordDocument(parts.finish(), { changes: 'accepted' });
  return { ...story, paragraphs: paragraphs.filter((p) => storyKey(p) === key) };
}

function putStory(parts: Parts, story: TrackedStory, side: Side, stamp: Stamp, otherNotes: OtherNotes | undefined): void {
  const { paragraphs, script, others, notes } = story;
  const part = paragraphs[0]?.part;
  const xml = part === undefined ? undefined : parts.text(part);
  if (part === undefined || xml === undefined) return;
  const noteRun = (index: number, w: string): string => otherNotes?.runTo(notes?.[index] ?? '', w) ?? '';
  parts.put(part, trackedPart(xml, paragraphs, script, { side, stamp, formOf: (i) => others?.[i], noteRun }));
}
