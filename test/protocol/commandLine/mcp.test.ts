import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSession } from '../session.js';

const cli = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));
const outer = mkdtempSync(join(tmpdir(), 'communique-mcp-'));
const folder = join(outer, 'folder');

const opening =
  '# Joint Statement of the Tenth Dialogue on Space\n\nTokyo, May 12, 2027\n\nThe Government of Japan and the Government of the United States of America met.\n\n';
const draft = `${opening}Both sides welcomed QZSS and its QZSS satellites, and committed to share data by March 2028.\n`;
const earlier = `${opening}Both sides welcomed GPS and its new satellites.\n\nBoth sides affirmed the value of open data.\n`;

/** The official client, connected to the server as an assistant would be. */
const client = new Client({ name: 'test', version: '0' });

async function call(name: string, input: Record<string, unknown>): Promise<Record<string, unknown>> {
  const result = await client.callTool({ name, arguments: input });
  const [content] = result.content as { type: string; text: string }[];
  if (result.isError === true) return { error: content?.text };
  // Clients read one or the other.
  expect(JSON.parse(content?.text ?? '')).toEqual(result.structuredContent);
  return result.structuredContent as Record<string, unknown>;
}

beforeAll(async () => {
  mkdirSync(join(folder, 'earlier'), { recursive: true });
  writeFileSync(join(folder, 'draft.md'), draft);
  writeFileSync(join(folder, 'earlier/2026.md'), earlier);
  writeFileSync(join(outer, 'secret.md'), draft);
  writeFileSync(join(outer, 'communique.json'), '{ "rules": { "abbreviation/not-introduced": "off" } }');
  symlinkSync(join(outer, 'secret.md'), join(folder, 'link.md'));
  symlinkSync(outer, join(folder, 'linked'));
  await client.connect(new StdioClientTransport({ command: process.execPath, args: [cli, 'mcp'], cwd: folder }));
});

afterAll(async () => {
  await client.close();
  rmSync(outer, { recursive: true });
});

