import type { Glossary } from '../../glossary/glossary.js';
import type { Term } from '../../glossary/term.js';
import { wordClass } from '../../text/internedWords.js';
import { languageOf } from '../../text/languages/languages.js';
import { weakMemo } from '../../text/memo.js';
import { finished, flatMapSteps, type Steps } from '../../text/steps.js';
import type { BlockReading, LocalName } from '../reading.js';
import { spanOfText } from '../spans.js';
import type { DocumentBlock, Span, Statement } from '../statement.js';
import { governmentNamed } from './governmentNamed.js';
import { listsBySide } from './participantLists.js';

/** A range of a block’s running text. `end` is exclusive. */
interface TextRange {
  readonly start: number;
  readonly end: number;
}

interface Body {
  /** Without “the” and “and”. */
  readonly text: string;
  readonly term?: Term;
}

/** A body in a list. */
export interface Listed extends Body, Span {}

/** The bodies of one side, or its co-chairs, without their places. */
interface List<Item> {
  readonly role: 'co-chairs' | 'participants';
  /** The side as in the glossary, if the list or its bodies indicate it. */
  readonly side?: string;
  /** Whether the text names the side: “from the Japanese side”. */
  readonly sideIsNamed: boolean;
  readonly items: readonly Item[];
  /** The separator between items. `mixed` if there are both commas and semicolons. */
  readonly separator: 'semicolon' | 'comma' | 'mixed' | 'none';
}

/** The bodies of one side, or its co-chairs. */
export interface ParticipantList extends List<Listed>, Span {
  readonly block: DocumentBlock;
}

export type LocalBody = Body & TextRange;
export type LocalList = List<LocalBody> & TextRange;

const chairing = /\bco-?chaired\b[^.]{0,400}?\b(?:by|were)\b/i;
const taking =
  /\b(?:participants?\b[^.]{0,400}?\b(?:included|were|came|comprised)|participated|attended by|attendees included|delegations? included)\b:?/i;

/** Names the side at the end of a list: “from the Japanese side”, “for the United States”, “on behalf of Japan”. */
const closing =
  /(?<!\s)(?:\s*,)?\s+(?:from|for|on|on behalf of)\s+(?:the\s+)?(?:Government of\s+(?:the\s+)?)?(\p{Lu}[\p{L}.]*(?:\s+(?:of\s+)?\p{Lu}[\p{L}.]*)*)(?:\s+(?:side|delegation))?(?=[\s,.;:]|$)/gu;

const who = '(?:[Pp]articipants?|[Rr]epresentatives?|[Oo]fficials?|[Dd]elegates?|[Aa]ttendees|[Tt]hose)';
const whose = String.raw`(?:the\s)?(?:Government of\s(?:the\s)?)?(\p{Lu}[\p{L}.]{0,30}(?:\s(?:of\s)?\p{Lu}[\p{L}.]{0,30}){0,3}?)`;
const being = '(?:included?|were|comprised|consisted of|(?:was|were) (?:represented|led) by)';
/** Names the side before its list: “Participants from the Japanese side included”, “The Japanese delegation comprised”. */
const sideFirst = new RegExp(
  [
    String.raw`(?<!\p{L})${who}\s(?:from|of|for|on)\s${whose}(?:\s(?:side|delegation))?(?:\s${being}\b|:)`,
    String.raw`(?<![\p{L}.])(?:[Tt]he\s)?(\p{Lu}[\p{L}.]{0,30}(?:\s\p{Lu}[\p{L}.]{0,30})?)\s(?:side|delegation|${who})(?:\s${being}\b|:)`,
    String.raw`(?<=^|[.;,]\s|\sand\s)(?:[Ff]rom|[Ff]or|[Oo]n behalf of)\s${whose}(?:\s(?:side|delegation))?(,)`,
  ].join('|'),
  'gu',
);

const takingPart = /\s(?:participated|took part|attended)(?!\p{L})/u;
/** Leads to the other side’s list in the same sentence. */
const turning = /,?\s(?:and|while|whereas)(?:\sthe)?\s$/;

const leading =
  /^(?:\s|,|;|and\b|as well as\b|representatives?\s+(?:of|from)\b|officials?\s+(?:of|from)\b|those of\b|by\b|the\b(?!\s+(?:Hague)))+/i;

