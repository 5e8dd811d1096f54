import { type Commitment, commitmentsOf } from '../../commitments/commitments.js';
import { stepName } from '../../commitments/commitmentTable.js';
import { rungs } from '../../commitments/verbs.js';
import type { Span, Statement } from '../../statement/statement.js';

/** A commitment as a line of a tree. */
export interface TreeCommitment {
  /** The verb as written. */
  readonly verb: string;
  /** The beginning of what is committed to. */
  readonly object: string;
  /** Plain text: the clause as it stands, its paragraph and its place on the ladder. */
  readonly tooltip: string;
  /** What is shown when it is chosen: the clause. */
  readonly place: Span;
}

/** The commitments of one subject, in the order of the text. */
export interface CommitmentGroup {
  readonly label: string;
  readonly commitments: readonly TreeCommitment[];
}

/** How much of an object a line shows, in UTF-16 code units: more than the widest side bar has room for. */
const shown = 120;

const cut = (text: string): string =>
  text.length <= shown ? text : `${text.slice(0, text.lastIndexOf(' ', shown) + 1 || shown).trimEnd()} …`;

/** One heading for all that the same parties say, however they are called. */
function groupOf({ subject: { kind, side, term, called, text } }: Commitment, { glossary }: Statement): string {
  if (kind === 'both sides') return 'Both sides';
  const body = term === undefined ? undefined : glossary.terms.get(term);
  return side ?? body?.abbreviation ?? body?.name ?? (called ?? text).replace(/^the\s+/i, '');
}

const strength = (step: number | undefined): string =>
  step === undefined ? 'not ranked' : `${stepName(step)}, strength ${step} of ${rungs.length}`;

function line(commitment: Commitment, { text }: Statement): TreeCommitment {
  const { offset, length, verb, object, paragraph, deadline, responsible } = commitment;
  const clause = text.slice(offset, offset + length).replace(/\s+/g, ' ');
  return {
    verb: verb.text,
    object: cut(object),
    tooltip: [
      `${clause}\n`,
      `Paragraph ${paragraph}. ${verb.lemma}: ${strength(verb.step)}.`,
      ...(deadline === undefined ? [] : [`Deadline: ${deadline}`]),
      ...(responsible.length > 0 ? [`Responsible: ${responsible.join(', ')}`] : []),
    ].join('\n'),
    place: { offset, length },
  };
}

/** The commitments of a statement by subject: those of both sides first, then the others as the text comes to them. */
export function commitmentTree(statement: Statement): CommitmentGroup[] {
  const groups = new Map<string, Commitment[]>([['Both sides', []]]);
  for (const commitment of commitmentsOf(statement)) {
    const label = groupOf(commitment, statement);
    groups.set(label, [...(groups.get(label) ?? []), commitment]);
  }
  return [...groups]
    .filter(([, commitments]) => commitments.length > 0)
    .map(([label, commitments]) => ({ label, commitments: commitments.map((c) => line(c, statement)) }));
}
