// How a page of the workbench is opened so that it runs the suite, in one extension host or the other.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, normalize } from 'node:path';

export const addressOf = ({ port }) => `127.0.0.1:${port}`;

const pageOf = (address, workspace, payload) =>
  `http://${address}/?folder=${encodeURI(workspace)}&payload=${encodeURIComponent(JSON.stringify([...payload, ['skipWelcome', 'true']]))}`;

/** The Node host: the packed extension is installed; the suite comes with a driver extension that has nothing else. */
export async function openNodeHost(page, { address, workspace, output }) {
  const remote = (path) => `vscode-remote://${address}${path}`;
  await page.goto(
    pageOf(address, workspace, [
      ['extensionDevelopmentPath', remote(join(output, 'node'))],
      ['extensionTestsPath', remote(join(output, 'node/suite.js'))],
    ]),
  );
}

const types = { '.js': 'text/javascript', '.json': 'application/json', '.md': 'text/markdown' };

/** Below the workbench's own address, because its security policy allows no other. */
const prefix = '/communique-under-test';

/** Serves the unpacked extension and the suite at an address that only the page sees. */
async function serve(page, address, output) {
  await page.context().route(`http://${address}${prefix}/**`, async (route) => {
    const path = normalize(decodeURIComponent(new URL(route.request().url()).pathname.slice(prefix.length)));
    const file = join(output, path);
    const found = await stat(file).catch(() => undefined);
    const headers = { 'Access-Control-Allow-Origin': '*' };
    if (!found?.isFile()) return route.fulfill({ status: 404, headers, body: 'not found' });
    const pieces = [];
    for await (const piece of createReadStream(file)) pieces.push(piece);
    const extension = file.slice(file.lastIndexOf('.'));
    return route.fulfill({
      status: 200,
      headers,
      contentType: types[extension] ?? 'application/octet-stream',
      body: Buffer.concat(pieces),
    });
  });
}

/** The web worker host: the workbench is told of an extension under development at an address, and of the suite beside it. */
export async function openWebHost(page, { address, workspace, output }) {
  await serve(page, address, output);
  const uri = (path) => ({ scheme: 'http', authority: address, path: `${prefix}${path}` });
  await page.addInitScript(
    (options) => {
      const read = Element.prototype.getAttribute;
      Element.prototype.getAttribute = function (name) {
        const value = read.call(this, name);
        if (this.id !== 'vscode-workbench-web-configuration' || name !== 'data-settings' || value === null) return value;
        return JSON.stringify({ ...JSON.parse(value), developmentOptions: options });
      };
    },
    { extensions: [uri('/unpacked/extension'), uri('/web')], extensionTestsPath: uri('/web/suite.js') },
  );
  await page.goto(pageOf(address, workspace, []));
}
