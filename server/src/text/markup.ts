import type { Markup } from './block.js';

/** How a document is marked up, by its language in the editor, where there is one, and its name. `.statement` files are Markdown unless they end in `.txt`. */
export function markupOf(path: string, languageId?: string): Markup {
  // The name says what a statement is, whatever language an editor takes it for.
  if (/\.statement(?:\.md)?$/i.test(path)) return 'markdown';
  if (languageId === 'plaintext') return 'plain';
  if (languageId === 'markdown') return 'markdown';
  return /\.(?:md|markdown|mdown|mkd|statement)$/i.test(path) || (languageId === 'joint-statement' && !/\.txt$/i.test(path))
    ? 'markdown'
    : 'plain';
}
