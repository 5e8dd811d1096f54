import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Difference, Side } from '../../../server/src/bilingual/difference.js';
import { comparePair, type Pair } from '../../../server/src/bilingual/pair.js';
import type { Glossary } from '../../../server/src/glossary/glossary.js';
import { analyse } from '../../../server/src/statement/analyse.js';
import type { Statement } from '../../../server/src/statement/statement.js';
import { boundedMemo, weakMemo } from '../../../server/src/text/memo.js';

/** A difference put into one of two texts. */
export interface Planted {
  readonly text: string;
  readonly in: 'en' | 'ja';
  readonly kind: Difference['kind'];
  readonly from: string;
  readonly to: string;
}

export type Texts = readonly [string, string];

/** Reads a text once, though it is compared with many. */
const statementOf = weakMemo((glossary: Glossary) => boundedMemo(10, (text): Statement => analyse(text, { markup: 'markdown', glossary })));

export function comparedTexts([ours, theirs]: Texts, glossary: Glossary): Pair {
  const pair = comparePair(statementOf(glossary)(ours), statementOf(glossary)(theirs));
  if (!('differences' in pair)) throw new Error(`The texts are not compared: ${JSON.stringify(pair)}`);
  return pair;
}

export const describeDifference = ({ kind, stated, places }: Difference, texts: Texts): string =>
  `${kind}: ${stated.map((s, i) => s ?? `(in “${texts[i as Side].slice(places[i as Side].offset, places[i as Side].offset + 30)}…”)`).join(' ↔ ')}`;

/** The texts beside this file, by name. */
export function textsNamed(name: string): Texts {
  const read = (code: string): string => readFileSync(fileURLToPath(new URL(`texts/${name}.${code}.md`, import.meta.url)), 'utf8');
  return [read('en'), read('ja')];
}

export interface Outcome {
  readonly found: readonly Planted[];
  readonly missed: readonly Planted[];
  /** Findings that nothing was planted for: in the texts as they are, and beside a planted difference. */
  readonly falseAlarms: readonly string[];
}

/** Plants differences one at a time, and looks which are found where they are. */
export function outcomeOf(planted: readonly Planted[], textsOf: (name: string) => Texts, glossary: Glossary): Outcome {
  const [found, missed]: [Planted[], Planted[]] = [[], []];
  const falseAlarms: string[] = [];
  const clean = new Map<string, Set<string>>();
  for (const name of new Set(planted.map((p) => p.text))) {
    const texts = textsOf(name);
    const own = comparedTexts(texts, glossary).differences.map((d) => describeDifference(d, texts));
    clean.set(name, new Set(own));
    falseAlarms.push(...own.map((d) => `${name}: ${d}`));
  }
  for (const plant of planted) {
    const texts = textsOf(plant.text);
    const side: Side = plant.in === 'en' ? 0 : 1;
    const at = texts[side].indexOf(plant.from);
    if (at < 0 || texts[side].indexOf(plant.from, at + 1) >= 0)
      throw new Error(`“${plant.from}” is not once in ${plant.text}.${plant.in}.md`);
    const changed = texts[side].slice(0, at) + plant.to + texts[side].slice(at + plant.from.length);
    const now: Texts = side === 0 ? [changed, texts[1]] : [texts[0], changed];
    let isFound = false;
    for (const difference of comparedTexts(now, glossary).differences) {
      const described = describeDifference(difference, now);
      if (clean.get(plant.text)?.has(described)) continue;
      const { offset, length } = difference.places[side];
      // A text that lacks something is marked at the sentence that should have it.
      const isThere = offset <= at + plant.to.length + 1 && offset + length >= changed.slice(0, at).trimEnd().length - 1;
      if (isThere && difference.kind === plant.kind) isFound = true;
      else if (!isThere) falseAlarms.push(`${plant.text}, ${plant.from} → ${plant.to}: ${described}`);
    }
    (isFound ? found : missed).push(plant);
  }
  return { found, missed, falseAlarms };
}
