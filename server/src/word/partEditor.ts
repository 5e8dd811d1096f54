import { t } from '../text/l10n.js';
import { WordError } from './wordError.js';

export type Copy = (from: number, to: number) => string;

interface Change {
  readonly start: number;
  readonly end: number;
  readonly order: number;
  /** Returns the new text. `copy` returns a range of the old text with the changes inside it. */
  readonly render: (copy: Copy) => string;
}

/** Collects changes to the XML of one part and makes them in one pass. Everything else is copied. */
export interface PartEditor {
  readonly xml: string;
  /** Inserts XML. Several insertions at one place are sorted by `order`, then by call. */
  insert(at: number, xml: string, order?: number): void;
  /** Replaces a range. Ranges must not overlap, but may be nested in one that copies them. */
  replace(start: number, end: number, render: (copy: Copy) => string): void;
  finish(): string;
}

/** An element with its namespace by default. Its attributes need a prefix, which the part may not have. */
const unprefixed = /<(?:document|comments|footnotes|endnotes|hdr|ftr)[\s>]/;

/** @throws WordError */
export function partEditor(xml: string): PartEditor {
  if (unprefixed.test(xml)) throw new WordError(t('has a form that is not used here; open it in Word, save it again, and use that file'));
  const changes: Change[] = [];
  return {
    xml,
    insert: (at, added, order = 0) => {
      changes.push({ start: at, end: at, order, render: () => added });
    },
    replace: (start, end, render) => {
      changes.push({ start, end, order: 0, render });
    },
    finish: () => {
      // An insertion at the edge of a range is outside it.
      const sorted = changes
        .map((change, index) => ({ ...change, index, isPoint: change.start === change.end }))
        .sort(
          (a, b) =>
            a.start - b.start ||
            Number(b.isPoint) - Number(a.isPoint) ||
            (a.isPoint ? a.order - b.order : b.end - a.end) ||
            a.index - b.index,
        );
      let next = 0;
      const copy: Copy = (from, to) => {
        let out = '';
        let at = from;
        for (let change = sorted[next]; change && isInside(change, to); change = sorted[next]) {
          next++;
          if (change.start < at) throw new Error('two changes overlap');
          out += xml.slice(at, change.start) + change.render(copy);
          at = change.end;
        }
        return out + xml.slice(at, to);
      };
      return copy(0, xml.length);
    },
  };

  /** Returns whether a change belongs to the range that is copied up to `to`. An insertion at its end belongs to the next range. */
  function isInside(change: Change, to: number): boolean {
    return change.start < to || (to === xml.length && change.start === to);
  }
}
