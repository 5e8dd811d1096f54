import { describe, expect, it } from 'vitest';
import { glossaryWith } from '../../server/src/glossary/builtIn.js';
import { findingsIn } from '../unit/marked.js';
import { hasCorpus, skipped, statements } from './statements.js';

const glossary = glossaryWith();

/** Findings without offsets, which change. */
const found = (text: string): string[] =>
  findingsIn(text, 'plain', glossary)
    // It looks at the marks that are removed.
    .filter((f) => f.rule !== 'consistency/list')
    .map((f) => `${f.rule} on ${text.slice(f.offset, f.offset + f.length)}: ${f.message}`)
    .sort();

/** Removes the period at the end of every paragraph, but not that of “U.S.” and “Jr.”. */
const withoutStops = (text: string): string =>
  text.replace(/(?<=\p{L}{3}[)”"]?)\.(?=[ \t]*\r?\n[ \t]*(?:\r?\n|$)|[ \t]*$(?![\s\S]))/gu, '');

describe.skipIf(!hasCorpus)(`paragraphs without a full stop${hasCorpus ? '' : ` (${skipped})`}`, () => {
  it.each(statements().map((s) => [s.name, s.text] as const))('%s: has the same findings', (_, text) => {
    expect(found(withoutStops(text))).toEqual(found(text));
  });
});
