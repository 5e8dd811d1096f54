import type { WorkspaceFiles } from '../features/workspaceFiles.js';
import { formatOf } from '../glossary/formats/formats.js';
import type { AnalysedDocument } from '../workspace/documents.js';
import { documentUriOf } from '../workspace/wordUri.js';
import type { Session } from './session.js';

const ownGlossary = 'communique.glossary.json';

/** Returns the workspace folder of a document, without a trailing slash. */
export const folderFor = ({ folders }: Session, uri: string): string | undefined =>
  folders()
    .map((f) => f.replace(/\/$/, ''))
    .find((f) => documentUriOf(uri).startsWith(`${f}/`));

/** Returns the team’s files as in the editor, or undefined if they cannot be changed. */
export async function filesFor(
  session: Session,
  { document, settings }: { readonly document: Pick<AnalysedDocument['document'], 'uri'>; readonly settings: AnalysedDocument['settings'] },
): Promise<WorkspaceFiles | undefined> {
  const { client, readOpenText } = session;
  const folder = folderFor(session, document.uri);
  const own = settings.files;
  if (!own && (folder === undefined || !client().createsFiles)) return undefined;
  const configUri = own?.config.uri ?? `${folder}/communique.json`;
  // Terms are added only to JSON, not to tables or termbases.
  const listed = own?.glossaries.find((g) => formatOf(g.path) === 'json');
  if (!listed && !client().createsFiles) return undefined;
  const glossaryUri = listed?.uri ?? `${configUri.slice(0, configUri.lastIndexOf('/'))}/${ownGlossary}`;
  const textOf = async (uri: string): Promise<string | undefined> => {
    const file = await readOpenText(uri);
    return 'text' in file ? file.text : undefined;
  };
  return {
    config: { uri: configUri, text: await textOf(configUri) },
    glossary: { uri: glossaryUri, text: await textOf(glossaryUri), name: listed?.path ?? ownGlossary, listed: listed !== undefined },
  };
}
