/**
 * The code units of a text as bytes, to be looked through again and again: reading a byte costs a small part of `charCodeAt`. What is
 * not ASCII is 255 in them; such a unit has to be read from the text itself.
 */
export type Units = Uint8Array;

/** What stands for a code unit that is not ASCII. */
export const notAscii = 255;

/** Shorter texts are copied unit by unit: a call of the encoder costs more. */
const shortest = 24;

/** More than a paragraph has; a larger place is let go again. */
const usual = 1 << 16;

const encoder = new TextEncoder();

/** A place for the units of one text at a time. */
export interface UnitBuffer {
  /**
   * The units of a text, with a 0 behind the last; more of them than it has, and overwritten with those of the next text. Asked again for
   * the same, they are there.
   */
  of(text: string): Units;
}

/** @returns a place of one's own, for units that nobody else overwrites meanwhile */
export function unitBuffer(): UnitBuffer {
  let units = new Uint8Array(usual);
  let held = '';
  return {
    of: (text) => {
      if (text === held) return units;
      const { length } = text;
      if (units.length <= length || (units.length > usual && length < usual)) units = new Uint8Array(Math.max(usual, length + 1));
      fill(units, text);
      units[length] = 0;
      held = text;
      return units;
    },
  };
}

function fill(units: Units, text: string): void {
  const { length } = text;
  // As UTF-8, ASCII alone is as long as it is in code units.
  if (length >= shortest && encoder.encodeInto(text, units.subarray(0, length)).read === length) return;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    units[i] = unit < 128 ? unit : notAscii;
  }
}
