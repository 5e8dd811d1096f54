import {
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  type SelectionRange,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { rangeOfSpan } from '../../features/lspRange.js';
import { type Outline, type OutlineKind, outlineSteps } from '../../features/outline/documentSymbols.js';
import { foldSteps } from '../../features/outline/folding.js';
import { selectionsAt } from '../../features/outline/selectionRanges.js';
import { flatMapSteps } from '../../text/steps.js';
import type { Session } from '../session.js';

const symbolKinds: Readonly<Record<OutlineKind, SymbolKind>> = {
  heading: SymbolKind.String,
  paragraph: SymbolKind.Field,
  participants: SymbolKind.Namespace,
  side: SymbolKind.Package,
  body: SymbolKind.Class,
};

const symbolOf = (entry: Outline, document: TextDocument): DocumentSymbol => ({
  name: entry.name,
  ...(entry.detail === undefined ? {} : { detail: entry.detail }),
  kind: symbolKinds[entry.kind],
  range: rangeOfSpan(document, entry.span),
  selectionRange: rangeOfSpan(document, entry.place),
  children: entry.children.map((c) => symbolOf(c, document)),
});

/** Flattens the outline for clients without hierarchy. */
const flat = (entries: readonly Outline[], document: TextDocument, container?: string): SymbolInformation[] =>
  entries.flatMap((entry) => [
    {
      name: entry.name,
      kind: symbolKinds[entry.kind],
      location: { uri: document.uri, range: rangeOfSpan(document, entry.span) },
      ...(container === undefined ? {} : { containerName: container }),
    },
    ...flat(entry.children, document, entry.name),
  ]);

/** Serves document symbols, folding and selection ranges. */
export function serveOutline({ connection, client, analysisOf, answer }: Session): void {
  connection.onDocumentSymbol(({ textDocument: { uri } }, token) =>
    answer<DocumentSymbol[] | SymbolInformation[]>('Document symbols', token, [], async (inTurns) => {
      const analysed = await analysisOf(uri, token);
      if (!analysed) return [];
      const entries = await inTurns(outlineSteps(analysed.statement));
      return client().hierarchicalSymbols
        ? inTurns(flatMapSteps(entries, (entry) => [symbolOf(entry, analysed.document)]))
        : inTurns(flatMapSteps(entries, (entry) => flat([entry], analysed.document)));
    }),
  );
  connection.onFoldingRanges(({ textDocument: { uri } }, token) =>
    answer<FoldingRange[]>('Folding', token, [], async (inTurns) => {
      const analysed = await analysisOf(uri, token);
      if (!analysed) return [];
      const folds = await inTurns(foldSteps(analysed.statement));
      const ranges = flatMapSteps(folds, (fold): FoldingRange[] => {
        const { start, end } = rangeOfSpan(analysed.document, fold);
        if (end.line <= start.line) return [];
        const characters = client().lineFoldingOnly ? {} : { startCharacter: start.character, endCharacter: end.character };
        return [
          {
            startLine: start.line,
            endLine: end.line,
            ...characters,
            ...(fold.kind === 'section' ? { kind: FoldingRangeKind.Region } : {}),
          },
        ];
      });
      return inTurns(ranges);
    }),
  );
  connection.onSelectionRanges(({ textDocument: { uri }, positions }, token) =>
    answer('Selection ranges', token, [], async () => {
      const analysed = await analysisOf(uri, token);
      if (!analysed) return [];
      return positions.map((position) => {
        const chain = selectionsAt(analysed.statement, analysed.document.offsetAt(position));
        const ranges = chain.map((s) => rangeOfSpan(analysed.document, s)).reverse();
        const [widest = { start: position, end: position }, ...narrower] = ranges;
        return narrower.reduce<SelectionRange>((parent, range) => ({ range, parent }), { range: widest });
      });
    }),
  );
}
