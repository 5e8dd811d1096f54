import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { cli, runCommandLine } from '../commandLine.js';
import { startSession } from '../session.js';

const folder = mkdtempSync(join(tmpdir(), 'communique-settings-'));
afterAll(() => rmSync(folder, { recursive: true }));

const draft = `Joint Statement

Japan and the United States met.

The Ministers committed to holding the Orbital Forum Talks in Tokyo in 2027. They welcomed the work of NASA, of the NOTK and of NASA
during this year, and the QXW and the work of the QXW. Both sides of the Agency shall review the U.S views. They committed to the
safe and sustainable use of outer space for the benefit of all.
`;

/** Enabled for every setting, so that the date of a statement affects its findings. */
const rules = { 'wording/relative-date': 'info' };

const team = {
  terms: [
    {
      id: 'oft',
      name: 'Orbital Forum',
      kind: 'forum',
      definition: 'A made-up forum.',
      valid: { from: '2031-01-01' },
      names: [{ text: 'Orbital Forum Talks', status: 'deprecated' }],
    },
    { id: 'notk', name: 'National Office of Traffic Keeping', abbreviation: 'NOTK', kind: 'agency', definition: 'An office.' },
  ],
};

/** A setting in the configuration, and as options of the command line if it has them. */
interface Setting {
  readonly config: object;
  readonly flags?: readonly string[];
}

const settings: Readonly<Record<string, Setting>> = {
  glossaries: { config: { glossaries: ['team.json'] }, flags: ['--glossary', 'team.json'] },
  precedents: { config: { precedents: ['earlier/*.txt'] }, flags: ['--precedents', 'earlier/*.txt'] },
  rules: { config: { rules: { ...rules, 'abbreviation/not-introduced': 'off' } }, flags: ['--rule', 'abbreviation/not-introduced=off'] },
  profile: { config: { profile: ['us'] }, flags: ['--profile', 'us'] },
  readers: { config: { readers: 'experts' }, flags: ['--readers', 'experts'] },
  date: { config: { date: '2026-03-24' }, flags: ['--date', '2026-03-24'] },
  instrument: { config: { instrument: 'treaty' } },
  ignore: { config: { ignore: [{ rule: 'abbreviation/not-introduced', text: 'QXW' }] } },
  words: { config: { words: [{ use: 'partners', not: 'Both sides', why: 'a test' }] } },
  wellKnown: { config: { wellKnown: ['QXW'] } },
};

/** A separate folder, so that configurations do not affect other tests. */
function folderWith(name: string, config: object = {}): string {
  const own = join(folder, name);
  mkdirSync(join(own, 'earlier'), { recursive: true });
  writeFileSync(join(own, 'draft.statement.txt'), draft);
  writeFileSync(join(own, 'team.json'), JSON.stringify(team));
  writeFileSync(
    join(own, 'earlier/2024-05-01.txt'),
    'Joint Statement\n\nThey committed to the safe and sustainable use of outer space for the good of all.\n',
  );
  writeFileSync(join(own, 'communique.json'), JSON.stringify({ rules, ...config }));
  return own;
}

const run = (cwd: string, ...args: string[]): string => runCommandLine(args, { cwd }).stdout;

/** Returns rule and message of each finding, by the format of the report. */
const formats: Readonly<Record<string, (out: string) => string[]>> = {
  json: (out) => JSON.parse(out).files[0].findings.map((f: { rule: string; message: string }) => `${f.rule} ${f.message}`),
  ndjson: (out) => JSON.parse(out).findings.map((f: { rule: string; message: string }) => `${f.rule} ${f.message}`),
  sarif: (out) =>
    JSON.parse(out).runs[0].results.map((r: { ruleId: string; message: { text: string } }) => `${r.ruleId} ${r.message.text}`),
  text: (out) => [...out.matchAll(/^draft\.\S+ {2}\w+ {2}(.*) {2}(\S+)$/gm)].map((m) => `${m[2]} ${m[1]}`),
  github: (out) => [...out.matchAll(/title=([^:]*)::(.*)$/gm)].map((m) => `${m[1]} ${decodeURIComponent(m[2] ?? '')}`),
};

