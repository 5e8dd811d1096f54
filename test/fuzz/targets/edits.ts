import { deepStrictEqual } from 'node:assert';
import { withEdits } from '../../../server/src/findings/edits.js';
import { analyse, emptyReadingCache } from '../../../server/src/statement/analyse.js';
import { Broken } from './broken.js';
import type { Random } from './random.js';
import { allFindings, optionsFor } from './statements.js';

/** Text to type and paste. */
const pieces = [
  '',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '(',
  ')',
  '`',
  '```\n',
  '<!--',
  '-->',
  '# ',
  '- ',
  '> ',
  'QZSS',
  '(LEO)',
  'the',
  'Japan',
  '“',
  '😀',
  '[x]: y\n',
  '---\n',
  '|',
];

/** After any edits, analysis and findings equal those without a cache. */
export function fuzzEdits(start: string, random: Random): void {
  const options = optionsFor(random.below(2) === 0);
  const cache = emptyReadingCache();
  let text = start;
  allFindings(analyse(text, options, cache));
  for (let i = random.below(6); i >= 0; i--) {
    const offset = random.below(text.length + 1);
    const length = Math.min(random.of([0, 0, 1, 5, 60]), text.length - offset);
    const from = random.below(text.length + 1);
    const newText = random.below(4) === 0 ? text.slice(from, from + random.below(200)) : random.of(pieces);
    text = withEdits(text, [{ offset, length, newText }]);
    const kept = allFindings(analyse(text, options, cache));
    const fresh = allFindings(analyse(text, options));
    try {
      deepStrictEqual(JSON.parse(JSON.stringify(kept)), JSON.parse(JSON.stringify(fresh)));
    } catch (error) {
      throw new Broken(`after an edit at ${offset}, ${JSON.stringify(text)} is found to have something else: ${String(error)}`);
    }
  }
}
