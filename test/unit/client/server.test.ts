import { expect, it, vi } from 'vitest';
import type { BaseLanguageClient } from 'vscode-languageclient';

vi.mock('vscode', () => ({ l10n: { t: (message: string) => message } }));
vi.mock('vscode-languageclient', () => ({ CloseAction: { DoNotRestart: 1 }, ErrorAction: { Continue: 1 } }));
const { Server, ServerEnded } = await import('../../../client/src/server.js');

/** A client as Server uses it. */
type Client = Pick<BaseLanguageClient, 'start' | 'dispose' | 'isRunning'> & { sendRequest(method: string): Promise<unknown> };

/** A client whose server answers nothing and does not shut down in time. */
const hanging: Client = {
  start: () => Promise.resolve(),
  dispose: () => Promise.reject(new Error('Stopping the server timed out')),
  isRunning: () => true,
  sendRequest: () => new Promise(() => {}),
};
const answering: Client = { ...hanging, dispose: () => Promise.resolve(), sendRequest: (method) => Promise.resolve(`answer to ${method}`) };

function serverOf(clients: Client[]) {
  return new Server({
    create: () => clients.shift() as unknown as BaseLanguageClient,
    log: () => undefined,
    failed: (sentence) => expect.unreachable(sentence),
  });
}

it('a restart gives up the requests of a server that does not shut down in time', async () => {
  const server = serverOf([hanging, answering]);
  await server.start();
  const asked = server.request('communique/glossarySides', {});
  const outcome = expect(asked).rejects.toThrow(ServerEnded);
  await server.restart();
  await outcome;
  expect(await server.request('communique/findings', {})).toBe('answer to communique/findings');
});

it('an error of a running server is passed on', async () => {
  const refusal = new Error('refused');
  const server = serverOf([{ ...answering, sendRequest: () => Promise.reject(refusal) }]);
  await expect(server.request('communique/findings', {})).rejects.toBe(refusal);
});
