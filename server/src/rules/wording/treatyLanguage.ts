import treaty from '../../../../data/wording/treaty.json' with { type: 'json' };
import type { Observation } from '../../findings/finding.js';
import { otherPlaces } from '../../findings/otherPlaces.js';
import { spanOfWords } from '../../statement/ledger.js';
import type { BlockReading } from '../../statement/reading.js';
import type { PlacedBlock, Span, Statement } from '../../statement/statement.js';
import { type LocalVerb, localVerbsOf } from '../../statement/verbs.js';
import { isOf, wordClass } from '../../text/lexemes.js';
import type { Word, Words } from '../../text/words.js';
import type { Check, RuleContext } from '../rule.js';

/** Words that bind, in a text that must not (guidance of several foreign ministries, named in data/wording/treaty.json). */
export const treatyLanguage: Check = (statement, context) => {
  if (statement.instrument === 'treaty') return [];
  const annexed = annexedIn(statement);
  const byPhrase = new Map<Phrase, Span[]>();
  for (const { block, found } of context.inBlocks(bindingIn)) {
    if (annexed.has(block)) continue;
    for (const { at, phrase } of found) {
      const span = spanOfWords(block, at, at + phrase.words.length);
      const known = byPhrase.get(phrase);
      if (known) known.push(span);
      else byPhrase.set(phrase, [span]);
    }
  }
  return [...[...byPhrase].flatMap(([phrase, spans]) => once(statement, spans, phrase.instead)), ...quietOnes(statement, context)];
};

const annex = /^(?:annex|appendix|attachment|schedule|terms of reference|rules of procedure)(?![\p{L}])/iu;
const clauseTitle = /^(?:article|section|clause|rule|paragraph) \p{L}*\d/iu;
const clauseNumber = /^(?:(?:article|section|clause|rule) )?(?:\d{1,3}[.)]|\d{1,3}(?:\.\d{1,3}){1,3}|\(?[a-z\d]{1,4}\))[.:]?\s/iu;

/** The clauses of an annex, which have a numbering of their own: they are another text, which may bind. */
function annexedIn({ blocks }: Statement): ReadonlySet<PlacedBlock> {
  const found = new Set<PlacedBlock>();
  let inAnnex = false;
  let inClause = false;
  for (const block of blocks) {
    const { kind, running } = block.reading;
    if (kind === 'heading') {
      inAnnex ||= annex.test(running.text);
      inClause = clauseTitle.test(running.text);
    } else if (inAnnex && (inClause || kind === 'listItem' || clauseNumber.test(running.text))) found.add(block);
  }
  return found;
}

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

/** How far the instrument may be named after the words: “the entry into force of the Italy-Kenya Air Services Agreement”. */
const reach = 16;

const contentVerb = /^(?:stat|provid|stipulat|requir|declar|specif|affirm|prescrib|dictat)(?:e|es|ed|ing|s|y|ies|ied|ying)?$/;

/** The sentence is about an instrument that does bind: a convention enters into force, a law shall apply; or it reports what one says. */
function speaksOfLaw(words: Words, { at, phrase }: Hit): boolean {
  const end = at + phrase.words.length;
  let from = at;
  while (from > 0 && !/^[.;]$/.test(words.get(from - 1)?.text ?? '')) from--;
  const before = words.slice(from, at);
  const behind = words.get(end)?.key === 'of' ? words.slice(end, end + reach) : [];
  const stop = behind.findIndex((w) => /^[.;,]$/.test(w.text));
  return (
    [...before, ...(stop < 0 ? behind : behind.slice(0, stop))].some((w) => binding.has(w.key)) ||
    before.some((w, i) => w.key === 'that' && (contentVerb.test(before[i - 1]?.key ?? '') || isUnderName(before, i)))
  );
}

/** “the objectives under TEPA that …”: what another instrument, by its name, says. */
const isUnderName = (before: readonly Word[], that: number): boolean =>
  before
    .slice(0, that)
    .some((w, i) => w.key === 'under' && /^\p{Lu}/u.test((before[i + 1]?.key === 'the' ? before[i + 2] : before[i + 1])?.text ?? ''));

/** “agreed” and “the Parties”, where the statement’s own parties are meant: milder, and reported once. */
function quietOnes(statement: Statement, { inBlocks }: RuleContext): Observation[] {
  const verbs = inBlocks(quietVerbsIn).flatMap(({ block, found }) => found.map(({ from, to }) => spanOfWords(block, from, to)));
  const parties = inBlocks(partiesIn).flatMap(({ block, found }) => found.map((at) => spanOfWords(block, at, at + 1)));
  const [first] = verbs;
  const written = first ? statement.text.slice(first.offset, first.offset + first.length).toLowerCase() : '';
  return [...once(statement, verbs, quietVerbs[written] ?? [], 'info'), ...once(statement, parties, treaty.quiet.parties.instead, 'info')];
}

/** One finding at the first place, with the others as related places. */
function once({ text }: Statement, spans: readonly Span[], instead: readonly string[], atMost?: 'info'): Observation[] {
  const [first, ...others] = spans;
  if (!first) return [];
  const written = text.slice(first.offset, first.offset + first.length).replace(/\s+/g, ' ');
  const proposal = instead.length === 0 ? ' Leave it out.' : ` Write ${instead.map((w) => `“${w}”`).join(' or ')}.`;
  return [
    {
      ...first,
      message: `“${written}” is treaty language.${proposal}`,
      related: otherPlaces(others),
      ...(atMost ? { atMost } : {}),
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
