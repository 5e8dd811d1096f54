// Opens a page of the workbench in either extension host, with or without the suite.
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { output } from './prepare.mjs';

const addressOf = ({ port }) => `127.0.0.1:${port}`;

/**
 * Returns the URL of a folder in a workbench, or of a window without a folder.
 * @param payload pairs that the workbench passes to its environment
 */
export const pageOf = (workbench, workspace, payload = []) =>
  `http://${addressOf(workbench)}/?${workspace === undefined ? 'ew=true' : `folder=${encodeURI(workspace)}`}&payload=${encodeURIComponent(JSON.stringify([...payload, ['skipWelcome', 'true']]))}`;

/** Settings that hide what is unrelated to drafts. */
const quiet = {
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'security.workspace.trust.startupPrompt': 'never',
  'git.enabled': false,
  // Settings would open as a modal editor that keeps the focus.
  'workbench.editor.useModal': 'off',
};

/** Extends the workbench’s configuration in the page. @param more construction options of the web workbench */
export async function configure(page, more = {}) {
  await page.addInitScript(
    ({ settings, more }) => {
      const read = Element.prototype.getAttribute;
      Element.prototype.getAttribute = function (name) {
        const value = read.call(this, name);
        if (this.id !== 'vscode-workbench-web-configuration' || name !== 'data-settings' || value === null) return value;
        const options = JSON.parse(value);
        return JSON.stringify({ ...options, configurationDefaults: { ...options.configurationDefaults, ...settings }, ...more });
      };
    },
    { settings: { ...quiet, ...more.configurationDefaults }, more: { ...more, configurationDefaults: undefined } },
  );
}

/** Opens the Node host with the packaged extension installed. @param suite whether the suite runs */
export async function openNodeHost(page, workbench, workspace, { suite = true } = {}) {
  const remote = (path) => `vscode-remote://${addressOf(workbench)}${path}`;
  const paths = [
    ['extensionDevelopmentPath', remote(join(output, 'node'))],
    ['extensionTestsPath', remote(join(output, 'node/suite.js'))],
  ];
  await configure(page);
  await page.goto(pageOf(workbench, workspace, suite ? paths : []));
}

const types = { '.js': 'text/javascript', '.json': 'application/json', '.md': 'text/markdown' };

/** Below the workbench’s own URL, since its security policy allows no other. */
const prefix = '/communique-under-test';

/** Serves the unpacked extension and the suite at a URL that only the page can reach. */
async function serve(page, address) {
  await page.context().route(`http://${address}${prefix}/**`, async (route) => {
    const path = normalize(decodeURIComponent(new URL(route.request().url()).pathname.slice(prefix.length)));
    const body = await readFile(join(output, path)).catch(() => undefined);
    if (body === undefined) return route.fulfill({ status: 404, body: 'not found' });
    return route.fulfill({ status: 200, contentType: types[extname(path)] ?? 'application/octet-stream', body });
  });
}

/** Opens the web worker host with an extension under development at a URL. @param suite whether the suite runs */
export async function openWebHost(page, workbench, workspace, { suite = true } = {}) {
  const address = addressOf(workbench);
  await serve(page, address);
  const uri = (path) => ({ scheme: 'http', authority: address, path: `${prefix}${path}` });
  const extension = uri('/unpacked/extension');
  const developmentOptions = suite
    ? { extensions: [extension, uri('/web')], extensionTestsPath: uri('/web/suite.js') }
    : { extensions: [extension] };
  await configure(page, { developmentOptions });
  await page.goto(pageOf(workbench, workspace));
}
