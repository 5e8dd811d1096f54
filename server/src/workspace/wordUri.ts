/** Scheme of the text of a Word document, which an editor shows as a statement. */
export const wordScheme = 'communique-word';

const ending = '.statement';

/** Returns the URI of the Word document whose text a URI names; any other URI unchanged. Its query is the document’s own scheme. */
export function documentUriOf(uri: string): string {
  if (!uri.startsWith(`${wordScheme}:`)) return uri;
  const [address = '', scheme = 'file'] = uri.slice(wordScheme.length + 1).split('?');
  const path = address.endsWith(ending) ? address.slice(0, -ending.length) : address;
  return `${scheme}:${path.startsWith('//') ? path : `//${path}`}`;
}
