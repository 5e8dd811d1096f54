import { verbsOfBlock } from '../../commitments/verbs.js';
import { meaningOf } from '../../statement/introductions/meaning.js';
import { isBody } from '../../statement/opening/bodies.js';
import { concerns } from '../../statement/opening/sides.js';
import { spanOfText } from '../../statement/spans.js';
import type { DocumentBlock, Span, Statement } from '../../statement/statement.js';
import { datesIn } from '../../text/calendar.js';
import { writtenDates } from '../../text/languages/dates.js';
import { languageOf } from '../../text/languages/languages.js';
import { flatMapSteps, type Steps } from '../../text/steps.js';
import type { tokenModifiers, tokenTypes } from './tokenLegend.js';

export interface Token extends Span {
  readonly type: (typeof tokenTypes)[number];
  readonly modifiers: readonly (typeof tokenModifiers)[number][];
}

function sideModifier(side: string | undefined, sides: readonly string[]): Token['modifiers'] {
  if (side === undefined) return [];
  return side === sides[0] ? ['firstSide'] : side === sides[1] ? ['secondSide'] : [];
}

function names(statement: Statement): Token[] {
  return statement.names.flatMap((n): Token[] => {
    const term = n.entries.find((e) => concerns(statement, e.term))?.term;
    if (!term || term.kind === 'country') return [];
    const type = isBody(term) ? 'body' : 'term';
    return [{ offset: n.offset, length: n.length, type, modifiers: type === 'body' ? sideModifier(term.side, statement.sides) : [] }];
  });
}

function abbreviations(statement: Statement): Token[] {
  return statement.abbreviations
    .filter((a) => a.certain && meaningOf(a)?.kind !== 'country')
    .flatMap((a): Token[] => [
      ...a.introductions.map((n): Token => ({ offset: n.offset, length: n.length, type: 'abbreviation', modifiers: ['introduction'] })),
      ...a.uses.map((u): Token => ({ offset: u.offset, length: u.length, type: 'abbreviation', modifiers: [] })),
    ]);
}

function datesOf(block: DocumentBlock): Token[] {
  const { language, running } = block.reading;
  const known = languageOf(language ?? '');
  const dates = known ? writtenDates(running.text, known).filter(({ date }) => date !== undefined) : datesIn(running.text);
  return dates.map(({ start, end }) => ({ ...spanOfText(block, start, end), type: 'date', modifiers: [] }));
}

const verbsOf = (block: DocumentBlock): Token[] =>
  verbsOfBlock(block).map(({ offset, length }) => ({ offset, length, type: 'commitment', modifiers: [] }));

/** Returns semantic tokens in text order. Of overlapping ones, the first and longest wins. */
export function* tokenSteps(statement: Statement, from = 0, to = statement.text.length): Steps<Token[]> {
  const inBlocks = yield* flatMapSteps(statement.blocks, (block) => [...datesOf(block), ...verbsOf(block)]);
  const named = names(statement);
  yield;
  const all = [...named, ...abbreviations(statement), ...inBlocks].filter((t) => t.offset < to && t.offset + t.length > from);
  yield;
  all.sort((a, b) => a.offset - b.offset || b.length - a.length);
  let end = 0;
  return all.filter((t) => {
    if (t.offset < end) return false;
    end = t.offset + t.length;
    return true;
  });
}
