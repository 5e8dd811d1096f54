import { readXml } from '../xml.js';
import { formatted } from './numberFormats.js';
import { isOn } from './styles.js';

interface Level {
  start: number;
  format: string;
  /** `%1.%2.` */
  text: string;
  /** The level that restarts this one, counted from 1. 0: none. Absent: every level above it. */
  restart?: number;
  /** Whether the numbers of all levels are shown in digits. */
  isLegal: boolean;
  /** The style whose paragraphs have this level. */
  style?: string;
}

interface Definition {
  readonly levels: Map<number, Level>;
  /** The numbering style that defines the levels instead. */
  styleLink?: string;
  /** The numbering style that this list defines. */
  ownStyle?: string;
}

interface Numbering {
  definition: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

/** The number or bullet of a list paragraph. */
export interface ListMark {
  readonly kind: 'number' | 'bullet';
  /** As shown by Word: `3.`, `(a)`, `Article 2`. */
  readonly text: string;
  /** From 0. */
  readonly level: number;
}

/** Numbers the paragraphs of lists. Must be called in reading order. */
export interface ListCounter {
  /**
   * Returns the mark of the next paragraph of a list, or undefined if it shows none.
   * @param level from 0; by default that of the paragraph’s style
   */
  next(numbering: string, level: number | undefined, style: string): ListMark | undefined;
}

/** The deepest level of a list, counted from 0. */
const deepestLevel = 8;

const newLevel = (): Level => ({ start: 0, format: 'decimal', text: '', isLegal: false });

/** Reads `numbering.xml`. @param xml undefined if the document has none */
export function readNumbering(xml: string | undefined): ListCounter {
  const definitions = new Map<string, Definition>();
  const numberings = new Map<string, Numbering>();
  let definition: Definition | undefined;
  let numbering: Numbering | undefined;
  let level: Level | undefined;
  let overridden = 0;
  if (xml !== undefined)
    readXml(xml, {
      open: (tag) => {
        const value = tag.attribute('w:val') ?? '';
        const index = Number(tag.attribute('w:ilvl')) || 0;
        switch (tag.key) {
          case 'w:abstractNum':
            definition = { levels: new Map() };
            definitions.set(tag.attribute('w:abstractNumId') ?? '', definition);
            break;
          case 'w:num':
            numbering = { definition: '', starts: new Map(), levels: new Map() };
            numberings.set(tag.attribute('w:numId') ?? '', numbering);
            break;
          case 'w:abstractNumId':
            if (numbering) numbering.definition = value;
            break;
          case 'w:lvlOverride':
            overridden = index;
            break;
          case 'w:startOverride':
            numbering?.starts.set(overridden, Number(value) || 0);
            break;
          case 'w:numStyleLink':
            if (definition) definition.styleLink = value;
            break;
          case 'w:styleLink':
            if (definition) definition.ownStyle = value;
            break;
          case 'w:lvl':
            level = newLevel();
            (numbering ?? definition)?.levels.set(index, level);
            break;
          case 'w:start':
            if (level) level.start = Number(value) || 0;
            break;
          case 'w:numFmt':
            if (level) level.format = value;
            break;
          case 'w:lvlText':
            if (level) level.text = value;
            break;
          case 'w:lvlRestart':
            if (level) level.restart = Number(value) || 0;
            break;
          case 'w:isLgl':
            if (level) level.isLegal = isOn(tag);
            break;
          case 'w:pStyle':
            if (level) level.style = value;
            break;
        }
      },
      close: (tag) => {
        if (tag.key === 'w:abstractNum') definition = undefined;
        else if (tag.key === 'w:num') numbering = undefined;
        else if (tag.key === 'w:lvl') level = undefined;
      },
    });
  return counterOf(definitions, numberings);
}

function counterOf(definitions: ReadonlyMap<string, Definition>, numberings: ReadonlyMap<string, Numbering>): ListCounter {
  const byStyle = new Map([...definitions].flatMap(([id, d]) => (d.ownStyle === undefined ? [] : [[d.ownStyle, id] as const])));
  const counts = new Map<string, number[]>();
  /** Numberings whose start value has been used, with the level. */
  const started = new Set<string>();
  const idOf = (id: string): string => {
    const link = definitions.get(id)?.styleLink;
    return (link === undefined ? undefined : byStyle.get(link)) ?? id;
  };
  return {
    next: (id, askedLevel, style) => {
      const numbering = numberings.get(id);
      if (!numbering) return undefined;
      const definitionId = idOf(numbering.definition);
      const levels = definitions.get(definitionId)?.levels ?? new Map<number, Level>();
      const levelOf = (i: number): Level | undefined => numbering.levels.get(i) ?? levels.get(i);
      const ofStyle = [...levels].find(([, l]) => l.style !== undefined && l.style === style)?.[0];
      const at = Math.min(Math.max(askedLevel ?? ofStyle ?? 0, 0), deepestLevel);
      const level = levelOf(at);
      if (!level) return undefined;
      const count = counts.get(definitionId) ?? [];
      counts.set(definitionId, count);
      const ownStart = numbering.starts.get(at);
      const key = `${id}:${at}`;
      if (ownStart !== undefined && !started.has(key)) count[at] = ownStart;
      else count[at] = count[at] === undefined ? level.start : count[at] + 1;
      started.add(key);
      for (let i = 0; i < at; i++) count[i] ??= numbering.starts.get(i) ?? levelOf(i)?.start ?? 1;
      for (let i = at + 1; i <= deepestLevel; i++) {
        const restart = levelOf(i)?.restart;
        if (restart === undefined ? true : at < restart) delete count[i];
      }
      if (level.format === 'bullet') return { kind: 'bullet', text: '', level: at };
      const text = level.text.replace(/%([1-9])/g, (_, n: string) => {
        const of = Number(n) - 1;
        const { format, start } = levelOf(of) ?? newLevel();
        return formatted(count[of] ?? start, level.isLegal && format !== 'none' ? 'decimal' : format);
      });
      return text.trim() === '' ? undefined : { kind: 'number', text: text.trim(), level: at };
    },
  };
}
