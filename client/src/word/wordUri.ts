import type { Uri } from 'vscode';

/** URI scheme for the text of a Word document. The server has the same: see `server/src/workspace/wordUri.ts`. */
export const wordScheme = 'communique-word';

/** Files that are read as Word documents. */
export const wordFile = /\.(?:docx|docm|dotx|dotm)$/i;

/** Returns the URI of the text of a Word document. Its extension makes it a statement. */
export const textUriOf = (document: Uri): Uri =>
  document.scheme === wordScheme
    ? document
    : document.with({ scheme: wordScheme, path: `${document.path}.statement`, query: document.scheme, fragment: '' });

/** Returns the URI of a Word document, given the URI of its text. Returns other URIs unchanged. */
export const documentUriOf = (text: Uri): Uri =>
  text.scheme === wordScheme
    ? text.with({ scheme: text.query || 'file', path: text.path.replace(/\.statement$/, ''), query: '', fragment: '' })
    : text;

/** Returns the URI of a copy beside a document: “draft (edited).docx”, or for a copy, “draft (edited 2).docx”. */
export function copyOf(document: Uri, what: 'edited' | 'reviewed'): Uri {
  const [, name = '', count, extension = ''] = new RegExp(`^(.*?)(?: \\(${what}(?: (\\d+))?\\))?(\\.\\w+)$`, 's').exec(document.path) ?? [];
  const isCopy = document.path !== `${name}${extension}`;
  return document.with({ path: `${name} (${what}${isCopy ? ` ${Number(count ?? 1) + 1}` : ''})${extension}` });
}

/** Returns the last part of a URI’s path. */
export const nameOf = ({ path }: Uri): string => path.slice(path.lastIndexOf('/') + 1);
