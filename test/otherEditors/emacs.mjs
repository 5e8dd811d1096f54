// Tests `communique lsp --stdio` with Emacs and its client Eglot: findings, card, typing, a quick fix.
//   node test/otherEditors/emacs.mjs      needs emacs with Eglot; as root on Debian it installs the packages
import { join } from 'node:path';
import { askEditor, draftLines, ensureEditor, expectedFindings, expectSame, report, root } from './client.mjs';

report(() => {
  const check = ['emacs', '-q', '--batch', '--eval', '(progn (require (quote package)) (package-initialize) (require (quote eglot)))'];
  ensureEditor('Emacs with Eglot', check, ['emacs-nox', 'elpa-eglot']);
  const { version, findings, moved, fixed, card } = askEditor('Emacs', 'emacs', [
    '-q',
    '--batch',
    '-l',
    join(root, 'test/otherEditors/emacs.el'),
  ]);
  const expected = expectedFindings();
  const shown = (f) => `${f.line}:${f.column} ${f.text} ${f.message}`;
  const asInEmacs = ({ range: { start }, text, rule, message }, columns = 0) =>
    `${start.line + 1}:${[...draftLines[start.line].slice(0, start.character)].length + columns} ${text} Communiqué [${rule}]: ${message}`;
  expectSame(
    'Emacs',
    findings.map(shown),
    expected.map((finding) => asInEmacs(finding)),
  );
  // A satellite and a space were typed before the sentence with QZSS.
  const line = draftLines.findIndex((text) => text.includes('use of QZSS'));
  expectSame(
    'Emacs, after typing,',
    moved.map(shown),
    expected.map((finding) => asInEmacs(finding, finding.range.start.line === line ? 2 : 0)),
  );
  const wanted = `🛰 ${draftLines[line].replace('use of QZSS', 'use of the Quasi-Zenith Satellite System (QZSS)')}`;
  if (fixed !== wanted) throw new Error(`Emacs fixes the line to\n${fixed}\n\ninstead of\n${wanted}`);
  if (!card?.includes('Quasi-Zenith Satellite System')) throw new Error('Emacs shows no card of QZSS');
  return `Emacs ${version} shows the ${findings.length} findings of the command line, also after typing, the card of QZSS, and its fix.`;
});
