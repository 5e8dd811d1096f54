/** URI scheme for the text of a Word document, which the editor shows as a statement. */
export const wordScheme = 'communique-word';

const ending = '.statement';

/**
 * Returns the URI of a Word document, given the URI of its text. Returns other URIs unchanged. The query of the text’s URI is the
 * document’s scheme.
 */
export function documentUriOf(uri: string): string {
  if (!uri.startsWith(`${wordScheme}:`)) return uri;
  const [address = '', scheme = 'file'] = uri.slice(wordScheme.length + 1).split('?');
  const path = address.endsWith(ending) ? address.slice(0, -ending.length) : address;
  return `${scheme}:${path.startsWith('//') ? path : `//${path}`}`;
}
