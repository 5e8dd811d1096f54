import { l10n, ViewColumn, type Webview, window, workspace } from 'vscode';
import type { WorkspaceEdit as ProtocolEdit, Range } from 'vscode-languageclient';
import glossaryFiles from '../../../data/glossaryFiles.json' with { type: 'json' };
import { applyAndSave, type Convert } from './applyAndSave.js';
import type { Ask } from './compare.js';
import { withProgress } from './progress.js';

/** See `server/src/connection/views/termForm.ts`. */
interface TermForm {
  /** Id of the edited term. Absent for a new one. */
  readonly id?: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly kinds: readonly string[];
  readonly sides: readonly string[];
  readonly file: string;
}

/** The term of a form: an existing one by its id, or a new one from the selection. */
export interface FormFor {
  readonly uri?: string;
  readonly id?: string;
  readonly range?: Range;
}

interface Field {
  readonly label: string;
  readonly hint?: string;
  readonly input?: 'long' | 'date' | 'url';
  /** Choices of the field. `free`: other text is allowed too. */
  readonly choices?: 'kinds' | 'sides' | readonly string[];
  readonly required?: true;
}

/** Returns the fields in the order of the form. */
const fieldsOfForm = (): Readonly<Record<string, Field>> => ({
  name: { label: l10n.t('Name'), hint: l10n.t('In full, without “the”'), required: true },
  abbreviation: { label: l10n.t('Abbreviation') },
  ja: { label: l10n.t('Japanese name') },
  definition: { label: l10n.t('Definition'), input: 'long' },
  kind: { label: l10n.t('Kind'), hint: l10n.t('For example ministry, agency, system or treaty'), choices: 'kinds' },
  side: { label: l10n.t('Country'), hint: l10n.t('The government it belongs to; empty if shared'), choices: 'sides' },
  parent: { label: l10n.t('Part of'), hint: l10n.t('The id or name of the body it is part of') },
  introduce: {
    label: l10n.t('Spell out'),
    hint: l10n.t('customary: readers know the abbreviation; optional: the abbreviation is the usual name'),
    choices: ['', 'always', 'customary', 'optional'],
  },
  admitted: { label: l10n.t('Other names'), hint: l10n.t('Separate with |') },
  deprecated: { label: l10n.t('Wrong or former names'), hint: l10n.t('Reported in statements. Separate with |') },
  note: { label: l10n.t('Note'), input: 'long' },
  'valid from': { label: l10n.t('Exists from'), input: 'date' },
  'valid to': { label: l10n.t('Exists until'), input: 'date' },
  source: { label: l10n.t('Source') },
  url: { label: l10n.t('Web address of the source'), input: 'url' },
});

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[c] ?? c);

function control(name: string, field: Field, value: string, form: TermForm): string {
  const { input, choices, required } = field;
  const attributes = `id="${name.replace(' ', '-')}" name="${name}"${required ? ' required' : ''}${field.hint ? ` aria-describedby="${name.replace(' ', '-')}-hint"` : ''}`;
  if (input === 'long') return `<textarea ${attributes} rows="3">${escaped(value)}</textarea>`;
  if (typeof choices === 'object')
    return `<select ${attributes}>${choices.map((c) => `<option${c === value ? ' selected' : ''}>${escaped(c)}</option>`).join('')}</select>`;
  const list = choices ? `<datalist id="${choices}">${form[choices].map((c) => `<option value="${escaped(c)}">`).join('')}</datalist>` : '';
  return `<input ${attributes} type="${input ?? 'text'}" value="${escaped(value)}"${choices ? ` list="${choices}"` : ''}>${list}`;
}

/** Returns the field for a name. Languages other than Japanese are labeled with their tags. */
const fieldOf = (name: string): Field => fieldsOfForm()[name] ?? { label: l10n.t('Name in “{0}”', name) };

function row(name: string, form: TermForm): string {
  const field = fieldOf(name);
  const id = name.replace(' ', '-');
  const hint = field.hint ? `<small id="${id}-hint">${escaped(field.hint)}</small>` : '';
  return `<p><label for="${id}">${escaped(field.label)}</label>${control(name, field, form.fields[name] ?? '', form)}${hint}</p>`;
}

const style = `
body { max-width: 42rem; padding: 0 1.5rem 2rem; color: var(--vscode-foreground); font: var(--vscode-font-size) var(--vscode-font-family); }
h1 { font-size: 1.5em; font-weight: 600; }
p { margin: 0 0 0.9em; }
label { display: block; margin-bottom: 0.25em; font-weight: 600; }
small { display: block; margin-top: 0.2em; color: var(--vscode-descriptionForeground); font-size: 0.92em; }
input, textarea, select { box-sizing: border-box; width: 100%; padding: 4px 6px; color: var(--vscode-input-foreground); background: var(--vscode-input-background); border: 1px solid var(--vscode-input-border, var(--vscode-contrastBorder, var(--vscode-panel-border))); font: inherit; color-scheme: light dark; }
select { color: var(--vscode-dropdown-foreground); background: var(--vscode-dropdown-background); border-color: var(--vscode-dropdown-border, var(--vscode-contrastBorder)); }
input:focus, textarea:focus, select:focus, button:focus { outline: 1px solid var(--vscode-focusBorder); outline-offset: -1px; }
button { padding: 5px 14px; margin-right: 0.5em; border: 1px solid var(--vscode-button-border, transparent); color: var(--vscode-button-foreground); background: var(--vscode-button-background); font: inherit; cursor: pointer; }
button:hover { background: var(--vscode-button-hoverBackground); }
button[type=button] { color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryBackground); }
[role=alert] { color: var(--vscode-errorForeground); }
[role=alert]:empty { display: none; }`;

