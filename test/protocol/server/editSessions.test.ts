import { describe, expect, it } from 'vitest';
import {
  CodeActionRequest,
  CodeLensRequest,
  DefinitionRequest,
  DidChangeTextDocumentNotification,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  SelectionRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Random, randomFrom } from '../../fuzz/targets/random.js';
import { pulling, type Session, startSession } from '../session.js';

/** How many sessions there are; `npm run test:nightly` runs 300. */
const sessions = Number(process.env.EDIT_SESSIONS ?? 12);
const firstSeed = Number(process.env.EDIT_SEED ?? 1100);
const editsPerSession = 12;

/** All kinds of line ends, Markdown that opens and closes, surrogates, and what the rules look for. */
const pieces = [
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '\r\r',
  '\r\n\r\n',
  '\n\r',
  '\u2028',
  '\uFEFF',
  '😀',
  '\uD83D',
  '\uDE00',
  'é',
  'e\u0301',
  '環境省',
  '```\n',
  '```\r',
  '~~~\r\n',
  '<!--',
  '-->',
  '<!-- communique-disable-line -->',
  '<!-- communique-disable -->\r',
  '<div>\n',
  '</div>\r\n',
  '---\n',
  '===\r',
  '# ',
  '- ',
  '> ',
  '1. ',
  '| a | b |\r|---|---|\r| QZSS | c |\r',
  '[a]: x\r',
  '[^1]: The Orbital Forum (OTF).\r\n',
  '[see][a]',
  '**',
  '_',
  '`',
  '&amp;',
  '    ',
  '\t',
  ' ',
  '(',
  ')',
  '“',
  '”',
  '.',
  ', ',
  'Joint Statement\r\r',
  'The low Earth orbit (LEO) was welcomed. ',
  'LEO ',
  'QZSS ',
  'the QZSS system ',
  'Quasi Zenith Satellite System ',
  'the the plan ',
  'Both sides shall meet. ',
  'Abbreviations\r\rLEO: low Earth orbit\r',
  'Participants included JAXA, the Cabinet Office and NASA. ',
  'The Ninth Meeting will be held in 2024. ',
  '[TBD] ',
  'Orbital Traffic Forum (OTF) ',
  'OTF ',
];

/** The end of each line, by LSP’s model. */
const lineLengths = (text: string): number[] => text.split(/\r\n|\r|\n/).map((line) => line.length);

interface Place {
  readonly line: number;
  readonly character: number;
}

const isPlace = (value: unknown): value is Place => typeof value === 'object' && value !== null && 'line' in value && 'character' in value;

/** Throws if a range in an answer is not in the document. */
function expectInside(answer: unknown, lengths: readonly number[], what: string): void {
  const inside = ({ line, character }: Place): boolean => line >= 0 && character >= 0 && character <= (lengths[line] ?? -1);
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    // Definitions may lead to other documents, which are pages of the glossary.
    if ('targetUri' in value && String(value.targetUri).startsWith('communique-')) return;
    if ('uri' in value && String(value.uri).startsWith('communique-')) return;
    if ('start' in value && 'end' in value && isPlace(value.start) && isPlace(value.end)) {
      const { start, end } = value;
      const isOrdered = start.line < end.line || (start.line === end.line && start.character <= end.character);
      if (!inside(start) || !inside(end) || !isOrdered) throw new Error(`${what}: ${JSON.stringify(value)} is outside the document`);
    }
    for (const part of Object.values(value)) look(part);
  };
  look(answer);
}

