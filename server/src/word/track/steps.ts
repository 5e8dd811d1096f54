import { escapeXml } from '../../text/escapeXml.js';
import { noteMark, type WordParagraph } from '../paragraph.js';
import { picture } from '../read/symbols.js';
import type { ParagraphPlace, Place } from './layout.js';
import type { Step } from './script.js';

/** Who makes a change, and when. */
export interface Stamp {
  readonly author: string;
  /** ISO 8601, to the second, in UTC. */
  readonly date: string;
  /** The next number for a change. */
  nextId(): number;
}

/** A kind of paragraph, for the form of one that is put in. */
export type Form = Pick<WordParagraph, 'kind' | 'depth'>;

interface MoveEdge {
  readonly move: number;
  readonly isSource: boolean;
}

/** Characters of a paragraph’s text that are elements in a run. */
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

  /** Whether text of a step is written as deleted. */
  isDeleted = ({ change, move }: Step): boolean => change === 'cut' || (change === 'removed' && move === undefined);

  /** Runs as a step marks them. What came with a move and was left out is deleted in it. */
  wrapped(step: Step, xml: string): string {
    const name = this.elementOf(step);
    if (name === undefined || xml === '') return xml;
    const inner = step.change === 'cut' ? `<${this.stamped('del')}>${xml}</${this.w}del>` : xml;
    return `<${this.stamped(name)}>${inner}</${this.w}${name}>`;
  }

  /** The change of a paragraph’s mark, for its properties; undefined where it has none. */
  markChange(step: Step): string | undefined {
    const name = this.elementOf(step);
    return name && `<${this.stamped(name)}/>`;
  }

  /** The start of a move. Its two places have one name. */
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

  /** The runs of a text that is put in. @param noteRun the run of each note in it */
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
        // A note stands where its move ended.
        if (step.change !== 'cut') runs += noteRun();
      } else content += elements[part] ? `<${w}${elements[part]}/>` : `<${w}${name} xml:space="preserve">${escapeXml(part)}</${w}${name}>`;
    }
    flush();
    return runs;
  }

  /** The form of the run that text stands beside: the one with text before it, else the one after it. */
  runProperties({ pieces }: WordParagraph, at: number): string {
    const texts = pieces.filter((p) => p.kind === 'text');
    const run = (texts.findLast((p) => p.from < at) ?? texts[0])?.run;
    if (run?.propertiesStart === undefined || run.propertiesEnd === undefined) return '';
    const change = new RegExp(`<${this.w}rPrChange\\b[\\s\\S]*?</${this.w}rPrChange>`);
    return this.xml.slice(run.propertiesStart, run.propertiesEnd).replace(change, '');
  }

  /**
   * The properties of a paragraph with the change of its mark.
   * @param isCopy for another paragraph: it ends no section, and changes of the paragraph are not its own
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
