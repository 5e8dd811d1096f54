import { Parts } from '../parts.js';
import { readWordDocument, type WordDocument } from '../readWordDocument.js';
import { editedStories } from './editedStories.js';
import { freshIds, putStories } from './trackedStories.js';

/** A Word document with the edits of its text. */
export interface EditedWord {
  readonly bytes: Uint8Array;
  /** Whether the document has all of the new text. Edits of heading, list, table and emphasis markup cannot be applied. */
  readonly isComplete: boolean;
}

/**
 * Applies edits of a document’s text to the document, as tracked changes.
 * @param document read with its tracked changes accepted
 * @param edited the new text: Markdown, as written by the reader
 * @param by author and date of the changes: ISO 8601, to the second, in UTC
 */
export function editedWord(document: WordDocument, edited: string, by: { readonly author: string; readonly date: string }): EditedWord {
  const parts = new Parts(document.package);
  const names = new Set(document.paragraphs.map((p) => p.part));
  const stamp = { ...by, nextId: freshIds([...names].map((name) => parts.text(name))) };
  const changed = editedStories(document, edited).filter((story) => story.script.some((s) => s.change !== 'same'));
  putStories(parts, changed, 'old', stamp);
  const bytes = parts.finish();
  return { bytes, isComplete: withoutSpaces(readWordDocument(bytes, { changes: 'accepted' }).text) === withoutSpaces(edited) };
}

const withoutSpaces = (text: string): string => text.replace(/\s/g, '');
