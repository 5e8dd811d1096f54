import { isBlank, type StoryKind, type WordParagraph, type WordPiece } from '../paragraph.js';
import { addText, markdownBuilder, typedBullet, type WordSegment } from './markdown.js';
import { formatted } from './numberFormats.js';
import { groupAt, isSimpleTable, tableRows } from './tables.js';

type Note = NonNullable<WordPiece['note']>;

/** Comments that name the story that follows. */
const titles: Readonly<Partial<Record<StoryKind, string>>> = {
  header: '<!-- Header -->',
  footer: '<!-- Footer -->',
  textBox: '<!-- Text box -->',
};

/** Maximum length of a bold paragraph that can be a title, in UTF-16 code units. */
const maxTitleLength = 160;

/**
 * Returns the text of a document as Markdown, with segments that map it to its paragraphs.
 * @param notes all paragraphs of the notes; each note is read where it is referred to
 * @param margins the paragraphs of headers and footers
 */
export function composed(
  body: readonly WordParagraph[],
  notes: Readonly<Record<Note['kind'], readonly WordParagraph[]>>,
  margins: readonly WordParagraph[],
): {
  readonly text: string;
  readonly segments: readonly WordSegment[];
  readonly paragraphs: readonly WordParagraph[];
  readonly footnotes: number;
  readonly endnotes: number;
} {
  const composer = new Composer(notes);
  composer.addAll(body);
  composer.addAll(margins);
  return composer.finish();
}

class Composer {
  private readonly builder = markdownBuilder();
  private readonly paragraphs: WordParagraph[] = [];
  private readonly notes = new Map<string, WordParagraph[]>();
  private readonly labels = new Map<string, string>();
  private readonly counts = { footnote: 0, endnote: 0 };
  /** Notes that were referred to but not yet added. */
  private readonly pending: Note[] = [];
  /** The last story that a comment named. */
  private titled = '';
  private hasTitle = false;

  constructor(notes: Readonly<Record<Note['kind'], readonly WordParagraph[]>>) {
    for (const kind of ['footnote', 'endnote'] as const)
      for (const p of notes[kind]) {
        const key = `${kind} ${p.story.id}`;
        const known = this.notes.get(key);
        if (known) known.push(p);
        else this.notes.set(key, [p]);
      }
  }

  finish(): ReturnType<typeof composed> {
    const { text, segments } = this.builder.finish();
    const { footnote: footnotes, endnote: endnotes } = this.counts;
    return { text: text.replace(/\n\n$/, '\n'), segments, paragraphs: this.paragraphs, footnotes, endnotes };
  }

  addAll(all: readonly WordParagraph[]): void {
    this.hasTitle ||= all.some((p) => p.kind === 'heading' && p.depth === 0 && !isBlank(p));
    for (let i = 0; i < all.length; ) {
      const group = groupAt(all, i);
      i += group.length;
      if (isSimpleTable(group)) this.addTable(group);
      else for (const p of group) this.addParagraph(p);
      // Notes come after the text boxes of their paragraph.
      if (all[i]?.story.kind !== 'textBox') this.addNotes();
    }
  }

  /** @param before the label of a note */
  private addParagraph(paragraph: WordParagraph, before = ''): void {
    const index = this.paragraphs.push(paragraph) - 1;
    if (isBlank(paragraph)) return;
    const { builder } = this;
    const { kind, depth, mark, isBold, text, pieces } = paragraph;
    this.addTitle(paragraph);
    builder.markup(before);
    if (kind === 'heading') builder.markup(`${'#'.repeat(depth === 0 ? 1 : Math.min(depth + (this.hasTitle ? 1 : 0), 6))} `);
    // Titles without a heading style are marked bold in Markdown.
    const isStrong =
      kind === 'paragraph' && isBold && text.length <= maxTitleLength && !/\n|\s$/.test(text) && !typedBullet.test(text.trimStart());
    if (isStrong) builder.markup('**');
    if (mark) builder.markup(mark.kind === 'bullet' ? '- ' : `${mark.text} `);
    addText(builder, { text, pieces, index }, kind === 'heading' ? 'heading' : 'block', this.labelOf);
    builder.markup(isStrong ? '**\n\n' : '\n\n');
  }

  private addTitle({ part, story: { kind, id } }: WordParagraph): void {
    const story = `${kind} ${part} ${id}`;
    if (story === this.titled) return;
    this.titled = story;
    if (titles[kind] !== undefined) this.builder.markup(`${titles[kind]}\n\n`);
  }

  /** Adds a table in GitHub’s Markdown syntax. */
  private addTable(group: readonly WordParagraph[]): void {
    const { builder } = this;
    const indexes = new Map(group.map((p) => [p, this.paragraphs.push(p) - 1]));
    const rows = tableRows(group);
    const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
    for (const p of group.slice(0, 1)) this.addTitle(p);
    rows.forEach((row, i) => {
      builder.markup('|');
      for (let column = 0; column < columns; column++) {
        builder.markup(' ');
        for (const p of row[column] ?? [])
          if (!isBlank(p)) addText(builder, { text: p.text, pieces: p.pieces, index: indexes.get(p) ?? 0 }, 'cell', this.labelOf);
        builder.markup(' |');
      }
      builder.markup(i === 0 ? `\n|${' --- |'.repeat(columns)}\n` : '\n');
    });
    builder.markup('\n');
  }

  /** Returns the label of a note and queues the note, or undefined if it does not exist. */
  private readonly labelOf = (note: Note): string | undefined => {
    const key = `${note.kind} ${note.id}`;
    if (!this.notes.has(key)) return undefined;
    const known = this.labels.get(key);
    if (known !== undefined) return known;
    const count = ++this.counts[note.kind];
    const label = note.kind === 'footnote' ? String(count) : formatted(count, 'lowerRoman');
    this.labels.set(key, label);
    this.pending.push(note);
    return label;
  };

  private addNotes(): void {
    for (let note = this.pending.shift(); note; note = this.pending.shift()) {
      let label = `[^${this.labelOf(note)}]: `;
      for (const p of this.notes.get(`${note.kind} ${note.id}`) ?? []) {
        this.addParagraph(p, label);
        if (!isBlank(p)) label = '';
      }
    }
  }
}
