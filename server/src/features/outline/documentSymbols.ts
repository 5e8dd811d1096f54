import sections from '../../../../data/wording/sections.json' with { type: 'json' };
import { type ParticipantList, participantSteps } from '../../statement/opening/participants.js';
import type { DocumentBlock, Span, Statement } from '../../statement/statement.js';
import { t, translated } from '../../text/l10n.js';
import type { Steps } from '../../text/steps.js';
import { maxOf, minOf } from '../../text/unbounded.js';
import { headingDepth, opensSection } from '../headings.js';

export type OutlineKind = 'heading' | 'paragraph' | 'participants' | 'side' | 'body';

export interface Outline {
  readonly name: string;
  readonly detail?: string;
  readonly kind: OutlineKind;
  /** The whole entry. */
  readonly span: Span;
  /** The range that is selected when the entry is chosen. */
  readonly place: Span;
  readonly children: Outline[];
}

/** Number of words that label a paragraph. */
const firstWords = 7;

const spanOf = (block: DocumentBlock): Span => ({
  offset: block.base + block.reading.start,
  length: block.reading.end - block.reading.start,
});

function beginning(text: string): string {
  const words = text.split(' ');
  return words.length <= firstWords ? text : `${words.slice(0, firstWords).join(' ')}…`;
}

/** Returns the part of a dialogue that a paragraph belongs to, judged by its words. */
function sectionOf(text: string): string | undefined {
  const lower = text.slice(0, 200).toLowerCase();
  return sections.sections.find((s) => s.words.some((w) => lower.includes(w)))?.name;
}

function sideEntry({ side, items, offset, length }: ParticipantList): Outline {
  const span = { offset, length };
  const bodies = items.map(
    (item): Outline => ({
      name: item.text,
      kind: 'body',
      span: { offset: item.offset, length: item.length },
      place: { offset: item.offset, length: item.length },
      children: [],
    }),
  );
  return { name: side ?? t('Bodies'), detail: `${items.length}`, kind: 'side', span, place: span, children: bodies };
}

function paragraphEntries(block: DocumentBlock, own: readonly ParticipantList[]): Outline[] {
  const span = spanOf(block);
  const text = block.reading.running.text;
  const roles = [...new Set(own.map((l) => l.role))];
  if (roles.length === 0) {
    const found = sectionOf(text);
    const section = found === undefined ? undefined : translated(found);
    return [
      {
        name: section ?? beginning(text),
        ...(section === undefined ? {} : { detail: beginning(text) }),
        kind: 'paragraph',
        span,
        place: span,
        children: [],
      },
    ];
  }
  return roles.map((role) => {
    const sides = own.filter((l) => l.role === role);
    const from = roles.length === 1 ? span.offset : minOf(sides.map((l) => l.offset));
    const end = roles.length === 1 ? span.offset + span.length : maxOf(sides.map((l) => l.offset + l.length));
    const whole = { offset: from, length: end - from };
    return {
      name: role === 'co-chairs' ? t('Co-chairs') : t('Participants'),
      kind: 'participants',
      span: whole,
      place: whole,
      children: sides.map(sideEntry),
    };
  });
}

interface Open {
  readonly entry: Outline;
  readonly depth: number;
}

/** Maximum number of paragraphs and headings in an outline. Serializing more would take too long. */
const maxEntries = 10_000;

/** Returns the outline: headings with their contents, paragraphs by topic or first words, participants by side. */
export function* outlineSteps(statement: Statement): Steps<Outline[]> {
  const lists = new Map<DocumentBlock, ParticipantList[]>();
  for (const list of yield* participantSteps(statement)) {
    const known = lists.get(list.block);
    if (known) known.push(list);
    else lists.set(list.block, [list]);
  }
  const root: Outline[] = [];
  const open: Open[] = [];
  const add = (entry: Outline): void => {
    (open.at(-1)?.entry.children ?? root).push(entry);
    for (const { entry: parent } of open)
      Object.assign(parent, { span: { offset: parent.span.offset, length: entry.span.offset + entry.span.length - parent.span.offset } });
  };
  for (const block of statement.blocks.slice(0, maxEntries)) {
    const { kind, running } = block.reading;
    if (opensSection(statement, block)) {
      const depth = headingDepth(statement, block);
      while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
      const span = spanOf(block);
      const entry: Outline = { name: running.text || t('Heading'), kind: 'heading', span, place: span, children: [] };
      add(entry);
      open.push({ entry, depth });
    } else if (kind !== 'tableCell' && running.text !== '') for (const entry of paragraphEntries(block, lists.get(block) ?? [])) add(entry);
    yield;
  }
  return root;
}
