import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { levelsOfProfiles, type ProfileName, profileNames, styleOf } from '../../../server/src/config/profiles.js';
import { withEdits } from '../../../server/src/findings/edits.js';
import { findingsOf } from '../../../server/src/rules/run.js';
import { ruleTable } from '../../../server/src/rules/table.js';
import { statementOf } from '../marked.js';

const found = (text: string, ...names: ProfileName[]): [rule: string, message: string, fixed: string | undefined][] =>
  findingsOf(statementOf(text), ruleTable, { levels: levelsOfProfiles(names), style: styleOf(names) })
    .filter((f) => /^(?:consistency|typography\/serial)/.test(f.rule))
    .map((f) => [f.rule, f.message, f.fixes[0] && withEdits(text, f.fixes[0].edits)]);

describe('a profile', () => {
  it('decides against the usage of the text', () => {
    expect(found('Trade grew by 5 percent and then by 7 percent.', 'un')).toEqual([
      [
        'consistency/number',
        'Write “per cent” (UN Editorial Manual, Numbers, dates and time).',
        'Trade grew by 5 per cent and then by 7 per cent.',
      ],
    ]);
    expect(found('Trade grew by 5 percent and then by 7 percent.', 'us')).toEqual([]);
  });

  it.each<[ProfileName, string, string]>([
    ['us', 'They favour it.', 'They favor it.'],
    ['us', 'The plan – a good one – was read.', 'The plan—a good one—was read.'],
    ['un', 'They recognise it.', 'They recognize it.'],
    ['uk', 'They met in Tokyo for some days on May 5, 2024 and left.', 'They met in Tokyo for some days on 5 May 2024 and left.'],
    ['au', 'The plan—a good one—was read.', 'The plan – a good one – was read.'],
    ['eu', 'They favor it.', 'They favour it.'],
    ['chicago', 'They met in Tokyo for some days on 5 May 2024 and left.', 'They met in Tokyo for some days on May 5, 2024 and left.'],
    ['un', 'They discussed trade, energy, and health.', 'They discussed trade, energy and health.'],
    ['us', 'They discussed trade, energy and health.', 'They discussed trade, energy, and health.'],
  ])('%s: %s', (name, text, fixed) => {
    expect(found(text, name).map(([, , after]) => after)).toEqual([fixed]);
    expect(found(fixed, name)).toEqual([]);
  });

  it('reports many words of a spelling once', () => {
    expect(found('They favour labour and honour. They like colour in the centre.', 'us').map(([, message]) => message)).toEqual([
      'GPO Style Manual, chapter 5: use American spelling. 5 words differ, such as “favour”.',
    ]);
  });

  it('is overridden by a later one', () => {
    expect(found('They favour it.', 'us', 'uk')).toEqual([]);
  });

  it('names a section for each choice and known rules', () => {
    const folder = new URL('../../../data/profiles/', import.meta.url);
    expect(readdirSync(folder).sort()).toEqual(profileNames.map((name) => `${name}.json`).sort());
    for (const name of profileNames) {
      const { title, choices, rules } = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
      expect(title).toMatch(/\S/);
      for (const { form, section } of Object.values<{ form: string; section: string }>(choices))
        expect([form, section].join()).toMatch(/.,./);
      for (const rule of Object.keys(rules)) expect(ruleTable.map(({ id }) => id)).toContain(rule);
    }
  });
});
