import { commitmentsOf } from '../commitments/commitments.js';
import { stepName, whoCommits } from '../commitments/commitmentTable.js';
import { termsMatching } from '../features/navigation/workspaceSymbols.js';
import type { Finding as EngineFinding } from '../findings/finding.js';
import type { Glossary } from '../glossary/glossary.js';
import type { Term as EngineTerm } from '../glossary/term.js';
import type { Comparison as EngineComparison, ComparedRow as EngineRow } from '../precedent/compare/compare.js';
import { closest } from '../precedent/index/closest.js';
import type { PrecedentIndex } from '../precedent/index/precedentIndex.js';
import { readSentences } from '../precedent/sentence/readSentences.js';
import { lineStartsOf, positionAt } from '../report/checked.js';
import type { Statement } from '../statement/statement.js';
import type { AgreedSentence, Commitment, ComparedRow, ComparedSentence, Comparison, Finding, Term } from './types.js';

/** Converts results of the engine to values of the API: plain objects without references to the engine. */

export function plainFindings(text: string, findings: readonly EngineFinding[]): Finding[] {
  const lines = lineStartsOf(text);
  return findings.map(({ rule, level, message, offset, length, related, fixes }) => {
    const { line, character } = positionAt(lines, offset);
    return {
      rule,
      level,
      message,
      offset,
      length,
      line: line + 1,
      column: character + 1,
      related: related.map((r) => ({ offset: r.offset, length: r.length, message: r.message })),
      fixes: fixes.map(({ title, safe, edits }) => ({
        title,
        safe,
        edits: edits.map((e) => ({ offset: e.offset, length: e.length, newText: e.newText })),
      })),
    };
  });
}

export function plainComparison({ old, new: fresh, rows }: EngineComparison): Comparison {
  const sentences = (all: EngineComparison['old'], indexes: readonly number[]): ComparedSentence[] =>
    indexes.flatMap((i) => all[i] ?? []).map(({ offset, length, text }) => ({ offset, length, text }));
  const counts: Record<ComparedRow['kind'], number> = { same: 0, reworded: 0, moved: 0, merged: 0, split: 0, new: 0, dropped: 0 };
  for (const { kind } of rows) counts[kind]++;
  const plainRow = ({ kind, moved, similarity, verb, ...row }: EngineRow): ComparedRow => ({
    kind,
    moved,
    old: sentences(old, row.old),
    new: sentences(fresh, row.new),
    similarity,
    ...(verb ? { verb: { old: verb.old, new: verb.new, change: verb.change } } : {}),
  });
  return { rows: rows.map(plainRow), counts };
}

function plainTerm(term: EngineTerm): Term {
  const { id, name, abbreviation, kind, side, definition, note, translations, names, sources, unverified } = term;
  const [source] = sources ?? [];
  return {
    id,
    name,
    kind,
    ...(abbreviation === undefined ? {} : { abbreviation }),
    ...(side === undefined ? {} : { side }),
    ...(definition === undefined ? {} : { definition }),
    ...(note === undefined ? {} : { note }),
    ...(translations ? { translations } : {}),
    ...(names
      ? { otherNames: names.map((n) => ({ text: n.text, status: n.status, ...(n.note === undefined ? {} : { note: n.note }) })) }
      : {}),
    ...(source ? { source: { title: source.title, ...(source.url === undefined ? {} : { url: source.url }) } } : {}),
    ...(unverified ? { unverified } : {}),
  };
}

/** Returns the terms that match an abbreviation or a part of a name, in any language; at most 100, best first. */
export const plainTerms = (glossary: Glossary, query: string): Term[] => termsMatching(glossary, query).map(plainTerm);

/** Returns the sentences of an index that are closest to the first sentence of a text, closest first. */
export function plainClosest(index: PrecedentIndex, text: string, max: number): AgreedSentence[] {
  const [sentence] = readSentences(text, 'plain');
  if (!sentence) return [];
  return closest(index, sentence.tokens, max).map(({ text: agreed, similarity, uses }) => ({
    text: agreed,
    similarity,
    statements: [...new Set(uses.map((use) => use.document))].map(({ path, title, date }) => ({
      name: path,
      ...(title === undefined ? {} : { title }),
      ...(date === undefined ? {} : { date }),
    })),
  }));
}

export const plainCommitments = (statement: Statement): Commitment[] =>
  commitmentsOf(statement).map(({ subject, verb, object, deadline, responsible, paragraph, offset, length }) => {
    const strength = stepName(verb.step);
    return {
      who: whoCommits(subject),
      verb: verb.text,
      ...(strength === '' ? {} : { strength }),
      object,
      ...(deadline === undefined ? {} : { deadline }),
      responsible,
      paragraph,
      offset,
      length,
    };
  });
