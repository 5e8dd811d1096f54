import {
  type CompletionItem,
  CompletionItemKind,
  CompletionTriggerKind,
  InsertTextFormat,
  MarkupKind,
  type Position,
  RequestType,
} from 'vscode-languageserver';
import { type Suggestion, suggestionsAt } from '../../features/completion/completion.js';
import { allFormulae, plainText } from '../../features/completion/formulae.js';
import { agreedContinuationAt, continuationAt } from '../../features/completion/inlineCompletion.js';
import { termCard } from '../../features/hover/hover.js';
import { plainFromMarkdown } from '../../features/hover/markdown.js';
import { rangeOfSpan } from '../../features/lspRange.js';
import { participantSteps } from '../../statement/opening/participants.js';
import type { AnalysedDocument } from '../../workspace/documents.js';
import type { ClientProfile } from '../clientProfile.js';
import type { Session } from '../session.js';

const itemKinds = {
  term: CompletionItemKind.Reference,
  // Not Snippet: VS Code hides that kind with the snippets of extensions, which are hidden because they repeat the formulae.
  formula: CompletionItemKind.Struct,
  agreed: CompletionItemKind.Text,
  value: CompletionItemKind.Value,
} as const;

/** Returns the local date as YYYY-MM-DD. */
function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

interface ItemData {
  readonly uri: string;
  readonly termId: string;
}

function itemOf(suggestion: Suggestion, { document, statement }: AnalysedDocument, client: ClientProfile): CompletionItem {
  const { label, description, kind, span, text, snippet, termId, rank } = suggestion;
  const asSnippet = snippet !== undefined && client.snippets;
  return {
    label,
    kind: itemKinds[kind],
    ...(description === undefined ? {} : client.labelDetails ? { labelDetails: { description } } : { detail: description }),
    sortText: rank,
    // The server has already filtered; the client compares with the text that is there.
    filterText: statement.text.slice(span.offset, span.offset + span.length),
    insertTextFormat: asSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range: rangeOfSpan(document, span), newText: asSnippet ? snippet : text },
    ...(termId === undefined ? {} : { data: { uri: document.uri, termId } satisfies ItemData }),
  };
}

interface ListedFormula {
  readonly name: string;
  readonly description: string;
  /** Its text on one line. */
  readonly text: string;
  readonly snippet: string;
  readonly fits: boolean;
}

const formulaeRequest = new RequestType<{ uri: string; position: Position }, ListedFormula[], void>('communique/formulae');

const listed = ({ name, description, body, fits }: ReturnType<typeof allFormulae>[number]): ListedFormula => ({
  name,
  description,
  text: plainText(body).replace(/\s+/g, ' '),
  snippet: body,
  fits,
});

export function serveCompletion({ connection, client, analysisOf, answer }: Session): void {
  connection.onCompletion(({ textDocument: { uri }, position, context }, token) =>
    answer('Completion', token, null, async (inTurns) => {
      const analysed = await analysisOf(uri, token);
      if (!analysed) return null;
      // Cached for the suggestions.
      await inTurns(participantSteps(analysed.statement));
      const onDemand = context?.triggerKind !== CompletionTriggerKind.TriggerCharacter;
      const { precedents } = analysed;
      const found = suggestionsAt(analysed.statement, analysed.document.offsetAt(position), {
        today: today(),
        onDemand,
        ...(precedents ? { precedents } : {}),
      });
      return { isIncomplete: found.length > 0, items: found.map((s) => itemOf(s, analysed, client())) };
    }),
  );
  connection.onCompletionResolve((item, token) =>
    answer('Completion', token, item, async () => {
      const data = item.data as ItemData | undefined;
      const analysed = data && (await analysisOf(data.uri, token));
      const term = data && analysed?.statement.glossary.terms.get(data.termId);
      if (!analysed || !term) return item;
      const markdown = termCard(analysed.statement, term, undefined);
      const kind = client().documentationMarkup;
      return { ...item, documentation: { kind, value: kind === MarkupKind.Markdown ? markdown : plainFromMarkdown(markdown) } };
    }),
  );
  connection.onRequest(formulaeRequest, ({ uri, position }, token) =>
    answer('Formulae', token, [], async () => {
      const analysed = await analysisOf(uri, token);
      return analysed ? allFormulae(analysed.statement, analysed.document.offsetAt(position), today()).map(listed) : [];
    }),
  );
  connection.languages.inlineCompletion.on(({ textDocument: { uri }, position }, token) =>
    answer('Inline completion', token, [], async () => {
      const analysed = await analysisOf(uri, token);
      if (!analysed) return [];
      const { statement, document, precedents } = analysed;
      const offset = document.offsetAt(position);
      const found = (precedents && agreedContinuationAt(statement, precedents, offset)) ?? continuationAt(statement, offset, today());
      if (!found) return [];
      // Never a snippet: its first tab stop would be selected, and the next key would delete it.
      return [{ insertText: found.text, filterText: found.text, range: rangeOfSpan(document, found.span) }];
    }),
  );
}
