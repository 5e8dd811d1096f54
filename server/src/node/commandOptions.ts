import { InvalidArgumentError, Option } from 'commander';
import { isLevel } from '../config/config.js';
import { type ProfileName, profileNames } from '../config/profiles.js';
import type { Level } from '../findings/finding.js';
import { allReaders, type Readers } from '../glossary/builtIn.js';
import { editDistance } from '../glossary/nameDifference.js';
import { ruleTable } from '../rules/table.js';
import { isDay } from '../text/calendar.js';
import { commaList, t } from '../text/l10n.js';
import type { Changes } from '../word/reading.js';
import type { Flags } from './inputs.js';

/** Collects the values of a repeatable option. */
export const collect = (value: string, before: readonly string[] = []): string[] => [...before, value];

export function collectProfile(value: string, before: readonly ProfileName[] = []): ProfileName[] {
  const name = profileNames.find((n) => n === value);
  if (name === undefined) throw new InvalidArgumentError(t('the profiles are {0}.', commaList(profileNames)));
  return [...before, name];
}

/** Maximum number of wrong letters in a rule’s name for a suggestion. */
const maxWrongLetters = 4;

/** Returns the rule with the most similar name, with its group or without. */
function mostSimilarRule(written: string): string | undefined {
  const wrongLetters = (id: string): number =>
    Math.min(editDistance(written, id, maxWrongLetters), editDistance(written, id.slice(id.indexOf('/') + 1), maxWrongLetters));
  const [nearest] = ruleTable.map(({ id }) => ({ id, wrong: wrongLetters(id) })).sort((a, b) => a.wrong - b.wrong);
  return nearest && nearest.wrong <= maxWrongLetters ? nearest.id : undefined;
}

function noSuchRule(written: string): string {
  const similar = mostSimilarRule(written);
  return similar === undefined
    ? t('there is no rule “{0}”. “communique rules” lists all rules.', written)
    : t('there is no rule “{0}”. Did you mean “{1}”? “communique rules” lists all rules.', written, similar);
}

/** Parses `id=level` and adds it to earlier ones. @throws InvalidArgumentError, with a suggestion for an unknown rule */
export function ruleLevel(value: string, before: Readonly<Record<string, Level>> = {}): Record<string, Level> {
  const [, id = '', level] = /^([^=]+)=(.*)$/.exec(value) ?? [];
  if (!ruleTable.some((r) => r.id === id)) throw new InvalidArgumentError(noSuchRule(id || value));
  if (!isLevel(level)) throw new InvalidArgumentError(t('the level is one of off, hint, info, warning, error.'));
  return { ...before, [id]: level };
}

/** Parses a date as YYYY-MM-DD. @throws InvalidArgumentError */
export function isoDate(value: string): string {
  if (!isDay(value)) throw new InvalidArgumentError(t('write a date as YYYY-MM-DD.'));
  return value;
}

export function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError(t('write a whole number, 0 or more.'));
  return Number(value);
}

export const glossaryOption = (): Option => new Option('--glossary <file>', t('add a glossary (repeatable)')).argParser(collect);

export const readersOption = (): Option =>
  new Option('--readers <readers>', t('who reads the text; abbreviations they know need no introduction')).choices(allReaders);

export const dateOption = (): Option => new Option('--date <date>', t('date of the statement, as YYYY-MM-DD')).argParser(isoDate);

export const changesOption = (): Option =>
  new Option('--changes <which>', t('how tracked changes of a Word document are read'))
    .choices(['accepted', 'original'])
    .default('accepted');

/** Options for how a statement is read and which rules check it. Not every command has all of them. */
export interface ReadingOptions {
  readonly glossary?: readonly string[];
  readonly readers?: Readers;
  readonly date?: string;
  readonly profile?: readonly ProfileName[];
  readonly rule?: Readonly<Record<string, Level>>;
  readonly changes?: Changes;
}

/** Separates configuration overrides from a command’s other options. */
export function flagsOf<O extends ReadingOptions>({
  glossary = [],
  readers,
  date,
  profile,
  rule,
  changes,
  ...own
}: O): Flags & Omit<O, keyof ReadingOptions> {
  return {
    ...own,
    glossaries: glossary,
    ...(changes === undefined ? {} : { changes }),
    config: {
      ...(readers === undefined ? {} : { readers }),
      ...(date === undefined ? {} : { date }),
      ...(profile === undefined ? {} : { profile }),
      ...(rule === undefined ? {} : { rules: rule }),
    },
  };
}

/** Returns the format option of a command with `--output`. */
export const formatByExtension = (formats: readonly string[]): Option =>
  new Option('--format <format>', t('output format; by default from the extension of the output file, or text')).choices(formats);
