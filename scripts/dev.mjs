// Opens VS Code in the browser with the current build and the examples, for manual testing.
//   node scripts/dev.mjs [FOLDER]      Ctrl+C stops it; reload the page after a change to the client
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pageOf } from '../test/editor/harness/hosts.mjs';
import { fetchWorkbench, root, startWorkbench } from '../test/editor/harness/workbench.mjs';

const [named] = process.argv.slice(2);

/** Copies the examples, so that they stay unchanged. */
async function copyOfExamples() {
  const folder = await mkdtemp(join(tmpdir(), 'communique-examples-'));
  await cp(join(root, 'examples'), folder, { recursive: true });
  return folder;
}

await fetchWorkbench();
const folder = named === undefined ? await copyOfExamples() : resolve(named);
const workbench = await startWorkbench({ port: 8710 });
try {
  const address = `127.0.0.1:${workbench.port}`;
  const payload = [['extensionDevelopmentPath', `vscode-remote://${address}${resolve(root)}`]];
  process.stdout.write(
    `VS Code ${workbench.version}, with the extension and ${named ?? 'a copy of the examples'}:\n  ${pageOf(workbench, folder, payload)}\n`,
  );
  await Promise.race(['SIGINT', 'SIGTERM'].map((signal) => once(process, signal)));
} finally {
  await workbench.stop();
  if (named === undefined) await rm(folder, { recursive: true, force: true });
}
