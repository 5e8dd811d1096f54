import type { WordPiece } from '../paragraph.js';
import { rawLength } from '../xml.js';
import type { ParagraphPlace, Place, RunPlace } from './layout.js';
import type { Item } from './plan.js';
import type { Step } from './script.js';
import type { StepWriter } from './steps.js';

/** Stands for the end of a paragraph in what is put in. */
export const paragraphEnd = '\u0000';

/** A run with what of the paragraph’s text is in it. */
interface TextRun {
  readonly run: RunPlace;
  readonly pieces: readonly WordPiece[];
}

interface Put {
  readonly at: number;
  readonly text: string;
}

interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const same: Step = { change: 'same', text: '' };

/** These can end before what is put in, and begin again after it. */
const reopenable = new Set(['w:hyperlink', 'w:smartTag', 'w:ins', 'w:moveTo']);

/** Marks the runs of one paragraph. */
export class RunWriter {
  private readonly runs: readonly TextRun[];
  private own: readonly Extract<Item, { kind: 'own' }>[] = [];
  private following: readonly string[] = [];
  private ended = 0;

  constructor(
    private readonly xml: string,
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

  /**
   * @param puts what is put in, in order, by its offset in the paragraph’s text
   * @param following the properties of each paragraph after one that ends in what is put in
   */
  written(items: readonly Item[], puts: readonly Put[], following: readonly string[]): Replacement[] {
    this.own = items.filter((i) => i.kind === 'own');
    this.following = following;
    const between = new Map<number, string>();
    const inside = new Map<number, Put[]>();
    for (const { at, text } of puts) {
      const cut = this.runs.findIndex(({ pieces }) => (pieces[0]?.from ?? at) < at && at < (pieces.at(-1)?.to ?? at));
      if (cut >= 0) {
        const placed = this.placed(text, (this.runs[cut] as TextRun).run.containers);
        inside.set(cut, [...(inside.get(cut) ?? []), { at, text: placed }]);
        continue;
      }
      const { position, containers } = this.placeBetween(at);
      between.set(position, (between.get(position) ?? '') + this.placed(text, containers));
    }
    const replacements = [...between].map(([at, text]): Replacement => ({ from: at, to: at, text }));
    const fields = this.stepsOfFields();
    let last = this.own[0]?.step ?? same;
    for (const [i, { run, pieces }] of this.runs.entries()) {
      const end = pieces.at(-1);
      if (end) last = this.stepAt(end.to - 1);
      if (run.isGone) continue;
      const step = run.field === undefined ? last : (fields.get(run.field) ?? last);
      const text = end ? this.cut(run, pieces, inside.get(i) ?? []) : this.whole(run, step);
      if (text !== undefined) replacements.push({ from: run.start, to: run.end, text });
    }
    return replacements;
  }

  private stepAt(offset: number): Step {
    return this.own.find((i) => i.from <= offset && offset < i.to)?.step ?? same;
  }

  /** What becomes of the codes of each field: a field goes or comes as a whole, or only its text changes. */
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

  /** Where something between two runs is put in, and the elements that are open there. */
  private placeBetween(at: number): { position: number; containers: readonly Place[] } {
    const { place } = this;
    const before = this.runs.findLast(({ run, pieces }) => !run.isGone && (pieces.at(-1)?.to ?? at + 1) <= at)?.run;
    const after = this.runs.find(({ run, pieces }) => !run.isGone && (pieces[0]?.from ?? at - 1) >= at)?.run;
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

  /** What is put in where elements are open that cannot hold it: they end before it and begin again after it. */
  private placed(text: string, containers: readonly Place[]): string {
    const hasEnd = text.includes(paragraphEnd);
    const must = hasEnd || containers.some((c) => c.key === 'w:ins' || c.key === 'w:moveTo');
    if (!must) return text;
    const { w } = this.steps;
    const { xml, place } = this;
    // Identifiers of paragraphs are unique in a document.
    const tag = xml.slice(place.start, place.inner).replace(/\s[\w-]+:(?:paraId|textId)="[^"]*"/g, '');
    const ended = text.replaceAll(paragraphEnd, () => `</${w}p>${tag}${this.following[this.ended++] ?? ''}`);
    if (!containers.every((c) => reopenable.has(c.key))) return ended;
    const closing = containers.toReversed().map((c) => `</${/^[^\s/>]+/.exec(xml.slice(c.start + 1, c.inner))?.[0]}>`);
    const opening = containers.map((c) => {
      const start = xml.slice(c.start, c.inner);
      return c.key === 'w:hyperlink' || c.key === 'w:smartTag'
        ? start
        : start.replace(/(\s(?:[\w-]+:)?id=")[^"]*"/, (_, name: string) => `${name}${this.steps.nextId()}"`);
    });
    return closing.join('') + ended + opening.join('');
  }

  /** A run without text; undefined where it stays. */
  private whole(run: RunPlace, step: Step): string | undefined {
    if (step.change === 'same') return undefined;
    return this.steps.wrapped(step, this.slice(run, run.start, run.end, step));
  }

  /** A part of a run; text and codes of fields have other elements where they are deleted. */
  private slice(run: RunPlace, from: number, to: number, step: Step): string {
    const { xml, steps } = this;
    if (!steps.isDeleted(step)) return xml.slice(from, to);
    let text = '';
    let at = from;
    for (const child of run.children) {
      const name = child.key === 'w:t' ? 'delText' : child.key === 'w:instrText' ? 'delInstrText' : undefined;
      if (name === undefined || child.start < from || child.end > to) continue;
      const tag = xml.slice(child.start, child.inner).replace(/^<[^\s/>]+/, `<${steps.w}${name}`);
      text += xml.slice(at, child.start) + tag;
      if (!child.isEmpty) text += `${xml.slice(child.inner, child.contentEnd)}</${steps.w}${name}>`;
      at = child.end;
    }
    return text + xml.slice(at, to);
  }

  /** A run cut where steps begin and end, and where something is put in; undefined where nothing does. */
  private cut(run: RunPlace, pieces: readonly WordPiece[], puts: readonly Put[]): string | undefined {
    const [from, to] = [pieces[0]?.from ?? 0, pieces.at(-1)?.to ?? 0];
    const parts = this.own.filter((i) => i.from < to && from < i.to && i.to > i.from);
    if (puts.length === 0 && parts.every((i) => i.step.change === 'same')) return undefined;
    if (run.key !== 'w:r') {
      // Mathematics goes as a whole.
      const [first] = parts;
      return first && parts.every((i) => i.step.change === first.step.change) ? this.whole(run, first.step) : undefined;
    }
    return this.cutAt(
      run,
      pieces,
      puts,
      [...new Set([...parts.map((i) => i.from), ...puts.map((p) => p.at)])].filter((at) => at > from),
    );
  }

  private cutAt(run: RunPlace, pieces: readonly WordPiece[], puts: readonly Put[], cuts: readonly number[]): string {
    const { xml, steps } = this;
    const [properties] = run.children;
    const hasProperties = properties?.key === 'w:rPr';
    const open = xml.slice(run.start, hasProperties ? properties.end : run.inner);
    let step = this.stepAt(pieces[0]?.from ?? 0);
    let text = '';
    let content = '';
    const close = (): void => {
      if (content !== '') text += steps.wrapped(step, `${open}${content}</${steps.w}r>`);
      content = '';
    };
    const cutBefore = (offset: number): void => {
      if (!cuts.includes(offset)) return;
      close();
      for (const put of puts) if (put.at === offset) text += put.text;
      step = this.stepAt(offset);
    };
    let position = hasProperties ? properties.end : run.inner;
    for (const piece of pieces) {
      content += this.slice(run, position, piece.elementStart, step);
      position = piece.elementEnd;
      if (piece.kind === 'element') {
        cutBefore(piece.from);
        content += xml.slice(piece.elementStart, piece.elementEnd);
        continue;
      }
      const raw = xml.slice(piece.start, piece.end);
      const place = (offset: number): number => (piece.isPlain ? offset - piece.from : rawLength(raw, offset - piece.from));
      const ends = [...cuts.filter((c) => c > piece.from && c < piece.to).sort((a, b) => a - b), piece.to];
      let start = piece.from;
      for (const end of ends) {
        cutBefore(start);
        const name = steps.isDeleted(step) ? 'delText' : 't';
        content += `<${steps.w}${name} xml:space="preserve">${raw.slice(place(start), end === piece.to ? raw.length : place(end))}</${steps.w}${name}>`;
        start = end;
      }
    }
    content += this.slice(run, position, run.contentEnd, step);
    close();
    return text;
  }
}
