import { diffArrays } from 'diff';
import { characterOf } from '../../text/blocks/markdownBlocks.js';
import type { WordParagraph } from '../paragraph.js';
import type { WordDocument } from '../readWordDocument.js';
import type { Step } from './script.js';
import type { Form } from './steps.js';
import { storyKey, type TrackedStory } from './trackedStories.js';

/** The unit of comparison: a word, an escaped character, spaces, or any other character. */
const token = /\\[!-/:-@[-`{-~]|[\p{L}\p{N}]+|\s+|./gsu;

const tokensOf = (blocks: readonly string[]): string[] => blocks.join(blockEnd).match(token) ?? [];

/** Marks an empty line while two texts are compared. XML has no such character, so no text contains it. */
const blockEnd = '\uFFFF';

/** Text between empty lines: a paragraph with its markup, or a table. */
interface Block {
  readonly text: string;
  /** Its offset in the text of the document. */
  readonly offset: number;
  /** Indexes of the first and the last paragraph in it; absent if it is markup only. */
  readonly first?: number;
  readonly last?: number;
}

/** Returns a script for each story of a document that leads to an edited text. @param edited Markdown, as written by the reader */
export function editedStories(document: WordDocument, edited: string): TrackedStory[] {
  const walker = new Walker(document);
  const old = blocksOf(document);
  const fresh = edited
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/)
    .filter((text) => text.trim() !== '')
    .map((text) => withoutEnds(text));
  let [o, n] = [0, 0];
  const differences = diffArrays(
    old.map((b) => b.text),
    fresh,
  );
  for (let i = 0; i < differences.length; i++) {
    const { added, removed, count } = differences[i] as (typeof differences)[number];
    if (!added && !removed) {
      for (const block of old.slice(o, o + count)) walker.kept(block);
      o += count;
      n += count;
      continue;
    }
    const next = differences[i + 1];
    const [removedCount, addedCount] = removed ? [count, next?.added ? next.count : 0] : [next?.removed ? next.count : 0, count];
    if (removedCount > 0 && addedCount > 0) i++;
    walker.changed(old.slice(o, o + removedCount), fresh.slice(n, n + addedCount));
    o += removedCount;
    n += addedCount;
  }
  return walker.finish();
}

/** Returns text between empty lines without the line break at each end. */
const withoutEnds = (text: string): string => text.replace(/^\n/, '').replace(/\n$/, '');

function blocksOf({ text, segments }: WordDocument): Block[] {
  const blocks: Block[] = [];
  let next = 0;
  for (const { 0: block, index: offset } of text.matchAll(/(?:[^\n]|\n(?!\n))+/g)) {
    const content = withoutEnds(block);
    if (content.trim() === '') continue;
    const end = offset + block.length;
    const first = next;
    while ((segments[next]?.offset ?? end) < end) next++;
    const inside = segments.slice(first, next);
    const [a, b] = [inside[0]?.paragraph, inside.at(-1)?.paragraph];
    blocks.push({
      text: content,
      offset: offset + block.indexOf(content),
      ...(a === undefined || b === undefined ? {} : { first: a, last: b }),
    });
  }
  return blocks;
}

interface StoryScript {
  readonly paragraphs: WordParagraph[];
  readonly steps: Step[];
  /** The form of each paragraph in the edited text. */
  readonly forms: (Form | undefined)[];
}

/** Walks through the paragraphs of a document and writes the steps for each. */
class Walker {
  private readonly stories = new Map<string, StoryScript>();
  /** The range of a paragraph for each code unit of the text. */
  private readonly units = new Map<number, { readonly paragraph: number; readonly from: number; readonly to: number }>();
  /** The index of the paragraph that is being written, and how much of it has been. */
  private current = -1;
  private written = 0;
  private isOpen = false;

  constructor(private readonly document: WordDocument) {
    for (const paragraph of document.paragraphs) {
      const key = storyKey(paragraph);
      const story = this.stories.get(key) ?? { paragraphs: [], steps: [], forms: [] };
      story.paragraphs.push(paragraph);
      this.stories.set(key, story);
    }
    for (const { offset, length, paragraph, from, to } of document.segments)
      for (let i = 0; i < length; i++) {
        const isLinear = length === to - from;
        // The last code unit brings a range that corresponds only as a whole.
        const unit = isLinear ? { from: from + i, to: from + i + 1 } : i === length - 1 ? { from, to } : { from, to: from };
        this.units.set(offset + i, { paragraph, ...unit });
      }
  }

  kept({ last }: Block): void {
    if (last !== undefined) this.through(last, 'same');
  }

  changed(old: readonly Block[], fresh: readonly string[]): void {
    if (old.length === 0) for (const text of fresh) this.addParagraph(text);
    else if (fresh.length === 0) for (const block of old) this.remove(block);
    else this.reworded(old, fresh);
  }

  finish(): TrackedStory[] {
    this.through(this.document.paragraphs.length - 1, 'same');
    return [...this.stories.values()].map(({ paragraphs, steps, forms }) => ({ paragraphs, script: steps, others: forms }));
  }

  private storyOf(index: number): StoryScript | undefined {
    const paragraph = this.document.paragraphs[index];
    return paragraph && this.stories.get(storyKey(paragraph));
  }

  private add(index: number, change: Step['change'], text: string): void {
    const steps = this.storyOf(index)?.steps;
    if (text === '' || !steps) return;
    const last = steps.at(-1);
    if (last && !last.isMark && last.change === change) steps[steps.length - 1] = { change, text: last.text + text };
    else steps.push({ change, text });
  }

  private mark(index: number, change: Step['change'], form?: Form): void {
    const story = this.storyOf(index);
    story?.steps.push({ change, text: '', isMark: true });
    if (change !== 'removed') story?.forms.push(form);
  }

  /** Writes the rest of the paragraphs up to `last`, including its end. */
  private through(last: number, change: 'same' | 'removed'): void {
    while (this.current < last || this.isOpen) {
      this.open(this.isOpen ? this.current : this.current + 1);
      this.add(this.current, change, this.textOf(this.current).slice(this.written));
      this.end(change);
    }
  }

  private textOf(index: number): string {
    return this.document.paragraphs[index]?.text ?? '';
  }

  /** Starts a paragraph. Those before it stay unchanged. */
  private open(index: number): void {
    if (this.isOpen && this.current === index) return;
    if (index - 1 > this.current || this.isOpen) this.through(index - 1, 'same');
    this.current = index;
    this.written = 0;
    this.isOpen = true;
  }

  private end(change: 'same' | 'removed' | 'added'): void {
    this.mark(this.current, change);
    this.isOpen = false;
  }

  private remove({ first, last }: Block): void {
    if (first === undefined || last === undefined) return;
    this.open(first);
    const paragraph = this.document.paragraphs[first];
    // The text of a table is removed, and its cells stay.
    if (first === last && !paragraph?.cell) this.through(last, 'removed');
    else
      for (let i = first; i <= last; i++) {
        this.open(i);
        this.add(i, 'removed', this.textOf(i));
        this.written = this.textOf(i).length;
        this.end('same');
      }
  }

  /** Adds a new paragraph to the story of the previous text, or after a note to that of the next text. */
  private addParagraph(text: string): void {
    const kindOf = (index: number): string | undefined => this.document.paragraphs[index]?.story.kind;
    const isNote = kindOf(this.current) !== 'body' && kindOf(this.current + 1) === 'body';
    const index = this.current < 0 || isNote ? this.current + 1 : this.current;
    const { form, content } = readParagraph(text);
    this.add(index, 'added', content);
    this.mark(index, 'added', form);
  }

  /** Compares blocks with their replacements word by word. */
  private reworded(old: readonly Block[], fresh: readonly string[]): void {
    let [block, at] = [0, 0];
    for (const { added, removed, value: tokens } of diffArrays(tokensOf(old.map((b) => b.text)), tokensOf(fresh))) {
      const value = tokens.join('');
      if (added) {
        this.put(value, old[block], at < this.prefixOf(old[block]));
        continue;
      }
      for (const c of value.split('')) {
        if (c === blockEnd) {
          this.endBlock(old[block], old[block + 1], removed);
          block++;
          at = 0;
        } else this.unit((old[block]?.offset ?? 0) + at++, removed ? 'removed' : 'same');
      }
    }
    this.endBlock(old[block], undefined, false);
  }

  /** Returns the length of the markup at the start of a block, such as a list number, which Word creates. An escape belongs to the text. */
  private prefixOf(block: Block | undefined): number {
    if (block?.first === undefined) return 0;
    let length = 0;
    while (length < block.text.length && !this.units.has(block.offset + length)) length++;
    return block.text.charAt(length - 1) === '\\' ? length - 1 : length;
  }

  private unit(offset: number, change: 'same' | 'removed'): void {
    const unit = this.units.get(offset);
    if (!unit) return;
    this.open(unit.paragraph);
    // Text that the Markdown omits, such as spaces at the start of a line, stays.
    if (unit.from > this.written) this.add(unit.paragraph, 'same', this.textOf(unit.paragraph).slice(this.written, unit.from));
    this.add(unit.paragraph, change, this.textOf(unit.paragraph).slice(unit.from, unit.to));
    this.written = Math.max(this.written, unit.to);
  }

  private endBlock(block: Block | undefined, next: Block | undefined, isRemoved: boolean): void {
    const last = block?.last;
    // A paragraph that contains an empty line continues.
    if (last === undefined || next?.first === last) return;
    const [paragraph, following] = [last, next?.first].map((i) => (i === undefined ? undefined : this.document.paragraphs[i]));
    const isJoined =
      isRemoved && paragraph && following && storyKey(paragraph) === storyKey(following) && !paragraph.cell && !following.cell;
    if (!isJoined || next?.first === undefined) {
      this.through(last, 'same');
      return;
    }
    this.open(last);
    this.add(last, 'same', this.textOf(last).slice(this.written));
    this.end('removed');
    // Empty paragraphs between the two are removed as well.
    if (next.first - 1 > last) this.through(next.first - 1, 'removed');
  }

  /** Inserts text at the current place. @param isInPrefix whether it is in markup, which cannot be changed */
  private put(text: string, block: Block | undefined, isInPrefix: boolean): void {
    // A comment that introduces a header or text box is in no paragraph.
    if (block && block.first === undefined) return;
    if (!this.isOpen && block?.first !== undefined && block.first > this.current) this.open(block.first);
    const index = Math.max(this.current, 0);
    const parts = text.split(blockEnd);
    if (isInPrefix) parts[parts.length - 1] = '';
    for (const [i, part] of parts.entries()) {
      const isStart = i > 0 || this.written === 0;
      if (i > 0) this.mark(index, 'added');
      this.add(index, 'added', isStart ? readParagraph(part).content : literal(part));
    }
  }
}

const emphasis = [
  /(?<!\\)(\*\*|__)(?=\S)([^\n]*?[^\s\\])\1/g,
  /(?<![\p{L}\p{N}*_\\])([*_])(?=\S)([^\n*_]*[^\s*_\\])\1(?![\p{L}\p{N}*_])/gu,
];

/** Returns the text that Markdown stands for: escapes and references decoded, emphasis removed. */
function literal(markdown: string): string {
  let text = markdown;
  for (const pattern of emphasis) text = text.replace(pattern, '$2');
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/&#?\w{1,31};/g, characterOf);
}

/** Reads a new paragraph: its form, by its markup, and its text. */
function readParagraph(markdown: string): { form: Form; content: string } {
  const [, heading, item, rest = ''] = /^(?:(#{1,6})[ \t]+|([-*+]|\d{1,3}[.)])[ \t]+)?([\s\S]*)$/.exec(markdown) ?? [];
  const form: Form = heading ? { kind: 'heading', depth: heading.length } : { kind: item ? 'listItem' : 'paragraph', depth: 0 };
  return { form, content: literal(rest) };
}
