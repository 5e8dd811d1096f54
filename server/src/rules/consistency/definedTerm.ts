import terms from '../../../../data/wording/definedTerms.json' with { type: 'json' };
import type { Fix, Observation } from '../../findings/finding.js';
import { otherPlaces } from '../../findings/otherPlaces.js';
import { hasCapital } from '../../findings/spelling.js';
import { groupedBy } from '../../glossary/groupedBy.js';
import { textOfWords } from '../../statement/introductions/shortFormIn.js';
import type { BlockReading } from '../../statement/reading.js';
import { spanOfText, spanOfWords } from '../../statement/spans.js';
import type { DocumentBlock, Span, Statement } from '../../statement/statement.js';
import { wordClass } from '../../text/internedWords.js';
import { t } from '../../text/l10n.js';
import { boundedMemo } from '../../text/memo.js';
import { isWord } from '../../text/words.js';
import type { BlockQuery, Check } from '../rule.js';

/**
 * Reports a defined short form that is never used, used before its definition, or defined twice: “(hereinafter “the Framework”)”.
 * Abbreviations have their own rules.
 */
export const definedTerm: Check = (statement, { queryAllBlocks }) => {
  const definitions = queryAllBlocks(definitionsIn).flatMap(({ block, found }) => found.map((f) => ({ ...f, block })));
  if (definitions.length === 0) return [];
  const byKey = groupedBy(definitions, (d) => d.key);
  const uses = queryAllBlocks(usesOf([...byKey.keys()].join('\n'))).flatMap(({ block, found }) => found.map((f) => ({ ...f, block })));
  const defining = new Set(definitions.map(placeOf));
  const usesByKey = groupedBy(
    uses.filter((use) => !defining.has(placeOf(use))),
    (use) => use.key,
  );
  return [
    ...[...byKey].flatMap(([key, [first, ...others]]) => (first ? observationsOf(statement, first, others, usesByKey.get(key) ?? []) : [])),
    ...undefinedTerms(
      queryAllBlocks(namedIn).flatMap(({ block, found }) => found.map((f) => ({ ...f, block }))),
      byKey,
    ),
  ];
};

const placeOf = ({ block, from }: { readonly block: DocumentBlock; readonly from: number }): string => `${block.index} ${from}`;

/** A definition in a block. Word indexes, `to` exclusive. */
interface LocalDefinition {
  /** The term, without its article. */
  readonly from: number;
  readonly to: number;
  readonly key: string;
  /** The brackets or the clause, as offsets into the running text. */
  readonly start: number;
  readonly end: number;
}

type Definition = LocalDefinition & { readonly block: DocumentBlock };

const bracket = wordClass((text) => text === '(');
const article = /^(?:the|a|an|these|this)$/;
const opening: ReadonlySet<string> = new Set(terms.opening);
const maxWords = 5;

/** Returns definitions in brackets: (“the Framework”), (hereinafter referred to as the “Framework”). */
function definitionsIn({ words, running: { text } }: BlockReading): LocalDefinition[] {
  return words.find(bracket, (open, at) => {
    let from = at + 1;
    while (opening.has(words.get(from)?.key ?? '') || (from > at + 1 && words.get(from)?.text === ',')) from++;
    const isAnnounced = words.slice(at + 1, from).some(({ key }) => key.startsWith('herein'));
    let quotes = 0;
    const skip = (): void => {
      for (; words.get(from)?.text === '"' || article.test(words.get(from)?.key ?? ''); from++) if (words.get(from)?.text === '"') quotes++;
    };
    skip();
    if (quotes !== 1 && !(quotes === 0 && isAnnounced)) return undefined;
    let to = from;
    while (to - from < maxWords && (isWord(words.get(to)) || words.get(to)?.text === '-')) to++;
    const closing = quotes === 1 ? to + 1 : to;
    if (to === from || (quotes === 1 && words.get(to)?.text !== '"') || words.get(closing)?.text !== ')') return undefined;
    const parts = words.slice(from, to);
    if (!hasCapital(parts[0]) || parts.some((w) => isShort(w.text))) return undefined;
    return { from, to, key: keyOf(parts.map((w) => w.key)), start: open.start, end: words.get(closing)?.end ?? text.length };
  });
}

/** Returns whether a text is an abbreviation, which has its own rules, or a code or number. */
const isShort = (text: string): boolean => /^\p{Lu}[\p{Lu}\p{N}.&]+$|\p{Ll}\p{Lu}|\p{N}/u.test(text);

