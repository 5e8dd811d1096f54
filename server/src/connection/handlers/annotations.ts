import {
  type CodeLens,
  CodeLensRefreshRequest,
  type DocumentLink,
  type InlayHint,
  InlayHintRefreshRequest,
  SemanticTokensBuilder,
} from 'vscode-languageserver';
import { agreedLensSteps } from '../../features/annotations/agreedLenses.js';
import { lensSteps } from '../../features/annotations/codeLens.js';
import { nameHintSteps } from '../../features/annotations/inlayHints.js';
import { tokenSteps } from '../../features/annotations/semanticTokens.js';
import { tokenModifiers, tokenTypes } from '../../features/annotations/tokenLegend.js';
import { rangeOfSpan } from '../../features/lspRange.js';
import { sourceLinkSteps } from '../../features/navigation/documentLinks.js';
import { flatMapSteps, type Steps } from '../../text/steps.js';
import type { AnalysedDocument } from '../../workspace/documents.js';
import { updateListCommand } from '../capabilities.js';
import type { Session } from '../session.js';

/** Client command that shows places as references. Its arguments are LSP values. */
export const showReferencesCommand = 'communique.showReferences';

/** Maximum number of places in a lens. */
const maxPlaces = 10_000;

/** Client command that asks for an earlier statement and compares. */
const compareCommand = 'communique.compareWithEarlier';

/** Encodes tokens for LSP. Splits multiline tokens unless the client supports them. */
function* encodedSteps(
  { document, statement }: AnalysedDocument,
  multiline: boolean,
  from?: number,
  to?: number,
): Steps<{ data: number[] }> {
  const builder = new SemanticTokensBuilder();
  for (const { offset, length, type, modifiers } of yield* tokenSteps(statement, from, to)) {
    const bits = modifiers.reduce((sum, m) => sum | (1 << tokenModifiers.indexOf(m)), 0);
    const text = statement.text.slice(offset, offset + length);
    const lines = multiline ? [{ at: 0, text }] : linesOf(text);
    for (const line of lines) {
      const start = document.positionAt(offset + line.at);
      const end = document.positionAt(offset + line.at + line.text.length);
      builder.push(
        start.line,
        start.character,
        end.line === start.line ? end.character - start.character : line.text.length,
        tokenTypes.indexOf(type),
        bits,
      );
    }
    yield;
  }
  return builder.build();
}

function linesOf(text: string): { at: number; text: string }[] {
  return [...text.matchAll(/[^\r\n]+/g)].map((m) => {
    const indent = /^[ \t]*/.exec(m[0])?.[0].length ?? 0;
    return { at: m.index + indent, text: m[0].slice(indent) };
  });
}

/** Serves document links, code lenses, inlay hints and semantic tokens. */
export function serveAnnotations({ connection, client, analysisOf, answer, userSettings, onRefresh }: Session): void {
  connection.onDocumentLinks(({ textDocument: { uri } }, token) =>
    answer<DocumentLink[]>('Links', token, [], async (inTurns) => {
      // VS Code underlines links, so they look like findings. There the user enables them with a setting.
      if ((await userSettings(uri)).links === false) return [];
      const analysed = await analysisOf(uri, token);
      if (!analysed) return [];
      const links = await inTurns(sourceLinkSteps(analysed.statement));
      return links.map((l) => ({ range: rangeOfSpan(analysed.document, l), target: l.url, tooltip: l.title }));
    }),
  );
  connection.onCodeLens(({ textDocument: { uri } }, token) =>
    answer<CodeLens[]>('Code lens', token, [], async (inTurns) => {
      if ((await userSettings(uri)).codeLens !== true) return [];
      const analysed = await analysisOf(uri, token);
      if (!analysed) return [];
      const agreed = analysed.precedents ? await inTurns(agreedLensSteps(analysed.statement, analysed.precedents)) : [];
      const lenses = [...(await inTurns(lensSteps(analysed.statement))), ...agreed];
      const toLsp = flatMapSteps(lenses, (lens): CodeLens[] => {
        const range = rangeOfSpan(analysed.document, lens);
        const places = lens.uses?.slice(0, maxPlaces).map((u) => ({ uri, range: rangeOfSpan(analysed.document, u) })) ?? [];
        const shows = lens.does === 'showUses' && client().showReferences && places.length > 0;
        const compares = lens.does === 'compare' && client().showReferences;
        const command = lens.does === 'updateList' ? updateListCommand : shows ? showReferencesCommand : compares ? compareCommand : '';
        const values = lens.does === 'updateList' ? [uri] : shows ? [uri, range.start, places] : [];
        return [{ range, command: { title: lens.title, command, arguments: values } }];
      });
      return inTurns(toLsp);
    }),
  );
  connection.languages.inlayHint.on(({ textDocument: { uri }, range }, token) =>
    answer<InlayHint[]>('Inlay hints', token, [], async (inTurns) => {
      if ((await userSettings(uri)).inlayHints !== true) return [];
      const analysed = await analysisOf(uri, token);
      if (!analysed) return [];
      const { document, statement } = analysed;
      const hints = await inTurns(nameHintSteps(statement, document.offsetAt(range.start), document.offsetAt(range.end)));
      return inTurns(
        flatMapSteps(hints, ({ offset, name }) => [{ position: document.positionAt(offset), label: `(${name})`, paddingLeft: true }]),
      );
    }),
  );
  connection.languages.semanticTokens.on(({ textDocument: { uri } }, token) =>
    answer('Colours', token, { data: [] }, async (inTurns) => {
      const analysed = await analysisOf(uri, token);
      return analysed ? inTurns(encodedSteps(analysed, client().multilineTokens)) : { data: [] };
    }),
  );
  connection.languages.semanticTokens.onRange(({ textDocument: { uri }, range }, token) =>
    answer('Colours', token, { data: [] }, async (inTurns) => {
      const analysed = await analysisOf(uri, token);
      if (!analysed) return { data: [] };
      const { document } = analysed;
      return inTurns(encodedSteps(analysed, client().multilineTokens, document.offsetAt(range.start), document.offsetAt(range.end)));
    }),
  );
  onRefresh(() => {
    if (client().refreshesHints) connection.sendRequest(InlayHintRefreshRequest.type).catch(() => undefined);
    if (client().refreshesLenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
  });
}