/** Asks for everything that answers with ranges, at a random place. */
async function expectRangesInside({ connection }: Session, document: TextDocument, random: Random): Promise<void> {
  const text = document.getText();
  const lengths = lineLengths(text);
  const textDocument = { uri: document.uri };
  const position = document.positionAt(random.below(text.length + 1));
  const range = { start: position, end: position };
  const answers = {
    hover: await connection.sendRequest(HoverRequest.type, { textDocument, position }),
    definition: await connection.sendRequest(DefinitionRequest.type, { textDocument, position }),
    references: await connection.sendRequest(ReferencesRequest.type, { textDocument, position, context: { includeDeclaration: true } }),
    highlights: await connection.sendRequest(DocumentHighlightRequest.type, { textDocument, position }),
    rename: await connection.sendRequest(PrepareRenameRequest.type, { textDocument, position }),
    actions: await connection.sendRequest(CodeActionRequest.type, { textDocument, range, context: { diagnostics: [] } }),
    symbols: await connection.sendRequest(DocumentSymbolRequest.type, { textDocument }),
    selections: await connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions: [position] }),
    links: await connection.sendRequest(DocumentLinkRequest.type, { textDocument }),
    lenses: await connection.sendRequest(CodeLensRequest.type, { textDocument }),
  };
  for (const [what, answer] of Object.entries(answers)) expectInside(answer, lengths, what);
  const folds = (await connection.sendRequest(FoldingRangeRequest.type, { textDocument })) ?? [];
  for (const { startLine, endLine } of folds) expect(startLine <= endLine && endLine < lengths.length).toBe(true);
  const tokens = await connection.sendRequest(SemanticTokensRequest.type, { textDocument });
  let [line, character] = [0, 0];
  for (let i = 0; i < (tokens?.data.length ?? 0); i += 5) {
    const [lines = 0, characters = 0, length = 0] = tokens?.data.slice(i, i + 3) ?? [];
    [line, character] = lines > 0 ? [line + lines, characters] : [line, character + characters];
    if (character + length > (lengths[line] ?? -1)) throw new Error(`token ${i / 5} is outside the document`);
  }
}

/** Opens the same text as another document. Returns its findings, as if they were in the first. */
async function findingsFromScratch(session: Session, uri: string, text: string): Promise<unknown> {
  const fresh = session.open('file:///w/fresh.statement.md', 'joint-statement', text);
  const findings = await fresh.findings();
  fresh.close();
  return JSON.parse(JSON.stringify(findings).replaceAll(fresh.uri, uri));
}

describe('random edits', () => {
  it(`of ${sessions} sessions leave what a check from scratch finds, and all ranges in the document`, async () => {
    const session = await startSession(['dist/server.js', '--stdio'], { capabilities: pulling });
    let comparisons = 0;
    for (let seed = firstSeed; seed < firstSeed + sessions; seed++) {
      const random = randomFrom(seed);
      const start = Array.from({ length: 10 + random.below(40) }, () => random.of(pieces)).join('');
      const uri = `file:///w/edited-${seed}.statement.md`;
      const opened = session.open(uri, 'joint-statement', start);
      let document = TextDocument.create(uri, 'joint-statement', 1, start);
      await opened.findings();
      for (let i = 0; i < editsPerSession; i++) {
        const length = document.getText().length;
        const offset = random.below(length + 1);
        const end = Math.min(length, offset + random.of([0, 0, 0, 1, 2, 7, 40]));
        const range = { start: document.positionAt(offset), end: document.positionAt(end) };
        const change = { range, text: Array.from({ length: random.below(4) }, () => random.of(pieces)).join('') };
        document = TextDocument.update(document, [change], document.version + 1);
        await session.connection.sendNotification(DidChangeTextDocumentNotification.type, {
          textDocument: { uri, version: document.version },
          contentChanges: [change],
        });
        // A burst of edits is checked once.
        if (random.below(3) === 0) continue;
        const what = `seed ${seed}, edit ${i}: ${JSON.stringify(document.getText())}`;
        const findings = await opened.findings();
        expect(findings, what).toEqual(await findingsFromScratch(session, uri, document.getText()));
        comparisons++;
        try {
          expectInside(findings, lineLengths(document.getText()), 'findings');
          if (random.below(2) === 0) await expectRangesInside(session, document, random);
        } catch (error) {
          throw new Error(what, { cause: error });
        }
      }
      opened.close();
    }
    process.stdout.write(`${comparisons} comparisons in ${sessions} sessions\n`);
    expect(session.errors()).toBe('');
    expect(await session.end()).toBe(0);
  });
});
