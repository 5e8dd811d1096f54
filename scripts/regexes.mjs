// Checks every regular expression with recheck, which finds expressions that can take more than linear time.
//   npm run regexes             checks new expressions and adds safe ones to data/trust/regexes.json
//   … -- --check                only compares; exits with 1 if an expression is new, or a listed one is gone or listed twice
// Exits with 1 too if a call of “new RegExp” is never reached, whose expression cannot be checked.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { builtRegexes, literalRegexes } from './regexes/collect.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: { check: { type: 'boolean' }, list: { type: 'string', default: join(root, 'data/trust/regexes.json') } },
});
const { accepted, safe } = JSON.parse(readFileSync(values.list, 'utf8'));

/** Time limit of recheck for one expression, in ms. */
const timeout = 10_000;

// The rule pages have examples for every rule. An expression is built for each fence and raw element.
const texts = [
  ...readdirSync(join(root, 'docs/rules'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(join(root, 'docs/rules', name), 'utf8')),
  '```\na\n```\n\n~~~~\nb\n~~~~\n\n<script>\nx\n\ny\n</script>\n',
];
const built = await builtRegexes(root, texts);
const found = new Map([...built.found, ...literalRegexes(root)]);
const known = new Set([...safe, ...Object.keys(accepted)]);
const fresh = [...found].filter(([key]) => !known.has(key));
const gone = [...known].filter((key) => !found.has(key));
const twice = safe.filter((key, i) => safe.indexOf(key) < i);
const say = (line) => process.stdout.write(`${line}\n`);
for (const place of built.unreached) say(`${place}: builds no expression here: add a text or a call to scripts/regexes/collect.mjs.`);
if (built.unreached.length > 0) process.exitCode = 1;

if (values.check) {
  for (const [key, { files }] of fresh) say(`${[...files].join(', ')}: ${key} has not been checked: run “npm run regexes”.`);
  for (const key of gone) say(`${key} is listed but no longer used: run “npm run regexes”.`);
  for (const key of twice) say(`${key} is listed twice: run “npm run regexes”.`);
  if (fresh.length + gone.length + twice.length > 0) process.exitCode = 1;
} else {
  const { checkSync } = await import('recheck');
  const good = [...new Set(safe)].filter((key) => found.has(key));
  for (const [key, { source, flags, files }] of fresh) {
    const { status, complexity, attack, error } = checkSync(source, flags, { timeout });
    if (status === 'safe') good.push(key);
    else {
      say(
        `${[...files].join(', ')}: ${key}\n  ${complexity?.summary ?? error?.kind ?? status}${attack ? `: ${attack.pattern.slice(0, 200)}` : ''}`,
      );
      say('  Fix it, or give a reason in data/trust/regexes.json, under “accepted”, why it never gets such a text.');
      process.exitCode = 1;
    }
  }
  const kept = Object.fromEntries(Object.entries(accepted).filter(([key]) => found.has(key)));
  writeFileSync(values.list, `${JSON.stringify({ accepted: kept, safe: good.sort() }, undefined, 2)}\n`);
  say(`${found.size} expressions: ${good.length} safe, ${Object.keys(kept).length} accepted with a reason.`);
}
