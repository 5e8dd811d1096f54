import type { BlockReading } from '../statement/reading.js';
import { spanOfText } from '../statement/spans.js';
import type { DocumentBlock, Span, Statement } from '../statement/statement.js';
import type { Language } from '../text/languages/language.js';
import { weakMemo } from '../text/memo.js';
import { finished, flatMapSteps, type Steps } from '../text/steps.js';
import { clausesOfBlock } from './blockClauses.js';
import { namedBefore, type WordRange } from './clauseSubject.js';
import { type Clause, clausesIn } from './clauses.js';
import { isDenied } from './denied.js';
import { enumerator } from './enumerator.js';
import { type FinalClause, type FinalSubject, finalClausesOf, finalDeadlineIn, finalLeadOf, finalVerbsOf } from './finalVerbs.js';
import { bodiesResponsible, deadlineIn } from './followUp.js';
import { listMarkOf, paragraphNumberSteps } from './paragraphNumbers.js';
import { partiesSteps } from './parties.js';
import { isReport } from './reported.js';
import { type Parties, type Subject, subjectsEndingAt } from './subject.js';
import { rungs } from './verbs.js';

export interface CommitmentSubject {
  readonly kind: Subject['kind'];
  readonly text: string;
  readonly side?: string;
  /** Id of the term in the glossary. */
  readonly term?: string;
  /** The antecedent of a pronoun, as written. */
  readonly called?: string;
}

/** An operative clause: one verb of the parties with its object, or one item of a list after such a verb. */
export interface Commitment extends Span {
  readonly subject: CommitmentSubject;
  readonly verb: Span & {
    readonly text: string;
    readonly lemma: string;
    /** Step on the ladder, counted from 1. Absent off the ladder. */
    readonly step?: number;
    /** Set if the clause denies it: “will not”, “neither side will”, しない. */
    readonly isNegated?: boolean;
  };
  /** The words after the verb, without markup. */
  readonly object: string;
  /** The words between subject and verb: “do not”, “strongly”. For a list item, also those between the verb and the list. */
  readonly beforeVerb: string;
  /** The condition that opens the sentence, if any: “Subject to funds,”. */
  readonly condition?: string;
  /** The sentence or list item that contains the clause. */
  readonly sentence: Span;
  /** The printed paragraph number, or the position of the paragraph, from 1. */
  readonly paragraph: number;
  /** The deadline as written, if any. */
  readonly deadline?: string;
  /** Short names of the responsible bodies. */
  readonly responsible: readonly string[];
}

/** A clause without its deadline and responsible bodies. */
type Found = Omit<Commitment, 'deadline' | 'responsible'> & {
  /** Set if its verb comes last. */
  readonly language?: Language;
};

/** A phrase that opens a sentence, with its comma: “By 2030, ”. */
const openingPhrase = /^[^,;]{1,60}, ?$/;
/** The beginning of a phrase that makes a promise conditional. */
const conditional =
  /^(?:if|unless|subject to|provided|where|wherever|when|whenever|once|should|pending|depending|contingent|in principle|in accordance|consistent with|as (?:appropriate|necessary|needed|feasible)|with(?:in|out))\b/i;

const textOf = ({ running, words }: BlockReading, from: number, to: number): string =>
  from < to ? running.text.slice(words.get(from)?.start, words.get(to - 1)?.end) : '';

/** The clause before a list. Its subject applies to the items, which complete it. */
interface Lead {
  readonly subject: Subject;
  readonly spoken: CommitmentSubject;
  readonly commitment?: Found;
}

/** The end of an object that list items complete: “… decided to:”, “will not:”, “… the following:”. */
const incompleteObject = /(?:^|\b(?:to|by|that|not|never)|\bthe following(?: \p{L}+)?|\bincluding)\s*:?$/u;

/** Maximum length, in words, of a clause whose only object is the list after it: “… pledge to stand together to:”. */
const maxIncompleteLength = 8;

const isIncomplete = (object: string): boolean => incompleteObject.test(object) && object.split(' ').length <= maxIncompleteLength;

/**
 * Resolves the subject of a clause. A pronoun refers to the previous subject.
 * @param before the last subject of the paragraph
 * @param asOne whether “it” means the parties under one name
 */
