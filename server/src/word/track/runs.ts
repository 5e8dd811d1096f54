import type { WordPiece } from '../paragraph.js';
import type { PartEditor } from '../partEditor.js';
import { standsApart } from '../read/elements.js';
import { asDeleted, editRun } from '../runEdits.js';
import type { ParagraphPlace, Place, RunPlace } from './layout.js';
import type { Item, TextRange } from './plan.js';
import type { Step } from './script.js';
import type { StepWriter } from './steps.js';

/** Marks the end of a paragraph in an insertion. */
export const paragraphEnd = '\u0000';

/** A run with the pieces of the paragraph’s text in it. */
interface TextRun {
  readonly run: RunPlace;
  readonly pieces: readonly WordPiece[];
}

interface Put {
  readonly at: number;
  readonly text: string;
}

const same: Step = { change: 'same', text: '' };

/** Elements that can be closed before an insertion and reopened after it. */
const reopenable = new Set(['w:hyperlink', 'w:smartTag', 'w:ins', 'w:moveTo']);

/** Marks up the runs of one paragraph. */
export class RunWriter {
  private readonly runs: readonly TextRun[];
  private own: readonly Extract<Item, { kind: 'own' }>[] = [];
  private following: readonly string[] = [];
  private ended = 0;

  constructor(
    private readonly editor: PartEditor,
    private readonly place: ParagraphPlace,
    pieces: readonly WordPiece[],
    private readonly steps: StepWriter,
  ) {
    let next = 0;
    this.runs = [...place.runs]
      .sort((a, b) => a.start - b.start)
      .map((run) => {
        const first = next;
        while ((pieces[next]?.run.start ?? Number.POSITIVE_INFINITY) < run.end) next++;
        return { run, pieces: pieces.slice(first, next).filter((p) => p.run.start >= run.start) };
      });
  }

  /** Ranges that are not divided, in order: formulas, words below a reading (ruby), elements that stand for several characters. */
  get solid(): TextRange[] {
    return this.runs.flatMap(({ run, pieces }) => {
      const [first, last] = [pieces[0], pieces.at(-1)];
      if (first && last && pieces.some((p) => p.run.start !== run.start)) return [{ from: first.from, to: last.to }];
      return pieces.filter((p) => p.kind === 'element' && p.to > p.from + 1);
    });
  }

  /**
   * Writes the changes of the paragraph.
   * @param puts the insertions, in order, by their offset in the paragraph’s text
   * @param following the properties of each paragraph after one that ends in an insertion
   */
  write(items: readonly Item[], puts: readonly Put[], following: readonly string[]): void {
    this.own = items.filter((i) => i.kind === 'own');
    this.following = following;
    const between = new Map<number, string>();
    const inside = new Map<number, Put[]>();
    // Whole paragraphs inserted at the start precede everything in this one, including its text boxes.
    const lastBefore = puts.findLastIndex((p) => p.at === 0 && p.text.includes(paragraphEnd));
    const start = this.place.properties?.end ?? this.place.inner;
    for (const [i, { at, text }] of puts.entries()) {
      if (i <= lastBefore) {
        between.set(start, (between.get(start) ?? '') + this.placed(text, []));
        continue;
      }
      const cut = this.runs.findIndex(({ pieces }) => (pieces[0]?.from ?? at) < at && at < (pieces.at(-1)?.to ?? at));
      if (cut >= 0) {
        const placed = this.placed(text, (this.runs[cut] as TextRun).run.containers);
        inside.set(cut, [...(inside.get(cut) ?? []), { at, text: placed }]);
        continue;
      }
      const { position, containers } = this.placeBetween(at);
      between.set(position, (between.get(position) ?? '') + this.placed(text, containers));
    }
    for (const [at, text] of between) this.editor.insert(at, text);
    const fields = this.stepsOfFields();
    let last = this.own[0]?.step ?? same;
    for (const [i, { run, pieces }] of this.runs.entries()) {
      const end = pieces.at(-1);
      if (end) last = this.stepAt(end.to - 1);
      if (run.isRemoved) continue;
      if (end) this.edit(run, pieces, inside.get(i) ?? []);
      else this.whole(run, run.field === undefined ? last : (fields.get(run.field) ?? last));
    }
  }

  private stepAt(offset: number): Step {
    return this.own.find((i) => i.from <= offset && offset < i.to)?.step ?? same;
  }

  /** Returns the step for the codes of each field: a field is deleted or inserted as a whole, or only its text changes. */
  private stepsOfFields(): Map<number, Step> {
    const steps = new Map<number, Step>();
    for (const { run, pieces } of this.runs) {
      if (run.field === undefined) continue;
      for (const piece of pieces)
        for (const item of this.own) {
          if (item.to <= piece.from || piece.to <= item.from) continue;
          const before = steps.get(run.field);
          steps.set(run.field, before === undefined || before.change === item.step.change ? item.step : same);
        }
    }
    return steps;
  }