const reports = new Map<string, string>();

/** Returns what a check finds. Checks the same but once. */
function checked(cwd: string, format: string, ...flags: string[]): string[] {
  const args = ['check', 'draft.statement.txt', '--format', format, ...flags];
  const key = [cwd, ...args].join('\n');
  const report = reports.get(key) ?? run(cwd, ...args);
  reports.set(key, report);
  return formats[format]?.(report) ?? [];
}

const plain = folderWith('plain');

it.each(Object.entries(settings))('%s: the configuration and the flag change what is found', (name, { config, flags }) => {
  const own = checked(folderWith(name, config), 'ndjson');
  expect(own).not.toEqual(checked(plain, 'ndjson'));
  expect(own).not.toEqual([]);
  if (flags) expect(checked(plain, 'json', ...flags)).toEqual(own);
});

const all = folderWith('all', Object.assign({}, ...Object.values(settings).map(({ config }) => config)));

it.each(Object.keys(formats))('--format %s has all of them', (format) => {
  expect(checked(all, format)).toEqual(checked(all, 'json'));
});

it('the editor has all of them', async () => {
  const session = await startSession([cli, 'lsp', '--stdio'], { folder: pathToFileURL(all).href });
  const document = session.open(pathToFileURL(join(all, 'draft.statement.txt')).href, 'joint-statement', draft);
  const messages = async (): Promise<string[]> =>
    (await document.findings()).map((f) => `${f.code} ${typeof f.message === 'string' ? f.message : f.message.value}`);
  // Findings on earlier statements arrive after the others.
  await expect.poll(messages, { timeout: 10_000 }).toEqual(checked(all, 'json'));
  expect(await session.end()).toBe(0);
});

describe('the other commands', () => {
  const commands: Readonly<Record<string, readonly [command: readonly string[], settings: readonly string[]]>> = {
    'hover of a name': [['hover', 'draft.statement.txt', '5:40'], ['glossaries']],
    abbreviations: [
      ['abbreviations', 'draft.statement.txt'],
      ['glossaries', 'readers', 'wellKnown'],
    ],
    commitments: [['commitments', 'draft.statement.txt', '--format', 'json'], ['date']],
  };
  const cases = Object.entries(commands).flatMap(([name, [command, own]]) => own.map((setting) => [name, setting, command] as const));

  it.each(cases)('%s: %s', (_, setting, command) => {
    const { config = {}, flags } = settings[setting] ?? {};
    const own = folderWith(`others-${setting}`, config);
    const expected = run(own, ...command);
    expect(expected).not.toBe('');
    expect(expected).not.toBe(run(plain, ...command));
    if (flags) expect(run(plain, ...command, ...flags)).toBe(expected);
  });

  it('hover: date', () => {
    const command = ['hover', 'draft.statement.txt', '5:40', '--glossary', 'team.json'];
    const own = folderWith('others-hover', settings.date?.config);
    expect(run(own, ...command)).toContain('Did not exist until');
    expect(run(plain, ...command)).not.toContain('Did not exist until');
    expect(run(plain, ...command, '--date', '2026-03-24')).toBe(run(own, ...command));
  });

  it('compare: glossaries; commitments of an earlier statement: not under the date of the later one', () => {
    const own = folderWith('others-compare', { glossaries: ['team.json'], date: '2026-03-24' });
    expect(run(own, 'compare', 'draft.statement.txt', 'draft.statement.txt')).toBe(
      run(plain, 'compare', 'draft.statement.txt', 'draft.statement.txt', '--glossary', 'team.json'),
    );
    writeFileSync(join(own, 'old.txt'), draft.replace('met.', 'met on March 24, 2020.').replace('2027', '2021'));
    const report = run(own, 'commitments', 'draft.statement.txt', '--against', 'old.txt', '--format', 'json');
    expect(report).toContain('"deadline": "in 2027"');
    expect(report).toContain('"deadline": "in 2021"');
  });
});
