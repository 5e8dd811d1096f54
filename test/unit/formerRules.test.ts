import { describe, expect, it } from 'vitest';
import former from '../../data/formerRules.json' with { type: 'json' };
import { configFrom, parseConfig } from '../../server/src/config/config.js';
import { suppressionsIn } from '../../server/src/findings/suppressions.js';
import { newFindings } from '../../server/src/report/baseline.js';
import { ruleTable } from '../../server/src/rules/table.js';

describe.each(Object.entries(former.ids))('the former rule id %s', (id, current) => {
  it('names a rule of today and no other', () => {
    expect(ruleTable.map((r) => r.id)).toContain(current);
    expect(ruleTable.map((r) => r.id)).not.toContain(id);
  });

  it('works in communique.json and in settings', () => {
    const text = JSON.stringify({ rules: { [id]: 'off' }, ignore: [{ rule: id }] });
    expect(parseConfig(text)).toMatchObject({ ok: true, value: { rules: { [current]: 'off' }, ignore: [{ rule: current }] } });
    expect(configFrom({ rules: { [id]: 'hint' } })).toMatchObject({ config: { rules: { [current]: 'hint' } }, wrong: [] });
  });

  it('works in comments, front matter and baselines', () => {
    const text = `---\ncommunique-disable: ${id}\n---\n<!-- communique-disable ${id} -->\n\nfoo`;
    expect(suppressionsIn({ text, markup: 'markdown' }).map((s) => s.rules)).toEqual([[current], [current]]);
    const finding = { rule: current, level: 'info' as const, offset: text.length - 3, length: 3, message: '', related: [], fixes: [] };
    expect(newFindings(text, [finding], [{ rule: id, text: 'foo', count: 1 }])).toEqual([]);
  });
});
