import { parseArgs } from 'node:util';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import packageJson from '../../../package.json' with { type: 'json' };
import { profileNames } from '../config/profiles.js';
import { rulesJson, rulesText } from '../report/rules.js';
import { visible } from '../report/visible.js';
import { ruleTable } from '../rules/table.js';
import { t, useTranslations } from '../text/l10n.js';
import type { Changes } from '../word/reading.js';
import {
  changesOption,
  collect,
  collectProfile,
  dateOption,
  flagsOf,
  formatByExtension,
  glossaryOption,
  isoDate,
  type ReadingOptions,
  readersOption,
  ruleLevel,
  wholeNumber,
} from './commandOptions.js';
import type { TableFormat } from './commands/abbreviations.js';
import type { CheckFormat } from './commands/check.js';
import type { CommitmentsFormat } from './commands/commitments.js';
import type { ComparisonFormat } from './commands/compare.js';
import type { PairFormat } from './commands/pair.js';
import { CliError } from './files.js';
import { addGlossaryCommands, addWordsCommand } from './glossaryCommands.js';
import { helpStyle, translatedParserError } from './help.js';
import { paint, print, printError } from './terminal.js';
import { environmentLanguage, translationsFor } from './translations.js';

const { version } = packageJson;

interface CheckCommandOptions extends ReadingOptions {
  readonly format: CheckFormat;
  readonly precedents?: readonly string[];
  readonly maxWarnings: number;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly filesFrom?: string;
  readonly output?: string;
}

interface CompareCommandOptions extends Pick<ReadingOptions, 'glossary'> {
  readonly format?: ComparisonFormat;
  readonly output?: string;
  readonly author: string;
  /** Date of the tracked changes. */
  readonly date?: string;
}

interface PairCommandOptions extends Pick<ReadingOptions, 'glossary' | 'rule'> {
  readonly format?: PairFormat;
  readonly output?: string;
  readonly maxWarnings: number;
}

const exitCodes = (): string =>
  [
    '',
    t('Exit codes:'),
    `  0  ${t('nothing at warning or above')}`,
    `  1  ${t('findings at warning or above')}`,
    `  2  ${t('a file, an option or a configuration could not be used')}`,
    `  3  ${t('a rule or a file could not be checked; the rest is reported')}`,
  ].join('\n');

/** Sets the language of messages, before the first one: that of `--lang`, else of the environment, else English. */
function chooseLanguage(): void {
  const { values } = parseArgs({ options: { lang: { type: 'string' } }, strict: false, allowPositionals: true });
  const language = typeof values.lang === 'string' ? values.lang : environmentLanguage(process.env);
  useTranslations((language === undefined ? undefined : translationsFor(language)) ?? {});
}

/** Parses the value of `--lang`, which `chooseLanguage` has applied. @throws InvalidArgumentError for an unsupported language */
function knownLanguage(value: string): string {
  if (!translationsFor(value)) throw new InvalidArgumentError(t('the languages are en and ja.'));
  return value;
}

/** Prefix of the parser’s errors. */
const errorMark = 'error: ';

