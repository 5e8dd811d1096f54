import type { RowKind } from '../../server/src/precedent/compare/compare.js';
import { sentencesIn } from '../../server/src/precedent/sentence/sentencesIn.js';
import { analyse } from '../../server/src/statement/analyse.js';
import { testGlossary } from '../unit/marked.js';
import { randomFrom } from './random.js';

/** An alteration: texts in the old and the new document, and whether they moved. */
export interface Alteration {
  readonly kind: RowKind;
  readonly moved: boolean;
  readonly old: readonly string[];
  readonly new: readonly string[];
}

export interface AlteredCopy {
  readonly text: string;
  readonly old: string;
  /** One for each sentence or group, in the order of the copy, followed by dropped ones. */
  readonly truth: readonly Alteration[];
}

interface Unit {
  kind: RowKind;
  old: string[];
  new: string[];
  moved: boolean;
}

/** Shares of the alterations. Other sentences stay unchanged. */
export const shares = { reworded: 0.15, moved: 0.06, movedAndReworded: 0.03, merged: 0.05, split: 0.05, dropped: 0.08, new: 0.08 };

/** Returns whether a sentence is recognized anywhere: eight words or more, from a capital to a period. */
const isWhole = (text: string): boolean => text.split(/\s+/).length >= 8 && /^["'(]?\p{Lu}/u.test(text) && /[.!?]["']?$/.test(text);
const canSplit = (text: string): boolean => splitPlace(text) > 0;

/** Returns a place in the middle third to split a sentence: after a comma and “and”, or a semicolon. */
function splitPlace(text: string): number {
  for (const m of text.matchAll(/[,;] and |; /g)) {
    const at = m.index;
    if (at > text.length * 0.3 && at < text.length * 0.7) return at;
  }
  return -1;
}

/** Replaces a tenth to a quarter of a sentence’s words, at least one, by words of other sentences. */
function reworded(text: string, fillers: readonly string[], next: () => number): string {
  const words = text.split(' ');
  const inner = words.map((_, i) => i).filter((i) => i > 0 && i < words.length - 1 && /^[a-z]{4,}$/.test(words[i] ?? ''));
  if (inner.length === 0) return text;
  const count = Math.max(1, Math.round(words.length * (0.1 + 0.15 * next())));
  for (let k = 0; k < count; k++) {
    const at = inner[Math.floor(next() * inner.length)] ?? 1;
    words[at] = fillers[Math.floor(next() * fillers.length)] ?? 'durable';
  }
  return words.join(' ');
}

const lowered = (text: string): string => text.replace(/^(?:The|We|They|Both|In|To|It|This) /, (m) => m.toLowerCase());

function split(text: string): string[] {
  const at = splitPlace(text);
  const rest = text.slice(at).replace(/^[,;] (?:and )?/, '');
  return [`${text.slice(0, at)}.`, `They ${rest}`];
}

/**
 * Returns a copy of a statement with sentences reworded, moved, merged, split, dropped and added, and what was done.
 * @param others sentences of other statements, which are added, or whose words are
 */
export function alteredCopy(text: string, others: readonly string[], seed: number): AlteredCopy {
  const next = randomFrom(seed);
  const sentences = sentencesIn(analyse(text, { markup: 'plain', glossary: testGlossary }))
    .filter((s) => s.kind !== 'heading')
    .map((s) => s.text)
    .filter(isWhole);
  // A repeated sentence has no single place.
  const own = sentences.filter((s, i) => sentences.indexOf(s) === i);
  const foreign = others.filter((s) => isWhole(s) && !own.includes(s));
  const fillers = others.flatMap((s) => s.match(/(?<![\p{L}-])\p{Ll}{4,}(?![\p{L}-])/gu) ?? []);
  const units: Unit[] = [];
  for (let i = 0; i < own.length; i++) {
    const s = own[i] as string;
    const following = own[i + 1];
    let roll = next();
    const hit = (share: number): boolean => {
      roll -= share;
      return roll < 0;
    };
    if (hit(shares.dropped)) units.push({ kind: 'dropped', old: [s], new: [], moved: false });
    else if (hit(shares.merged) && following) {
      units.push({
        kind: 'merged',
        old: [s, following],
        new: [`${s.replace(/[.!?]["']?$/, '')}, and ${lowered(following)}`],
        moved: false,
      });
      i++;
    } else if (hit(shares.split) && canSplit(s)) units.push({ kind: 'split', old: [s], new: split(s), moved: false });
    else if (hit(shares.reworded)) units.push(rewordedUnit(s, fillers, next, false));
    else if (hit(shares.movedAndReworded)) units.push(rewordedUnit(s, fillers, next, true));
    else if (hit(shares.moved)) units.push({ kind: 'moved', old: [s], new: [s], moved: true });
    else units.push({ kind: 'same', old: [s], new: [s], moved: false });
    if (next() < shares.new && foreign.length > 0) {
      const put = foreign.splice(Math.floor(next() * foreign.length), 1);
      units.push({ kind: 'new', old: [], new: put, moved: false });
    }
  }
  const arranged = moveAbout(units, next);
  return { old: paragraphs(own), text: paragraphs(arranged.flatMap((u) => u.new)), truth: arranged };
}

function rewordedUnit(s: string, fillers: readonly string[], next: () => number, moved: boolean): Unit {
  const text = reworded(s, fillers, next);
  return text === s ? { kind: moved ? 'moved' : 'same', old: [s], new: [s], moved } : { kind: 'reworded', old: [s], new: [text], moved };
}

/** Moves units by at least six places. */
function moveAbout(units: readonly Unit[], next: () => number): Unit[] {
  const arranged = [...units];
  for (const unit of units.filter((u) => u.moved)) {
    const from = arranged.indexOf(unit);
    arranged.splice(from, 1);
    let to = from;
    for (let tries = 0; tries < 50 && Math.abs(to - from) < 6; tries++) to = Math.floor(next() * arranged.length);
    arranged.splice(to, 0, unit);
  }
  return arranged;
}

/** Four sentences in each paragraph. */
function paragraphs(sentences: readonly string[]): string {
  const found: string[] = [];
  for (let i = 0; i < sentences.length; i += 4) found.push(sentences.slice(i, i + 4).join(' '));
  return found.join('\n\n');
}
