import type { WorkspaceFiles } from '../features/workspaceFiles.js';
import { formatOf } from '../glossary/formats/formats.js';
import type { AnalysedDocument } from '../workspace/documents.js';
import type { Session } from './session.js';

const ownGlossary = 'communique.glossary.json';

/** The workspace folder that a document lies in, without a slash at its end. */
export const folderFor = ({ folders }: Session, uri: string): string | undefined =>
  folders()
    .map((f) => f.replace(/\/$/, ''))
    .find((f) => uri.startsWith(`${f}/`));

/** The team's files, read as they stand in the editor; undefined where a change to them could not be made. */
export async function filesFor(
  session: Session,
  { document, settings }: { readonly document: Pick<AnalysedDocument['document'], 'uri'>; readonly settings: AnalysedDocument['settings'] },
): Promise<WorkspaceFiles | undefined> {
  const { client, readOpenText } = session;
  const folder = folderFor(session, document.uri);
  const own = settings.files;
  if (!own && (folder === undefined || !client().createsFiles)) return undefined;
  const configUri = own?.config.uri ?? `${folder}/communique.json`;
  // Terms are added to JSON alone: a table or a termbase is made elsewhere.
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
