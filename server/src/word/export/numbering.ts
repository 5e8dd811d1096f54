import { beforeEnd } from '../parts.js';
import { readXml } from '../xml.js';
import type { Marker, NumberFormat } from './content.js';

/** The number of levels in a Word list. */
const levels = 9;

/** The number formats of the levels that the text does not use. */
const customary: readonly NumberFormat[] = ['decimal', 'lowerLetter', 'lowerRoman'];

const bullets = ['•', '–', '▪'];

/** Indentation per level, in twentieths of a point: one centimetre. */
const indent = 567;

export interface Numbering {
  /** Returns the id of an item’s list, and its level in it. @param depth from 1 */
  numberOf(marker: Marker, depth: number): { readonly id: number; readonly level: number };
  /** Called after all items are numbered. @returns the part with all lists */
  finish(): string;
}

function levelXml(level: number, { format, before, after }: Pick<Marker, 'format' | 'before' | 'after'>): string {
  const text = format === 'bullet' ? (bullets[level % bullets.length] ?? '') : `${before}%${level + 1}${after}`;
  return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${indent * (level + 1)}" w:hanging="${indent}"/></w:pPr></w:lvl>`;
}

/** Returns the highest list ids in a template, and the offsets of its lists. */
function listsIn(xml: string): {
  abstracts: number;
  nums: number;
  readonly abstractOf: Map<string, string>;
  firstNum?: number;
  lastNumEnd: number;
} {
  const found: ReturnType<typeof listsIn> = { abstracts: 0, nums: 0, abstractOf: new Map(), lastNumEnd: 0 };
  let num: string | undefined;
  readXml(xml, {
    open: (tag) => {
      if (tag.key === 'w:abstractNum') found.abstracts = Math.max(found.abstracts, Number(tag.attribute('w:abstractNumId') ?? 0));
      else if (tag.key === 'w:num') {
        num = tag.attribute('w:numId') ?? '';
        found.nums = Math.max(found.nums, Number(num));
        found.firstNum ??= tag.start;
      } else if (tag.key === 'w:abstractNumId' && num !== undefined) found.abstractOf.set(num, tag.attribute('w:val') ?? '');
    },
    close: (tag, end) => {
      if (tag.key === 'w:num') found.lastNumEnd = end;
    },
  });
  return found;
}

/**
 * Creates the lists of a document, after those of a template. Items with consecutive numbers are one list. Any other number starts a new
 * list, so that Word shows each number as the text has it.
 * @param template the template’s numbering part, or an empty one
 * @param houseList the list of the template’s style “List Number”, by its `w:numId`
 */
export function numberingFor(template: string, houseList: string | undefined): Numbering {
  const known = listsIn(template);
  let lastAbstract = known.abstracts;
  let lastNum = known.nums;
  const houseAbstract = houseList === undefined ? undefined : known.abstractOf.get(houseList);
  const lists = new Map<string, { readonly abstract: number; num: number; last: number }>();
  let abstracts = '';
  let nums = '';

  const abstractFor = (marker: Marker, level: number): number => {
    if (houseAbstract !== undefined && marker.format === 'decimal' && level === 0) return Number(houseAbstract);
    lastAbstract++;
    const formats = Array.from({ length: levels }, (_, i) =>
      i === level
        ? marker
        : {
            format: marker.format === 'bullet' ? marker.format : (customary[i % 3] ?? 'decimal'),
            before: '' as const,
            after: '.' as const,
          },
    );
    abstracts += `<w:abstractNum w:abstractNumId="${lastAbstract}"><w:multiLevelType w:val="hybridMultilevel"/>${formats.map((f, i) => levelXml(i, f)).join('')}</w:abstractNum>`;
    return lastAbstract;
  };
  const numFor = (abstract: number, level: number, start: number): number => {
    lastNum++;
    nums += `<w:num w:numId="${lastNum}"><w:abstractNumId w:val="${abstract}"/><w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride></w:num>`;
    return lastNum;
  };

  return {
    numberOf: (marker, depth) => {
      const level = Math.min(depth, levels) - 1;
      const key = `${marker.format} ${marker.before}${marker.after} ${level}`;
      let list = lists.get(key);
      if (!list) {
        const abstract = abstractFor(marker, level);
        list = { abstract, num: numFor(abstract, level, Math.max(marker.value, 1)), last: marker.value };
        lists.set(key, list);
      } else {
        if (marker.format !== 'bullet' && marker.value !== list.last + 1) list.num = numFor(list.abstract, level, marker.value);
        list.last = marker.value;
      }
      return { id: list.num, level };
    },
    finish: () => {
      // Abstract lists must precede the lists that use them, and other elements may follow.
      if (known.firstNum === undefined) return beforeEnd(template, 'w:numbering', abstracts + nums);
      const { firstNum, lastNumEnd } = known;
      return template.slice(0, firstNum) + abstracts + template.slice(firstNum, lastNumEnd) + nums + template.slice(lastNumEnd);
    },
  };
}
