// Writes a new rule that works: the rule, its entry in the table, its tests, its page and its messages, in English and in Japanese.
// Then edit these.
//   npm run new-rule -- wording/open-ended
import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [id = ''] = process.argv.slice(2);
const [, group, words] = /^([a-z]+)\/([a-z]+(?:-[a-z]+)*)$/.exec(id) ?? [];
const fail = (message) => {
  process.stderr.write(`${message}\n`);
  process.exit(1);
};
if (!group || !words) fail('Usage: npm run new-rule -- <group>/<name-of-the-rule>, in lowercase letters and hyphens');
if (!existsSync(`${root}/server/src/rules/${group}`)) fail(`There is no folder server/src/rules/${group}.`);

const name = words.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
const rule = `server/src/rules/${group}/${name}.ts`;
const table = 'server/src/rules/table.ts';
const test = `test/unit/rules/${group}.test.ts`;
const page = `docs/rules/${id.replace('/', '-')}.md`;
const translation = `docs/rules/ja/${id.replace('/', '-')}.md`;
const translations = 'l10n/bundle.l10n.ja.json';
const label = `${group.charAt(0).toUpperCase()}${group.slice(1)}: ${words.replaceAll('-', ' ')}`;
const summary = 'Reports the word “foo”.';
const translatedSummary = '「foo」という語を報告します。';

const create = (file, text) => writeFileSync(`${root}/${file}`, text, { flag: 'wx' });
if (existsSync(`${root}/${rule}`)) fail(`${rule} exists already.`);

create(
  rule,
  `import type { BlockReading } from '../../statement/reading.js';
import { spanOfWords } from '../../statement/spans.js';
import { wordClass } from '../../text/internedWords.js';
import { t } from '../../text/l10n.js';
import type { Check } from '../rule.js';

/** ${summary} Name the style manual and section, or the source, that it follows. */
export const ${name}: Check = (_, { queryBlocks }) =>
  queryBlocks(fooIn).flatMap(({ block, found }) =>
    found.map((at) => {
      const span = spanOfWords(block, at, at + 1);
      return {
        ...span,
        message: t('“foo” means nothing. Write “bar”.'),
        fixes: [{ title: t('Write “{0}”', 'bar'), safe: false, edits: [{ ...span, newText: 'bar' }] }],
      };
    }),
  );

const foo = wordClass((_, key) => key === 'foo');

/** Returns the indexes of the words to report in a block. \`queryBlocks\` skips headings, quotations and lists of abbreviations. */
const fooIn = ({ words }: BlockReading): number[] => words.find(foo, (_, at) => at);
`,
);

const entries = readFileSync(`${root}/${table}`, 'utf8');
// After the last rule of its group; if the table has none, before suppression/unused.
const sameGroup = entries.lastIndexOf(`id: '${group}/`);
const place = sameGroup < 0 ? entries.lastIndexOf('  {\n') : entries.indexOf('  },\n', sameGroup) + '  },\n'.length;
const entry = `  {\n    id: '${id}',\n    level: 'hint',\n    summary: '${summary}',\n    check: ${name},\n  },\n`;
writeFileSync(
  `${root}/${table}`,
  `import { ${name} } from './${group}/${name}.js';\n${entries.slice(0, place)}${entry}${entries.slice(place)}`,
);

if (!existsSync(`${root}/${test}`)) create(test, "import { ruleTest } from './ruleTest.js';\n");
appendFileSync(
  `${root}/${test}`,
  `
ruleTest(
  '${id}',
  [{ text: 'Both sides discussed [[foo]].', fixed: 'Both sides discussed bar.', safe: false, message: /^“foo” means nothing\\./ }],
  ['Both sides discussed food.', 'The motto is “no foo”.', '# On foo'],
);
`,
);

create(
  page,
  `# ${id}

${summary}

Level: hint. To change it, set \`"communique.rules": { "${id}": "off" }\` in VS Code’s settings, the same object under \`rules\` in \`communique.json\`, or \`--rule ${id}=off\` on the command line.

## Why

Say what goes wrong for the reader.

Authority: the manual or source that says so.

## Caught

> Both sides discussed foo.

After the fix:

> Both sides discussed bar.

## Left alone

- Headings, quotations and lists of abbreviations.

## Fix

Writes “bar”. It is not applied automatically.
`,
);

create(
  translation,
  `# ${id}

${translatedSummary}

重大度: hint。変更するには、VS Code の設定で \`"communique.rules": { "${id}": "off" }\` を指定するか、\`communique.json\` の \`rules\` に同じオブジェクトを指定するか、コマンド ラインで \`--rule ${id}=off\` を指定します。

## 理由

読者にとって何が問題になるかを書きます。

根拠: 根拠となるスタイル マニュアルまたは出典。

## 検出される例

> Both sides discussed foo.

修正後:

> Both sides discussed bar.

## 検出されないもの

- 見出し、引用、略語一覧。

## 修正

「bar」に書き換えます。自動的には適用されません。
`,
);
const messages = {
  ...JSON.parse(readFileSync(`${root}/${translations}`, 'utf8')),
  [summary]: translatedSummary,
  [label]: '「foo」という語',
  '“foo” means nothing. Write “bar”.': '「foo」には意味がありません。「bar」と書いてください。',
};
// scripts/rules.mjs sorts them.
writeFileSync(`${root}/${translations}`, JSON.stringify(messages));

execFileSync('npx', ['biome', 'check', '--write', rule, table, test], { cwd: root, stdio: 'inherit' });
execFileSync(process.execPath, ['scripts/rules.mjs'], { cwd: root, stdio: 'inherit' });
process.stdout.write(`
The rule works; now make it yours, in this order:
  ${test}    the texts that it must report and must not
  ${rule}    what it looks for, its message and fix
  ${table}    its level and summary; then npm run rules
  ${page}    why, on what authority, examples
  ${translation}    the same page in Japanese
  ${translations}    its label, summary and messages in Japanese; then npm run rules
Without a certain fix, leave out fixes, fixed in the texts and “After the fix” on the page, as name/wrong-side does.
Try them: npx vitest --config vitest.all.config.mts test/unit/rules test/data test/protocol/l10n
`);
