import { describe, expect, it } from 'vitest';
import { newTerm } from '../../../server/src/features/codeActions/addToGlossary.js';
import { treeSides, treeTerms, treeUsed } from '../../../server/src/features/views/glossaryTree.js';
import { glossaryWith } from '../../../server/src/glossary/builtIn.js';
import { finished } from '../../../server/src/text/steps.js';
import { statementOf, testGlossary } from '../marked.js';

const text =
  'Japan and the United States met.\n\nThe Ministry of Foreign Affairs of Japan and JAXA spoke of Maritime Domain Awareness (MDA). MDA grows, as JAXA knows.';
const statement = statementOf(text);
const spelled = (spans: readonly { offset: number; length: number }[]): string[] =>
  spans.map((s) => text.slice(s.offset, s.offset + s.length));

describe('the glossary as a tree', () => {
  it('has the statement’s sides first and what is shared last, by kind', () => {
    expect(treeSides(testGlossary, ['United States', 'Japan']).map((s) => s.label)).toEqual([
      'United States',
      'Japan',
      'Republic of Korea',
      'Shared',
    ]);
    expect(treeSides(testGlossary, []).map((s) => s.label)).toEqual(['Japan', 'Republic of Korea', 'United States', 'Shared']);
    const [first] = treeSides(testGlossary, ['Japan']);
    expect(first?.kinds.find((k) => k.kind === 'ministry')).toEqual({ kind: 'ministry', label: 'Ministries', count: 3 });
    expect(first?.kinds.find((k) => k.kind === 'agency')).toEqual({ kind: 'agency', label: 'Agencies', count: 1 });
  });
  it('has the countries of which it knows nothing else among what is shared', () => {
    const glossary = glossaryWith();
    const sides = treeSides(glossary, ['Kenya']);
    expect(sides.map((s) => s.label)).toContain('Japan');
    expect(sides.map((s) => s.label)).not.toContain('Kenya');
    expect(sides.at(-1)).toMatchObject({ label: 'Shared', kinds: expect.arrayContaining([expect.objectContaining({ kind: 'country' })]) });
    expect(finished(treeTerms(glossary, undefined, undefined, 'country')).map((t) => t.name)).toContain('Kenya');
  });
  it('has the terms of a kind in the order of the glossary, with their uses', () => {
    const terms = finished(treeTerms(testGlossary, statement, 'Japan', 'ministry'));
    expect(terms.map((t) => t.id)).toEqual(['moe', 'modj', 'mofa']);
    expect(spelled(terms.find((t) => t.id === 'mofa')?.uses ?? [])).toEqual(['Ministry of Foreign Affairs of Japan']);
    expect(finished(treeTerms(testGlossary, undefined, undefined, 'concept')).map((t) => t.uses)).toEqual([[], []]);
  });
  it('has what the statement names, each use once, in the order of the text', () => {
    expect(finished(treeUsed(statement)).map((t) => [t.id, spelled(t.uses)])).toEqual([
      ['japan', ['Japan']],
      ['us', ['United States']],
      ['mofa', ['Ministry of Foreign Affairs of Japan']],
      ['jaxa', ['JAXA', 'JAXA']],
      ['mda', ['Maritime Domain Awareness (MDA)', 'MDA']],
    ]);
  });
});

describe('a new term', () => {
  const files = {
    config: { uri: 'file:///w/communique.json', text: undefined },
    glossary: { uri: 'file:///w/ours.json', text: undefined, name: 'ours.json', listed: false },
  };
  const added = (name: string, abbreviation?: string): unknown => {
    const change = newTerm(statement, abbreviation === undefined ? { name } : { name, abbreviation }, files)?.files?.[0];
    return change && JSON.parse(change.edits[0]?.newText ?? '').terms[0];
  };
  it('gets kind, side and a unique id from its name', () => {
    expect(added('Kyoto Agency of Japan', 'KA')).toEqual({
      id: 'ka',
      name: 'Kyoto Agency of Japan',
      abbreviation: 'KA',
      kind: 'agency',
      side: 'Japan',
      definition: 'Add a definition.',
    });
    expect(added('Committee on Kites')).toMatchObject({ id: 'committee-on-kites', kind: 'committee' });
    expect(added('Another Map', 'MOFA')).toMatchObject({ id: 'mofa-2', kind: 'concept' });
  });
  it('is not created if the glossary has the name', () => {
    expect(added('cabinet office')).toBeUndefined();
  });
});
