// Writes the table of rules into the settings in package.json with their strings in package.nls.json, the schema of communique.json and the
// README. Translations of the summaries come from the messages in l10n/, which it sorts.
//   npm run rules
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { applyEdits, modify } from 'jsonc-parser';

const root = fileURLToPath(new URL('..', import.meta.url));
const node = (...args) => execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' });

node('build.mjs', '--quiet');
const rules = JSON.parse(node('dist/cli.js', 'rules', '--format', 'json'));
const levels = ['off', 'hint', 'info', 'warning', 'error'];
const properties = Object.fromEntries(rules.map(({ id, level, summary }) => [id, { enum: levels, default: level, description: summary }]));

/** Replaces one value in a JSON file without reformatting the rest. */
function setIn(file, path, value) {
  const text = readFileSync(`${root}/${file}`, 'utf8');
  const formattingOptions = { insertSpaces: true, tabSize: 2 };
  writeFileSync(`${root}/${file}`, applyEdits(text, modify(text, path, value, { formattingOptions })));
}

// The Settings editor shows a list only if the type is given.
const enumDescriptions = levels.map((level) => `%level.${level}%`);
const settings = Object.fromEntries(
  Object.entries(properties).map(([id, property]) => [id, { type: 'string', ...property, description: `%rule.${id}%`, enumDescriptions }]),
);
setIn('package.json', ['contributes', 'configuration', 'properties', 'communique.rules', 'properties'], settings);
setIn('data/schema/communique.schema.json', ['properties', 'rules', 'properties'], properties);

const summaries = Object.fromEntries(Object.entries(properties).map(([id, { description }]) => [`rule.${id}`, description]));
/** Replaces the strings of rules in a file of the manifest’s strings. A summary that is undefined is left out. */
function setSummaries(file, summaryOf) {
  const strings = JSON.parse(readFileSync(`${root}/${file}`, 'utf8'));
  const others = Object.entries(strings).filter(([key]) => !key.startsWith('rule.'));
  const ofRules = Object.keys(summaries).map((key) => [key, summaryOf(key, strings)]);
  writeFileSync(`${root}/${file}`, `${JSON.stringify(Object.fromEntries([...others, ...ofRules]), null, 2)}\n`);
}
setSummaries('package.nls.json', (key) => summaries[key]);
const translations = `${root}/l10n/bundle.l10n.ja.json`;
const messages = JSON.parse(readFileSync(translations, 'utf8'));
writeFileSync(translations, `${JSON.stringify(messages, Object.keys(messages).sort(), 2)}\n`);
setSummaries('package.nls.ja.json', (key, strings) => messages[summaries[key]] ?? strings[key]);

const header = ['rule', 'level', 'what it says'];
const rows = rules.map(({ id, level, summary }) => [`[${id}](docs/rules/${id.replace('/', '-')}.md)`, level, summary]);
const widths = header.map((_, i) => Math.max(...[header, ...rows].map((row) => row[i].length)));
const line = (cells) => `| ${cells.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`;
const table = [line(header), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
const readme = readFileSync(`${root}/README.md`, 'utf8');
writeFileSync(
  `${root}/README.md`,
  readme.replace(/^\| rule +\|[\s\S]*?(?=\n\n)/m, () => table).replace(/There are \d+ rules/, `There are ${rules.length} rules`),
);

spawnSync('npx', ['biome', 'format', '--write', 'package.json', 'data/schema/communique.schema.json'], { cwd: root, stdio: 'inherit' });
