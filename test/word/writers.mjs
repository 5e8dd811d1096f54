// Makes Word documents of statements by several writers, and compares the findings in them with those in the text.
//   node test/word/writers.mjs FOLDER [--packages FOLDER]
// Writers: our own export; pandoc, and LibreOffice, if they are installed; the package `docx`, if FOLDER/node_modules of --packages has it.
// Offsets differ between the formats, so findings are compared by rule and message, in order. The text is only read at run time.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { packages: { type: 'string' }, list: { type: 'boolean' } } });
const [folder] = positionals;
if (folder === undefined || !existsSync(folder)) {
  process.stdout.write('There is no folder of statements: nothing to compare. Usage: node test/word/writers.mjs FOLDER\n');
  process.exit();
}
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'communique-writers-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

/** What was found, without places. */
function findingsIn(file) {
  const { stdout, stderr } = spawnSync(process.execPath, [cli, 'check', '--format', 'json', file], { encoding: 'utf8', cwd: work });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout).files[0].findings.map(
    ({ rule, message }) => `${rule}: ${message.replace(/["“”]/g, '"').replace(/['‘’]/g, "'")}`,
  );
}

/** Paragraphs of a plain text, as the statements of a corpus have them: an empty line between two. */
const paragraphsOf = (text) =>
  text
    .split(/\n\s*\n/)
    .map((p) => p.replace(/\s*\n\s*/g, ' ').trim())
    .filter((p) => p !== '' && !p.startsWith('# '));

const has = (command) => spawnSync(command, ['--version']).status === 0;
const run = (command, ...args) => {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8', cwd: work });
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
};
const escaped = (text) => text.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c]);

/** Each writes WORK/NAME.docx of paragraphs. */
const writers = {
  export: ({ text, name }) => {
    writeFileSync(join(work, `${name}.txt`), text);
    run(process.execPath, cli, 'export', `${name}.txt`, '--output', `${name}.docx`);
  },
};
if (has('pandoc'))
  writers.pandoc = ({ paragraphs, name }) => {
    const html = paragraphs.map((p) => `<p>${escaped(p)}</p>`).join('\n');
    writeFileSync(join(work, `${name}.html`), html);
    run('pandoc', '-f', 'html', '-o', `${name}.docx`, `${name}.html`);
  };
if (has('soffice'))
  writers.libreoffice = ({ paragraphs, name }) => {
    const html = `<html><head><meta charset="utf-8"></head><body>${paragraphs.map((p) => `<p>${escaped(p)}</p>`).join('\n')}</body></html>`;
    writeFileSync(join(work, `${name}.html`), html);
    run(
      'soffice',
      '--headless',
      `-env:UserInstallation=file://${work}/profile`,
      '--infilter=HTML (StarWriter)',
      '--convert-to',
      'docx:MS Word 2007 XML',
      `${name}.html`,
    );
  };
if (values.packages && existsSync(join(values.packages, 'node_modules/docx'))) {
  const { Document, Packer, Paragraph, TextRun } = createRequire(join(values.packages, 'package.json'))('docx');
  writers.docx = async ({ paragraphs, name }) => {
    // Word divides text into runs as it is typed and corrected.
    const runs = (p) => p.match(/(?:\S+\s*){1,7}/g) ?? [];
    const document = new Document({
      sections: [{ children: paragraphs.map((p) => new Paragraph({ children: runs(p).map((text) => new TextRun(text)) })) }],
    });
    writeFileSync(join(work, `${name}.docx`), await Packer.toBuffer(document));
  };
}
let failures = 0;
for (const file of readdirSync(folder)
  .filter((name) => /\.(?:txt|md)$/.test(name))
  .sort()) {
  const paragraphs = paragraphsOf(readFileSync(join(folder, file), 'utf8'));
  const text = `${paragraphs.join('\n\n')}\n`;
  writeFileSync(join(work, 'plain.txt'), text);
  const wanted = findingsIn(join(work, 'plain.txt'));
  for (const [writer, write] of Object.entries(writers)) {
    const name = `${writer}-${file.replace(/\.\w+$/, '')}`;
    await write({ paragraphs, text, name });
    const found = findingsIn(join(work, `${name}.docx`));
    const missing = wanted.filter((f) => !found.includes(f));
    const more = found.filter((f) => !wanted.includes(f));
    const isSame = JSON.stringify(found) === JSON.stringify(wanted);
    if (!isSame) failures++;
    process.stdout.write(
      `${isSame ? 'same     ' : 'DIFFERENT'} ${writer.padEnd(12)} ${file}: ${wanted.length} findings in the text, ${found.length} in Word\n`,
    );
    if (values.list)
      for (const [sign, list] of [
        ['-', missing],
        ['+', more],
      ])
        for (const f of list) process.stdout.write(`    ${sign} ${f}\n`);
  }
}
process.exitCode = failures > 0 ? 1 : 0;
