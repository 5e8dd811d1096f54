// Tests `communique lsp --stdio` with Neovim, headless, and its built-in client.
//   node test/otherEditors/neovim.mjs      needs nvim on the path; as root on Debian it installs the package
import { join } from 'node:path';
import { askEditor, draftLines, ensureEditor, expectedFindings, expectSame, report, root } from './client.mjs';

report(() => {
  ensureEditor('Neovim: install it, so that nvim is on the path', ['nvim', '--version'], ['neovim']);
  const args = ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${join(root, 'test/otherEditors/neovim.lua')}`];
  const { version, findings, card } = askEditor('Neovim', 'nvim', args);
  const bytesBefore = ({ line, character }) => Buffer.from(draftLines[line].slice(0, character)).length;
  expectSame(
    'Neovim',
    findings.map((f) => `${f.line}:${f.column} ${f.code} ${f.message}`),
    expectedFindings().map(({ range: { start }, rule, message }) => `${start.line}:${bytesBefore(start)} ${rule} ${message}`),
  );
  if (!card?.includes('Quasi-Zenith Satellite System')) throw new Error('Neovim shows no card of QZSS');
  return `Neovim ${version} shows the ${findings.length} findings of the command line, and the card of QZSS.`;
});