function resolvedSubject(
  { reading }: DocumentBlock,
  subject: Subject,
  before?: CommitmentSubject,
  asOne = false,
): CommitmentSubject | undefined {
  const text = textOf(reading, subject.from, subject.to).replace(/ (?:was|is|has been)\b[\s\S]*/u, '');
  const { kind, side, term, pronoun } = subject;
  const own = { kind, text, ...(side === undefined ? {} : { side }), ...(term === undefined ? {} : { term }) };
  if (pronoun === undefined || pronoun === 'it is') return own;
  if (asOne) return { kind: 'both sides', text };
  const meant = before && { ...before, text, called: before.called ?? before.text };
  if (pronoun === 'they') return meant?.kind === 'body' ? meant : own;
  if (meant && meant.kind !== 'both sides') return meant;
  return pronoun === 'it' ? undefined : own;
}

const spanOfRange = (block: DocumentBlock, { from, to }: WordRange): Span =>
  spanOfText(block, block.reading.words.get(from)?.start ?? 0, block.reading.words.get(to - 1)?.end ?? 0);

function placedClause(
  block: DocumentBlock,
  sentence: WordRange,
  { subject: speaker, verb, from, object }: Clause,
  subject: CommitmentSubject,
  paragraph: number,
): Found {
  const { reading } = block;
  const opening = textOf(reading, sentence.from, from);
  return {
    ...spanOfRange(block, { from, to: Math.max(object.to, verb.to) }),
    subject,
    verb: {
      ...spanOfRange(block, verb),
      text: textOf(reading, verb.from, verb.to),
      lemma: verb.lemma,
      ...(verb.rung === undefined ? {} : { step: verb.rung + 1 }),
      ...(isDenied(reading.words, verb.from, verb.to, speaker.from) ? { isNegated: true } : {}),
    },
    object: textOf(reading, object.from, object.to),
    beforeVerb: textOf(reading, speaker.from === from ? speaker.to : from, verb.from),
    ...(openingPhrase.test(opening) && conditional.test(opening) ? { condition: opening } : {}),
    sentence: spanOfRange(block, sentence),
    paragraph,
  };
}

const spokenSubject = ({ running }: BlockReading, { start, end, kind, side, term }: FinalSubject): CommitmentSubject => ({
  kind,
  text: running.text.slice(start, end),
  ...(side === undefined ? {} : { side }),
  ...(term === undefined ? {} : { term }),
});

/** Returns the commitment for a clause whose verb comes after its object. */
function placedFinal(block: DocumentBlock, clause: FinalClause, subject: CommitmentSubject, paragraph: number): Found {
  const { verb, object, sentence } = clause;
  const { text } = block.reading.running;
  return {
    ...spanOfText(block, clause.subject?.start ?? object.start, verb.end),
    subject,
    verb: {
      ...spanOfText(block, verb.start, verb.end),
      text: text.slice(verb.start, verb.end),
      lemma: verb.lemma,
      ...(verb.rung === undefined ? {} : { step: verb.rung + 1 }),
      ...(verb.isNegated ? { isNegated: true } : {}),
    },
    beforeVerb: '',
    object: text.slice(object.start, object.end).replace(/^[、,\s]+/, ''),
    sentence: spanOfText(block, sentence.start, sentence.end),
    paragraph,
  };
}

/** Returns the words beside the verb that apply to each list item: “not” in “will not:”. @param object the words up to the list */
const besideItems = ({ beforeVerb }: Found, object: string): string =>
  isIncomplete(object) ? `${beforeVerb} ${object}`.trim() : beforeVerb;

/** Returns the commitment for a list item that completes the clause before the list. */
const itemOf = (block: DocumentBlock, sentence: WordRange, lead: Found, paragraph: number): Found => ({
  ...lead,
  ...spanOfRange(block, sentence),
  object: textOf(block.reading, sentence.from, sentence.to).replace(/[.;,]?(?: and)?$/, ''),
  beforeVerb: besideItems(lead, lead.object),
  sentence: spanOfRange(block, sentence),
  paragraph,
});

