import { pathToFileURL } from 'node:url';
import type { ToolHost } from '../../assistants/host.js';
import { earlierFile } from '../../workspace/earlierFile.js';
import { precedents } from '../../workspace/precedents.js';
import { workspaceSettings } from '../../workspace/settings.js';
import { disk } from '../disk.js';
import { printError } from '../terminal.js';

/**
 * Reads files below a folder, and nothing else. Settings, glossaries and statements are read again for each call, since they may change.
 * @param folder absolute path
 */
export function folderHost(folder: string): ToolHost {
  const uri = pathToFileURL(folder).href.replace(/\/$/, '');
  const settings = workspaceSettings(
    disk,
    () => [uri],
    (file) => {
      for (const { message } of file.problems) printError(`communique: ${decodeURIComponent(file.uri)}: ${message}`);
    },
  );
  const settingsFor: ToolHost['settingsFor'] = (of) => {
    settings.refresh();
    return settings.settingsFor(of);
  };
  return {
    folders: () => [uri],
    settingsFor,
    precedentsFor: async (of) => precedents(disk).ready(await settingsFor(of), of),
    readStatement: (of, below) => earlierFile(disk, of, below),
  };
}
