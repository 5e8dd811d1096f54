import { existsSync, readdirSync, readFileSync } from 'node:fs';
import picomatch from 'picomatch';
import { describe, expect, it } from 'vitest';
import communiqueSchema from '../../data/schema/communique.schema.json' with { type: 'json' };
import { localizedManifest } from '../../scripts/localizedManifest.mjs';
import { levels } from '../../server/src/findings/finding.js';
import { ruleTable } from '../../server/src/rules/table.js';

const root = new URL('../../', import.meta.url);
const manifest = localizedManifest('en');
const { contributes } = manifest;

describe('the manifest', () => {
  it('offers every rule with the level and summary the code has', () => {
    type Listed = [id: string, { enum: string[]; default?: string; description?: string }][];
    const offered: Listed = Object.entries(contributes.configuration.properties['communique.rules'].properties);
    expect(offered.map(([id, { default: level, description }]) => ({ id, level, summary: description }))).toEqual(
      ruleTable.map(({ id, level, summary }) => ({ id, level, summary })),
    );
    for (const [, { enum: own }] of offered) expect(own).toEqual(levels);
    const inSchema: Listed = Object.entries(communiqueSchema.properties.rules.properties);
    expect(
      inSchema.map(([id, { default: level }]) => [id, level]),
      'run: npm run rules',
    ).toEqual(offered.map(([id, { default: level }]) => [id, level]));
  });

  it('has a type, a default, an example and a link for every setting, and a list wherever there is a choice', () => {
    for (const [name, setting] of Object.entries(contributes.configuration.properties)) {
      expect(typeof setting.type, name).toBe('string');
      expect(setting, name).toHaveProperty('default');
      expect(setting.markdownDescription, name).toMatch(/\bExample: .*\[More\]\(https:.*docs\/settings\.md#[a-z]+\)$/);
    }
    const settings = readFileSync(new URL('docs/settings.md', root), 'utf8');
    const anchors = [...settings.matchAll(/^## (.*)$/gm)].map(([, title = '']) => title.toLowerCase().replace(/[^a-z]/g, ''));
    for (const { markdownDescription } of Object.values(contributes.configuration.properties))
      expect(anchors).toContain(/#([a-z]+)\)$/.exec(markdownDescription)?.[1]);
    for (const rule of Object.values(contributes.configuration.properties['communique.rules'].properties))
      expect(rule).toMatchObject({ type: 'string', enumDescriptions: { length: levels.length } });
  });

  it('names only files that exist and are in the package: pictures of the walkthrough, icons, grammars, schemas', () => {
    const isPackaged = picomatch(
      readFileSync(new URL('.vscodeignore', root), 'utf8')
        .split('\n')
        .flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : [])),
    );
    const named = [
      ...JSON.stringify({ ...manifest, bin: {} }).matchAll(/"(?:\.\/)?((?:data|dist|docs|examples|syntaxes)\/[^"*]+\.\w+)"/g),
    ].map(([, path = '']) => path);
    const pictures = contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.image));
    expect(named).toEqual(expect.arrayContaining(pictures));
    for (const path of named) {
      expect(isPackaged(path), path).toBe(true);
      if (!path.startsWith('dist/')) expect(existsSync(new URL(path, root)), path).toBe(true);
    }
  });

  it('has a setting for every key of communique.json', () => {
    const settings = Object.keys(contributes.configuration.properties).map((name) => name.replace('communique.', ''));
    for (const key of Object.keys(communiqueSchema.properties)) if (key !== '$schema') expect(settings).toContain(key);
  });

  it('names existing files', () => {
    const files = [
      ...contributes.languages.map((l) => l.configuration),
      ...contributes.grammars.map((g) => g.path),
      ...contributes.snippets.map((s) => s.path),
      ...contributes.jsonValidation.map((v) => v.url),
      ...contributes.walkthroughs.flatMap((w) => w.steps.map((step) => step.media.image)),
      ...contributes.viewsContainers.activitybar.map((c) => c.icon),
      manifest.icon,
    ];
    for (const file of files) expect(existsSync(new URL(file, root)), file).toBe(true);
  });

  it('has every command that the client registers, and no other', () => {
    const sources = readdirSync(new URL('client/src/', root), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const code = sources.map((name) => readFileSync(new URL(`client/src/${name}`, root), 'utf8')).join('\n');
    const registered = [...code.matchAll(/(?:registerCommand|onFinding|onStatement|form)\('([^']+)'/g)].map((m) => m[1]);
    // Lenses, pages and quick fixes run these commands with arguments that no user could type.
    const internal = ['changeSeverity', 'changeUserSettings', 'explainRule', 'showPlace', 'showReferences'].map((c) => `communique.${c}`);
    expect([...contributes.commands.map((c) => c.command), ...internal].sort()).toEqual(registered.sort());
  });

  it('runs in folders that are not trusted, and in virtual ones', () => {
    expect(manifest.capabilities).toEqual({ untrustedWorkspaces: { supported: true }, virtualWorkspaces: { supported: true } });
    expect(manifest.browser).toBe(manifest.main);
  });

  it('links to existing commands', () => {
    const known = new Set(contributes.commands.map((c) => c.command));
    const links = contributes.walkthroughs.flatMap((w) => w.steps.flatMap((s) => [...s.description.matchAll(/\(command:([^)]+)\)/g)]));
    expect(links.length).toBeGreaterThan(2);
    for (const [, command = ''] of links) expect(known.has(command) || command.startsWith('workbench.'), command).toBe(true);
  });

  it('pins every version', () => {
    for (const [name, version] of Object.entries(manifest.devDependencies)) expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
    expect(manifest.devDependencies['@types/vscode']).toBe(manifest.engines.vscode.replace('^', ''));
  });

  it('has thin entry points', () => {
    const files = ['main.ts', 'node/main.ts', 'browser/main.ts'];
    const lines = files.flatMap((file) => readFileSync(new URL(`client/src/${file}`, root), 'utf8').split('\n'));
    expect(lines.length).toBeLessThan(100);
  });
});
