import { describe, expect, it } from 'vitest';
import { isPlural, isPluralName, pluralOf, possessiveOf, singularOf } from '../../../server/src/findings/plurals.js';

describe('plurals', () => {
  it.each([
    ['memorandum of understanding', 'memoranda of understanding'],
    ['Letter of Intent', 'Letters of Intent'],
    ['Small Modular Reactor', 'Small Modular Reactors'],
    ['autonomous spacecraft', 'autonomous spacecraft'],
    ['export policy', 'export policies'],
    ['risk analysis', 'risk analyses'],
    ['MOU', 'MOUs'],
    ['AS', 'ASes'],
  ])('%s, %s', (singular, plural) => {
    expect(pluralOf(singular)).toBe(plural);
    expect(pluralOf(plural)).toBe(plural);
    expect(singularOf(plural)).toBe(singular);
    expect(singularOf(singular)).toBe(singular);
  });

  it('are distinguished from singulars', () => {
    expect(['MOUs', 'ASes', 'SDG4s'].every(isPlural)).toBe(true);
    expect(['MOU', 'AS', 'UNSC'].some(isPlural)).toBe(false);
    expect(isPluralName('memoranda of understanding')).toBe(true);
    expect(isPluralName('memorandum of understandings')).toBe(false);
    expect(isPluralName('ASSOCIATION OF SOUTHEAST ASIAN NATIONS')).toBe(false);
  });

  it('take the apostrophe of the text', () => {
    expect(possessiveOf('the Agency', '’')).toBe('the Agency’s');
    expect(possessiveOf('the United Nations', "'")).toBe("the United Nations'");
  });
});
