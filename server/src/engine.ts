import type { Opening } from './node/opening.js';

/**
 * The engine as a bundle that both hosts of VS Code run, so that the package carries it once: each branch is loaded only where it
 * belongs. In a worker it starts by itself; under Node `main.ts` has it serve.
 */
if (typeof process !== 'object' || process.versions?.node === undefined) void import('./browser/main.js');

/** Serves on the channel that the command line names, under Node: what `node/serve.ts` does. */
export async function serve(opening?: Opening): Promise<void> {
  const node = await import('./node/serve.js');
  node.serve(opening);
}
