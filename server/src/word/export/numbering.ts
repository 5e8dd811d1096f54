import { beforeEnd } from '../parts.js';
import { readXml } from '../xml.js';
import type { Marker, NumberFormat } from './content.js';

/** Levels that a list of Word has. */
const levels = 9;

/** What a level has in turn where the text does not say. */
const customary: readonly NumberFormat[] = ['decimal', 'lowerLetter', 'lowerRoman'];

const bullets = ['•', '–', '▪'];

/** Indent of one level, in twentieths of a point: a centimetre. */
const indent = 567;

export interface Numbering {
  /** The number of the list that an item belongs to, and its level in it. @param depth from 1 */
  numberOf(marker: Marker, depth: number): { readonly id: number; readonly level: number };
  /** To be called when all items have their numbers. @returns the part with all lists */
  finish(): string;
}

function levelXml(level: number, { format, before, after }: Pick<Marker, 'format' | 'before' | 'after'>): string {
  const text = format === 'bullet' ? (bullets[level % bullets.length] ?? '') : `${before}%${level + 1}${after}`;
  return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${indent * (level + 1)}" w:hanging="${indent}"/></w:pPr></w:lvl>`;
}

/** The lists of a template: the highest numbers, and where they stand. */
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
 * The lists of a document, after those of a template. Items whose numbers follow each other are one list; where a number does not
 * follow, another list begins with it, so that Word shows each number as the text has it.
 * @param template the template’s numbering part; the empty one where there is none
 * @param houseList the list that the template’s style “List Number” has, by its `w:numId`
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
      // All abstract lists stand before the lists that use them; something else may follow.
      if (known.firstNum === undefined) return beforeEnd(template, 'w:numbering', abstracts + nums);
      const { firstNum, lastNumEnd } = known;
      return template.slice(0, firstNum) + abstracts + template.slice(firstNum, lastNumEnd) + nums + template.slice(lastNumEnd);
    },
  };
}
