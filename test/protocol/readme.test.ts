import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { localizedManifest } from '../../scripts/localizedManifest.mjs';
import { builtInTerms } from '../../server/src/glossary/builtIn.js';
import { ruleTable } from '../../server/src/rules/table.js';
import { runCommandLine } from './commandLine.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const readme = readFileSync(`${root}README.md`, 'utf8');
const manifest = localizedManifest('en');
const commandLine = readFileSync(`${root}docs/command-line.md`, 'utf8');

describe('the README', () => {
  it.each([
    ['check', 'docs/command-line.md'],
    ['commitments', 'docs/commitments.md'],
  ])('and the guides show what %s prints', (command, page) => {
    const { stdout } = runCommandLine([command, 'examples/draft.statement.md'], { cwd: root });
    expect(readFileSync(`${root}${page}`, 'utf8')).toContain(
      `$ communique ${command} examples/draft.statement.md\n\n${stdout.trimEnd()}\n\`\`\``,
    );
  });

  it.each(['check', 'abbreviations', 'commitments', 'compare', 'export', 'hover', 'report'])('names every option of %s', (command) => {
    const { stdout } = runCommandLine([command, '--help'], { cwd: root });
    const usage = new RegExp(`^communique ${command} .*(?:\\n +.*)*`, 'm').exec(commandLine)?.[0] ?? '';
    for (const [, option] of stdout.matchAll(/^ +(--[a-z-]+)/gm)) expect(usage, option).toContain(option);
  });

  it('lists every rule as it is', () => {
    for (const { id, level, summary } of ruleTable)
      expect(readme.replace(/ +\|/g, ' |')).toContain(`| [${id}](docs/rules/${id.replace('/', '-')}.md) | ${level} | ${summary} |`);
  });

  it('counts the terms, the countries and the rules', () => {
    const terms = builtInTerms.flat();
    const sides = new Set(terms.flatMap(({ side }) => side ?? []));
    expect(readme).toContain(`The built-in glossary has ${terms.length.toLocaleString('en')} terms`);
    expect(readme).toContain(`${sides.size} countries`);
    expect(readme).toContain(`There are ${ruleTable.length} rules`);
  });

  it('names every setting', () => {
    for (const name of Object.keys(manifest.contributes.configuration.properties)) expect(readme).toContain(`| \`${name}\` |`);
  });

  it('names every command of the palette', () => {
    const hidden = new Set(manifest.contributes.menus.commandPalette.filter((m) => m.when === 'false').map((m) => m.command));
    for (const { command, title } of manifest.contributes.commands)
      if (!hidden.has(command)) expect(readme, command).toContain(title.replace('…', ''));
  });

  it('shows existing pictures, the animation below 1.5 MB', () => {
    const pictures = [...readme.matchAll(/!\[[^\]]+\]\((docs\/images\/[^)]+)\)/g)].map(([, path]) => path ?? '');
    expect(pictures).toHaveLength(6);
    for (const path of pictures)
      expect(statSync(`${root}${path}`).size, path).toBeLessThan(path.endsWith('/demo.webp') ? 1_500_000 : 30_000);
  });

  it('names the commands that CI runs', () => {
    expect(readme).toContain('npm ci && npm test');
    expect(readFileSync(`${root}.ci/run`, 'utf8')).toMatch(/^npm ci\nnpm test\n$/m);
  });
});

describe('the Japanese README', () => {
  const text = readFileSync(`${root}README.ja.md`, 'utf8');
  const { contributes } = localizedManifest('ja');

  it('names commands as the Japanese manifest does', () => {
    const named = [...text.matchAll(/\*\*Communiqué: ([^*]+)\*\*/g)].map(([, title]) => title);
    expect(named.length).toBeGreaterThan(3);
    const titles: (string | undefined)[] = contributes.commands.map(({ title }) => title);
    for (const title of named) expect(titles).toContain(title);
    for (const id of ['fixAll', 'compareWithEarlier', 'searchGlossary', 'newStatement'])
      expect(text).toContain(`**${contributes.commands.find(({ command }) => command === `communique.${id}`)?.title.replace('...', '')}**`);
    expect(text).toContain(`**${contributes.walkthroughs[0]?.title}**`);
  });

  it('and the English one lead to each other and to existing files', () => {
    expect(readme).toContain('(README.ja.md)');
    for (const [, path] of text.matchAll(/\]\(([^)#]+)(?:#[\w-]+)?\)/g)) expect(() => statSync(`${root}${path}`), path).not.toThrow();
  });
});