/** Splits a list at semicolons, or if it has none, at commas outside of names. */
function itemsIn(reading: BlockReading, start: number, end: number, side: string | undefined): Pick<LocalList, 'items' | 'separator'> {
  const { words, names, running } = reading;
  const inside = words.map((w, i) => ({ w, i })).filter(({ w }) => w.start >= start && w.end <= end);
  const semicolons = inside.filter(({ w }) => w.text === ';');
  const inName = (i: number): boolean => names.some((n) => i > n.from && i < n.to - 1);
  let depth = 0;
  const commas = inside.filter(({ w, i }) => {
    if (w.text === '(') depth++;
    if (w.text === ')') depth--;
    return w.text === ',' && depth === 0 && !inName(i);
  });
  const ands = inside.filter(({ w, i }) => w.key === 'and' && !inName(i) && /^\p{Lu}|^the$/u.test(words.get(i + 1)?.text ?? ''));
  const between = commas.filter(({ i }) => isBetweenBodies(reading, i));
  const cuts = (semicolons.length > 0 ? [...semicolons, ...between] : [...commas, ...ands]).sort((a, b) => a.i - b.i);
  const edges = [start, ...cuts.map(({ w }) => w.end), end];
  const starts = [start, ...cuts.map(({ w }) => w.start), end];
  const items = edges.slice(0, -1).flatMap((from, k): LocalBody[] => {
    const raw = running.text.slice(from, starts[k + 1]);
    const lead = leading.exec(raw)?.[0].length ?? 0;
    const text = raw.slice(lead).replace(/[\s,;]+$/, '');
    if (!/^\p{Lu}/u.test(text)) return [];
    const begin = from + lead;
    const term = termOf(reading, begin, begin + text.length, side);
    return [{ start: begin, end: begin + text.length, text, ...(term ? { term } : {}) }];
  });
  const separator = semicolons.length > 0 ? (between.length > 0 ? 'mixed' : 'semicolon') : commas.length > 0 ? 'comma' : 'none';
  return { items: withParents(items), separator };
}

/** Merges a body with the one it belongs to: “National Space Policy Secretariat, Cabinet Office” is one item. */
function withParents(items: readonly LocalBody[]): LocalBody[] {
  return items.filter((item, i) => {
    const parent = items[i - 1]?.term?.parent;
    return parent === undefined || item.term?.id !== parent;
  });
}

/** Returns whether a comma separates two unrelated bodies, rather than being part of a name. */
function isBetweenBodies({ words, names }: BlockReading, comma: number): boolean {
  const next = words.findIndex((w, i) => i > comma && !/^(?:the|and)$/.test(w.key));
  const bodiesAt = (fits: (n: LocalName) => boolean): Term[] =>
    names
      .filter((n) => n.to - n.from > 1 && fits(n))
      .flatMap((n) => n.entries.map((e) => e.term).filter((t) => t.side !== undefined && t.kind !== 'country'));
  // The body’s abbreviation may be between its name and the comma: (JAXA).
  let end = comma;
  if (words.get(end - 1)?.text === ')') {
    while (end > 0 && words.get(end - 1)?.text !== '(') end--;
    end--;
  }
  const before = bodiesAt((n) => n.to === end);
  const following = bodiesAt((n) => n.from === next);
  return before.length > 0 && following.length > 0 && !following.some((t) => before.some((b) => b.parent === t.id));
}

/** Returns the body that an item names: the longest name, preferably of the list’s side. */
export function termOf(
  { words, names, abbreviations }: BlockReading,
  start: number,
  end: number,
  side: string | undefined,
): Term | undefined {
  const found = [...names, ...abbreviations]
    .filter((n) => (words.get(n.from)?.start ?? -1) >= start && (words.get(n.to - 1)?.end ?? Number.POSITIVE_INFINITY) <= end)
    .sort((a, b) => b.to - b.from - (a.to - a.from))[0];
  const entries = found?.entries ?? [];
  return (entries.find((e) => e.term.side === side) ?? entries[0])?.term;
}