function program(done: (code: number) => void): Command {
  const root = new Command('communique')
    .description(t('Checks joint statements between governments.'))
    .version(version, '-V, --version', t('output the version number'))
    .helpOption('-h, --help', t('display help for command'))
    .helpCommand('help [command]', t('display help for command'))
    .configureHelp(helpStyle)
    .option('--lang <language>', t('language of messages: en or ja; by default that of the environment'), knownLanguage)
    .exitOverride()
    .addHelpText('after', exitCodes())
    .configureOutput({
      outputError: (text, write) =>
        write(visible(text.startsWith(errorMark) ? `communique: ${translatedParserError(text.slice(errorMark.length))}` : text)),
    });

  root
    .command('check')
    .description(t('check statements; - reads standard input'))
    .argument('[file...]', t('files, or folders that contain statements'))
    .addOption(new Option('--format <format>', t('output format')).choices(['text', 'json', 'ndjson', 'sarif', 'github']).default('text'))
    .addOption(glossaryOption())
    .addOption(
      new Option('--precedents <glob>', t('compare with earlier statements, in place of those in communique.json (repeatable)')).argParser(
        collect,
      ),
    )
    .addOption(
      new Option('--rule <id=level>', t('set the level of a rule to off, hint, info, warning or error (repeatable)')).argParser(ruleLevel),
    )
    .addOption(dateOption())
    .option('--max-warnings <n>', t('exit 1 above this many warnings'), wholeNumber, 0)
    .addOption(
      new Option('--profile <name>', t('also check a house style: {0} (repeatable)', profileNames.join(', '))).argParser(collectProfile),
    )
    .addOption(readersOption())
    .option('--fix', t('apply every safe fix to the files; with --output, as tracked changes'))
    .option('--output <file>', t('write a copy of a Word document with the findings as comments'))
    .addOption(changesOption())
    .option('--dry-run', t('with --fix: print the changes as a diff without writing them; exit 1 if there are any'))
    .option('--baseline <file>', t('report only findings that are not in this baseline'))
    .option('--files-from <list>', t('check the files listed in this file, one per line; - reads standard input'))
    .option('--update-baseline', t('write all findings to the baseline'))
    .addHelpText('after', exitCodes())
    .action(async (files: string[], options: CheckCommandOptions) => {
      const { check } = await import('./commands/check.js');
      done(
        await check(files, {
          precedents: [],
          fix: false,
          dryRun: false,
          updateBaseline: false,
          ...flagsOf(options),
          paint: paint(),
          version,
        }),
      );
    });

  root
    .command('abbreviations')
    .description(t('list the abbreviations of a statement'))
    .argument('<file>')
    .addOption(new Option('--format <format>', t('output format')).choices(['text', 'json', 'csv', 'markdown']).default('text'))
    .addOption(glossaryOption())
    .addOption(changesOption())
    .addOption(readersOption())
    .action(async (file: string, options: ReadingOptions & { format: TableFormat }) => {
      const { abbreviations } = await import('./commands/abbreviations.js');
      await abbreviations(file, options.format, flagsOf(options));
    });

  root
    .command('commitments')
    .description(t('list the commitments in a statement: who commits, with which verb, to what, and by when'))
    .argument('<file>')
    .addOption(formatByExtension(['text', 'json', 'csv', 'xlsx', 'markdown']))
    .option('--output <file>', t('output file; standard output if omitted'))
    .option('--against <file>', t('compare with an earlier statement: what was kept, strengthened, weakened, dropped or added'))
    .addOption(glossaryOption())
    .addOption(changesOption())
    .addOption(dateOption())
    .action(async (file: string, options: ReadingOptions & { format?: CommitmentsFormat; output?: string; against?: string }) => {
      const { commitments } = await import('./commands/commitments.js');
      await commitments(file, flagsOf(options));
    });

  root
    .command('compare')
    .description(t('compare two statements sentence by sentence; text, Markdown or Word'))
    .argument('<old>', t('the earlier statement'))
    .argument('<new>', t('the later statement; - reads standard input'))
    .addOption(formatByExtension(['text', 'json', 'html', 'markdown']))
    .option('--output <file>', t('output file; a Word document (.docx) is the later statement with all changes tracked'))
    .option('--author <name>', t('in a Word document: who the changes are by'), 'Communiqué')
    .option('--date <date>', t('in a Word document: when they were made, as YYYY-MM-DD; now if omitted'), isoDate)
    .addOption(glossaryOption())
    .addOption(changesOption())
    .action(async (old: string, fresh: string, options: CompareCommandOptions) => {
      const { output, author, date, ...rest } = options;
      if (output !== undefined && /\.docx$/i.test(output)) {
        if (rest.format !== undefined) throw new CliError(t('{0}: is a Word document, so --format cannot be used', output));
        const { redline } = await import('./commands/redline.js');
        const time = date === undefined ? `${new Date().toISOString().slice(0, 19)}Z` : `${date}T00:00:00Z`;
        await redline(old, fresh, { ...flagsOf(rest), output, author, date: time });
        return;
      }
      const { compareFiles } = await import('./commands/compare.js');
      await compareFiles(old, fresh, { ...flagsOf(rest), ...(output === undefined ? {} : { output }), paint: paint(output) });
    });

  root
    .command('pair')
    .description(t('compare a statement with its text in another language; text, Markdown or Word'))
    .argument('<file>', t('the statement'))
    .argument('<other>', t('its text in the other language; one of both can be - for standard input'))
    .addOption(formatByExtension(['text', 'json', 'sarif', 'html']))
    .option('--output <file>', t('output file; standard output if omitted'))
    .addOption(
      new Option('--rule <id=level>', t('set the level of a rule to off, hint, info, warning or error (repeatable)')).argParser(ruleLevel),
    )
    .option('--max-warnings <n>', t('exit 1 above this many warnings'), wholeNumber, 0)
    .addOption(glossaryOption())
    .addOption(changesOption())
    .addHelpText('after', exitCodes())
    .action(async (file: string, other: string, options: PairCommandOptions) => {
      const { pairFiles } = await import('./commands/pair.js');
      done(await pairFiles([file, other], { ...flagsOf(options), paint: paint(options.output), version }));
    });

  root
    .command('export')
    .description(t('write a statement in Markdown or plain text as a Word document'))
    .argument('<file>', t('the statement; - reads Markdown from standard input'))
    .requiredOption('--output <file>', t('the Word document (.docx)'))
    .option('--template <file>', t('a Word document or template (.docx, .dotx) with the house style'))
    .action(async (file: string, options: { output: string; template?: string }) => {
      const { exportStatement } = await import('./commands/export.js');
      await exportStatement(file, options);
    });

  root
    .command('report')
    .description(t('write a page about statements: findings by kind, names, participants, commitments, figures and what is ignored'))
    .argument('<file...>')
    .requiredOption('--output <file>', t('the page (.html) or Word document (.docx)'))
    .addOption(glossaryOption())
    .addOption(
      new Option('--profile <name>', t('also check a house style: {0} (repeatable)', profileNames.join(', '))).argParser(collectProfile),
    )
    .addOption(readersOption())
    .addOption(dateOption())
    .addOption(changesOption())
    .action(async (files: string[], options: ReadingOptions & { output: string }) => {
      const { report } = await import('./commands/report.js');
      await report(files, { precedents: [], ...flagsOf(options) });
    });

  root
    .command('rules')
    .description(t('list the rules and their levels'))
    .addOption(new Option('--format <format>', t('output format')).choices(['text', 'json']).default('text'))
    .action(({ format }: { format: 'text' | 'json' }) => {
      print(format === 'json' ? rulesJson(ruleTable) : rulesText(ruleTable), format);
    });

  root
    .command('hover')
    .description(t('print the hover card at a position, as Markdown'))
    .argument('<file>')
    .argument('<line:column>', t('position, counted from 1; in a Word document, paragraph and character'))
    .addOption(glossaryOption())
    .addOption(changesOption())
    .addOption(readersOption())
    .addOption(dateOption())
    .action(async (file: string, place: string, options: ReadingOptions) => {
      const { hover } = await import('./commands/hover.js');
      done(await hover(file, place, flagsOf(options)));
    });

  root
    .command('text')
    .description(t('print the text of a Word document as Markdown, to which the offsets of reports refer'))
    .argument('<file>')
    .addOption(changesOption())
    .action(async (file: string, { changes }: { changes: Changes }) => {
      const { text } = await import('./commands/text.js');
      await text(file, changes);
    });

  addGlossaryCommands(root, done);
  addWordsCommand(root);

  root
    .command('lsp')
    .description(t('run the language server for an editor'))
    .requiredOption('--stdio', t('use standard input and output'))
    .action(async () => {
      await import('built-server');
      done(-1);
    });

  root
    .command('mcp')
    .description(t('serve tools for assistants over standard input and output; they read only files below the current folder'))
    .action(async () => {
      // Output for assistants does not depend on the language.
      useTranslations({});
      const { mcp } = await import('./commands/mcp.js');
      await mcp(process.cwd(), version);
      done(-1);
    });
  return root;
}

/** @returns the exit code, documented in the help of `check`; -1 if the process continues as a server */
async function main(): Promise<number> {
  let code = 0;
  try {
    await program((c) => {
      code = c;
    }).parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof CliError)) throw error;
    printError(`communique: ${error.message}`);
    return 2;
  }
  return code;
}

/** Runs the command line and sets the process’s exit code. */
function runCommand(): void {
  chooseLanguage();
  // A reader such as `head` may close the pipe early. That is not an error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
  main().then(
    (code) => {
      if (code >= 0) process.exitCode = code;
    },
    (error: unknown) => {
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
      process.stderr.write(visible(`communique: ${t('an unexpected error: {0}', detail)}\n`));
      process.exitCode = 2;
    },
  );
}

runCommand();
