import { diffArrays } from 'diff';
import { groupedBy } from '../../glossary/groupedBy.js';
import type { AnalysisOptions } from '../../statement/statement.js';
import type { Steps } from '../../text/steps.js';
import { noteMark, type StoryKind, type WordParagraph } from '../../word/paragraph.js';
import { Parts } from '../../word/parts.js';
import { readWordDocument, type WordDocument } from '../../word/readWordDocument.js';
import { acceptedPart } from '../../word/track/accept.js';
import { type NoteTexts, notesIn, OtherNotes } from '../../word/track/otherNotes.js';
import type { Step } from '../../word/track/script.js';
import type { Stamp } from '../../word/track/steps.js';
import { freshIds, putStories, storyKey, type TrackedStory } from '../../word/track/trackedStories.js';
import { redlineSteps } from './redline.js';

/** Author and date of the tracked changes. */
export interface Signature {
  readonly author: string;
  /** ISO 8601, to the second, in UTC. */
  readonly date: string;
}

type Paragraphs = readonly WordParagraph[];

interface Stories {
  readonly body: Paragraphs;
  readonly textBoxes: readonly Paragraphs[];
  readonly notes: NoteTexts;
  readonly headers: readonly Paragraphs[];
  readonly footers: readonly Paragraphs[];
}

/**
 * Returns the new document with all changes since the old one as tracked changes: rejecting them gives the old text, accepting them the new
 * one. Changes that were already tracked in the new document are accepted first.
 * @throws WordError about the new document
 */
export function* redlinedDocument(old: WordDocument, fresh: Uint8Array, options: AnalysisOptions, signature: Signature): Steps<Uint8Array> {
  const parts = new Parts(accepted(fresh));
  const stamp: Stamp = { ...signature, nextId: freshIds(['', 'footnotes', 'endnotes', 'comments'].map((kind) => textOfKind(parts, kind))) };
  const before = storiesOf(old);
  const document = readWordDocument(parts.finish(), { changes: 'accepted' });
  const after = storiesOf(document);
  const boxes = pairedStories(before.textBoxes, after.textBoxes);
  // A text box without a counterpart is compared as body text, after the paragraph that anchors it.
  const inBoxes = new Set(boxes.flatMap(([box]) => box));
  const oldBody = old.paragraphs.filter((p) => p.story.kind === 'body' || (p.story.kind === 'textBox' && !inBoxes.has(p)));
  const stories: TrackedStory[] = [];
  const kept = new Map<string, string>();
  const margins = [...pairedStories(before.headers, after.headers), ...pairedStories(before.footers, after.footers)];
  const pairs: [Paragraphs, Paragraphs][] = [[oldBody, after.body], ...boxes, ...margins];
  // Each pair of paragraphs may add pairs of notes, which may contain other notes.
  for (const [a, b] of pairs) {
    const steps = yield* redlineSteps(textsOf(a), textsOf(b), options);
    const notes = notesIn(a);
    if (steps.some((s) => s.change !== 'same')) stories.push({ paragraphs: b, script: steps, others: a, notes });
    const newNotes = notesIn(b);
    for (const [i, k] of marksThatStay(steps)) {
      const [o, n] = [notes[i] ?? '', newNotes[k] ?? ''];
      const newNote = after.notes.get(n);
      if (!newNote || kept.has(o) || [...kept.values()].includes(n)) continue;
      kept.set(o, n);
      pairs.push([before.notes.get(o) ?? [], newNote]);
    }
  }
  const newBoxes = new Set(boxes.map(([, box]) => box));
  for (const box of after.textBoxes.filter((b) => !newBoxes.has(b))) stories.push({ paragraphs: box, script: allAdded(box), others: [] });
  putStories(parts, stories, 'new', stamp, new OtherNotes(parts, before.notes, kept, stamp));
  return parts.finish();
}

const textOfKind = (parts: Parts, kind: string): string | undefined => {
  const name = kind === '' ? parts.main : parts.nameOf(kind);
  return name === undefined ? undefined : parts.text(name);
};

function accepted(document: Uint8Array): Uint8Array {
  const parts = new Parts(document);
  for (const { type, target } of [{ type: 'main', target: parts.main }, ...parts.opened.relationshipsOf(parts.main)]) {
    if (!/^(?:main|footnotes|endnotes|header|footer)$/.test(type)) continue;
    const text = parts.text(target);
    if (text !== undefined) parts.put(target, withParagraphs(acceptedPart(text)));
  }
  return parts.finish();
}

/** Puts a paragraph into a body or a note without one, as Word does when it opens the document. */
const withParagraphs = (xml: string): string =>
  xml
    .replace(/<((?:\w+:)?)(body|footnote|endnote)(\s[^<>]*)?\/>/g, '<$1$2$3><$1p/></$1$2>')
    .replace(/<((?:\w+:)?)body>(?=\s*<\/?\1(?:body|sectPr)\b)/, '$&<$1p/>');

function storiesOf({ paragraphs }: WordDocument): Stories {
  const storiesOfKind = (kind: StoryKind): Paragraphs[] => [...groupedBy(ofKind(kind), storyKey).values()];
  const ofKind = (kind: StoryKind): WordParagraph[] => paragraphs.filter((p) => p.story.kind === kind);
  return {
    body: ofKind('body'),
    textBoxes: storiesOfKind('textBox'),
    headers: storiesOfKind('header'),
    footers: storiesOfKind('footer'),
    notes: groupedBy([...ofKind('footnote'), ...ofKind('endnote')], ({ story: { kind, id } }) => `${kind} ${id}`),
  };
}

/** Pairs stories that have the same text, and those between them in order if there are as many in both documents. */
function pairedStories(old: readonly Paragraphs[], fresh: readonly Paragraphs[]): [Paragraphs, Paragraphs][] {
  const pairs: [Paragraphs, Paragraphs][] = [];
  let [o, n] = [0, 0];
  const pairUpTo = (oldEnd: number, newEnd: number): void => {
    const hasAsMany = oldEnd - o === newEnd - n;
    for (let i = 0; hasAsMany && o + i < oldEnd; i++) pairs.push([old[o + i] ?? [], fresh[n + i] ?? []]);
    [o, n] = [oldEnd, newEnd];
  };
  const keysOf = (stories: readonly Paragraphs[]): string[] => stories.map((story) => textsOf(story).join('\n'));
  let [oldEnd, newEnd] = [0, 0];
  for (const { added, removed, count } of diffArrays(keysOf(old), keysOf(fresh))) {
    if (!added && !removed) pairUpTo(oldEnd, newEnd);
    if (!added) oldEnd += count;
    if (!removed) newEnd += count;
    if (!added && !removed) pairUpTo(oldEnd, newEnd);
  }
  pairUpTo(oldEnd, newEnd);
  return pairs;
}

const allAdded = (paragraphs: Paragraphs): Step[] =>
  paragraphs.flatMap(({ text }): Step[] => [
    ...(text === '' ? [] : [{ change: 'added', text } as const]),
    { change: 'added', text: '', isMark: true },
  ]);

const textsOf = (paragraphs: Paragraphs): string[] => paragraphs.map((p) => p.text);

/** Returns pairs of the old and new index of the note marks that are unchanged. */
function marksThatStay(script: readonly Step[]): [number, number][] {
  const pairs: [number, number][] = [];
  let [o, n] = [0, 0];
  for (const { change, text } of script)
    for (const c of text) {
      if (c !== noteMark || change === 'cut') continue;
      if (change === 'same') pairs.push([o, n]);
      if (change !== 'added') o++;
      if (change !== 'removed') n++;
    }
  return pairs;
}