/** Returns the side of most bodies in a list. */
function sideOfBodies(items: readonly Body[]): string | undefined {
  const count = new Map<string, number>();
  for (const { term } of items) if (term?.side !== undefined) count.set(term.side, (count.get(term.side) ?? 0) + 1);
  return [...count].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Returns whether a text is a name or an office: “Ministry of Defense”, but not “NASA’s data”. */
const isOnlyName = (text: string): boolean =>
  text.split(/[\s,()]+/).every((word) => word === '' || /^[\p{Lu}\p{N}&-]/u.test(word) || /^(?:of|the|for|and|on|in|to)$/.test(word));

const sentenceEndIn = (text: string, from: number): number => {
  const end = /\.(?=\s+\p{Lu}|\s*$)(?<!\p{Lu}\.)/u.exec(text.slice(from));
  return end ? from + end.index : text.length;
};

/** Returns the lists that follow their side, with the range of the words that name it in the running text. */
function listsAfterSide(reading: BlockReading, glossary: Glossary): { list: LocalList; from: number; start: number }[] {
  const { text } = reading.running;
  const openers = [...text.matchAll(sideFirst)].flatMap((opener) => {
    const [, participantsOfSide, delegation, fromSide, comma] = opener;
    const side = governmentNamed(participantsOfSide ?? delegation ?? fromSide ?? '', glossary, true);
    return side === undefined
      ? []
      : [{ side, from: opener.index, start: opener.index + opener[0].length, verbIsLast: comma !== undefined }];
  });
  return openers.flatMap(({ side, from, start, verbIsLast }, i) => {
    const written = text.slice(start, Math.min(sentenceEndIn(text, start), openers[i + 1]?.from ?? text.length)).replace(turning, '');
    const [list = ''] = written.split(takingPart, 1);
    // “For Japan, …” may begin any sentence, unless it says who took part.
    if (verbIsLast && list === written) return [];
    const end = start + list.length;
    const { items, separator } = itemsIn(reading, start, end, side);
    const named = items.filter((item) => isOnlyName(item.text));
    if (named.length === 0) return [];
    return [
      {
        from,
        start,
        list: { start: firstVisible(text, start), end, role: 'participants', items: named, separator, sideIsNamed: true, side },
      },
    ];
  });
}

function listsIn(reading: BlockReading, glossary: Glossary): LocalList[] {
  const { text } = reading.running;
  const afterSide = listsAfterSide(reading, glossary);
  const lists = afterSide.map(({ list }) => list);
  for (const [role, opening] of [
    ['co-chairs', chairing],
    ['participants', taking],
  ] as const) {
    const open = opening.exec(text);
    if (!open) continue;
    let start = open.index + open[0].length;
    if (role === 'participants' && afterSide.some((l) => l.from < start && l.start > open.index)) continue;
    const limit = sentenceEndIn(text, start);
    const add = (end: number, named: string | undefined): void => {
      const side = named;
      const { items, separator } = itemsIn(reading, start, end, side);
      const own = side ?? sideOfBodies(items);
      if (items.length > 0)
        lists.push({
          start: firstVisible(text, start),
          end,
          role,
          items,
          separator,
          sideIsNamed: side !== undefined,
          ...(own === undefined ? {} : { side: own }),
        });
    };
    for (const close of text.slice(0, limit).matchAll(closing)) {
      if (close.index < start) continue;
      const side = governmentNamed(close[1] ?? '', glossary);
      if (side === undefined) continue;
      add(close.index, side);
      start = close.index + close[0].length;
    }
    if (start < limit && /\p{Lu}/u.test(text.slice(start, limit))) add(limit, undefined);
  }
  return lists;
}

const firstVisible = (text: string, at: number): number => at + (/^[\s,:;]*/.exec(text.slice(at))?.[0].length ?? 0);

const clue = wordClass((_, key) =>
  /^(?:chaired|cochaired|participants?|participated|attended|attendees|delegations?|delegates?|representatives?|represented|officials?|part)$/.test(
    key,
  ),
);

/** Returns whether a block mentions co-chairs or participants. */
const speaksOfParticipants = ({ words, kind, running }: BlockReading): boolean =>
  kind !== 'heading' &&
  words.has(clue) &&
  (chairing.test(running.text) || taking.test(running.text) || running.text.search(sideFirst) >= 0);

function listsOf(reading: BlockReading, glossary: Glossary): readonly LocalList[] {
  const language = reading.language === undefined ? undefined : languageOf(reading.language);
  if (language) return reading.kind === 'heading' ? [] : listsBySide(reading, language);
  return speaksOfParticipants(reading) ? listsIn(reading, glossary) : [];
}

/** Cached by reading. A reading belongs to one glossary. */
const cachedLists = new WeakMap<BlockReading, readonly LocalList[]>();

function localLists(reading: BlockReading, glossary: Glossary): readonly LocalList[] {
  const lists = cachedLists.get(reading) ?? listsOf(reading, glossary);
  cachedLists.set(reading, lists);
  return lists;
}

/** Cached by block, which belongs to one glossary. */
const blockLists = new WeakMap<DocumentBlock, readonly ParticipantList[]>();

function listsOfBlock(block: DocumentBlock, glossary: Glossary): readonly ParticipantList[] {
  const known = blockLists.get(block);
  if (known) return known;
  const local = block.inAbbreviationList ? [] : localLists(block.reading, glossary);
  const lists = local.map((list) => ({
    ...list,
    ...spanOfText(block, list.start, list.end),
    block,
    items: list.items.map((item) => ({ ...item, ...spanOfText(block, item.start, item.end) })),
  }));
  blockLists.set(block, lists);
  return lists;
}

const cachedParticipants = weakMemo((_: Statement): { lists?: readonly ParticipantList[] } => ({}));

/** As `participantsOf`, one block per step. */
export function* participantSteps(statement: Statement): Steps<readonly ParticipantList[]> {
  const cached = cachedParticipants(statement);
  cached.lists ??= yield* flatMapSteps(statement.blocks, (block) => listsOfBlock(block, statement.glossary));
  return cached.lists;
}

/** Returns the lists of co-chairs and participants by side, in text order. */
export const participantsOf = (statement: Statement): readonly ParticipantList[] => finished(participantSteps(statement));
