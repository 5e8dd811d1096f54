// Maintains the built-in glossary (data/glossary/). Exits with 1 if something has to be done.
//   npm run glossary:check                    what is missing, old or in conflict
//   … -- --date YYYY-MM-DD                    as of another day than today
//   … -- --older MONTHS                       how old a check may be; 12 if absent
//   … -- --since REVISION --output FILE.md    also writes what changed since a release, as a page to review
//   … -- --names ja --output FILE.md          also writes the list of the names in a language, each with its sources
//   npm run glossary:page                     writes docs/glossary.html, the whole glossary to search
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { changesPage } from './glossary/changes.mjs';
import { namesPage } from './glossary/names.mjs';
import { glossaryPage } from './glossary/page.mjs';
import { problemsOf } from './glossary/problems.mjs';
import { glossaryTerms } from './packGlossary.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    older: { type: 'string', default: '12' },
    since: { type: 'string' },
    output: { type: 'string' },
    page: { type: 'string' },
    names: { type: 'string' },
  },
});
const say = (line) => process.stdout.write(`${line}\n`);
const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });

/** The glossary files as they were in a revision. */
function termsIn(revision) {
  const names = git('ls-tree', '--name-only', revision, 'data/glossary/').split('\n');
  return names
    .filter((name) => name.endsWith('.json') && !name.endsWith('/customary.json'))
    .flatMap((name) => JSON.parse(git('show', `${revision}:${name}`)).terms);
}

const files = await glossaryTerms();
const terms = Object.values(files).flat();

if (values.page !== undefined) {
  // The day of the last check, so that the page changes only with the glossary.
  const latest = terms.reduce((day, { checked = '' }) => (checked > day ? checked : day), '');
  writeFileSync(values.page, glossaryPage(files, latest));
  say(`${values.page}: ${terms.length} terms.`);
} else {
  const groups = problemsOf(terms, { date: values.date, months: Number(values.older) });
  for (const { title, items, mustFix } of groups) {
    say(`${title}: ${items.length}${items.length > 0 && mustFix ? ' (to fix)' : ''}`);
    for (const item of items) say(`  ${item}`);
  }
  const counted = Object.entries(files).map(([name, own]) => {
    const count = (has) => own.filter(has).length;
    const withJapanese = count((t) => t.translations?.ja);
    return `  ${name}: ${own.length} terms, ${withJapanese} in Japanese, ${count((t) => t.sources)} with a source, ${count((t) => t.checked)} checked`;
  });
  say(`Files:\n${counted.join('\n')}`);
  const kindsOf = ({ sources = [] }) => [...new Set(sources.map(({ kind }) => kind))];
  const kinds = [...new Set(terms.flatMap(kindsOf))].map((kind) => [kind, terms.filter((term) => kindsOf(term).includes(kind)).length]);
  say('Terms by the kinds of their sources:');
  for (const [kind, count] of kinds.sort(([, a], [, b]) => b - a)) say(`  ${kind}: ${count}`);
  const write = (page, summary) => {
    if (values.output === undefined) return say(page);
    writeFileSync(values.output, page);
    say(`${values.output}: ${summary}.`);
  };
  if (values.since !== undefined) write(changesPage(termsIn(values.since), terms, values.since), `what changed since ${values.since}`);
  else if (values.names !== undefined) write(namesPage(terms, values.names), `the names in ${values.names}`);
  process.exitCode = groups.some(({ items, mustFix }) => mustFix && items.length > 0) ? 1 : 0;
}
