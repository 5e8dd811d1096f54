import { escapeXml } from '../../text/escapeXml.js';
import { noteMark, type WordParagraph } from '../paragraph.js';
import { picture } from '../read/symbols.js';
import type { ParagraphPlace, Place } from './layout.js';
import type { Step } from './script.js';

/** Author and date of a change. */
export interface Stamp {
  readonly author: string;
  /** ISO 8601, to the second, in UTC. */
  readonly date: string;
  /** Returns the next id for a change. */
  nextId(): number;
}

/** The kind of a paragraph, for the formatting of an inserted one. */
export type Form = Pick<WordParagraph, 'kind' | 'depth'>;

interface MoveEdge {
  readonly move: number;
  readonly isSource: boolean;
}

/** Characters of a paragraph’s text that are elements of a run. */
const elements: Readonly<Record<string, string>> = { '\t': 'tab', '\n': 'br', '\u2011': 'noBreakHyphen', '\u00AD': 'softHyphen' };
const special = new RegExp(`([\t\n\u2011\u00AD${noteMark}${picture}])`);

const isRevision = (key: string): boolean => /^w:(?:ins|del|moveFrom|moveTo|rPrChange)$/.test(key);

/** Writes steps of a script as elements of WordprocessingML (ISO/IEC 29500-1, 17.13.5). */
export class StepWriter {
  private readonly rangeIds = new Map<string, number>();

  /** @param w the prefix of the part, with its colon */
  constructor(
    private readonly xml: string,
    readonly w: string,
    private readonly stamp: Stamp,
  ) {}

  nextId(): number {
    return this.stamp.nextId();
  }

  private stamped(name: string): string {
    const { w, stamp } = this;
    return `${w}${name} ${w}id="${stamp.nextId()}" ${w}author="${escapeXml(stamp.author)}" ${w}date="${stamp.date}"`;
  }

  private elementOf({ change, move }: Step): string | undefined {
    if (change === 'same') return undefined;
    if (change === 'removed') return move === undefined ? 'del' : 'moveFrom';
    return move === undefined ? 'ins' : 'moveTo';
  }

  /** Returns whether text of a step is written as deleted. */
  isDeleted = ({ change, move }: Step): boolean => change === 'cut' || (change === 'removed' && move === undefined);

  /** Wraps runs in the markup of a step. Text that was moved here and then deleted is a deletion inside the move. */
  wrapped(step: Step, xml: string): string {
    const name = this.elementOf(step);
    if (name === undefined || xml === '') return xml;
    const inner = step.change === 'cut' ? `<${this.stamped('del')}>${xml}</${this.w}del>` : xml;
    return `<${this.stamped(name)}>${inner}</${this.w}${name}>`;
  }

  /** Returns the change of a paragraph’s mark, for its properties, or undefined if there is none. */
  markChange(step: Step): string | undefined {
    const name = this.elementOf(step);
    return name && `<${this.stamped(name)}/>`;
  }

  /** Returns the start of a move. Its source and destination have the same name. */
  moveStart({ move, isSource }: MoveEdge): string {
    const { w, stamp } = this;
    const name = isSource ? 'moveFrom' : 'moveTo';
    const id = stamp.nextId();
    this.rangeIds.set(`${name} ${move}`, id);
    return `<${w}${name}RangeStart ${w}id="${id}" ${w}author="${escapeXml(stamp.author)}" ${w}date="${stamp.date}" ${w}name="move${move}"/>`;
  }

  moveEnd({ move, isSource }: MoveEdge): string {
    const name = isSource ? 'moveFrom' : 'moveTo';
    return `<${this.w}${name}RangeEnd ${this.w}id="${this.rangeIds.get(`${name} ${move}`) ?? 0}"/>`;
  }

  /** Returns the runs of inserted text. @param noteRun returns the run of each note in it */
  runs(step: Step, properties: string, noteRun: () => string): string {
    const { w } = this;
    const name = this.isDeleted(step) ? 'delText' : 't';
    let runs = '';
    let content = '';
    const flush = (): void => {
      if (content !== '') runs += `<${w}r>${properties}${content}</${w}r>`;
      content = '';
    };
    for (const part of step.text.split(special)) {
      if (part === '' || part === picture) continue;
      if (part === noteMark) {
        flush();
        // A note is written at the destination of its move.
        if (step.change !== 'cut') runs += noteRun();
      } else content += elements[part] ? `<${w}${elements[part]}/>` : `<${w}${name} xml:space="preserve">${escapeXml(part)}</${w}${name}>`;
    }
    flush();
    return runs;
  }

  /** Returns the run properties for text inserted at an offset: those of the run before it, else of the run after it. */
  runProperties({ pieces }: WordParagraph, at: number): string {
    const texts = pieces.filter((p) => p.kind === 'text');
    const run = (texts.findLast((p) => p.from < at) ?? texts[0])?.run;
    if (run?.propertiesStart === undefined || run.propertiesEnd === undefined) return '';
    const properties = this.xml.slice(run.propertiesStart, run.propertiesEnd);
    const endTag = `</${this.w}rPrChange>`;
    const [start, end] = [properties.indexOf(`<${this.w}rPrChange`), properties.lastIndexOf(endTag)];
    return start < 0 || end < start ? properties : properties.slice(0, start) + properties.slice(end + endTag.length);
  }

  /**
   * Returns the properties of a paragraph with the change of its mark.
   * @param isCopy for another paragraph: without section break and tracked changes of properties
   */
  properties({ properties, markProperties }: ParagraphPlace, change: string, isCopy: boolean): string {
    const { w } = this;
    const raw = (places: readonly Place[]): string => places.map((p) => this.xml.slice(p.start, p.end)).join('');
    const inMark = (markProperties?.children ?? []).filter((c) => !isCopy || !isRevision(c.key));
    const isInserted = ({ key }: Place): boolean => key === 'w:ins';
    const mark = raw(inMark.filter(isInserted)) + change + raw(inMark.filter((c) => !isInserted(c)));
    const others = (properties?.children ?? []).filter((c) => c.key !== 'w:rPr');
    const isAfter = ({ key }: Place): boolean => key === 'w:sectPr' || key === 'w:pPrChange';
    const after = isCopy ? '' : raw(others.filter(isAfter));
    return `<${w}pPr>${raw(others.filter((c) => !isAfter(c)))}${mark === '' ? '' : `<${w}rPr>${mark}</${w}rPr>`}${after}</${w}pPr>`;
  }
}
