import type { PrecedentIndex } from '../precedent/index/precedentIndex.js';
import type { Markup } from '../text/blocks/block.js';
import { uriBelow } from '../workspace/folderUri.js';
import type { Settings } from '../workspace/settings.js';

/** A call that cannot be carried out. The message is for the assistant and its user. */
export class ToolError extends Error {}

/** The files that the tools may read: those below the open folders. */
export interface ToolHost {
  /** Returns URIs without a trailing slash. */
  folders(): readonly string[];
  settingsFor(uri: string): Promise<Settings>;
  precedentsFor(uri: string): Promise<PrecedentIndex | undefined>;
  /** @param below URI of the folder that must contain the file after links are resolved */
  readStatement(uri: string, below: string): Promise<{ readonly text: string; readonly markup: Markup } | { readonly error: string }>;
}

export interface ReadStatement {
  /** Relative to its folder. */
  readonly path: string;
  readonly uri: string;
  readonly text: string;
  readonly markup: Markup;
}

/** Returns a URI for a text without a file. The settings of the first folder apply to it. */
export const uriOfText = (host: ToolHost): string => `${host.folders()[0] ?? 'untitled:'}/statement.md`;

/** Reads a file below one of the folders. @throws ToolError */
export async function readBelow(host: ToolHost, path: string): Promise<ReadStatement> {
  const folders = host.folders();
  if (folders.length === 0) throw new ToolError(`${path}: no folder is open; give the text instead`);
  let reason = 'is outside the folder that is open; give a path relative to it';
  for (const folder of folders) {
    const uri = uriBelow(folder, path);
    if (uri === undefined) continue;
    const file = await host.readStatement(uri, folder);
    if ('text' in file) return { path, uri, ...file };
    reason = file.error;
  }
  throw new ToolError(`${path}: ${reason}`);
}
