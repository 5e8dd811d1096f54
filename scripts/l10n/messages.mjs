// The messages of server and client that are translated: what `t(…)` and `l10n.t(…)` get.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { full } from 'acorn-walk';
import { transformSync } from 'esbuild';

const isTranslation = ({ type, name, object, property }) =>
  type === 'Identifier' ? name === 't' : type === 'MemberExpression' && object.name === 'l10n' && property.name === 't';

/** @returns the text of a literal; undefined for what is computed */
function literalText({ type, value, quasis, expressions }) {
  if (type === 'Literal' && typeof value === 'string') return value;
  return type === 'TemplateLiteral' && expressions.length === 0 ? quasis[0].value.cooked : undefined;
}

/** @returns the key of a message: its text, with its comment if two messages have the same text */
function textOf(argument) {
  if (argument.type !== 'ObjectExpression') return literalText(argument);
  const part = (name) => argument.properties.find(({ key }) => key.name === name)?.value;
  const [message, comment] = [part('message'), part('comment')].map((value) => value && literalText(value));
  return message === undefined || comment === undefined ? undefined : `${message}/${comment}`;
}

/**
 * @param root the project’s folder
 * @returns `messages`: their files by English text; `computed`: calls without a literal, as `file: code`
 */
export function messagesIn(root) {
  const messages = new Map();
  const computed = [];
  for (const folder of ['server/src', 'client/src'])
    for (const name of readdirSync(join(root, folder), { recursive: true }).filter((n) => n.endsWith('.ts'))) {
      const file = `${folder}/${name.replaceAll('\\', '/')}`;
      const source = readFileSync(join(root, file), 'utf8');
      if (!source.includes('l10n')) continue;
      const { code } = transformSync(source, { loader: 'ts', target: 'es2023' });
      full(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
        if (node.type !== 'CallExpression' || !isTranslation(node.callee)) return;
        const text = textOf(node.arguments[0]);
        if (text === undefined) computed.push(`${file}: ${code.slice(node.start, node.end)}`);
        else messages.set(text, [...(messages.get(text) ?? []), file]);
      });
    }
  return { messages, computed };
}

const readJson = (root, file) => JSON.parse(readFileSync(join(root, 'data', file), 'utf8'));

/** All objects in a value. */
const objectsIn = (value) =>
  typeof value !== 'object' || value === null ? [] : [value, ...Object.values(value).flatMap((part) => objectsIn(part))];

/** @returns the messages in `data/`, which are looked up with `translated` */
export function dataMessages(root) {
  const { questions, templates } = readJson(root, 'templates/templates.json');
  const formulae = Object.entries(readJson(root, 'snippets/joint-statement.json'));
  const glossaries = readdirSync(join(root, 'data/glossary')).filter((name) => name.endsWith('.json'));
  const terms = glossaries.flatMap((name) => objectsIn(readJson(root, `glossary/${name}`))).filter(({ kind, name }) => kind && name);
  return [
    ...Object.values(questions).map(({ prompt }) => prompt),
    ...templates.flatMap(({ label, detail }) => [label, detail]),
    ...formulae.flatMap(([name, { description }]) => [name, description]),
    ...objectsIn(readJson(root, 'wording/verbs.json')).flatMap(({ name, verbs }) => (verbs ? [name] : [])),
    ...readJson(root, 'wording/sections.json').sections.map(({ name }) => name),
    ...terms.map(({ kind }) => kind),
    ...terms.flatMap(({ note, names = [] }) => [note, ...names.map((n) => n.note)]).filter((note) => note !== undefined),
    // A card shows the country of a body, and not that of a country.
    ...terms.flatMap(({ name, side }) => (side === undefined || side === name ? [] : [side])),
    'European Union',
    ...Object.keys(readJson(root, 'wording/names.json').kinds.words),
    ...Object.keys(readJson(root, 'wording/languages.json').others),
    'Japanese',
    'Chinese',
    'Korean',
    'Ukrainian',
    'Russian',
    'Arabic',
    'Greek',
    'Hebrew',
    'Hindi',
    'Thai',
    'another language',
  ];
}
