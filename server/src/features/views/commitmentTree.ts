import { type Commitment, commitmentSteps } from '../../commitments/commitments.js';
import { stepName, whoCommits, writtenVerb } from '../../commitments/commitmentTable.js';
import { rungs } from '../../commitments/verbs.js';
import { capitalise } from '../../findings/spelling.js';
import type { Span, Statement } from '../../statement/statement.js';
import { t } from '../../text/l10n.js';
import type { Steps } from '../../text/steps.js';

export interface TreeCommitment {
  readonly verb: string;
  /** The beginning of the object. */
  readonly object: string;
  /** Plain text: the clause, its paragraph and its step on the ladder. */
  readonly tooltip: string;
  /** The clause, selected when the item is chosen. */
  readonly place: Span;
}

/** Commitments of one subject, in text order. */
export interface CommitmentGroup {
  readonly label: string;
  readonly commitments: readonly TreeCommitment[];
}

/** Maximum length of an object, in UTF-16 code units: wider than any side bar. */
const maxLength = 120;

const cut = (text: string): string =>
  text.length <= maxLength ? text : `${text.slice(0, text.lastIndexOf(' ', maxLength) + 1 || maxLength).trimEnd()} …`;

/** The group of this kind of subject. */
const bothSides = 'both sides';

/** Returns the group of a commitment. The parties are one group, however they are named. */
function groupOf({ subject }: Commitment, { glossary }: Statement): string {
  const { kind, side, term } = subject;
  const body = kind === 'both sides' || side !== undefined || term === undefined ? undefined : glossary.terms.get(term);
  return body?.abbreviation ?? body?.name ?? (whoCommits(subject) === t('both sides') ? bothSides : capitalise(whoCommits(subject)));
}

const strength = (step: number | undefined): string =>
  step === undefined ? t('not ranked') : t('{0}, step {1} of {2} from weak to strong', stepName(step), step, rungs.length);

function line(commitment: Commitment, { text }: Statement): TreeCommitment {
  const { offset, length, verb, object, paragraph, deadline, responsible } = commitment;
  const clause = text.slice(offset, offset + length).replace(/\s+/g, ' ');
  return {
    verb: writtenVerb(commitment),
    object: cut(object),
    tooltip: [
      `${clause}\n`,
      t('Paragraph {0}. {1}: {2}.', paragraph, verb.lemma, strength(verb.step)),
      ...(deadline === undefined ? [] : [t('Deadline: {0}', deadline)]),
      ...(responsible.length > 0 ? [t('Responsible: {0}', responsible.join(', '))] : []),
    ].join('\n'),
    place: { offset, length },
  };
}

/** Groups the commitments of a statement by subject: both sides first, then the others in text order. */
export function* commitmentTreeSteps(statement: Statement): Steps<CommitmentGroup[]> {
  const groups = new Map<string, TreeCommitment[]>([[bothSides, []]]);
  for (const commitment of yield* commitmentSteps(statement)) {
    const label = groupOf(commitment, statement);
    const shown = line(commitment, statement);
    const known = groups.get(label);
    if (known) known.push(shown);
    else groups.set(label, [shown]);
    yield;
  }
  return [...groups]
    .filter(([, commitments]) => commitments.length > 0)
    .map(([label, commitments]) => ({ label: label === bothSides ? t('Both sides') : label, commitments }));
}
