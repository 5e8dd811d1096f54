import { describe, expect, it } from 'vitest';
import { plainText } from '../../../server/src/features/completion/formulae.js';
import { readAnswer, templateSnippet, templates } from '../../../server/src/features/newStatement/statementTemplates.js';
import { glossaryWith } from '../../../server/src/glossary/builtIn.js';
import { findingsIn } from '../marked.js';

const answers = {
  host: 'Japan',
  guest: 'the United States of America',
  forum: 'Dialogue {A} on $pace',
  number: '9',
  subject: 'Lunar Exploration',
  place: 'Tokyo',
  date: '2027-05-12',
};
const snippetOf = (id: string): string => templateSnippet(id, answers) ?? '';
const ids = templates('2027-01-01').map((t) => t.id);

describe('a new statement', () => {
  it('can be created from each template', () => {
    expect(ids).toEqual(['dialogue', 'leaders', 'foreign-and-defense', 'memorandum', 'fact-sheet']);
    expect(templateSnippet('sonnet', answers)).toBeUndefined();
  });

  it('has what was answered, the next number, and stops for the rest', () => {
    const snippet = snippetOf('dialogue');
    expect(snippet).toContain('## The Ninth Meeting of the Dialogue {A\\} on \\$pace');
    expect(snippet).toContain('in Tokyo on May 12, 2027.');
    expect(snippet).toContain('for the United States.');
    expect(snippet).toContain('the Tenth Meeting in');
    expect([...snippet.matchAll(/\$\{(\d+):/g)].map((m) => Number(m[1]))).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it.each(ids)('%s: asks only for what it uses, and uses nothing that it does not ask for', (id) => {
    const asked = templates('2027-01-01').find((t) => t.id === id)?.questions ?? [];
    const marks = Object.fromEntries(asked.map(({ id: name, kind }) => [name, kind === 'text' ? `<${name}>` : answers[name as 'date']]));
    const snippet = templateSnippet(id, marks) ?? '';
    for (const { id: name, kind } of asked) if (kind === 'text') expect(snippet).toContain(`<${name}`);
    expect(snippet).not.toMatch(/undefined|\{[a-z]|First(?! [Aa]rea)|(?:in|of|on|and) [ ,.]/);
  });

  it.each(ids)('%s: only remaining blanks are reported', (id) => {
    const text = plainText(snippetOf(id)).replace(/\\([$}\\])/g, '$1');
    const blanks = [...text.matchAll(/\[insert [^\]]*\]/gi)].map((m) => m[0]);
    expect(blanks.length).toBeGreaterThan(5);
    const found = findingsIn(text, 'markdown', glossaryWith());
    expect(found.filter((f) => f.rule !== 'wording/placeholder').map((f) => `${f.rule}: ${f.message}`)).toEqual([]);
    expect(found.map((f) => text.slice(f.offset, f.offset + f.length))).toEqual(blanks);
  });
});

describe('an answer', () => {
  it.each([
    ['12 May 2026', '2026-05-12'],
    ['May 12, 2026', '2026-05-12'],
    ['2026-05-12', '2026-05-12'],
    ['2026/5/2', '2026-05-02'],
    ['12 Sept. 2026', '2026-09-12'],
    ['Tuesday, May 12, 2026', '2026-05-12'],
    ['12th of May 2026', '2026-05-12'],
  ])('%s is the date %s', (typed, date) => expect(readAnswer('date', typed)).toMatchObject({ value: date }));

  it('shows a date as it is understood', () => {
    expect(readAnswer('date', '12 may 2026')).toEqual({ value: '2026-05-12', shown: 'Tuesday, May 12, 2026' });
  });

  it.each(['', '31 June 2026', '2026-13-01', '12/5/2026', 'May 2026', 'next Friday'])('“%s” is no date', (typed) =>
    expect(readAnswer('date', typed)).toHaveProperty('problem'),
  );

  it.each([
    ['9', '9', 'The Ninth Meeting'],
    ['21st', '21', 'The Twenty-First Meeting'],
    ['tenth', '10', 'The Tenth Meeting'],
    ['112', '112', 'The 112th Meeting'],
  ])('%s is the meeting number %s', (typed, value, shown) => expect(readAnswer('number', typed)).toEqual({ value, shown }));

  it.each(['0', 'a few', '-1'])('“%s” is no meeting number', (typed) => expect(readAnswer('number', typed)).toHaveProperty('problem'));
});
