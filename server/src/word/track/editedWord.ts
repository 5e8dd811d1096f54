import { Parts } from '../parts.js';
import { readWordDocument, type WordDocument } from '../readWordDocument.js';
import { editedStories, storyKey } from './editedStories.js';
import { paragraphsOf } from './script.js';
import { freshIds, putStory, type TrackedStory } from './trackedStories.js';

/** A Word document with the changes that were made to its text. */
export interface EditedWord {
  readonly bytes: Uint8Array;
  /** Whether the document has all of the new text. Marks of headings, lists, tables and emphasis cannot be changed in the text. */
  readonly isComplete: boolean;
}

/**
 * Puts changes of a document’s text into it, as tracked changes.
 * @param document read with its tracked changes accepted
 * @param edited its text as it is to be: Markdown, as the reader makes it
 * @param by who makes the changes, and when: ISO 8601, to the second, in UTC
 */
export function editedWord(document: WordDocument, edited: string, by: { readonly author: string; readonly date: string }): EditedWord {
  const parts = new Parts(document.package);
  const names = new Set(document.paragraphs.map((p) => p.part));
  const stamp = { ...by, nextId: freshIds([...names].map((name) => parts.text(name))) };
  const changed = editedStories(document, edited).filter((story) => story.script.some((s) => s.change !== 'same') && fits(story));
  const isBox = ({ paragraphs }: TrackedStory): boolean => paragraphs[0]?.story.kind === 'textBox';
  // A text box stands in another story, whose places its changes move; the last one moves no other.
  const boxes = changed.filter(isBox).toReversed();
  for (const story of boxes) putStory(parts, story, 'old', stamp);
  for (const story of changed) {
    const now = boxes.length > 0 ? readAgain(parts, story) : story;
    if (!isBox(story) && fits(now)) putStory(parts, now, 'old', stamp);
  }
  const bytes = parts.finish();
  return { bytes, isComplete: withoutSpaces(readWordDocument(bytes, { changes: 'accepted' }).text) === withoutSpaces(edited) };
}

/** Whether a script begins with what its story holds. Changes of a story that was not followed are left out, rather than put in a wrong place. */
const fits = ({ paragraphs, script }: TrackedStory): boolean => {
  const old = paragraphsOf(script, 'old');
  return old.length === paragraphs.length && paragraphs.every((p, i) => p.text === old[i]);
};

/** The same story in the document as it is now. */
function readAgain(parts: Parts, story: TrackedStory): TrackedStory {
  const key = story.paragraphs[0] && storyKey(story.paragraphs[0]);
  const { paragraphs } = readWordDocument(parts.finish(), { changes: 'accepted' });
  return { ...story, paragraphs: paragraphs.filter((p) => storyKey(p) === key) };
}

const withoutSpaces = (text: string): string => text.replace(/\s/g, '');
