import { pluralOf } from '../../findings/plurals.js';
import { capitalise } from '../../findings/spelling.js';
import type { Glossary } from '../../glossary/glossary.js';
import type { Term } from '../../glossary/term.js';
import { meaningOf } from '../../statement/introductions/meaning.js';
import type { Span, Statement } from '../../statement/statement.js';
import { t, translated } from '../../text/l10n.js';
import { lowerBound } from '../../text/lowerBound.js';
import { weakMemo } from '../../text/memo.js';
import type { Steps } from '../../text/steps.js';

/** Terms of one kind and side. */
export interface TreeKind {
  readonly kind: string;
  /** Capitalized plural: “Ministries”. */
  readonly label: string;
  readonly count: number;
}

export interface TreeSide {
  /** Absent for terms without a side. */
  readonly side?: string;
  readonly label: string;
  readonly kinds: readonly TreeKind[];
}

/** A term with its mentions in the open statement. */
export interface TreeTerm {
  readonly id: string;
  readonly name: string;
  readonly abbreviation?: string;
  readonly japanese?: string;
  readonly side?: string;
  readonly uses: readonly Span[];
}

/** Returns the label of a kind: “Ministries”. Only English has a plural. */
function kindLabel(kind: string): string {
  const name = translated(kind);
  return name === kind ? capitalise(pluralOf(kind)) : name;
}

const sidesWithBodies = weakMemo(
  ({ terms }: Glossary) => new Set([...terms.values()].flatMap((t) => (t.kind === 'country' ? [] : [t.side]))),
);

/** Returns the side under which a term is shown. A country that the glossary has nothing else of is among the shared terms. */
const shownSide = (glossary: Glossary, { side }: Term): string | undefined => (sidesWithBodies(glossary).has(side) ? side : undefined);

/** Groups the glossary by side and kind: the statement’s own sides first, terms without a side last. */
export function treeSides(glossary: Glossary, sides: readonly string[]): TreeSide[] {
  const bySide = new Map<string | undefined, Map<string, number>>();
  for (const term of glossary.terms.values()) {
    const { kind } = term;
    const side = shownSide(glossary, term);
    const kinds = bySide.get(side) ?? new Map<string, number>();
    bySide.set(side, kinds.set(kind, (kinds.get(kind) ?? 0) + 1));
  }
  const place = (side: string | undefined): number =>
    side === undefined ? sides.length + 1 : sides.includes(side) ? sides.indexOf(side) : sides.length;
  return [...bySide]
    .sort(([a], [b]) => place(a) - place(b) || (a ?? '').localeCompare(b ?? '', 'en'))
    .map(([side, kinds]) => ({
      ...(side === undefined ? {} : { side }),
      label: side === undefined ? t('Shared') : translated(side),
      kinds: [...kinds].map(([kind, count]) => ({ kind, label: kindLabel(kind), count })),
    }));
}

/** Returns the mentions of each term, by id, in text order. */
function* usesByTerm(statement: Statement): Steps<Map<string, Span[]>> {
  const uses = new Map<string, Span[]>();
  const add = ({ id }: Term, { offset, length }: Span): void => {
    const known = uses.get(id);
    if (known) known.push({ offset, length });
    else uses.set(id, [{ offset, length }]);
  };
  const sort = (): void => {
    for (const spans of uses.values()) spans.sort((a, b) => a.offset - b.offset);
  };
  for (const abbreviation of statement.abbreviations) {
    const term = meaningOf(abbreviation);
    if (!term) continue;
    for (const { whole } of abbreviation.introductions) add(term, whole);
    for (const use of abbreviation.uses) add(term, use);
    yield;
  }
  sort();
  const counted = new Map([...uses].map(([id, spans]) => [id, spans.slice()]));
  for (const name of statement.names) {
    const ofSides = name.entries.find((e) => e.term.side !== undefined && statement.sides.includes(e.term.side)) ?? name.entries[0];
    const known = (ofSides && counted.get(ofSides.term.id)) ?? [];
    const before = known[lowerBound(known, (k) => k.offset <= name.offset) - 1];
    const isCounted = before !== undefined && name.offset + name.length <= before.offset + before.length;
    if (ofSides && !isCounted) add(ofSides.term, name);
    yield;
  }
  sort();
  return uses;
}

const treeTerm = ({ id, name, abbreviation, translations, side }: Term, uses: readonly Span[] = []): TreeTerm => ({
  id,
  name,
  ...(abbreviation === undefined ? {} : { abbreviation }),
  ...(translations?.ja === undefined ? {} : { japanese: translations.ja }),
  ...(side === undefined ? {} : { side }),
  uses,
});

/** Returns the terms of a side and kind in glossary order, which for bodies is protocol order. */
export function* treeTerms(
  glossary: Glossary,
  statement: Statement | undefined,
  side: string | undefined,
  kind: string,
): Steps<TreeTerm[]> {
  const uses = statement ? yield* usesByTerm(statement) : new Map<string, Span[]>();
  return [...glossary.terms.values()]
    .filter((t) => t.kind === kind && shownSide(glossary, t) === side)
    .map((t) => treeTerm(t, uses.get(t.id)));
}

/** Returns the terms that a statement mentions, in order of first mention. */
export function* treeUsed(statement: Statement): Steps<TreeTerm[]> {
  return [...(yield* usesByTerm(statement))]
    .sort(([, a], [, b]) => (a[0]?.offset ?? 0) - (b[0]?.offset ?? 0))
    .flatMap(([id, uses]) => {
      const term = statement.glossary.terms.get(id);
      return term ? [treeTerm(term, uses)] : [];
    });
}

export const asTreeTerm = (term: Term): TreeTerm => treeTerm(term);
