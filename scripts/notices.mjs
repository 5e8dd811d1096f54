// Writes THIRD-PARTY-NOTICES. Build first.
//   node scripts/notices.mjs [--check] [--licences FILE]     --check writes nothing and exits with 1 if the file is outdated
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { noticesFor, Refused } from './supply/notices.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: { check: { type: 'boolean' }, licences: { type: 'string', default: join(root, 'data/trust/licences.json') } },
});
const file = join(root, 'THIRD-PARTY-NOTICES');

try {
  const notices = noticesFor(root, JSON.parse(readFileSync(values.licences, 'utf8')));
  if (!values.check) writeFileSync(file, notices);
  else if (readFileSync(file, 'utf8') !== notices) throw new Refused('THIRD-PARTY-NOTICES is outdated: run “npm run notices”.');
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
