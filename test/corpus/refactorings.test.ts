import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { introduceHere } from '../../server/src/features/codeActions/introduceHere.js';
import { spellOutHere } from '../../server/src/features/codeActions/spellOutHere.js';
import type { Refactor } from '../../server/src/features/refactoring.js';
import { withEdits } from '../../server/src/findings/edits.js';
import { glossaryWith } from '../../server/src/glossary/builtIn.js';
import { statementOf } from '../unit/marked.js';
import { finder, hasCorpus, sampled, shared, skipped, statements } from './statements.js';

const glossary = glossaryWith();

/** Spelling out a name in one place leaves it without its abbreviation, which the user requested. */
const asked = 'abbreviation/spelled-out-again';

const find = finder(glossary);
const keys = (text: string): string[] =>
  find(text)
    .filter((f) => f.rule !== asked)
    // By the subject of the finding, since its message may quote changed text.
    .map((f) => `${f.rule}: ${f.message.split(' ')[0]}`);

/** Two articles, a wrong “a” or “an”, a repeated word, two brackets in a row. */
const malformed = [
  /\b(?:the|an?) (?:the|an?) /gi,
  /\ba [aeio]\p{Ll}+/gu,
  /\b[Aa]n [bcdfgjklmnpqrstvwz]\p{Ll}+/gu,
  /\b(\p{L}{3,}) \1\b/gu,
  /\([^()]*\) \([\p{Lu}&/-]+s?\)/gu,
];
const faults = (text: string): string[] => malformed.flatMap((pattern) => text.match(pattern) ?? []);

/** Returns the items of the second list that are not in the first, with multiplicity. */
function beyond(before: readonly string[], after: readonly string[]): string[] {
  const left = [...before];
  return after.filter((a) => {
    const at = left.indexOf(a);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const others = (): { name: string; text: string }[] =>
  readdirSync(`${shared}statements/other`)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ name, text: readFileSync(`${shared}statements/other/${name}`, 'utf8') }));

const cases = hasCorpus ? [...statements(), ...others()].map(({ name, text }) => [name, text] as const) : [];
const refactors: readonly (readonly [string, Refactor])[] = [
  ['spell out', spellOutHere],
  ['introduce', introduceHere],
];

describe.skipIf(!hasCorpus)(`refactorings over real statements${hasCorpus ? '' : ` (${skipped})`}`, () => {
  it.each(cases)('%s: produce correct English and cause no finding', (_, text) => {
    const statement = statementOf(text, 'plain', glossary);
    const before = keys(text);
    const wrongBefore = faults(text);
    const places = new Set([...statement.abbreviations.flatMap((a) => a.uses), ...statement.names].map((s) => s.offset));
    const brought: string[] = [];
    for (const offset of sampled(places, text)) {
      for (const [name, refactor] of refactors) {
        const edits = refactor(statement, { offset, length: 0 })?.edits;
        if (!edits) continue;
        const after = withEdits(text, edits);
        const near = `${name} at ${offset} (${text.slice(offset, offset + 20)})`;
        for (const fault of beyond(wrongBefore, faults(after))) brought.push(`${near}: “${fault}”`);
        for (const key of beyond(before, keys(after))) brought.push(`${near}: ${key}`);
      }
    }
    expect(brought).toEqual([]);
  });
});
