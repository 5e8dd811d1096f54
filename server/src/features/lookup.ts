import { abbreviationKey } from '../glossary/glossary.js';
import type { NameEntry } from '../glossary/names.js';
import type { Term } from '../glossary/term.js';
import { governmentBeside } from '../statement/opening/governmentNamed.js';
import type { LocalAbbreviation, LocalName } from '../statement/reading.js';
import { spanContains, spanOfWords } from '../statement/spans.js';
import type { Abbreviation, DocumentBlock, Span, Statement } from '../statement/statement.js';
import { lowerBound } from '../text/lowerBound.js';
import { maskCharacter, sourceRange } from '../text/runningText.js';

/** The abbreviation or glossary name at a place. */
export interface Found {
  readonly span: Span;
  readonly text: string;
  readonly abbreviation?: Abbreviation;
  /** Possible meanings, the statement’s own first. Empty if only the statement defines it. */
  readonly terms: readonly Term[];
}

/** Returns the block at an offset. There is none between blocks, in code and in comments. */
export function blockAt({ blocks }: Statement, offset: number): DocumentBlock | undefined {
  const block = blocks[lowerBound(blocks, ({ base, reading }) => base + reading.end < offset)];
  return block && offset >= block.base + block.reading.start ? block : undefined;
}

/** Returns the code of the language at an offset: that of its paragraph, or of the statement. */
export const languageAt = (statement: Statement, offset: number): string =>
  blockAt(statement, offset)?.reading.language ?? statement.language;

/** Returns whether an offset is in text that is not read: code, an address, an image. */
export function isMasked({ base, reading: { running } }: DocumentBlock, offset: number): boolean {
  for (let i = running.text.indexOf(maskCharacter); i >= 0; i = running.text.indexOf(maskCharacter, i + 1)) {
    const { start, end } = sourceRange(running, i, i + 1);
    if (offset > base + start && offset <= base + end) return true;
  }
  return false;
}

function abbreviationFound(statement: Statement, span: Span): Found | undefined {
  const isHere = (p: Span): boolean => p.offset === span.offset && p.length === span.length;
  const abbreviation = statement.abbreviations.find((a) => a.introductions.some(isHere) || a.uses.some(isHere));
  if (!abbreviation) return undefined;
  return { span, text: abbreviation.short, abbreviation, terms: abbreviation.terms };
}

function nameFound(statement: Statement, span: Span, name: LocalName): Found {
  const government = name.entries.length > 1 ? governmentBeside(statement, span) : undefined;
  const likely = ({ term, status }: NameEntry): number =>
    (term.side === undefined ? 0 : term.side === government ? 4 : statement.sides.includes(term.side) ? 2 : 0) +
    (status === 'deprecated' ? 0 : 1);
  const ordered = [...new Set([...name.entries].sort((a, b) => likely(b) - likely(a)).map((e) => e.term))];
  const abbreviation = statement.abbreviations.find((a) =>
    ordered.some((t) => t.abbreviation !== undefined && abbreviationKey(t.abbreviation) === a.key && a.terms[0] === t),
  );
  return { span, text: ordered[0]?.name ?? '', terms: ordered, ...(abbreviation ? { abbreviation } : {}) };
}

/** Returns the abbreviation or name at an offset. A longer name takes precedence over a name inside it. */
export function foundAt(statement: Statement, offset: number): Found | undefined {
  const block = blockAt(statement, offset);
  if (!block) return undefined;
  const { introductions, abbreviations, names } = block.reading;
  const at = <T extends { from: number; to: number }>(items: readonly T[]): { item: T; span: Span } | undefined => {
    for (const item of items) {
      const span = spanOfWords(block, item.from, item.to);
      if (spanContains(span, offset)) return { item, span };
    }
    return undefined;
  };
  const short = at(introductions.map((n) => n.short));
  if (short) return abbreviationFound(statement, short.span);
  const name = at<LocalName>(names.filter((n) => n.entries.some((e) => e.type !== 'abbreviation')));
  const abbreviation = at<LocalAbbreviation>(abbreviations);
  if (abbreviation && !(name && abbreviation.item.embedded)) return abbreviationFound(statement, abbreviation.span);
  if (name) return nameFound(statement, name.span, name.item);
  const long = at(introductions.map((n) => n.long));
  const owner = long && statement.abbreviations.find((a) => a.introductions.some((n) => n.long.offset === long.span.offset));
  return owner && long ? { span: long.span, text: owner.short, abbreviation: owner, terms: owner.terms } : undefined;
}
