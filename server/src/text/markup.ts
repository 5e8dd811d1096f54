import type { Markup } from './block.js';

/**
 * Returns the markup of a document by its language in the editor, if known, and its name. `.statement` files are Markdown unless they end
 * in `.txt`.
 */
export function markupOf(path: string, languageId?: string): Markup {
  // The file name takes precedence over the editor’s language.
  if (/\.statement(?:\.md)?$/i.test(path)) return 'markdown';
  if (languageId === 'plaintext') return 'plain';
  if (languageId === 'markdown') return 'markdown';
  return /\.(?:md|markdown|mdown|mkd|statement)$/i.test(path) || (languageId === 'joint-statement' && !/\.txt$/i.test(path))
    ? 'markdown'
    : 'plain';
}