describe('communique mcp', () => {
  it('offers five tools that only read', async () => {
    const { tools } = await client.listTools();
    expect(tools.map((t) => t.name)).toEqual([
      'check_statement',
      'find_term',
      'closest_agreed_wording',
      'compare_statements',
      'list_commitments',
    ]);
    for (const { annotations, inputSchema, description } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false, openWorldHint: false });
      expect(inputSchema).toMatchObject({ type: 'object', additionalProperties: false });
      // Providers of models refuse these at the top.
      expect(inputSchema).not.toHaveProperty('oneOf');
      expect(description?.length).toBeLessThan(1_000);
    }
  });

  it('checks a file, with the settings of the folder but not of those above it', async () => {
    const found = { rule: 'abbreviation/not-introduced', level: 'warning', line: 7, column: 21, text: 'QZSS' };
    expect(await call('check_statement', { path: 'draft.md' })).toMatchObject({ total: 1, left_out: 0, items: [found] });
    writeFileSync(join(folder, 'communique.json'), '{ "wellKnown": ["QZSS"], "precedents": ["earlier/*.md"] }');
    expect(await call('check_statement', { path: 'draft.md' })).toMatchObject({ total: 0, items: [] });
    expect(await call('check_statement', { text: draft })).toMatchObject({ total: 0, items: [] });
  });

  it('finds terms in English and Japanese', async () => {
    for (const query of ['QZSS', 'quasi-zenith', '準天頂'])
      expect(await call('find_term', { query })).toMatchObject({ items: [{ name: 'Quasi-Zenith Satellite System', side: 'Japan' }] });
  });

  it('finds agreed wording in the statements of the settings, or in given ones', async () => {
    const statements = [{ title: 'Joint Statement of the Tenth Dialogue on Space', date: '2027-05-12' }];
    const items = [{ text: 'Both sides affirmed the value of open data.', similarity: 1, statements }];
    const sentence = 'Both sides affirmed the value of open data.';
    expect(await call('closest_agreed_wording', { sentence })).toMatchObject({ items });
    expect(await call('closest_agreed_wording', { sentence, earlier: ['earlier/2026.md'] })).toMatchObject({ items });
  });

  it('compares two statements', async () => {
    expect(await call('compare_statements', { old_path: 'earlier/2026.md', new_path: 'draft.md' })).toMatchObject({
      counts: { same: 3, dropped: 2, new: 1 },
      items: expect.arrayContaining([{ kind: 'dropped', old: 'Both sides affirmed the value of open data.' }]),
    });
  });

  it('lists commitments', async () => {
    expect(await call('list_commitments', { path: 'draft.md' })).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ who: 'both sides', verb: 'committed', deadline: 'by March 2028' })]),
    });
  });

  it.each(['link.md', 'linked/secret.md', '../secret.md', join(outer, 'secret.md'), 'earlier/../../secret.md', 'file:///secret.md'])(
    'reads nothing outside the folder: %s',
    async (path) => {
      for (const [name, input] of [
        ['check_statement', { path }],
        ['list_commitments', { path }],
        ['compare_statements', { old_path: path, new_text: draft }],
        ['closest_agreed_wording', { sentence: 'Both sides met.', earlier: [path] }],
      ] as const)
        expect(await call(name, input)).toEqual({ error: expect.stringMatching(/outside|leads out/) });
    },
  );

  it('says in one sentence what is wrong with a call', async () => {
    expect(await call('check_statement', {})).toEqual({ error: 'give either path or text' });
    expect(await call('check_statement', { path: 'missing.md' })).toEqual({ error: 'missing.md: no such file' });
    expect(await call('check_statement', { text: draft, limit: 0 })).toEqual({ error: 'limit must be at least 1' });
    expect(await call('find_term', { search: 'x' })).toEqual({ error: '"query" is missing' });
    await expect(client.callTool({ name: 'fix_statement', arguments: {} })).rejects.toThrow('there is no tool fix_statement');
  });

  it('bounds its answers, and says how much it left out', async () => {
    const many = Array.from(
      { length: 200 },
      (_, i) => `Both sides welcomed Q${'BCDFGHJKLM'[i % 10]}X${'BCDFGHJKLMNPQRSTVWXZ'[(i / 10) | 0]}ZX now.`,
    ).join('\n\n');
    const { total, left_out, items } = (await call('check_statement', { text: opening + many, limit: 200 })) as {
      total: number;
      left_out: number;
      items: unknown[];
    };
    expect(total).toBeGreaterThan(items.length);
    expect(left_out).toBe(total - items.length);
    expect(JSON.stringify(items).length).toBeLessThan(40_000);
    const long = `Both sides welcomed ${'data and '.repeat(1_000)}more.`;
    const compared = await call('compare_statements', { old_text: opening, new_text: opening + long });
    expect(JSON.stringify(compared).length).toBeLessThan(4_000);
  });
});

describe('the tools of the extension', () => {
  it('answer through the server, and read only below the open folder', async () => {
    const session = await startSession(['dist/server.js', '--stdio'], { folder: pathToFileURL(folder).href });
    const ask = (name: string, input: object): Promise<object> => session.connection.sendRequest('communique/tool', { name, input });
    expect(await ask('check_statement', { text: opening })).toEqual({ answer: { total: 0, left_out: 0, items: [] } });
    expect(await ask('find_term', { query: 'QZSS', limit: 1 })).toMatchObject({ answer: { items: [{ side: 'Japan' }] } });
    for (const path of ['link.md', 'linked/secret.md', '../secret.md', join(outer, 'secret.md')])
      expect(await ask('check_statement', { path })).toEqual({ error: expect.stringMatching(/outside|leads out/) });
    expect(await ask('fix_statement', {})).toEqual({ error: 'there is no tool fix_statement' });
    expect(await session.end()).toBe(0);
  });
});
