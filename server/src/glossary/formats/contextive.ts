import { t } from '../../text/l10n.js';
import { type FileProblem, type FileSpan, refused, sortedUnique } from '../fileProblem.js';
import { idsBeside } from '../ids.js';
import { kindOfName, looksAbbreviated } from '../kinds.js';
import { tooDeep } from '../nesting.js';
import type { OtherName, Term } from '../term.js';
import { NotYaml, nodeUnder, readYaml, type YamlNode } from '../yaml.js';
import type { Reader } from './read.js';

const tidy = (text = ''): string => text.replace(/\s+/g, ' ').trim();

const textOf = (map: YamlNode, key: string): string => tidy(nodeUnder(map, key)?.text);

const listOf = (map: YamlNode, key: string): { readonly text: string; readonly span: FileSpan }[] =>
  (nodeUnder(map, key)?.items ?? []).map(({ text, span }) => ({ text: tidy(text), span })).filter(({ text }) => text !== '');

function termOf(map: YamlNode): Omit<Term, 'id'> {
  const name = textOf(map, 'name');
  const others = listOf(map, 'aliases').map((a) => a.text);
  const abbreviation = looksAbbreviated(name) ? undefined : others.find(looksAbbreviated);
  const names = others
    .filter((a) => a !== abbreviation)
    .map((text): OtherName => ({ text, status: 'admitted', ...(looksAbbreviated(text) ? { type: 'abbreviation' as const } : {}) }));
  const definition = textOf(map, 'definition');
  const examples = listOf(map, 'examples').map((e) => e.text);
  return {
    name,
    ...(abbreviation === undefined ? {} : { abbreviation }),
    kind: kindOfName(name),
    ...(definition === '' ? {} : { definition }),
    ...(examples.length > 0 ? { note: `For example: ${examples.join('; ')}` } : {}),
    ...(names.length > 0 ? { names } : {}),
  };
}

/** Contextive’s keys without a corresponding field of a term. */
const leftOut = ['meta'];

/** Returns the terms in all contexts, the problems, and notices of what was skipped. */
function termsIn(contexts: readonly YamlNode[]): { maps: YamlNode[]; problems: FileProblem[]; notices: FileProblem[] } {
  const maps: YamlNode[] = [];
  const problems: FileProblem[] = [];
  const notices: FileProblem[] = [];
  for (const context of contexts) {
    const terms = nodeUnder(context, 'terms');
    // An empty “terms:” is a context without terms yet.
    if (terms === undefined || terms.text === '') continue;
    if (!terms.items) {
      problems.push({ kind: 'schema', ...terms.span, message: t('“terms” must be a list') });
      continue;
    }
    for (const term of terms.items) {
      const name = textOf(term, 'name');
      if (name === '') {
        problems.push({ kind: 'schema', ...term.span, message: t('the term has no name') });
        continue;
      }
      maps.push(term);
      for (const key of leftOut) {
        const value = term.values?.get(key);
        if (value) notices.push({ kind: 'notice', ...value.span, message: t('“{0}” of “{1}” is left out', key, name) });
      }
    }
  }
  return { maps, problems, notices };
}

/**
 * Reads a Contextive glossary (`contexts`, each with `terms`: name, definition, aliases, examples). An alias of a few capitals becomes the
 * abbreviation.
 */
export const readContextive: Reader = (text, below) => {
  let file: ReturnType<typeof readYaml>;
  try {
    file = readYaml(text);
  } catch (error) {
    if (!(error instanceof NotYaml)) throw error;
    return refused('syntax', error.offset, error.length, t('not valid YAML: {0}', error.message));
  }
  if (file === 'too deep') return tooDeep();
  const imports = nodeUnder(file, 'imports');
  // A file may only import others.
  const contexts = nodeUnder(file, 'contexts')?.items ?? (imports ? [] : undefined);
  if (!contexts) return refused('schema', 0, 0, t('is not a Contextive glossary: it has no “contexts” list'));
  const { maps, problems, notices } = termsIn(contexts);
  const ordered = sortedUnique(problems);
  if (ordered) return { ok: false, problems: ordered };
  const idFor = idsBeside(below);
  const entries = maps.map((map): Term => {
    const term = termOf(map);
    return { id: idFor(term), ...term };
  });
  return {
    ok: true,
    entries,
    notices: [
      ...(imports
        ? [{ kind: 'notice' as const, ...imports.span, message: t('“imports” is left out: name these files in the settings') }]
        : []),
      ...notices,
    ],
    placeOf: (entry, path) => {
      const map = maps[entry];
      if (!map) return { offset: 0, length: 0 };
      const other = path[0] === 'names' ? entries[entry]?.names?.[Number(path[1])]?.text : undefined;
      const alias = other === undefined ? undefined : listOf(map, 'aliases').find((a) => a.text === other);
      return (alias ?? map.values?.get(String(path[0])) ?? map.values?.get('name') ?? map).span;
    },
  };
};
