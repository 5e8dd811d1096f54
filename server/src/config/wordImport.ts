import Papa from 'papaparse';
import type { HouseWord } from '../findings/houseWord.js';
import { nodeUnder, readYaml, type YamlNode } from '../glossary/yaml.js';
import { t } from '../text/l10n.js';

/** The words of a list, and its entries that plain words cannot express. */
export interface ImportedWords {
  readonly words: readonly HouseWord[];
  /** Skipped entries, as written. */
  readonly skipped: readonly string[];
}

/** A list that cannot be read. The message is a sentence without a final period. */
export class NotAWordList extends Error {}

/**
 * Reads a team’s words from a list:
 * - a table (CSV) with the columns use, not, why and where, or those of PerfectIt’s Always Find: Find, Preferred, Style Notes;
 * - Vale’s `substitution` and `existence` rules (YAML), and its vocabulary, `accept.txt` and `reject.txt`.
 *
 * Vale’s regular expressions are left out, unless they only choose between words.
 * @param name the file’s name, which says what it is
 * @throws NotAWordList
 */
export function importedWords(text: string, name: string): ImportedWords {
  const content = text.replace(/^\uFEFF/, '');
  if (/\.ya?ml$/i.test(name)) return fromValeRule(content);
  if (/(?:^|[/\\])(?:accept|reject)\.txt$/i.test(name)) return fromVocabulary(content, /accept\.txt$/i.test(name));
  if (/\.(?:csv|tsv|txt)$/i.test(name)) return fromTable(content);
  throw new NotAWordList(t('is none of these: a CSV table, a Vale rule (.yml), accept.txt or reject.txt'));
}

const columns: Readonly<Record<string, keyof HouseWord>> = {
  use: 'use',
  preferred: 'use',
  'preferred term': 'use',
  replacement: 'use',
  not: 'not',
  find: 'not',
  avoid: 'not',
  'do not use': 'not',
  why: 'why',
  reason: 'why',
  note: 'why',
  notes: 'why',
  'style note': 'why',
  'style notes': 'why',
  where: 'where',
  document: 'where',
};

/** Removes the apostrophe that keeps a spreadsheet from reading a cell as a formula. */
const cellText = (cell: string): string => cell.trim().replace(/^'(?=[=+\-@])/, '');

function fromTable(text: string): ImportedWords {
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' });
  const [header = [], ...rows] = data;
  const keys = header.map((cell) => columns[cellText(cell).toLowerCase()]);
  if (!keys.includes('use') && !keys.includes('not'))
    throw new NotAWordList(t('has no heading “use” or “not” in its first row (or PerfectIt’s “Preferred” or “Find”)'));
  const skipped: string[] = [];
  const words = rows.flatMap((row): HouseWord[] => {
    const entry: Partial<Record<keyof HouseWord, string>> = {};
    for (const [i, key] of keys.entries()) {
      const value = cellText(row[i] ?? '');
      if (key !== undefined && value !== '') entry[key] = value;
    }
    if (entry.use === undefined && entry.not === undefined) {
      skipped.push(row.join(', '));
      return [];
    }
    const not = entry.not?.split('|').map((one) => one.trim());
    return [{ ...entry, ...(not && not.length > 1 ? { not } : {}) }];
  });
  return { words, skipped };
}

/** Characters of a regular expression that do not occur in a word or phrase. */
const isRegex = /[\\[\](){}*+?^$]|\.(?=\S)/;

/** Maximum number of words that an expression may match. */
const maxAlternatives = 20;

/** Returns the words that an expression lists, or undefined if it does more: “(?:give|gave) rise to”. */
function plainWords(expression: string): string[] | undefined {
  const source = expression.replace(/^\(\?i\)/, '').replace(/^\\b|\\b$/g, '');
  const group = /^([^()]*)\((?:\?:)?([^()]*)\)([^()]*)$/.exec(source);
  const [before, choices, after] = group ? [group[1] ?? '', (group[2] ?? '').split('|'), group[3] ?? ''] : ['', source.split('|'), ''];
  const words = choices.map((choice) => `${before}${choice}${after}`);
  return words.length > maxAlternatives || words.some((word) => word.trim() === '' || isRegex.test(word)) ? undefined : words;
}

/** Reads a vocabulary, with one word or phrase per line. */
function fromVocabulary(text: string, isAccepted: boolean): ImportedWords {
  const skipped: string[] = [];
  const words: HouseWord[] = [];
  for (const line of text.split(/\r\n|\r|\n/).map((l) => l.trim())) {
    if (line === '' || line.startsWith('#')) continue;
    const plain = plainWords(line);
    // An accepted word in lowercase only tells a spelling checker that it exists.
    if (!plain || (isAccepted && (line.startsWith('(?i)') || !/\p{Lu}/u.test(line)))) skipped.push(line);
    else for (const word of plain) words.push(isAccepted ? { use: word } : { not: word });
  }
  return { words, skipped };
}

function yamlOf(text: string): YamlNode | undefined {
  try {
    const file = readYaml(text);
    if (file === 'too deep') throw new Error(t('is nested too deeply to be read'));
    return file;
  } catch (error) {
    throw new NotAWordList(t('cannot be read as YAML: {0}', error instanceof Error ? error.message : String(error)));
  }
}

function fromValeRule(text: string): ImportedWords {
  const rule = yamlOf(text);
  const skipped: string[] = [];
  const wordsOf = (expression: string): { readonly not?: string | string[] } => {
    const plain = plainWords(expression);
    if (!plain) skipped.push(expression);
    // Without `ignorecase`, Vale matches case exactly. Here, lowercase matches any capitals, which also finds words at the start of a
    // sentence.
    return plain ? { not: plain.length === 1 ? (plain[0] as string) : plain } : {};
  };
  const kind = nodeUnder(rule, 'extends')?.text;
  const swap = nodeUnder(rule, 'swap')?.values;
  if (kind === 'substitution' && swap) {
    const words = [...swap].flatMap(([bad, good]): HouseWord[] => {
      const found = wordsOf(bad);
      // The first of Vale’s alternatives is its suggestion.
      const use = good.text?.split('|')[0]?.trim() ?? '';
      if (found.not === undefined) return [];
      return [{ ...(use === '' || isRegex.test(use) ? {} : { use }), ...found }];
    });
    return { words, skipped };
  }
  const tokens = nodeUnder(rule, 'tokens')?.items;
  if (kind === 'existence' && tokens) {
    const words = tokens.flatMap(({ text = '' }): HouseWord[] => {
      const found = wordsOf(text);
      return found.not === undefined ? [] : [found];
    });
    return { words, skipped };
  }
  throw new NotAWordList(t('is no Vale rule that extends substitution (with swap) or existence (with tokens)'));
}
