import { type Command, Option } from 'commander';
import { readFormats, type WriteFormat, writeFormats } from '../glossary/formats/formats.js';
import { t } from '../text/l10n.js';
import type { GlossaryReading } from './commands/glossary.js';

/** Adds `glossary check`, `import` and `export`. @param done receives the exit code */
export function addGlossaryCommands(root: Command, done: (code: number) => void): void {
  const glossary = root.command('glossary').description(t('check and convert glossaries'));
  const from = (): Option => new Option('--from <format>', t('format of the file, if its extension does not say')).choices(readFormats);
  const columns = (): Option =>
    new Option('--columns <names>', t('what the columns of a table hold, in order: name,abbreviation,ja; - leaves one out'));
  const noHeader = (): Option => new Option('--no-header', t('with --columns, read the first row as a term'));
  glossary
    .command('check')
    .description(t('report errors in glossaries; later ones add to earlier ones'))
    .argument('<file...>')
    .addOption(from())
    .addOption(columns())
    .addOption(noHeader())
    .action(async (files: string[], flags: GlossaryReading) => {
      const { checkGlossaries } = await import('./commands/glossary.js');
      done(await checkGlossaries(files, flags));
    });
  glossary
    .command('import')
    .description(t('convert a glossary to JSON'))
    .argument('<file>')
    .addOption(from())
    .addOption(columns())
    .addOption(noHeader())
    .option('--output <file>', t('output file; standard output if omitted'))
    .action(async (file: string, flags: GlossaryReading & { output?: string }) => {
      const { convertGlossary } = await import('./commands/glossary.js');
      await convertGlossary(file, { ...flags, to: 'json' });
    });
  glossary
    .command('export')
    .description(t('convert a glossary to TBX, CSV, JSON or a Markdown table'))
    .argument('<file>')
    .addOption(from())
    .addOption(columns())
    .addOption(noHeader())
    .option('--output <file>', t('output file; standard output if omitted'))
    .addOption(
      new Option('--to <format>', t('format of the output, if its extension does not say; tbx2 is TBX before 2019')).choices(writeFormats),
    )
    .action(async (file: string, flags: GlossaryReading & { to?: WriteFormat; output?: string }) => {
      const { convertGlossary } = await import('./commands/glossary.js');
      await convertGlossary(file, flags);
    });
}

export function addWordsCommand(root: Command): void {
  root
    .command('words')
    .description(t('convert lists of words'))
    .command('import')
    .description(t('convert a CSV table, a Vale rule or vocabulary, or PerfectIt’s Always Find as CSV, to “words” of communique.json'))
    .argument('<file>')
    .option('--output <file>', t('output file; standard output if omitted'))
    .action(async (file: string, options: { output?: string }) => {
      const { importWords } = await import('./commands/words.js');
      await importWords(file, options);
    });
}
