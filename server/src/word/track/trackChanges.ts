import { noteMark, type WordParagraph } from '../paragraph.js';
import { type PartEditor, partEditor } from '../partEditor.js';
import { layoutOf, type ParagraphPlace } from './layout.js';
import { fitted, type Item, type ParagraphPlan, planned, type Side, shownAs, undivided } from './plan.js';
import { paragraphEnd, RunWriter } from './runs.js';
import { paragraphsOf, type Step } from './script.js';
import { type Form, type Stamp, StepWriter } from './steps.js';

export interface TrackOptions {
  /** The side of the script that the document contains. */
  readonly side: Side;
  readonly stamp: Stamp;
  /** Returns the form of the n-th paragraph of the other side. */
  formOf(index: number): Form | undefined;
  /** Returns the run for the n-th inserted note of the other side, or “” if there cannot be one. */
  noteRun(index: number, prefix: string): string;
}

/**
 * Writes the other side of a script into a part, as tracked changes. Everything else stays the same, character by character.
 * @param paragraphs of one story in the part, in order: the side of the script that the document contains
 */
export function trackedPart(xml: string, paragraphs: readonly WordParagraph[], script: readonly Step[], options: TrackOptions): string {
  const layout = layoutOf(xml);
  const places = paragraphs.map((p) => placeOf(layout, p));
  const { side } = options;
  const texts = paragraphs.map((p) => p.text);
  const marks = places.map(({ isLast, parent }, i) => ({ isLast, parent, isInCell: paragraphs[i]?.cell !== undefined }));
  let plans = planned(fitted(script, side, marks), side, texts.length);
  const isExact = (['old', 'new'] as const).every((s) => {
    const wanted = paragraphsOf(script, s).filter((t) => t !== '');
    return shownAs(plans, marks, texts, s).join('\n\n') === wanted.join('\n\n');
  });
  // Text would have to move from one table cell to another: replace every changed paragraph as a whole.
  if (!isExact) plans = planned(fitted(coarse(script, side), side, marks), side, texts.length);
  return new Tracker(xml, paragraphs, places, plans, options).finish();
}

/** Returns a script in which changed paragraphs have no text in common. */
function coarse(script: readonly Step[], side: Side): Step[] {
  const stepsOf = (s: Side): Step[] =>
    paragraphsOf(script, s).flatMap((text): Step[] => {
      const change = s === 'old' ? 'removed' : 'added';
      return [...(text === '' ? [] : [{ change, text } as const]), { change, text: '', isMark: true }];
    });
  return [...stepsOf(side === 'new' ? 'old' : 'new'), ...stepsOf(side)];
}

function placeOf(layout: ReadonlyMap<number, ParagraphPlace>, { elements }: WordParagraph): ParagraphPlace {
  const all = elements.flatMap((e) => layout.get(e.start) ?? []);
  const last = all.at(-1);
  if (!last) throw new Error('a paragraph that is not in its part');
  // A paragraph that continues in another element has the runs of both.
  return all.length === 1 ? last : { ...last, runs: all.flatMap((p) => p.runs) };
}

/** Applies the plans for the paragraphs of a story. */
class Tracker {
  private readonly editor: PartEditor;
  private readonly steps: StepWriter;
  private otherParagraph = 0;
  private otherNote = 0;

  constructor(
    xml: string,
    private readonly paragraphs: readonly WordParagraph[],
    private readonly places: readonly ParagraphPlace[],
    private readonly plans: readonly ParagraphPlan[],
    private readonly options: TrackOptions,
  ) {
    this.editor = partEditor(xml);
    this.steps = new StepWriter(xml, places[0]?.prefix ?? 'w:', options.stamp);
  }

  finish(): string {
    for (const [i, plan] of this.plans.entries()) this.paragraph(plan, i);
    return this.editor.finish();
  }

