import {
  type Alias,
  CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  type Node,
  parseDocument,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { t } from '../../text/l10n.js';
import { type FileProblem, type FileSpan, refused, sortedUnique } from '../fileProblem.js';
import { idsBeside } from '../ids.js';
import { kindOfName, looksAbbreviated } from '../kinds.js';
import { maxDepth, tooDeep } from '../nesting.js';
import type { OtherName, Term } from '../term.js';
import type { Reader } from './read.js';

const spanOf = (node: unknown): FileSpan => {
  const [from = 0, to = from] = (node as Node | undefined)?.range ?? [];
  return { offset: from, length: to - from };
};

const tidy = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).replace(/\s+/g, ' ').trim() : '';

type Aliases = ReadonlyMap<Alias, Node>;

/** Returns the value of a key. Aliases are resolved one level deep, so aliases of aliases cannot multiply (“billion laughs”). */
function nodeUnder(aliases: Aliases, map: YAMLMap, key: string): unknown {
  const node = map.get(key, true);
  return isAlias(node) ? aliases.get(node) : node;
}

function textOf(aliases: Aliases, map: YAMLMap, key: string): string {
  const node = nodeUnder(aliases, map, key);
  return isScalar(node) ? tidy(node.value) : '';
}

function listOf(aliases: Aliases, map: YAMLMap, key: string): { text: string; node: unknown }[] {
  const list = nodeUnder(aliases, map, key);
  return isSeq(list)
    ? list.items.flatMap((node) => (isScalar(node) && tidy(node.value) !== '' ? [{ text: tidy(node.value), node }] : []))
    : [];
}

function termOf(aliases: Aliases, map: YAMLMap): Omit<Term, 'id'> {
  const name = textOf(aliases, map, 'name');
  const others = listOf(aliases, map, 'aliases').map((a) => a.text);
  const abbreviation = looksAbbreviated(name) ? undefined : others.find(looksAbbreviated);
  const names = others
    .filter((a) => a !== abbreviation)
    .map((text): OtherName => ({ text, status: 'admitted', ...(looksAbbreviated(text) ? { type: 'abbreviation' as const } : {}) }));
  const definition = textOf(aliases, map, 'definition');
  const examples = listOf(aliases, map, 'examples').map((e) => e.text);
  return {
    name,
    ...(abbreviation === undefined ? {} : { abbreviation }),
    kind: kindOfName(name),
    ...(definition === '' ? {} : { definition }),
    ...(examples.length > 0 ? { note: `For example: ${examples.join('; ')}` } : {}),
    ...(names.length > 0 ? { names } : {}),
  };
}

/**
 * Resolves each alias of a document to the last anchor of its name before it, and finds the first alias without an anchor or of another
 * alias. Walks the document once, since resolving aliases one by one takes quadratic time.
 */
function aliasesIn(document: Document): { aliases: Aliases; dangling: Alias | undefined } {
  const anchors = new Map<string, Node>();
  const aliases = new Map<Alias, Node>();
  let dangling: Alias | undefined;
  visit(document, {
    Node: (_, node) => {
      const anchored = isAlias(node) ? anchors.get(node.source) : undefined;
      if (!isAlias(node)) {
        if (node.anchor !== undefined) anchors.set(node.anchor, node);
      } else if (anchored) aliases.set(node, anchored);
      else dangling ??= node;
    },
  });
  return { aliases, dangling };
}

/** Returns whether YAML collections are nested too deeply, in flow or block style. */
function isTooDeepYaml(text: string): boolean {
  /** Columns of the enclosing block collections. */
  const blocks: number[] = [];
  let flow = 0;
  let column = 0;
  let leading = true;
  for (const token of new Lexer().lex(text)) {
    const type = CST.tokenType(token);
    if (type === 'newline') {
      [column, leading] = [0, true];
      continue;
    }
    if (type === 'flow-seq-start' || type === 'flow-map-start') flow++;
    else if (type === 'flow-seq-end' || type === 'flow-map-end') flow--;
    if (leading && flow === 0 && type !== 'space') {
      while ((blocks.at(-1) ?? -1) >= column) blocks.pop();
      blocks.push(column);
    }
    if (blocks.length + flow > maxDepth) return true;
    leading &&= type === 'space' || type === 'seq-item-ind' || type === 'explicit-key-ind';
    column += token.length;
  }
  return false;
}

/** Contextive’s keys without a corresponding field of a term. */
const leftOut = ['meta'];

/** Returns the nodes of the terms in all contexts, the problems, and notices of what was skipped. */
function termsIn(contexts: YAMLSeq, aliases: Aliases): { maps: YAMLMap[]; problems: FileProblem[]; notices: FileProblem[] } {
  const maps: YAMLMap[] = [];
  const problems: FileProblem[] = [];
  const notices: FileProblem[] = [];
  for (const context of contexts.items) {
    const terms = isMap(context) ? nodeUnder(aliases, context, 'terms') : undefined;
    // An empty “terms:” is a context without terms yet.
    if (terms === undefined || (isScalar(terms) && terms.value === null)) continue;
    if (!isSeq(terms)) {
      problems.push({ kind: 'schema', ...spanOf(terms), message: t('“terms” must be a list') });
      continue;
    }
    for (const term of terms.items) {
      const name = isMap(term) ? textOf(aliases, term, 'name') : '';
      if (!isMap(term) || name === '') {
        problems.push({ kind: 'schema', ...spanOf(term), message: t('the term has no name') });
        continue;
      }
      maps.push(term);
      for (const key of leftOut.filter((k) => term.has(k)))
        notices.push({ kind: 'notice', ...spanOf(term.get(key, true)), message: t('“{0}” of “{1}” is left out', key, name) });
    }
  }
  return { maps, problems, notices };
}

/**
 * Reads a Contextive glossary (`contexts`, each with `terms`: name, definition, aliases, examples). An alias of a few capitals becomes the
 * abbreviation.
 */
export const readContextive: Reader = (text, below) => {
  if (isTooDeepYaml(text)) return tooDeep();
  const document = parseDocument(text, { prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    const offset = Math.min(error.pos[0], text.length);
    return refused(
      'syntax',
      offset,
      Math.min(error.pos[1], text.length) - offset,
      t('not valid YAML: {0}', lowered(firstLine(error.message))),
    );
  }
  const { aliases, dangling } = aliasesIn(document);
  if (dangling) return refused('syntax', spanOf(dangling).offset, spanOf(dangling).length, t('not valid YAML: an alias has no anchor'));
  const contexts = isMap(document.contents) ? nodeUnder(aliases, document.contents, 'contexts') : undefined;
  if (!isSeq(contexts)) return refused('schema', 0, 0, t('is not a Contextive glossary: it has no “contexts” list'));
  const { maps, problems, notices } = termsIn(contexts, aliases);
  const ordered = sortedUnique(problems);
  if (ordered) return { ok: false, problems: ordered };
  const idFor = idsBeside(below);
  const entries = maps.map((map): Term => {
    const term = termOf(aliases, map);
    return { id: idFor(term), ...term };
  });
  return {
    ok: true,
    entries,
    notices,
    placeOf: (entry, path) => {
      const map = maps[entry];
      if (!map) return { offset: 0, length: 0 };
      const other = path[0] === 'names' ? entries[entry]?.names?.[Number(path[1])]?.text : undefined;
      const alias = other === undefined ? undefined : listOf(aliases, map, 'aliases').find((a) => a.text === other)?.node;
      return spanOf(alias ?? map.get(String(path[0]), true) ?? map.get('name', true));
    },
  };
};

const firstLine = (text: string): string => text.split('\n')[0] ?? '';

const lowered = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);
