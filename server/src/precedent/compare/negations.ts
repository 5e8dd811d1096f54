import strength from '../../../../data/wording/strength.json' with { type: 'json' };
import type { Token } from '../sentence/tokens.js';
import { stemOf } from './stems.js';

/** A word and its index among the tokens of its text. */
export interface PlacedToken {
  readonly token: Token;
  readonly at: number;
}

const negations = new Set([...strength.negations.words, ...strength.negations.ofNouns]);
/** The verbs in “refrain from” and “abstain from”. */
const denying = new Set(strength.negations.ofVerbs.flatMap((phrase) => (phrase.endsWith(' from') ? phrase.split(' ')[0] : [])));
/** Words that may stand between a negation and what it negates: adverbs, but not “apply”. */
const between = /^(?:longer|again|ever|yet|be|been|have|has|to|a|an|the|any|(?!(?:ap|com|im|multi|re|sup)p?ly$|only$)\p{L}+ly)$/u;
/** After these, nothing is denied: “not only”, “not limited to”. */
const undenied = /^(?:only|just|merely|limited|least)$/;
/** Number of words after a negated word. The other text must have one of them after the same word. */
const context = 4;

/** Returns the words that a text negates. */
function negatedIn(tokens: readonly Token[]): PlacedToken[] {
  return tokens.flatMap(({ key }, i) => {
    const isVerb = tokens[i + 1]?.key === 'from' && denying.has(key);
    if (!negations.has(key) && !(key === 'no' && tokens[i + 1]?.key === 'longer') && !isVerb) return [];
    let at = i + (isVerb ? 2 : 1);
    while (between.test(tokens[at]?.key ?? '') && at < i + 4) at++;
    const token = tokens[at];
    return token && !undenied.test(token.key) ? [{ token, at }] : [];
  });
}

/**
 * Returns a word that only one of two texts negates, at its place in both: “does not apply to vessels”, “applies to vessels”. Undefined if
 * both have equally many negations: “no State shall use”, “States shall not use”.
 */
export function onlyNegatedIn(
  text: readonly Token[],
  other: readonly Token[],
): { readonly own: PlacedToken; readonly other: PlacedToken } | undefined {
  const [own, others] = [negatedIn(text), negatedIn(other)];
  if (own.length <= others.length) return undefined;
  const after = (tokens: readonly Token[], at: number): string[] => tokens.slice(at + 1, at + 1 + context).map((t) => stemOf(t.key));
  const placesOf = (tokens: readonly Token[], stem: string): number[] => tokens.flatMap((t, at) => (stemOf(t.key) === stem ? [at] : []));
  for (const head of own) {
    const stem = stemOf(head.token.key);
    const places = placesOf(other, stem);
    if (others.some(({ at }) => places.includes(at)) || placesOf(text, stem).length > 1) continue;
    const following = after(text, head.at);
    const place = places.find((at) => following.length === 0 || after(other, at).some((word) => following.includes(word)));
    if (place !== undefined) return { own: head, other: { token: other[place] as Token, at: place } };
  }
  return undefined;
}