/** Returns a commitment for each item of a list inside a sentence: “committed to: build …; establish …; and hold …”. */
function inlineItems(block: DocumentBlock, { object }: Clause, commitment: Found): Found[] {
  const { reading } = block;
  const marks = reading.words.slice(object.from, object.to).map((w) => w.text);
  const colon = marks.indexOf(':');
  const lead = textOf(reading, object.from, object.from + colon + 1);
  if (colon < 0 || !marks.includes(';', colon) || !isIncomplete(lead)) return [];
  const beforeVerb = besideItems(commitment, lead);
  const items: WordRange[] = [];
  for (let from = object.from + colon + 1, at = from; at <= object.to; at++) {
    if (at < object.to && reading.words.get(at)?.text !== ';') continue;
    while (/^(?:and|or)$/.test(reading.words.get(from)?.key ?? '')) from++;
    if (at > from) items.push({ from, to: at });
    from = at + 1;
  }
  return items.map((item) => ({ ...commitment, beforeVerb, ...spanOfRange(block, item), object: textOf(reading, item.from, item.to) }));
}

/** Returns the clause or the bare subject (“The two sides:”) that introduces a list. */
function leadOf(block: DocumentBlock, parties: Parties): Lead | undefined {
  const { running, words } = block.reading;
  if (!running.text.endsWith(':')) return undefined;
  const [subject] = subjectsEndingAt(block.reading, words.length - 1, parties);
  if (!subject || subject.from > (enumerator.test(running.text) ? 2 : 0)) return undefined;
  const spoken = resolvedSubject(block, subject);
  return spoken && { subject, spoken };
}

const cachedClauses = weakMemo((_: Statement): { all?: readonly Commitment[] } => ({}));

/** Returns the operative clauses of a statement, in text order. Skips reported history, quotations, headings and tables. */
export function* operativeClauseSteps(statement: Statement): Steps<readonly Commitment[]> {
  const cached = cachedClauses(statement);
  cached.all ??= yield* flatMapSteps(yield* clausesFound(statement), (clause) => [withFollowUp(statement, clause)]);
  return cached.all;
}

export const operativeClausesOf = (statement: Statement): readonly Commitment[] => finished(operativeClauseSteps(statement));

/** Returns whether a clause commits the parties. “Discussed” and “exchanged views” do not. */
export const isCommitment = ({ verb: { step } }: Commitment): boolean => step === undefined || rungs[step - 1]?.commits !== false;

/** Returns the commitments of a statement: its operative clauses, except those that only report a discussion. */
export function* commitmentSteps(statement: Statement): Steps<readonly Commitment[]> {
  return (yield* operativeClauseSteps(statement)).filter(isCommitment);
}

export const commitmentsOf = (statement: Statement): readonly Commitment[] => finished(commitmentSteps(statement));

/** Adds the deadline and the responsible bodies. The deadline may open the sentence: “By 2030, both sides will …”. */
function withFollowUp(statement: Statement, clause: Found): Commitment {
  const { subject, verb, object, sentence } = clause;
  const end = clause.offset + clause.length;
  const following = verb.offset + verb.length;
  const opening = statement.text.slice(sentence.offset, clause.offset);
  const fronted = openingPhrase.test(opening) ? deadlineIn(opening, statement.date) : undefined;
  const { language, ...found } = clause;
  const deadline = language ? finalDeadlineIn(object, language) : (deadlineIn(object, statement.date) ?? fronted);
  const body = subject.term === undefined ? undefined : statement.glossary.terms.get(subject.term);
  const own = subject.kind === 'body' ? [body?.abbreviation ?? body?.name ?? subject.called ?? subject.text] : [];
  const named = bodiesResponsible(statement, verb.lemma, { offset: Math.min(following, end), length: Math.max(0, end - following) });
  return { ...found, ...(deadline === undefined ? {} : { deadline }), responsible: named.length > 0 ? named : own };
}

