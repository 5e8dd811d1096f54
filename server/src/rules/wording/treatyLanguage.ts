import treaty from '../../../../data/wording/treaty.json' with { type: 'json' };
import { type LocalVerb, localVerbsOf } from '../../commitments/verbs.js';
import type { Observation } from '../../findings/finding.js';
import { otherPlaces } from '../../findings/otherPlaces.js';
import type { BlockReading } from '../../statement/reading.js';
import { spanOfWords } from '../../statement/spans.js';
import type { DocumentBlock, Span, Statement } from '../../statement/statement.js';
import { isOf, wordClass } from '../../text/internedWords.js';
import { quoted, t } from '../../text/l10n.js';
import type { Steps } from '../../text/steps.js';
import type { Word, Words } from '../../text/words.js';
import type { Check, InBlock } from '../rule.js';

/** Reports the language of binding texts in a statement (guidance of several foreign ministries, see data/wording/treaty.json). */
export const treatyLanguage: Check = (statement, { queryBlocks, queryAllBlocks }) => {
  if (statement.instrument === 'treaty') return [];
  // A query can interrupt the rule only before its steps.
  return findingSteps(statement, {
    binding: queryBlocks(bindingIn),
    verbs: queryAllBlocks(milderVerbsIn),
    parties: queryBlocks(partiesIn),
  });
};

interface Found {
  readonly binding: readonly InBlock<Hit>[];
  readonly verbs: readonly InBlock<LocalVerb>[];
  readonly parties: readonly InBlock<number>[];
}

function* findingSteps(statement: Statement, { binding, verbs, parties }: Found): Steps<Observation[]> {
  if (binding.length + verbs.length + parties.length === 0) return [];
  if (statement.instrument === undefined && (yield* isTreaty(statement))) return [];
  const annexed = yield* annexedIn(statement);
  const isOwn = ({ block }: InBlock<unknown>): boolean => !annexed.has(block);
  const hasArticles = yield* someBlock(statement, (text) => ownArticle.test(text));
  const byPhrase = new Map<Phrase, Span[]>();
  for (const { block, found } of binding.filter(isOwn))
    for (const { at, phrase, citesArticle } of found) {
      if (citesArticle && !hasArticles) continue;
      const span = spanOfWords(block, at, at + phrase.words.length);
      const known = byPhrase.get(phrase);
      if (known) known.push(span);
      else byPhrase.set(phrase, [span]);
    }
  return [
    ...[...byPhrase].flatMap(([phrase, spans]) => once(statement, spans, phrase.instead)),
    ...milderFindings(statement, verbs.filter(isOwn), parties.filter(isOwn)),
  ];
}

/** Returns whether the text of a block passes a test, a block in each step. */
function* someBlock({ blocks }: Statement, test: (text: string) => boolean): Steps<boolean> {
  for (const { reading } of blocks) {
    if (test(reading.running.text)) return true;
    yield;
  }
  return false;
}

const openingOfTreaty =
  /\bha(?:ve|s) agreed (?:as follows|upon the following)\b|\b(?:hereby|do hereby) enter into this\b|\bmade an agreement in the following terms\b/i;
const endOfTreaty =
  /\bin witness whereof\b|\b(?:enter|entry) into force\b|\bcome into (?:force|effect)\b|\binstruments? of ratification\b|\bhigh contracting parties\b/i;
const otherInstrument =
  /\b(?:statement|communiqu[eé]|declaration|memorandum|understanding|fact ?sheet|press release|arrangement|framework|scheme|guidelines|minutes)/i;

/** Number of blocks that may name the kind of a text: its title and the words before its clauses. */
const blocksOfTitle = 4;

/**
 * Returns whether a text without the name of a treaty is one: it opens and ends like one, calls itself nothing else, and most of its
 * clauses bind.
 */
function* isTreaty(statement: Statement): Steps<boolean> {
  if (statement.blocks.slice(0, blocksOfTitle).some(({ reading }) => otherInstrument.test(reading.running.text))) return false;
  if (!(yield* someBlock(statement, (text) => openingOfTreaty.test(text)))) return false;
  if (!(yield* someBlock(statement, (text) => endOfTreaty.test(text)))) return false;
  let clauses = 0;
  return yield* someBlock(statement, (text) => bindingClause.test(text) && ++clauses === minBindingClauses);
}

const bindingClause = /\bshall\b|\bundertakes?\b|\bhereby\b/i;
const minBindingClauses = 3;

const ownArticle = /^article (?:\p{L}*\d|[IVXL]+(?!\p{L}))/iu;

const annex = /^(?:annex|appendix|attachment|schedule|terms of reference|rules of procedure)(?![\p{L}])/iu;
const clauseTitle = /^(?:article|section|clause|rule|paragraph) \p{L}*\d/iu;
const clauseNumber = /^(?:(?:article|section|clause|rule) )?(?:\d{1,3}[.)]|\d{1,3}(?:\.\d{1,3}){1,3}|\(?[a-z\d]{1,4}\))[.:]?\s/iu;

