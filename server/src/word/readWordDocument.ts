import { openWordPackage, type WordPackage } from './package.js';
import type { StoryKind, WordParagraph } from './paragraph.js';
import { composed } from './read/compose.js';
import type { WordSegment } from './read/markdown.js';
import { readNumbering } from './read/numbering.js';
import { readStory } from './read/story.js';
import { isOn, readStyles } from './read/styles.js';
import type { Changes, Section, Tally } from './reading.js';
import { readXml } from './xml.js';

export interface WordDocument {
  readonly package: WordPackage;
  readonly changes: Changes;
  /**
   * The text as Markdown: headings, lists, tables and notes as markup, everything else escaped. Notes and text boxes follow their
   * paragraph; headers and footers are at the end.
   */
  readonly text: string;
  /** Maps the text to the paragraphs, in order. */
  readonly segments: readonly WordSegment[];
  /** All paragraphs, including empty ones, in the order of the text. */
  readonly paragraphs: readonly WordParagraph[];
  readonly tally: Tally & {
    readonly footnotes: number;
    readonly endnotes: number;
    readonly signatures: number;
    readonly isRestricted: boolean;
  };
}

/** Reads a Word document: .docx, .docm, .dotx or .dotm. @throws WordError if it cannot be read; the message follows the name of the file */
export function readWordDocument(bytes: Uint8Array, { changes }: { readonly changes: Changes }): WordDocument {
  const pack = openWordPackage(bytes);
  const relationships = pack.relationshipsOf(pack.mainPart);
  const related = (type: string): string | undefined => relationships.find((r) => r.type === type)?.target;
  const textOfRelated = (type: string): string | undefined => {
    const part = related(type);
    return part === undefined ? undefined : pack.textOf(part);
  };
  const tally: Tally = { changes: 0, moves: 0, hidden: 0, struck: 0, comments: 0, textBoxes: 0, diagrams: 0, embedded: 0 };
  const reading = { styles: readStyles(textOfRelated('styles')), counter: readNumbering(textOfRelated('numbering')), changes, tally };
  const read = (part: string | undefined, kind: StoryKind): ReturnType<typeof readStory> => {
    const xml = part === undefined ? undefined : pack.textOf(part);
    return xml === undefined || part === undefined ? { paragraphs: [], sections: [] } : readStory(xml, part, kind, reading);
  };
  const body = read(pack.mainPart, 'body');
  const notes = { footnote: read(related('footnotes'), 'footnote').paragraphs, endnote: read(related('endnotes'), 'endnote').paragraphs };
  const { hasEvenPages, isRestricted } = readSettings(textOfRelated('settings'));
  const margins = marginParts(body.sections, hasEvenPages).flatMap(({ kind, id }) => {
    const part = relationships.find((r) => r.id === id)?.target;
    return part === undefined ? [] : [[part, kind] as const];
  });
  // Sections share their headers and footers.
  const marginParagraphs = [...new Map(margins)].flatMap(([part, kind]) => read(part, kind).paragraphs);
  const { text, segments, paragraphs, footnotes, endnotes } = composed(body.paragraphs, notes, marginParagraphs);
  const signatures = signaturesIn(pack);
  return { package: pack, changes, text, segments, paragraphs, tally: { ...tally, footnotes, endnotes, signatures, isRestricted } };
}

/** Returns the number of digital signatures (ISO/IEC 29500-2, 12). */
function signaturesIn(pack: WordPackage): number {
  const origin = pack.relationshipsOf('').find((r) => r.type === 'origin')?.target;
  return origin === undefined ? 0 : pack.relationshipsOf(origin).filter((r) => r.type === 'signature').length;
}

interface Settings {
  hasEvenPages: boolean;
  /** Whether Word lets a reader only comment, track changes, fill in forms, or change nothing. */
  isRestricted: boolean;
}

function readSettings(xml: string | undefined): Settings {
  const settings: Settings = { hasEvenPages: false, isRestricted: false };
  readXml(xml ?? '<none/>', {
    open: (tag) => {
      if (tag.key === 'w:evenAndOddHeaders') settings.hasEvenPages = isOn(tag);
      if (tag.key === 'w:documentProtection') settings.isRestricted = /^(?:1|true|on)$/.test(tag.attribute('w:enforcement') ?? '');
    },
    close: () => {},
  });
  return settings;
}

function marginParts(sections: readonly Section[], hasEvenPages: boolean): { kind: 'header' | 'footer'; id: string }[] {
  const shown = sections.flatMap(({ references, hasTitlePage }) =>
    references.filter(({ type }) => type === 'default' || (type === 'first' && hasTitlePage) || (type === 'even' && hasEvenPages)),
  );
  return (['header', 'footer'] as const).flatMap((kind) => shown.filter((r) => r.kind === kind));
}
