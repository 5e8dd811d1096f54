import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages } from '../../server/src/text/languages/languages.js';

const folder = new URL('../../data/languages/', import.meta.url);
const names = JSON.parse(readFileSync(new URL('../../data/wording/languages.json', import.meta.url), 'utf8')) as { others: object };

it('has each folder in the table, under its code', () => {
  const described = readdirSync(folder).filter((code) => existsSync(new URL(`${code}/language.json`, folder)));
  expect(languages.map((l) => l.code).sort()).toEqual(described.sort());
});

describe.each(languages)('$name', (language) => {
  it('is detected by its script or by short words', () => {
    expect(language.writing.scripts !== undefined || language.name in names.others).toBe(true);
  });

  it('has names for all months and weekdays', () => {
    expect(language.dates.weekdays).toHaveLength(7);
    if (language.dates.months) expect(language.dates.months).toHaveLength(12);
  });

  it('has known parts in its patterns', () => {
    const { dates, ordinals } = language;
    const patterns = [
      ...dates.complete,
      ...dates.withoutYear,
      ...(dates.weekday.before ?? []),
      ...(dates.weekday.after ?? []),
      ...ordinals.patterns,
    ];
    for (const pattern of patterns)
      for (const [, part] of pattern.matchAll(/\{(\w+)\}/g))
        expect(['year', 'month', 'day', 'weekday', 'era', 'eraYear', 'number']).toContain(part);
  });

  it('pairs the characters of two widths', () => {
    for (const { wide, narrow } of language.writing.widths ?? []) expect([...wide]).toHaveLength([...narrow].length);
  });
});