/** Returns the clauses of an annex, which have their own numbering: another text, which may be binding. */
function* annexedIn({ blocks }: Statement): Steps<ReadonlySet<DocumentBlock>> {
  const found = new Set<DocumentBlock>();
  let inAnnex = false;
  let inClause = false;
  for (const block of blocks) {
    yield;
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

const phrases: readonly Phrase[] = treaty.binding.map(({ words, instead = [], opensSentence = false }) => ({
  words: words.split(' '),
  instead,
  opensSentence,
}));
/** By first word, so that most words need only one lookup. */
const phrasesFrom = new Map<string, Phrase[]>();
for (const phrase of phrases) {
  const [first = ''] = phrase.words;
  phrasesFrom.set(first, [...(phrasesFrom.get(first) ?? []), phrase]);
}

const milderVerbs: Readonly<Record<string, readonly string[]>> = treaty.milder.verbs;
const milderVerb = wordClass((_, key) => Object.hasOwn(milderVerbs, key));

const milderVerbsIn = (reading: BlockReading): LocalVerb[] =>
  reading.kind !== 'quotation' && reading.words.has(milderVerb)
    ? localVerbsOf(reading).filter(({ from }) => isOf(reading.words.get(from), milderVerb))
    : [];

const phraseStart = wordClass((_, key) => phrasesFrom.has(key));
const partyWord = wordClass((text) => treaty.milder.parties.words.includes(text));
const instrumentWords = new Set(treaty.instruments.flatMap((word) => [word, word.replace(/y$/, 'ie').concat('s')]));

interface Hit {
  readonly at: number;
  readonly phrase: Phrase;
  /** Whether the sentence cites an article: “Under Article 5, each party …”. If this text has no articles, it is about another text. */
  readonly citesArticle?: boolean;
}

function bindingIn({ words, kind, names }: BlockReading): Hit[] {
  if (kind === 'quotation') return [];
  return words.find<Hit>(phraseStart, (word, at) => {
    const phrase = phrasesFrom.get(word.key)?.find((p) => words.haveAt(at, p.words));
    if (!phrase || names.some((n) => at >= n.from && at < n.to)) return undefined;
    const opens = at === 0 || /^[.;]$/.test(words.get(at - 1)?.text ?? '');
    if ((phrase.opensSentence && !opens) || speaksOfLaw(words, { at, phrase })) return undefined;
    return { at, phrase, citesArticle: sentenceBefore(words, at).some((w, i, all) => isArticleCitation(w, all[i + 1])) };
  });
}

const isArticleCitation = (word: Word, next: Word | undefined): boolean =>
  /^(?:articles?|art)$/.test(word.key) && /^(?:\p{N}+|[IVXL]+)$/u.test(next?.text ?? '');

/** Maximum distance from the words to the instrument, in words: “the entry into force of the Italy-Kenya Air Services Agreement”. */
const maxInstrumentDistance = 16;

const contentVerb =
  /^(?:(?:stat|provid|stipulat|requir|declar|specif|affirm|prescrib|dictat|rul|order|demand)(?:e|es|ed|ing|s|y|ies|ied|ying)?|decid(?:es|ed|ing)|holds|held)$/;
const contentNoun =
  /^(?:ruling|rule|decision|requirement|principle|provision|obligation|clause|judge?ment|finding|opinion|demand|order|call|request)$/;

const adverb = /ly$|^(?:also|further|again|both|all|each|then|has|have|had|will)$/;
const ownParties = /^(?:we|they|sides|leaders|ministers|secretaries|presidents|governments|countries|delegations|participants)$/;

/** Returns whether the words before an index end with the statement’s parties as a subject. */
function ownSubjectBefore(words: readonly Word[], end: number): boolean {
  let at = end - 1;
  while (adverb.test(words[at]?.key ?? '')) at--;
  return ownParties.test(words[at]?.key ?? '');
}

const ends = (word: Word | undefined): boolean => /^[.;]$/.test(word?.text ?? '');

/** Returns the words of the sentence before a word; those of the whole list if a colon opens it: “three duties: members shall pay; …”. */
function sentenceBefore(words: Words, at: number): readonly Word[] {
  let from = at;
  while (from > 0 && !ends(words.get(from - 1))) from--;
  let list = from;
  while (list > 0 && words.get(list - 1)?.text !== '.') list--;
  const isList = list < from && words.slice(list, from).some((w) => w.text === ':');
  return words.slice(isList ? list : from, at);
}

/** Returns whether the sentence is about a binding instrument (a law shall apply), or reports its contents. */
function speaksOfLaw(words: Words, { at, phrase }: Hit): boolean {
  const before = sentenceBefore(words, at);
  if (isReported(before)) return true;
  const end = at + phrase.words.length;
  if (phrase.words.includes('force')) return !isOwnText(words, before, end);
  const law = before.some((w) => instrumentWords.has(w.key));
  // “To carry out these measures, both sides shall cooperate”: their own commitment.
  return law && !(ownSubjectBefore(before, before.length) && !before.some((w) => citing.test(w.key)));
}

const citing = /^(?:under|pursuant|accordance|according|that|which|where|whereby)$/;

/**
 * Returns whether words report what another text says: “providing that no state shall …”, “the ruling of the Court that …”, “the objectives
 * under TEPA that …”.
 */
const isReported = (before: readonly Word[]): boolean =>
  before.some((w, i) => {
    if (w.key !== 'that') return false;
    if (contentVerb.test(before[i - 1]?.key ?? '')) return !ownSubjectBefore(before, i - 1);
    const noun = before.slice(Math.max(0, i - maxNounDistance), i).findIndex((n) => contentNoun.test(n.key));
    const at = Math.max(0, i - maxNounDistance) + noun;
    return (
      (noun >= 0 && !/^(?:their|our)$/.test(before[at - 1]?.key ?? '') && /^(?:that|of|in|by)$/.test(before[at + 1]?.key ?? '')) ||
      isUnderName(before, i)
    );
  });

/** Maximum distance from “that” back to its noun, in words. */
const maxNounDistance = 7;

const ownText = /^(?:statement|declaration|memorandum|communiqu[eé]|understanding|document|mou|arrangement)$/;

/** Returns whether the statement itself is said to enter into force: “this Statement”, “the Memorandum”, “it”. */
function isOwnText(words: Words, before: readonly Word[], end: number): boolean {
  if (words.get(end)?.key === 'of') {
    const following = words.slice(end, end + maxInstrumentDistance);
    const stop = following.findIndex((w) => /^[.;,]$/.test(w.text));
    return namesOwnText(stop < 0 ? following : following.slice(0, stop));
  }
  let last = before.length - 1;
  while (adverb.test(before[last]?.key ?? '')) last--;
  if (before[last]?.key !== 'it') return namesOwnText(before);
  // “Once it enters into force, this agreement will …”
  return !words.slice(end, end + fewWordsAfter).some((w) => w.key !== 'arrangement' && instrumentWords.has(w.key));
}

const fewWordsAfter = 4;

/** Returns whether words name such a text, and contain no word for a treaty. */
const namesOwnText = (words: readonly Word[]): boolean =>
  words.some((w) => ownText.test(w.key)) && !words.some((w) => w.key !== 'arrangement' && instrumentWords.has(w.key));

/** Returns whether words are about another instrument: “the objectives under TEPA that …”. */
const isUnderName = (before: readonly Word[], that: number): boolean =>
  before
    .slice(0, that)
    .some((w, i) => w.key === 'under' && /^\p{Lu}/u.test((before[i + 1]?.key === 'the' ? before[i + 2] : before[i + 1])?.text ?? ''));

/** Reports “agreed” and “the Parties” if they mean the statement’s own parties. A milder case, reported once. */
function milderFindings(
  statement: Statement,
  inVerbs: readonly InBlock<LocalVerb>[],
  inParties: readonly InBlock<number>[],
): Observation[] {
  const verbs = inVerbs.flatMap(({ block, found }) => found.map(({ from, to }) => spanOfWords(block, from, to)));
  const parties = inParties.flatMap(({ block, found }) => found.map((at) => spanOfWords(block, at, at + 1)));
  const [first] = verbs;
  const written = first ? statement.text.slice(first.offset, first.offset + first.length).toLowerCase() : '';
  return [
    ...once(statement, verbs, milderVerbs[written] ?? [], 'info'),
    ...once(statement, parties, treaty.milder.parties.instead, 'info'),
  ];
}

/** Reports the first place, with the others as related places. */
function once({ text }: Statement, spans: readonly Span[], instead: readonly string[], atMost?: 'info'): Observation[] {
  const [first, ...others] = spans;
  if (!first) return [];
  const written = text.slice(first.offset, first.offset + first.length).replace(/\s+/g, ' ');
  return [
    {
      ...first,
      message:
        instead.length === 0
          ? t('“{0}” is treaty language. Delete it.', written)
          : t('“{0}” is treaty language. Write {1}.', written, instead.map(quoted).join(t(' or '))),
      related: otherPlaces(others),
      ...(atMost ? { atMost } : {}),
    },
  ];
}

/** Returns “The Parties” if nothing after it says to what. Excludes parties to a convention and conferences of the parties. */
function partiesIn({ words, kind, names, introductions }: BlockReading): number[] {
  if (kind === 'quotation') return [];
  return words.find(partyWord, (_, at) => {
    if (!/^(?:the|both)$/.test(words.get(at - 1)?.key ?? '')) return undefined;
    if (/^(?:to|of)$/.test(words.get(at + 1)?.key ?? '') || /^(?:of|for|between|among)$/.test(words.get(at - 2)?.key ?? ''))
      return undefined;
    const inside = names.some((n) => at >= n.from && at < n.to) || introductions.some((n) => n.long.from <= at && at < n.long.to);
    return inside ? undefined : at;
  });
}
