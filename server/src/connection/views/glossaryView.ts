import { type Position, type Range, RequestType } from 'vscode-languageserver';
import { writings } from '../../features/completion/completion.js';
import { termCard } from '../../features/hover/hover.js';
import { rangeOfSpan } from '../../features/lspRange.js';
import { termsMatching } from '../../features/navigation/workspaceSymbols.js';
import { asTreeTerm, type TreeSide, type TreeTerm, treeSides, treeTerms, treeUsed } from '../../features/views/glossaryTree.js';
import { flatMapSteps } from '../../text/steps.js';
import type { AnalysedDocument } from '../../workspace/documents.js';
import type { Session } from '../session.js';
import { entryPlace, type Place } from './glossaryEntries.js';

/** The active document, whose sides, uses and glossary are shown. */
interface DocumentParams {
  readonly uri?: string;
}

interface ShownTerm extends Omit<TreeTerm, 'uses'> {
  /** The first uses. */
  readonly uses: readonly { readonly range: Range; readonly text: string }[];
  /** The number of all uses. */
  readonly count: number;
}

const sidesRequest = new RequestType<DocumentParams, { used: number; sides: TreeSide[] }, void>('communique/glossarySides');
const termsRequest = new RequestType<DocumentParams & { used?: boolean; side?: string; kind?: string }, ShownTerm[], void>(
  'communique/glossaryTerms',
);
const searchRequest = new RequestType<DocumentParams & { query: string }, ShownTerm[], void>('communique/glossarySearch');
const entryRequest = new RequestType<DocumentParams & { id: string }, { card: string; place: Place | null } | null, void>(
  'communique/glossaryEntry',
);
const insertionRequest = new RequestType<{ uri: string; id: string; position: Position }, { text: string } | null, void>(
  'communique/glossaryInsertion',
);

/** Maximum number of uses of a term in the view. Its line says how many there are. */
const maxUses = 1000;

/** Length of the text around a use, in UTF-16 code units. */
const contextLength = 40;

function shown({ uses, ...term }: TreeTerm, analysed: AnalysedDocument | undefined): ShownTerm {
  if (!analysed) return { ...term, uses: [], count: 0 };
  const { document, statement } = analysed;
  return {
    ...term,
    count: uses.length,
    uses: uses.slice(0, maxUses).map((span) => ({
      range: rangeOfSpan(document, span),
      text: statement.text
        .slice(Math.max(0, span.offset - contextLength), span.offset + span.length + contextLength)
        .replace(/^\S*\s|\s\S*$/g, '')
        .replace(/\s+/g, ' '),
    })),
  };
}

/** Serves the Glossary view: terms by side and kind, search, hovers, insertion. */
export function serveGlossaryView(session: Session): void {
  const { connection, answer, analysisOf, settingsFor, folders, documents } = session;
  const analysedFor = async (uri: string | undefined): Promise<AnalysedDocument | undefined> =>
    uri === undefined ? undefined : analysisOf(uri);
  const glossaryFor = async (uri: string | undefined, analysed: AnalysedDocument | undefined) =>
    analysed?.settings ?? (await settingsFor(uri ?? documents.all()[0]?.uri ?? `${folders()[0] ?? 'untitled:'}/x`));

  connection.onRequest(sidesRequest, ({ uri }, token) =>
    answer('The glossary', token, { used: 0, sides: [] }, async (inTurns) => {
      const analysed = await analysedFor(uri);
      const { glossary } = await glossaryFor(uri, analysed);
      const used = analysed ? await inTurns(treeUsed(analysed.statement)) : [];
      return { used: used.length, sides: treeSides(glossary, analysed?.statement.sides ?? []) };
    }),
  );
  connection.onRequest(termsRequest, ({ uri, used, side, kind }, token) =>
    answer<ShownTerm[]>('The glossary', token, [], async (inTurns) => {
      const analysed = await analysedFor(uri);
      const { glossary } = await glossaryFor(uri, analysed);
      if (used && !analysed) return [];
      const terms = used && analysed ? treeUsed(analysed.statement) : treeTerms(glossary, analysed?.statement, side, kind ?? '');
      return inTurns(flatMapSteps(await inTurns(terms), (term) => [shown(term, analysed)]));
    }),
  );
  connection.onRequest(searchRequest, ({ uri, query }, token) =>
    answer<ShownTerm[]>('Searching the glossary', token, [], async () => {
      const analysed = await analysedFor(uri);
      const { glossary } = await glossaryFor(uri, analysed);
      return termsMatching(glossary, query, analysed?.statement.sides).map((t) => shown(asTreeTerm(t), undefined));
    }),
  );
  connection.onRequest(entryRequest, ({ uri, id }, token) =>
    answer<{ card: string; place: Place | null } | null>('The entry', token, null, async () => {
      const analysed = await analysedFor(uri);
      const settings = await glossaryFor(uri, analysed);
      const term = settings.glossary.terms.get(id);
      if (!term) return null;
      const context = analysed?.statement ?? { glossary: settings.glossary };
      return { card: termCard(context, term, undefined), place: entryPlace(session, settings, id, uri) ?? null };
    }),
  );
  connection.onRequest(insertionRequest, ({ uri, id, position }, token) =>
    answer<{ text: string } | null>('Inserting a term', token, null, async () => {
      const analysed = await analysisOf(uri, token);
      const { glossary } = await glossaryFor(uri, analysed);
      const term = glossary.terms.get(id);
      if (!term) return null;
      const [text = term.name] = analysed ? writings(analysed.statement, term, analysed.document.offsetAt(position)) : [];
      return { text };
    }),
  );
}
