import type { BlockReading } from '../statement/reading.js';
import type { Words } from '../text/words.js';
import { clausesOfBlock } from './blockClauses.js';
import { isDenied } from './denied.js';
import { finalClausesOf, finalVerbsOf } from './finalVerbs.js';
import { type OperativeForm, operativeAdjectiveAt, operativeAt } from './operative.js';
import { isModal, type RankedVerb, softened } from './strength.js';
import type { Parties } from './subject.js';

/** A verb that states, promises or requests. Word indexes in its block, `to` exclusive. */
export interface SpokenVerb extends RankedVerb {
  readonly from: number;
  readonly to: number;
  readonly isNegated: boolean;
  /** Set if the verb comes last: its text, and the index of the first word of its object. */
  readonly final?: { readonly text: string; readonly object: number };
}

/** Returns the verbs of a block in a language whose verbs come last. */
const finalVerbsIn = (reading: BlockReading): SpokenVerb[] =>
  finalClausesOf(reading).map(({ verb, object }) => ({
    lemma: verb.lemma,
    from: reading.words.indexAt(verb.start),
    to: reading.words.indexAt(verb.end),
    isNegated: verb.isNegated,
    final: { text: reading.running.text.slice(verb.start, verb.end), object: reading.words.indexAt(object.start) },
  }));

/** Used because the verbs of a sentence do not depend on the parties. */
const anyParties: Parties = { countries: [], sideOfPerson: new Map(), key: '' };

/** Returns the verb of a passive: “was warmly welcomed by”. */
function passiveAt(words: Words, at: number): OperativeForm | undefined {
  const verb = operativeAt(words, /ly$/.test(words.get(at)?.key ?? '') ? at + 1 : at);
  return verb?.form === 'past' && words.get(verb.to)?.key === 'by' ? verb : undefined;
}

/**
 * Returns the verbs of a block: those of its operative clauses, then modals, “are committed” and passives in clauses inside them.
 * @returns in order
 */
export function spokenVerbsOf(reading: BlockReading): SpokenVerb[] {
  if (finalVerbsOf(reading)) return finalVerbsIn(reading);
  const { words, quotations } = reading;
  const sentences = clausesOfBlock(reading, anyParties, undefined);
  const spoken = sentences
    .flatMap(({ clauses }) => clauses)
    .map(({ subject, verb: { from, to, lemma, form } }): SpokenVerb => {
      const soft = form === 'modal' ? softened(words, to) : undefined;
      return { lemma: soft?.lemma ?? lemma, from, to: soft?.to ?? to, isNegated: isDenied(words, from, to, subject.from) };
    });
  /** Returns whether a verb is in reported speech: “We reaffirmed that it would” reports “it will”. */
  const isReported = (at: number): boolean =>
    sentences.some(
      ({ sentence, clauses: [first] }) => at < sentence.to && first?.verb.form === 'past' && first.verb.from < at && at >= sentence.from,
    );
  const taken = (at: number): boolean => spoken.some((v) => at >= v.from - 1 && at < v.to);
  const nested: SpokenVerb[] = [];
  for (let at = 0; at < words.length; at++) {
    const key = words.get(at)?.key ?? '';
    const isSpokenModal = isModal(key) && !/^\p{Lu}/u.test(words.get(at)?.text ?? '');
    const isCopula = /^(?:are|is|remain|remains)$/.test(key);
    const passive = /^(?:are|is|was|were|been|be)$/.test(key) ? passiveAt(words, at + 1) : undefined;
    if (!(isSpokenModal || isCopula || passive) || taken(at) || quotations.some((q) => at >= q.from && at < q.to)) continue;
    if (isSpokenModal) {
      const lemma = key === 'cannot' ? 'can' : key === 'would' && isReported(at) ? 'will' : key;
      nested.push({ lemma, isModal: true, from: at, to: at + 1, isNegated: isDenied(words, at, at + 1) });
    } else {
      const verb = passive ?? operativeAdjectiveAt(words, at + 1);
      if (verb) nested.push({ lemma: verb.lemma, from: at, to: verb.to, isNegated: isDenied(words, at, at + 1) });
    }
  }
  return [...spoken, ...nested].sort((a, b) => a.from - b.from);
}
