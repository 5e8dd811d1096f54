import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { glossaryWith } from '../../server/src/glossary/builtIn.js';
import { findingsIn } from '../unit/marked.js';

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly choices?: Readonly<Record<string, readonly string[]>>;
  readonly body: readonly string[];
}

const snippets = Object.entries(
  JSON.parse(readFileSync(new URL('../../data/snippets/joint-statement.json', import.meta.url), 'utf8')) as Record<string, Snippet>,
);

/** Expands a snippet with all defaults, by the grammar in LSP 3.18, “Snippet Syntax”. */
function inserted(body: string): string {
  const values = new Map<string, string>();
  const withValues = body.replace(/\$\{(\d+):((?:[^{}$\\]|\\.)*)\}/g, (_, stop: string, text: string) => {
    values.set(stop, text);
    return text;
  });
  return withValues
    .replace(/\$CURRENT_MONTH_NAME|\$\{CURRENT_MONTH_NAME\}/g, 'May')
    .replace(/\$\{CURRENT_DATE\/\^0\/\/\}/g, '5')
    .replace(/\$CURRENT_YEAR/g, '2027')
    .replace(/\$\{?(\d+)\}?/g, (_, stop: string) => values.get(stop) ?? '');
}

describe('the formulae', () => {
  it('cover a statement from its title to the next meeting', () => {
    expect(snippets.map(([name]) => name)).toEqual([
      'Whole statement',
      'Title',
      'Opening',
      'Co-chairs',
      'Participants',
      'Exchange of views',
      'Welcome',
      'Affirm',
      'Recall',
      'Commit',
      'Express intention',
      'Look forward',
      'In this regard',
      'Next meeting',
    ]);
  });

  it.each(snippets)('%s: stops are numbered without gaps and end at the cursor’s last place', (_, { body }) => {
    const text = body.join('\n');
    const stops = new Set([...text.matchAll(/\$\{?(\d+)/g)].map((m) => Number(m[1])));
    const last = Math.max(...stops);
    expect([...stops].sort((a, b) => a - b)).toEqual(Array.from({ length: last + 1 }, (_stop, i) => i));
  });

  it.each(snippets)('%s: inserts plain text, offers its default among the choices, no syntax left over', (_, snippet) => {
    const { body, prefix, description, choices = {} } = snippet;
    const text = body.join('\n');
    expect(inserted(text)).not.toMatch(/[$|{}]/);
    for (const [stop, options] of Object.entries(choices)) expect(text).toContain(`\${${stop}:${options[0]}}`);
    expect(prefix.length).toBeGreaterThan(0);
    expect(description.length).toBeGreaterThan(5);
  });

  it('dates fill themselves in, the day without a zero', () => {
    const opening = snippets.find(([name]) => name === 'Opening')?.[1].body.join('\n') ?? '';
    expect(inserted(opening)).toContain('in Tokyo on May 5, 2027.');
  });

  it('a whole statement fresh from the snippet has no findings', () => {
    const { body } = snippets.find(([name]) => name === 'Whole statement')?.[1] ?? { body: [] };
    const findings = findingsIn(inserted(body.join('\n')), 'markdown', glossaryWith());
    expect(findings.map((f) => `${f.rule}: ${f.message}`)).toEqual([]);
  });

  it('prefixes are one for each', () => {
    const all = snippets.flatMap(([, s]) => s.prefix);
    expect(new Set(all).size).toBe(all.length);
  });
});