function* clausesFound(statement: Statement): Steps<Found[]> {
  const parties = yield* partiesSteps(statement);
  const numbers = yield* paragraphNumberSteps(statement);
  const year = statement.date?.slice(0, 4);
  const found: Found[] = [];
  const completed = new Set<Found>();
  /** The clauses that nested lists complete, outermost first, with the mark of the numbered item that contains them. */
  const leads: { readonly lead: Lead; readonly mark: string | undefined }[] = [];
  let spokenLast: CommitmentSubject | undefined;
  for (const block of statement.blocks) {
    yield;
    const { reading } = block;
    const isItem = reading.kind === 'listItem';
    if (block.inAbbreviationList || /^(?:heading|tableCell|quotation)$/.test(reading.kind)) {
      leads.length = 0;
      const lead = leadOf(block, parties);
      if (lead) leads.push({ lead, mark: undefined });
      continue;
    }
    const paragraph = numbers.get(block) ?? 1;
    const finalVerbs = finalClausesOf(reading);
    const language = finalVerbsOf(reading);
    const named = finalVerbs.length > 0 ? undefined : finalLeadOf(reading);
    if (named) spokenLast = spokenSubject(reading, named);
    if (finalVerbs.length > 0) {
      for (const clause of finalVerbs) {
        spokenLast = clause.subject ? spokenSubject(reading, clause.subject) : spokenLast;
        if (spokenLast) found.push({ ...placedFinal(block, clause, spokenLast, paragraph), ...(language ? { language } : {}) });
      }
      continue;
    }
    const mark = isItem ? listMarkOf(statement, block) : undefined;
    const sibling = mark === undefined ? -1 : leads.findIndex((l) => l.mark === mark);
    if (sibling >= 0) leads.splice(sibling);
    const lead = leads.at(-1)?.lead;
    const opened = lead && (isItem || !lead.commitment) ? lead : undefined;
    let before: CommitmentSubject | undefined;
    let spokeBefore = true;
    let reporting = false;
    let last: { readonly commitment: Found; readonly subject: Subject } | undefined;
    clausesOfBlock(reading, parties, year).forEach(({ sentence, clauses: own }, i) => {
      const inherited = i === 0 && opened && !opened.commitment ? opened.subject : undefined;
      const clauses = inherited ? clausesIn(reading, sentence, parties, inherited, year) : own;
      if (i === 0 && clauses.length === 0 && isItem && opened?.commitment) {
        found.push(itemOf(block, sentence, opened.commitment, paragraph));
        if (isIncomplete(opened.commitment.object)) completed.add(opened.commitment);
      }
      const spoke: boolean = clauses.length > 0;
      reporting ||= isReport(textOf(reading, sentence.from, sentence.to), year);
      for (const clause of clauses) {
        // “These partnerships … They will …”: if the previous sentence has no party, “they” does not mean the parties.
        if (clause.subject.pronoun === 'they' && clause.verb.form === 'modal' && !spokeBefore) continue;
        if (reporting && clause.verb.deed && clause.verb.form === 'past') continue;
        const isOne = /^(?:it|he|she)$/.test(clause.subject.pronoun ?? '');
        const named = isOne ? namedBefore(reading, sentence, clause.subject.from, parties) : undefined;
        const meant = named ? resolvedSubject(block, named) : before;
        // “The Quad … It …”: “it” means the parties under one name.
        const asOne = clause.subject.pronoun === 'it' && last?.subject.kind === 'both sides' && !last.subject.plural;
        const spoken =
          clause.subject === inherited ? opened?.spoken : resolvedSubject(block, clause.subject, asOne ? undefined : meant, asOne);
        if (!spoken) continue;
        const commitment = placedClause(block, sentence, clause, spoken, paragraph);
        before = spoken;
        last = { commitment, subject: clause.subject };
        const items = inlineItems(block, clause, commitment);
        for (const one of items.length > 0 ? items : [commitment]) found.push(one);
      }
      spokeBefore = spoke;
    });
    if (!isItem) leads.length = 0;
    const opens = reading.running.text.endsWith(':') ? last : undefined;
    const next = opens
      ? { subject: opens.subject, spoken: opens.commitment.subject, commitment: opens.commitment }
      : isItem && lead
        ? undefined
        : leadOf(block, parties);
    if (next) leads.push({ lead: next, mark });
  }
  return found.filter((c) => !completed.has(c));
}