/** Normalizes a term. Its plural has the same key. */
const keyOf = (keys: readonly string[]): string => keys.join(' ').replace(/ies$/, 'y').replace(/s$/, '');

/** A use of a term in a block. Word indexes, `to` exclusive. */
interface LocalUse {
  readonly from: number;
  readonly to: number;
  readonly key: string;
}

type Use = LocalUse & { readonly block: DocumentBlock };

/**
 * Returns the query for the uses of terms, one key per line. Cached, so that a keystroke costs one paragraph while the terms stay the same.
 */
const usesOf = boundedMemo(16, (lines): BlockQuery<LocalUse> => {
  const keys = new Set(lines.split('\n'));
  const firstWords = new Set([...keys].map((key) => key.split(' ')[0] ?? ''));
  return ({ words }) =>
    words
      .indexesWhere(({ key }) => firstWords.has(key) || firstWords.has(keyOf([key])))
      .flatMap((from) => {
        for (let to = Math.min(words.length, from + maxWords); to > from; to--) {
          const key = keyOf(words.slice(from, to).map((w) => w.key));
          if (keys.has(key)) return [{ from, to, key }];
        }
        return [];
      });
});

const named: ReadonlySet<string> = new Set(terms.named);
const mayBeNamed = wordClass((text, key) => /^\p{Lu}\p{Ll}/u.test(text) && named.has(keyOf([key])));

/** Returns capitalized nouns for an instrument or its parties. Without a name before them, they look like defined terms. */
const namedIn = ({ words }: BlockReading): LocalUse[] =>
  words.find(mayBeNamed, (word, at) => ({ from: at, to: at + 1, key: keyOf([word.key]) }));

/**
 * Reports nouns that look like defined terms but are not defined, in a statement that defines its terms. A longer name with the noun
 * explains it.
 */
function undefinedTerms(found: readonly Use[], defined: ReadonlyMap<string, unknown>): Observation[] {
  return [...groupedBy(found, (use) => use.key)].flatMap(([key, uses]): Observation[] => {
    if (uses.some((use) => !isAsDefined(use)) || [...defined.keys()].some((d) => ` ${d}`.endsWith(` ${key}`))) return [];
    const [first, ...others] = uses.map((use) => spanOfWords(use.block, use.from, use.to));
    const text = uses[0]?.block.reading.words.get(uses[0].from)?.text ?? '';
    return first
      ? [{ ...first, message: t('“{0}” is not defined. Define it, or write its name in full.', text), related: otherPlaces(others) }]
      : [];
  });
}

/** Returns whether a use has the capital and article of the term, and is not part of a longer name. */
function isAsDefined({ block: { reading, inAbbreviationList }, from, to }: Use): boolean {
  const { words, kind } = reading;
  if (kind === 'heading' || inAbbreviationList || !hasCapital(words.get(from))) return false;
  return words.get(from - 1)?.key === 'the' && !hasCapital(words.get(to)) && !/^(?:of|for|on|-)$/.test(words.get(to)?.text ?? '');
}

function observationsOf(statement: Statement, definition: Definition, others: readonly Definition[], uses: readonly Use[]): Observation[] {
  const { block, from, to, start, end } = definition;
  const span = spanOfWords(block, from, to);
  const written = textOfWords(block.reading.words, from, to);
  const [again, ...rest] = others.map((d) => spanOfWords(d.block, d.from, d.to));
  const here = { ...span, message: t('“{0}” is defined here', written) };
  if (again) {
    return [{ ...again, message: t('“{0}” is already defined. Define a term once.', written), related: [here, ...otherPlaces(rest)] }];
  }
  const isBefore = (use: Use): boolean => use.block.index < block.index || (use.block === block && use.from < from);
  const early = uses.filter((use) => isBefore(use) && isAsDefined(use)).map((use) => spanOfWords(use.block, use.from, use.to));
  const [first, ...later] = early;
  if (first) {
    return [
      { ...first, message: t('“{0}” is used before it is defined. Define it here.', written), related: [here, ...otherPlaces(later)] },
    ];
  }
  if (uses.some((use) => !isBefore(use))) return [];
  return [
    {
      ...span,
      message: t('“{0}” is defined but not used again. Delete the definition.', written),
      fixes: deletion(statement, spanOfText(block, start, end)),
    },
  ];
}

/** Returns a fix that deletes the brackets and the space before them. */
function deletion({ text }: Statement, { offset, length }: Span): Fix[] {
  const space = text.charAt(offset - 1) === ' ' ? 1 : 0;
  return [{ title: t('Delete the definition'), safe: false, edits: [{ offset: offset - space, length: length + space, newText: '' }] }];
}
