import treaty from '../../../../data/wording/treaty.json' with { type: 'json' };
import type { Observation } from '../../findings/finding.js';
import { otherPlaces } from '../../findings/otherPlaces.js';
import { spanOfWords } from '../../statement/ledger.js';
import type { BlockReading } from '../../statement/reading.js';
import type { PlacedBlock, Span, Statement } from '../../statement/statement.js';
import { type LocalVerb, localVerbsOf } from '../../statement/verbs.js';
import { isOf, wordClass } from '../../text/lexemes.js';
import type { Words } from '../../text/words.js';
import type { Check, RuleContext } from '../rule.js';

/** Words that bind, in a text that must not (guidance of several foreign ministries, named in data/wording/treaty.json). */
export const treatyLanguage: Check = (statement, context) =>
  statement.instrument === 'treaty'
    ? []
    : context
        .inBlocks(bindingIn)
        .flatMap(({ block, found }) => found.map((hit) => observation(block, hit)))
        .concat(quietOnes(statement, context));

interface Phrase {
  readonly words: readonly string[];
  readonly instead: readonly string[];
  readonly opensSentence: boolean;
}

const phrases: readonly Phrase[] = treaty.loud.map(({ words, instead = [], opensSentence = false }) => ({
  words: words.split(' '),
  instead,
  opensSentence,
}));
/** By their first word, so that most words of a text cost one look. */
const phrasesFrom = new Map<string, Phrase[]>();
for (const phrase of phrases) {
  const [first = ''] = phrase.words;
  phrasesFrom.set(first, [...(phrasesFrom.get(first) ?? []), phrase]);
}

const quietVerbs: Readonly<Record<string, readonly string[]>> = treaty.quiet.verbs;
const quietVerb = wordClass((_, key) => Object.hasOwn(quietVerbs, key));

const quietVerbsIn = (reading: BlockReading): LocalVerb[] =>
  reading.words.has(quietVerb) ? localVerbsOf(reading).filter(({ from }) => isOf(reading.words.get(from), quietVerb)) : [];

const phraseStart = wordClass((_, key) => phrasesFrom.has(key));
const partyWord = wordClass((text) => treaty.quiet.parties.words.includes(text));
const binding = new Set(treaty.binding.flatMap((word) => [word, word.replace(/y$/, 'ie').concat('s')]));

interface Hit {
  readonly at: number;
  readonly phrase: Phrase;
}

function bindingIn({ words, kind, quotations, names }: BlockReading): Hit[] {
  if (kind === 'heading' || kind === 'quotation') return [];
  const within = (stretches: readonly { from: number; to: number }[], at: number): boolean =>
    stretches.some((s) => at >= s.from && at < s.to);
  return words.find<Hit>(phraseStart, (word, at) => {
    const phrase = phrasesFrom.get(word.key)?.find((p) => words.haveAt(at, p.words));
    if (!phrase || within(quotations, at) || within(names, at)) return undefined;
    const opens = at === 0 || /^[.;]$/.test(words.get(at - 1)?.text ?? '');
    return (phrase.opensSentence && !opens) || speaksOfLaw(words, { at, phrase }) ? undefined : { at, phrase };
  });
}

/** How far behind the words the instrument may be named: “the entry into force of the new Convention”. */
const behind = 6;

/** The sentence is about an instrument that does bind: a convention enters into force, a law shall apply. */
function speaksOfLaw(words: Words, { at, phrase }: Hit): boolean {
  const end = at + phrase.words.length;
  let from = at;
  while (from > 0 && !/^[.;]$/.test(words.get(from - 1)?.text ?? '')) from--;
  const of = words.get(end)?.key === 'of' ? words.slice(end, end + behind) : [];
  return [...words.slice(from, at), ...of].some((w) => binding.has(w.key));
}

function observation(block: PlacedBlock, { at, phrase: { words, instead } }: Hit): Observation {
  const proposal = instead.length === 0 ? '' : ` Write ${instead.map((w) => `“${w}”`).join(' or ')}.`;
  const written = block.reading.words
    .slice(at, at + words.length)
    .map((w) => w.text)
    .join(' ');
  return { ...spanOfWords(block, at, at + words.length), message: `“${written}” is the language of treaties.${proposal}` };
}

/** “agreed” and “the Parties”, where the statement’s own parties are meant: milder, and told once. */
function quietOnes(statement: Statement, { inBlocks }: RuleContext): Observation[] {
  const verbs = inBlocks(quietVerbsIn).flatMap(({ block, found }) => found.map(({ from, to }) => spanOfWords(block, from, to)));
  const parties = inBlocks(partiesIn).flatMap(({ block, found }) => found.map((at) => spanOfWords(block, at, at + 1)));
  const [first] = verbs;
  const written = first ? statement.text.slice(first.offset, first.offset + first.length).toLowerCase() : '';
  return [...told(statement, verbs, quietVerbs[written] ?? []), ...told(statement, parties, treaty.quiet.parties.instead)];
}

function told({ text }: Statement, spans: readonly Span[], instead: readonly string[]): Observation[] {
  const [first, ...others] = spans;
  if (!first) return [];
  const written = text.slice(first.offset, first.offset + first.length);
  return [
    {
      offset: first.offset,
      length: first.length,
      message: `“${written}” is the language of treaties. Write ${instead.map((w) => `“${w}”`).join(' or ')}.`,
      related: otherPlaces(others),
      atMost: 'info',
    },
  ];
}

/** “The Parties” with nothing behind that says to what: not the parties to a convention, nor a conference of them. */
function partiesIn({ words, kind, quotations, names, introductions }: BlockReading): number[] {
  if (kind === 'heading' || kind === 'quotation') return [];
  return words.find(partyWord, (_, at) => {
    if (!/^(?:the|both)$/.test(words.get(at - 1)?.key ?? '')) return undefined;
    if (/^(?:to|of)$/.test(words.get(at + 1)?.key ?? '') || /^(?:of|for|between|among)$/.test(words.get(at - 2)?.key ?? ''))
      return undefined;
    const inside =
      [...quotations, ...names].some((s) => at >= s.from && at < s.to) || introductions.some((n) => n.long.from <= at && at < n.long.to);
    return inside ? undefined : at;
  });
}
