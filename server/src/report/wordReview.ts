import { isFixedUnasked, safelyFixed } from '../findings/edits.js';
import type { Edit, Finding } from '../findings/finding.js';
import { t, translated } from '../text/l10n.js';
import { openWordPackage } from '../word/package.js';
import type { StoryKind } from '../word/paragraph.js';
import { type ParagraphName, paragraphNames, placesOf, type WordPlace } from '../word/places.js';
import { readWordDocument, type WordDocument } from '../word/readWordDocument.js';
import { withoutComments } from '../word/withoutComments.js';
import { WordEditor } from '../word/wordEditor.js';
import { paragraphText } from './paragraphs.js';

/** Author of comments and tracked changes. */
const author = 'Communiqué';

/** Maximum number of rounds of fixing. Each may free fixes that overlapped others. */
const maxRounds = 10;

/** Word opens no document with more comments. Source: [MS-OI29500] 2.1.315, commentRangeStart. */
const maxComments = 32_767;

export interface ReviewOptions {
  /** Checks the text of the document. */
  findingsIn(text: string): readonly Finding[];
  /** Whether to apply safe fixes as tracked changes. */
  readonly fix: boolean;
  /** UTC date of comments and tracked changes, as in XML. */
  readonly date: string;
  /** Returns what the reader should know about a rule: why it exists, else what it reports. */
  whyOf(rule: string): string | undefined;
}

/** A reviewed copy of a Word document. */
export interface Review {
  readonly bytes: Uint8Array;
  readonly document: WordDocument;
  /** Findings that are left. */
  readonly findings: readonly Finding[];
  /** The number of findings that have a comment: the first ones, if there are more than Word can show. */
  readonly comments: number;
  /** The number of findings that were fixed. */
  readonly fixed: number;
}

/** Removes the escapes of Markdown. */
const literal = (markdown: string): string => markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');

/** Returns the one place of an edit, if its text can be replaced there. */
function placeOfEdit(editor: WordEditor, { offset, length, newText }: Edit): WordPlace | undefined {
  const [place, ...more] = placesOf(editor.document, offset, length);
  // A paragraph cannot be added or joined by a change of text.
  if (!place || more.length > 0 || newText.includes('\n')) return undefined;
  return editor.canReplace(place) ? place : undefined;
}

/** Applies the safe fixes of one round. @returns the number of fixed findings */
function applyFixes(editor: WordEditor, findings: readonly Finding[]): number {
  let fixed = 0;
  for (const { fixes } of safelyFixed(findings)) {
    const edits = fixes.flatMap((f) => f.edits);
    const places = edits.map((edit) => placeOfEdit(editor, edit));
    // The edits of a fix belong together.
    if (places.some((place) => place === undefined)) continue;
    for (const [i, edit] of edits.entries()) editor.replace(places[i] as WordPlace, literal(edit.newText));
    fixed++;
  }
  return fixed;
}

/**
 * Writes findings into a copy of a Word document: safe fixes as tracked changes, all other findings as comments. Replaces the comments of
 * an earlier review without replies. All other content stays as it is.
 * @throws WordError if the bytes are not a Word document
 */
export function reviewed(bytes: Uint8Array, { findingsIn, fix, date, whyOf }: ReviewOptions): Review {
  const by = { author, date };
  const read = (from: Uint8Array): WordDocument => readWordDocument(from, { changes: 'accepted' });
  let document = read(withoutComments(openWordPackage(bytes), author) ?? bytes);
  let findings = findingsIn(document.text);
  let fixed = 0;
  for (let round = 0; fix && round < maxRounds; round++) {
    const editor = new WordEditor(document, by);
    const count = applyFixes(editor, findings.filter(isFixedUnasked));
    if (count === 0) break;
    fixed += count;
    document = read(editor.finish());
    findings = findingsIn(document.text);
  }
  const editor = new WordEditor(document, by);
  const paragraphAt = paragraphNames(document);
  const commented = findings.slice(0, Math.max(0, maxComments - document.tally.comments));
  let comments = 0;
  for (const finding of commented) {
    const places = placesOfFinding(document, finding);
    const lines = [...elsewhere(document, places), ...commentLines(finding, paragraphAt, whyOf(finding.rule))];
    if (editor.comment(places, lines)) comments++;
  }
  return { bytes: editor.finish(), document, findings, comments, fixed };
}

/** Returns the places of a finding; if it is on markup, the place after it. */
function placesOfFinding(document: WordDocument, { offset, length }: Finding): WordPlace[] {
  const places = placesOf(document, offset, length);
  if (places.length > 0) return places;
  const next = document.segments.find((s) => s.offset >= offset) ?? document.segments.at(-1);
  return next ? [{ paragraph: next.paragraph, from: next.from, to: next.to }] : [];
}

/** Names of the stories that cannot contain comments. */
const stories: Readonly<Partial<Record<StoryKind, (text: string) => string>>> = {
  footnote: (text) => t('In a footnote: “{0}”', text),
  endnote: (text) => t('In an endnote: “{0}”', text),
  header: (text) => t('In the header: “{0}”', text),
  footer: (text) => t('In the footer: “{0}”', text),
  textBox: (text) => t('In a text box: “{0}”', text),
};

/** Returns a note that quotes the text of a comment that had to be placed elsewhere. */
function elsewhere({ paragraphs }: WordDocument, [place]: readonly WordPlace[]): string[] {
  const paragraph = place && paragraphs[place.paragraph];
  const name = paragraph && stories[paragraph.story.kind];
  return name === undefined || !paragraph || !place ? [] : [name(paragraph.text.slice(place.from, place.to))];
}

function commentLines(
  { rule, level, message, related, fixes }: Finding,
  paragraphAt: (offset: number) => ParagraphName,
  why: string | undefined,
): string[] {
  return [
    message,
    ...fixes.map(({ title }, i) => (i === 0 ? t('Fix: {0}.', title) : t('Or: {0}.', title))),
    ...related.flatMap((r) => (r.document ? [] : [t('{0} ({1})', r.message, paragraphText(paragraphAt(r.offset)))])),
    ...(why === undefined ? [] : [translated(why)]),
    `${level}: ${rule}`,
  ];
}