/** Runs in the page: sends the fields and shows errors. */
const script = `
const vscode = acquireVsCodeApi();
const form = document.forms[0];
form.addEventListener('submit', (event) => {
  event.preventDefault();
  vscode.postMessage({ save: Object.fromEntries(new FormData(form)) });
});
const cancel = () => vscode.postMessage({ cancel: true });
document.getElementById('cancel').addEventListener('click', cancel);
addEventListener('keydown', (event) => {
  if (event.key === 'Escape') cancel();
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
});
addEventListener('message', ({ data }) => { document.querySelector('[role=alert]').textContent = data.problem; });
document.getElementById('name').focus();`;

/** @param nonce allows only the page’s own script and style */
function page(webview: Webview, title: string, form: TermForm, nonce: string): string {
  const csp = `default-src 'none'; style-src 'nonce-${nonce}' ${webview.cspSource}; script-src 'nonce-${nonce}'; form-action 'none'`;
  const fields = fieldsOfForm();
  const names = [...Object.keys(fields), ...Object.keys(form.fields).filter((name) => fields[name] === undefined)];
  return `<!DOCTYPE html>
<html lang="${l10n.t('en')}">
<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${csp}"><title>${escaped(title)}</title><style nonce="${nonce}">${style}</style></head>
<body>
<h1>${escaped(title)}</h1>
<form>
${names.map((name) => row(name, form)).join('\n')}
<p role="alert"></p>
<p><button type="submit">${escaped(l10n.t('Save'))}</button><button type="button" id="cancel">${escaped(l10n.t('Cancel'))}</button></p>
<p><small>${escaped(l10n.t('Saved in {0}.', form.file))}</small></p>
</form>
<script nonce="${nonce}">${script}</script>
</body>
</html>`;
}

/** Opens the form that adds or edits a term. */
export async function openTermForm(ask: Ask, { uri, id, range }: FormFor, convert: Convert): Promise<void> {
  const asked = { ...(uri === undefined ? {} : { uri }), ...(id === undefined ? {} : { id }) };
  const form = await withProgress(l10n.t('Opening the form'), () =>
    ask<TermForm>('communique/termForm', { ...asked, ...(range === undefined ? {} : { range }) }),
  );
  // If the selection is a glossary term, the form edits it.
  const saving = { ...asked, ...(form.id === undefined ? {} : { id: form.id }) };
  const title = form.id === undefined ? l10n.t('Add a Term') : l10n.t('Edit {0}', form.fields.abbreviation || form.fields.name || '');
  const panel = window.createWebviewPanel('communique.term', title, ViewColumn.Active, { enableScripts: true, localResourceRoots: [] });
  const received = panel.webview.onDidReceiveMessage(async (message: { save?: Record<string, string>; cancel?: true }) => {
    if (message.cancel) return panel.dispose();
    const saved = await withProgress(l10n.t('Saving the term'), () =>
      ask<{ edit: ProtocolEdit } | { problem: string }>('communique/saveTerm', { ...saving, fields: message.save ?? {} }),
    ).catch((error: Error) => ({ problem: error.message }));
    if ('problem' in saved) return void panel.webview.postMessage(saved);
    await applyAndSave(saved.edit, convert);
    panel.dispose();
    window.setStatusBarMessage(l10n.t('Saved {0} in {1}', message.save?.name ?? '', form.file), 5000);
  });
  panel.onDidDispose(() => received.dispose());
  panel.webview.html = page(panel.webview, title, form, crypto.randomUUID());
}

/** Number of bytes converted per call. More arguments could overflow the stack. */
const chunkSize = 0x8000;

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += chunkSize) text += String.fromCharCode(...bytes.subarray(i, i + chunkSize));
  return btoa(text);
}

/** Imports the terms of a file into the team’s glossary: CSV, an Excel workbook, TBX, or another glossary. */
export async function importGlossary(ask: Ask, uri: string | undefined, convert: Convert): Promise<void> {
  const [file] =
    (await window.showOpenDialog({
      title: l10n.t('Import a Glossary'),
      openLabel: l10n.t('Import'),
      filters: { [l10n.t('Glossaries')]: [...Object.values(glossaryFiles.read).flat(), 'xlsx'] },
    })) ?? [];
  if (!file) return;
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const { edit, added, known } = await withProgress(l10n.t('Importing {0}', name), async () =>
    ask<{ edit: ProtocolEdit | null; added: number; known: number }>('communique/importGlossary', {
      ...(uri === undefined ? {} : { uri }),
      name,
      base64: base64(await workspace.fs.readFile(file)),
    }),
  );
  if (edit) await applyAndSave(edit, convert);
  const summary = added === 1 ? l10n.t('1 term') : l10n.t('{0} terms', added);
  void window.showInformationMessage(
    known > 0
      ? l10n.t('Imported {0} from {1}. {2} already in the glossary.', summary, name, known)
      : l10n.t('Imported {0} from {1}.', summary, name),
  );
}