  /** Returns the place of an insertion between two runs, and the elements open there. */
  private placeBetween(at: number): { position: number; containers: readonly Place[] } {
    const { place } = this;
    const before = this.runs.findLast(({ run, pieces }) => !run.isRemoved && (pieces.at(-1)?.to ?? at + 1) <= at)?.run;
    const after = this.runs.find(({ run, pieces }) => !run.isRemoved && (pieces[0]?.from ?? at - 1) >= at)?.run;
    const end = before && this.endOfField(before, after);
    const start = after && this.startOfField(after, before);
    if (end?.containers.length === 0) return { position: end.end, containers: [] };
    if (start?.containers.length === 0) return { position: start.start, containers: [] };
    if (end && start && end.containers.at(-1)?.start === start.containers.at(-1)?.start)
      return { position: end.end, containers: end.containers };
    if (end) return { position: end.containers[0]?.end ?? end.end, containers: [] };
    if (start) return { position: start.containers[0]?.start ?? start.start, containers: [] };
    return { position: place.properties?.end ?? place.inner, containers: [] };
  }

  private endOfField(run: RunPlace, next: RunPlace | undefined): RunPlace {
    if (run.field === undefined || run.field === next?.field) return run;
    return this.runs.findLast((r) => r.run.field === run.field)?.run ?? run;
  }

  private startOfField(run: RunPlace, before: RunPlace | undefined): RunPlace {
    if (run.field === undefined || run.field === before?.field) return run;
    return this.runs.find((r) => r.run.field === run.field)?.run ?? run;
  }

  /** Wraps an insertion in end and start tags of open elements that cannot contain it. */
  private placed(text: string, containers: readonly Place[]): string {
    const hasEnd = text.includes(paragraphEnd);
    const must = hasEnd || containers.some((c) => c.key === 'w:ins' || c.key === 'w:moveTo');
    if (!must) return text;
    const { w } = this.steps;
    const { place } = this;
    const { xml } = this.editor;
    // Identifiers of paragraphs are unique in a document.
    const tag = xml.slice(place.start, place.inner).replace(/\s[\w-]+:(?:paraId|textId)=(?:"[^"]*"|'[^']*')/g, '');
    const ended = text.replaceAll(paragraphEnd, () => `</${w}p>${tag}${this.following[this.ended++] ?? ''}`);
    if (!containers.every((c) => reopenable.has(c.key))) return ended;
    const closing = containers.toReversed().map((c) => `</${/^[^\s/>]+/.exec(xml.slice(c.start + 1, c.inner))?.[0]}>`);
    const opening = containers.map((c) => {
      const start = xml.slice(c.start, c.inner);
      return c.key === 'w:hyperlink' || c.key === 'w:smartTag'
        ? start
        : start.replace(/(\s(?:[\w-]+:)?id=["'])\d+/, (_, name: string) => name + this.steps.nextId());
    });
    return closing.join('') + ended + opening.join('');
  }

  /** Marks a whole run. A run that shows no text stays unchanged. */
  private whole(run: RunPlace, step: Step): void {
    if (step.change === 'same' || run.children.some((c) => standsApart.has(c.key))) return;
    const xml = this.editor.xml.slice(run.start, run.end);
    const isText = run.key === 'w:r' && this.steps.isDeleted(step);
    this.editor.replace(run.start, run.end, () => this.steps.wrapped(step, isText ? asDeleted(xml) : xml));
  }

  /** Marks the text of a run, and inserts new text between its characters. */
  private edit(run: RunPlace, pieces: readonly WordPiece[], puts: readonly Put[]): void {
    const [from, to] = [pieces[0]?.from ?? 0, pieces.at(-1)?.to ?? 0];
    const parts = this.own.filter((i) => i.from < to && from < i.to && i.to > i.from);
    if (puts.length === 0 && parts.every((i) => i.step.change === 'same')) return;
    const textRun = pieces.find((p) => p.run.start === run.start)?.run;
    if (!textRun || pieces.some((p) => p.run !== textRun)) {
      this.whole(run, parts[0]?.step ?? same);
      return;
    }
    const wraps = parts
      .filter((i) => i.step.change !== 'same')
      .map(({ from, to, step }) => ({
        from,
        to,
        isDeleted: this.steps.isDeleted(step),
        wrapped: (xml: string) => this.steps.wrapped(step, xml),
      }));
    const points = puts.map(({ at, text }) => ({ at, xml: text, order: 0 }));
    editRun(this.editor, textRun, pieces, { wraps, points }, () => this.steps.nextId());
  }
}
