import operative from '../../../data/wording/operative.json' with { type: 'json' };
import ladder from '../../../data/wording/verbs.json' with { type: 'json' };
import type { Words } from '../text/words.js';
import { rungOf, rungs } from './verbs.js';

export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'modal' | 'adjective';

/** An inflected form of an operative verb. */
export interface OperativeForm {
  readonly lemma: string;
  readonly form: VerbForm;
  /** Index of the word after the form. */
  readonly to: number;
  /** Step on the ladder, counted from 0. Absent off the ladder. */
  readonly rung?: number;
  /** Whether the subject of this verb is almost always a party: “reaffirm”. */
  readonly declares: boolean;
  /** Whether the verb denotes a single completed act: “announced”, “signed”. */
  readonly deed: boolean;
}

interface Listed {
  readonly lemma: string;
  readonly rung?: string | undefined;
  readonly declares?: boolean | undefined;
  readonly deed?: boolean | undefined;
  readonly with?: readonly string[] | undefined;
  readonly near?: readonly string[] | undefined;
}

interface Known extends Listed {
  readonly words: readonly string[];
  readonly form: VerbForm;
}

/** Maximum distance, in words, from a verb to the noun that decides its meaning: “express their strong and shared concern”. */
const maxNounDistance = 5;

const rungNamed = (name: string): number => rungs.findIndex((r) => r.name === name);

/** Inflects a regular verb. The data lists the forms of verbs that double their last letter. */
function inflected(verb: string, form: 'third' | 'past' | 'participle'): string {
  const [first = '', ...rest] = verb.split(' ');
  const stem = first.replace(/e$/, '');
  const y = /[^aeiou]y$/.test(first);
  const made = {
    third: y ? first.replace(/y$/, 'ies') : /(?:s|sh|ch|x)$/.test(first) ? `${first}es` : `${first}s`,
    past: y ? first.replace(/y$/, 'ied') : `${stem}ed`,
    participle: `${stem}ing`,
  }[form];
  return [made, ...rest].join(' ');
}

const formOf = (written: string, verb: string): VerbForm => {
  const [first = ''] = written.split(' ');
  if (/ing$/.test(first)) return 'participle';
  if (/ed$|took$|taken$|^had$/.test(first)) return 'past';
  return first === verb.split(' ')[0] || first === 'have' ? (verb === 'shall' ? 'modal' : 'base') : 'third';
};

function knownForms(): Known[] {
  const needs: Readonly<Record<string, readonly string[]>> = operative.ladder.with;
  const onLadder = Object.entries(ladder.forms).flatMap(([lemma, texts]) =>
    texts.map((text) => {
      const listed = needs[lemma];
      const declares = operative.ladder.declares.includes(lemma);
      return {
        lemma,
        words: text.split(' '),
        form: formOf(text, lemma),
        declares,
        ...(listed && listed.length > 0 ? { with: listed } : {}),
      };
    }),
  );
  const own = operative.verbs.flatMap((verb) => {
    const { lemma, past, participle } = { past: undefined, participle: undefined, ...verb };
    const written: readonly (readonly [VerbForm, readonly string[]])[] = [
      ['base', [lemma]],
      ['third', [inflected(lemma, 'third')]],
      ['past', past ?? [inflected(lemma, 'past')]],
      ['participle', participle ?? [inflected(lemma, 'participle')]],
    ];
    return written.flatMap(([form, texts]) => texts.map((text) => ({ ...verb, words: text.split(' '), form })));
  });
  return [...onLadder, ...own];
}

const byFirst = new Map<string, Known[]>();
for (const known of knownForms()) {
  const [first = ''] = known.words;
  byFirst.set(
    first,
    [...(byFirst.get(first) ?? []), known].sort((a, b) => b.words.length - a.words.length),
  );
}
const adjectives = new Map<string, Listed>(operative.adjectives.entries.map((entry) => [entry.word, entry]));

const modals = new Map<string, Listed>(operative.modals.entries.map((entry) => [entry.lemma, entry]));

const stands = (words: Words, to: number, { with: follow, near }: Listed): boolean =>
  (follow === undefined || follow.includes(words.get(to)?.key ?? '')) &&
  (near === undefined || words.slice(to, to + maxNounDistance).some((w) => near.includes(w.key)));

const ownRungs = new Map(operative.verbs.map((v: Listed) => [v.lemma, v.rung] as const));

/** Returns the name of a verb’s step on the ladder, or undefined for a verb off the ladder. */
export const ladderName = (lemma: string): string | undefined => ownRungs.get(lemma) ?? rungs[rungOf(lemma)]?.name;

function found(listed: Listed, form: VerbForm, to: number): OperativeForm {
  const name = listed.rung ?? ownRungs.get(listed.lemma);
  const rung = name === undefined ? rungOf(listed.lemma) : rungNamed(name);
  return { lemma: listed.lemma, form, to, declares: listed.declares === true, deed: listed.deed === true, ...(rung < 0 ? {} : { rung }) };
}

/** Returns the operative verb or adjective that begins at a word. */
export function operativeAt(words: Words, at: number): OperativeForm | undefined {
  const key = words.get(at)?.key ?? '';
  const modal = modals.get(key);
  if (modal) return found(modal, 'modal', at + 1);
  const verb = byFirst.get(key)?.find((known) => words.haveAt(at, known.words) && stands(words, at + known.words.length, known));
  if (!verb) return undefined;
  const to = at + verb.words.length;
  const expressed = /^(?:express|share|voice|convey|reiterate)$/.test(verb.lemma)
    ? operative.expressed.entries.find((e) => stands(words, to, e) && (verb.lemma !== 'reiterate' || e.lemma === 'express concern'))
    : undefined;
  return found(expressed ? { ...expressed, declares: true, near: undefined } : verb, verb.form, to);
}

/** Returns the adjective at a word that, after “are” or “remain”, counts as a verb of the ladder: “committed”, “determined”. */
export function operativeAdjectiveAt(words: Words, at: number): OperativeForm | undefined {
  const listed = adjectives.get(words.get(at)?.key ?? '');
  return listed && stands(words, at + 1, listed) ? found(listed, 'adjective', at + 1) : undefined;
}
