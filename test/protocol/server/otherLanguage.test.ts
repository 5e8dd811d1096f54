import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver/node';
import { textsNamed } from '../../unit/bilingual/planted.js';
import { type OpenDocument, pulling, type Session, startSession } from '../session.js';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'communique-languages-')));
const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
const [english, japanese] = textsNamed('minerals');
const changed = japanese.replace('300億円', '30億円');

let session: Session;
let open: OpenDocument[] = [];

beforeAll(async () => {
  session = await startSession(['dist/server.js', '--stdio'], { capabilities: pulling, folder: pathToFileURL(folder).href });
});

afterEach(() => {
  for (const document of open) document.close();
  open = [];
});

afterAll(async () => {
  expect(await session.end()).toBe(0);
  rmSync(folder, { recursive: true });
});

function opened(name: string, text: string): OpenDocument {
  const document = session.open(uriOf(name), 'joint-statement', text);
  open.push(document);
  return document;
}

const bilingual = async (document: OpenDocument): Promise<Diagnostic[]> =>
  (await document.findings()).filter(({ code }) => String(code).startsWith('bilingual/'));

describe('a statement with a text in the other language', () => {
  it('gets findings by the names of the files, with links to the other text', async () => {
    writeFileSync(join(folder, 'a.ja.statement.md'), changed);
    const document = opened('a.statement.md', english);
    const [finding, ...others] = await bilingual(document);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'bilingual/number', message: '“30 billion yen” here, but “30億円” in the other language.' });
    const [related] = finding?.relatedInformation ?? [];
    const line = changed.slice(0, changed.indexOf('30億円')).split('\n').length - 1;
    expect(related?.location).toMatchObject({ uri: uriOf('a.ja.statement.md'), range: { start: { line } } });
  });

  it('gets findings in both open texts, and others after an edit of either', async () => {
    const first = opened('b.en.md', english);
    const second = opened('b.ja.md', changed);
    expect((await bilingual(first)).map((f) => f.code)).toEqual(['bilingual/number']);
    expect((await bilingual(second)).map((f) => f.code)).toEqual(['bilingual/number']);
    second.replace('30億円', '300億円');
    expect(await bilingual(second)).toEqual([]);
    expect(await bilingual(first)).toEqual([]);
    first.replace('July 17, 2026', 'July 18, 2026');
    expect((await bilingual(second)).map((f) => f.code)).toEqual(['bilingual/date']);
  });

  it('takes the text that the front matter names', async () => {
    writeFileSync(join(folder, 'other.md'), changed);
    const document = opened('c.statement.md', `---\ncounterpart: other.md\n---\n\n${english}`);
    expect(await bilingual(document)).toHaveLength(1);
    document.replace('counterpart: other.md', 'counterpart: ../other.md');
    expect(await bilingual(document)).toEqual([]);
  });

  it('ignores findings as any others', async () => {
    writeFileSync(join(folder, 'd.ja.statement.md'), changed);
    const document = opened('d.statement.md', `---\ncommunique-disable: bilingual/number\n---\n\n${english}`);
    expect(await bilingual(document)).toEqual([]);
  });

  it('has no findings without one, nor with a text in the same language', async () => {
    expect(await bilingual(opened('e.statement.md', english))).toEqual([]);
    writeFileSync(join(folder, 'f.ja.statement.md'), english);
    expect(await bilingual(opened('f.statement.md', english))).toEqual([]);
  });

  it('shows the paragraph in the other language in hovers', async () => {
    writeFileSync(join(folder, 'g.ja.statement.md'), changed);
    const document = opened('g.statement.md', english);
    const plain = await document.hover('export restrictions');
    expect(JSON.stringify(plain?.contents)).toContain('重要鉱物の輸出制限');
    expect(JSON.stringify(plain?.contents)).toContain(`[line 9](${uriOf('g.ja.statement.md')}#L9)`);
    const term = JSON.stringify((await document.hover('JOGMEC'))?.contents);
    expect(term).toContain('Japan Organization for Metals and Energy Security');
    expect(term).toContain('独立行政法人エネルギー・金属鉱物資源機構');
  });

  it('tells the client which lines correspond', async () => {
    writeFileSync(join(folder, 'h.ja.statement.md'), changed);
    const document = opened('h.statement.md', english);
    const other = await session.connection.sendRequest('communique/otherLanguage', { uri: document.uri });
    expect(other).toEqual({ uri: uriOf('h.ja.statement.md'), lines: [0, 2, 4, 6, 8, 10, 12, 14, 16].map((line) => [line, line]) });
    expect(await session.connection.sendRequest('communique/otherLanguage', { uri: opened('i.statement.md', english).uri })).toBeNull();
  });
});
