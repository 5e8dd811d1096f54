import { indexOf } from '../api/options.js';
import { plainClosest, plainCommitments, plainComparison, plainFindings, plainTerms } from '../api/plain.js';
import type { ComparedSentence } from '../api/types.js';
import { compare } from '../precedent/compare/compare.js';
import { findingsOf } from '../rules/run.js';
import { ruleTable } from '../rules/table.js';
import { analyse } from '../statement/analyse.js';
import { type CheckOptions, checkOptions, earlierOptions } from '../workspace/checkOptions.js';
import { type Bounded, bounded } from './bounded.js';
import { type ReadStatement, readBelow, ToolError, type ToolHost, uriOfText } from './host.js';

/** A statement given by its text or its path. */
interface Given {
  readonly text?: string;
  readonly path?: string;
}

async function statementGiven({ text, path }: Given, host: ToolHost, names = ['path', 'text']): Promise<ReadStatement> {
  if ((text === undefined) === (path === undefined)) throw new ToolError(`give either ${names.join(' or ')}`);
  return path === undefined ? { path: 'statement.md', uri: uriOfText(host), text: text ?? '', markup: 'markdown' } : readBelow(host, path);
}

async function optionsFor({ uri, markup }: ReadStatement, host: ToolHost): Promise<CheckOptions> {
  const settings = await host.settingsFor(uri);
  const precedents = await host.precedentsFor(uri);
  return { ...checkOptions(settings, { uri }, precedents ? { precedents } : {}), markup };
}

export async function checked(input: Given & { date?: string; limit?: number }, host: ToolHost): Promise<Bounded<object> & object> {
  const { date, limit = 50, ...given } = input;
  const read = await statementGiven(given, host);
  const options = { ...(await optionsFor(read, host)), ...(date === undefined ? {} : { date }) };
  const failed: string[] = [];
  const findings = findingsOf(analyse(read.text, options), ruleTable, { ...options, onFailure: (rule) => failed.push(rule) });
  const found = plainFindings(read.text, findings).map(({ rule, level, line, column, message, offset, length, fixes }) => ({
    rule,
    level,
    line,
    column,
    text: read.text.slice(offset, offset + length),
    message,
    fixes: fixes.map(({ title, safe }) => ({ title, safe })),
  }));
  return { ...bounded(found, limit), ...(failed.length > 0 ? { rules_that_failed: failed } : {}) };
}

export async function termsFound({ query, limit = 10 }: { query: string; limit?: number }, host: ToolHost): Promise<object> {
  return bounded(plainTerms((await host.settingsFor(uriOfText(host))).glossary, query), limit);
}

export async function closestWording(
  { sentence, earlier, limit = 5 }: { sentence: string; earlier?: readonly string[]; limit?: number },
  host: ToolHost,
): Promise<object> {
  const named = earlier && (await Promise.all(earlier.map((path) => readBelow(host, path))));
  const index = named ? indexOf(named.map(({ path, text }) => ({ name: path, text }))) : await host.precedentsFor(uriOfText(host));
  if (!index) throw new ToolError('the settings name no earlier statements; give their paths in earlier');
  const below = `${host.folders()[0] ?? ''}/`;
  const closest = plainClosest(index, sentence, limit).map((found) => ({
    ...found,
    statements: found.statements.slice(0, 5).map((s) => ({ ...s, name: s.name.startsWith(below) ? s.name.slice(below.length) : s.name })),
  }));
  return bounded(closest, limit);
}

export async function compared(
  input: { old_path?: string; old_text?: string; new_path?: string; new_text?: string; limit?: number },
  host: ToolHost,
): Promise<object> {
  const given = (side: 'old' | 'new'): Given => {
    const [path, text] = [input[`${side}_path`], input[`${side}_text`]];
    return { ...(path === undefined ? {} : { path }), ...(text === undefined ? {} : { text }) };
  };
  const old = await statementGiven(given('old'), host, ['old_path', 'old_text']);
  const fresh = await statementGiven(given('new'), host, ['new_path', 'new_text']);
  const later = await optionsFor(fresh, host);
  const earlier = { ...earlierOptions(await host.settingsFor(old.uri), old, later), markup: old.markup };
  const { rows, counts } = plainComparison(
    compare(analyse(old.text, { ...earlier, everyLanguage: true }), analyse(fresh.text, { ...later, everyLanguage: true })),
  );
  const textOf = (sentences: readonly ComparedSentence[]): string => sentences.map((s) => s.text).join(' ');
  const changed = rows
    .filter((row) => row.kind !== 'same')
    .map(({ kind, moved, verb, ...row }) => ({
      kind,
      ...(moved && kind !== 'moved' ? { moved } : {}),
      ...(row.old.length > 0 ? { old: textOf(row.old) } : {}),
      ...(row.new.length > 0 ? { new: textOf(row.new) } : {}),
      ...(verb ? { verb } : {}),
    }));
  return { counts, ...bounded(changed, input.limit ?? 60) };
}

export async function commitmentsIn({ limit = 60, ...given }: Given & { limit?: number }, host: ToolHost): Promise<object> {
  const read = await statementGiven(given, host);
  const options = { ...checkOptions(await host.settingsFor(read.uri), read), markup: read.markup };
  return bounded(
    plainCommitments(analyse(read.text, options)).map(({ offset: _, length: __, ...commitment }) => commitment),
    limit,
  );
}