  private paragraph({ items, mark, endsAfter }: ParagraphPlan, index: number): void {
    const paragraph = this.paragraphs[index] as WordParagraph;
    const place = this.places[index] as ParagraphPlace;
    const isPlain = mark.change === 'same' && endsAfter.length === 0 && items.every((i) => i.kind === 'own' && i.step.change === 'same');
    if (isPlain) this.otherNote += marksIn(paragraph.text);
    else this.changedParagraph(paragraph, place, items, mark, index);
    const after = endsAfter.map((e) => this.steps.moveEnd(e)).join('');
    if (after !== '') this.editor.insert(place.end, after);
    if (mark.change === 'same') this.otherParagraph++;
  }

  private changedParagraph(paragraph: WordParagraph, place: ParagraphPlace, planned: readonly Item[], mark: Step, index: number): void {
    const { steps } = this;
    const runs = new RunWriter(this.editor, place, paragraph.pieces, steps);
    const items = undivided(planned, runs.solid, this.options.side);
    /** The properties of the paragraphs that end in an insertion. */
    const ends: string[] = [];
    let at = 0;
    const puts = items.flatMap((item): { at: number; text: string }[] => {
      if (item.kind === 'own') {
        at = item.to;
        if (item.step.change === 'same') this.otherNote += marksIn(paragraph.text.slice(item.from, item.to));
        return [];
      }
      return [{ at, text: this.putIn(item, paragraph, at, index, ends) }];
    });
    const own = place.isLast ? undefined : steps.markChange(mark);
    const last = own === undefined ? this.rawProperties(place) : steps.properties(place, own, false);
    const following = [...ends.slice(1), last];
    if (place.isEmpty) {
      this.emptyParagraph(place, puts.map((p) => p.text).join(''), ends, following, last);
      return;
    }
    if (ends.length > 0 || own !== undefined) this.putProperties(place, ends[0] ?? last);
    runs.write(items, puts, following);
  }

  private rawProperties({ properties }: ParagraphPlace): string {
    return properties ? this.editor.xml.slice(properties.start, properties.end) : '';
  }

  private putProperties({ properties, inner }: ParagraphPlace, text: string): void {
    // Must precede all other insertions at the start of the paragraph.
    if (properties) this.editor.replace(properties.start, properties.end, () => text);
    else this.editor.insert(inner, text);
  }

  /** Writes an empty paragraph, `<w:p/>`, which has no place for an insertion. */
  private emptyParagraph(place: ParagraphPlace, inner: string, ends: readonly string[], following: readonly string[], last: string): void {
    const { w } = this.steps;
    const tag = `${this.editor.xml.slice(place.start, place.end - 2).trimEnd()}>`;
    const parts = inner.split(paragraphEnd);
    const text = parts.map((part, i) => `${tag}${i === 0 ? (ends[0] ?? last) : (following[i - 1] ?? '')}${part}</${w}p>`).join('');
    this.editor.replace(place.start, place.end, () => text);
  }

  private putIn(item: Exclude<Item, { kind: 'own' }>, paragraph: WordParagraph, at: number, index: number, ends: string[]): string {
    const { steps, options } = this;
    if (item.kind !== 'put') return item.kind === 'moveStart' ? steps.moveStart(item) : steps.moveEnd(item);
    const { step } = item;
    if (!step.isMark)
      return steps.wrapped(
        step,
        steps.runs(step, steps.runProperties(paragraph, at), () => options.noteRun(this.otherNote++, steps.w)),
      );
    const form = options.formOf(this.otherParagraph++);
    const place = this.places[index] as ParagraphPlace;
    const model = at === 0 && form ? (this.modelFor(form, index) ?? place) : place;
    ends.push(steps.properties(model, steps.markChange(step) ?? '', true));
    return paragraphEnd;
  }

  /** Returns the nearest paragraph of the document that has the form of an inserted one. */
  private modelFor(form: Form, index: number): ParagraphPlace | undefined {
    const fits = (i: number): boolean => {
      const p = this.paragraphs[i];
      return p !== undefined && p.kind === form.kind && p.depth === form.depth && p.cell === undefined;
    };
    for (let away = 0; away < maxModelDistance; away++) {
      if (fits(index + away)) return this.places[index + away];
      if (fits(index - away)) return this.places[index - away];
    }
    return undefined;
  }
}

/** How far `modelFor` searches, in paragraphs. */
const maxModelDistance = 200;

const marksIn = (text: string): number => text.split(noteMark).length - 1;
