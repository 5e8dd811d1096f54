import us from '../../../../data/profiles/us.json' with { type: 'json' };
import type { Observation } from '../../findings/finding.js';
import { otherPlaces } from '../../findings/otherPlaces.js';
import type { BlockReading } from '../../statement/reading.js';
import { spanOfWords } from '../../statement/spans.js';
import type { Span } from '../../statement/statement.js';
import { wordClass } from '../../text/internedWords.js';
import { t } from '../../text/l10n.js';
import type { Check } from '../rule.js';

const nouns = new Set(us.commonNouns);

/** Reports a capitalized common noun outside of a name. GPO Style Manual 3.5: it is capitalized only inside a name. */
export const commonNoun: Check = (_, { queryBlocks, queryAllBlocks }) => {
  const shortForms = new Set(queryAllBlocks(shortFormsIn).flatMap(({ found }) => found));
  const places = new Map<string, Span[]>();
  for (const { block, found } of queryBlocks(nounsIn))
    for (const at of found) {
      const written = block.reading.words.get(at)?.text ?? '';
      if (!shortForms.has(written)) places.set(written, [...(places.get(written) ?? []), spanOfWords(block, at, at + 1)]);
    }
  return [...places].flatMap(([written, spans]) => observation(written, spans));
};

function observation(written: string, spans: readonly Span[]): Observation[] {
  const [first, ...others] = spans;
  const small = written.charAt(0).toLowerCase() + written.slice(1);
  if (!first) return [];
  return [
    {
      ...first,
      message: t('“{0}” is capitalized without its full name. Write “{1}”.', written, small),
      related: otherPlaces(others),
      fixes: [{ title: t('Write “{0}”', small), safe: false, edits: spans.map((span) => ({ ...span, newText: small })) }],
    },
  ];
}

const noun = wordClass((text) => nouns.has(text));

/** Maximum distance from a quoted noun back to its opening bracket, in words. */
const maxBracketDistance = 8;

/** Returns nouns that a block defines as short forms: (hereinafter “the Agreement”). */
function shortFormsIn({ words, quotations }: BlockReading): string[] {
  return quotations
    .filter(({ from }) =>
      words.slice(Math.max(0, from - maxBracketDistance), from).some((w) => w.text === '(' || /^hereina?fter$/.test(w.key)),
    )
    .map(({ to }) => words.get(to - 1)?.text ?? '')
    .filter((word) => nouns.has(word));
}

/** Returns the word indexes of “the Agreement” outside names. */
function nounsIn({ words, names }: BlockReading): number[] {
  return words.find(noun, (_, at) => {
    if (!/^(?:the|this|that)$/.test(words.get(at - 1)?.text ?? '')) return undefined;
    const following = words.get(at + 1)?.text ?? '';
    const inName = names.some((s) => at >= s.from && at < s.to);
    return inName || /^(?:of|on|for|between|\p{Lu}.*|[-/(])$/u.test(following) ? undefined : at;
  });
}
