import type { Markup } from './block.js';

/** Returns whether a file is a Word document by its name: a document or a template, with or without macros. */
export const isWordFile = (path: string): boolean => /\.do[ct][xm]$/i.test(path);

/**
 * Returns the markup of a document by its language in the editor, if known, and its name. `.statement` files are Markdown unless they end
 * in `.txt`. Word documents are read as Markdown.
 */
export function markupOf(path: string, languageId?: string): Markup {
  // The file name takes precedence over the editor’s language.
  if (/\.statement(?:\.md)?$/i.test(path) || isWordFile(path)) return 'markdown';
  if (languageId === 'plaintext') return 'plain';
  if (languageId === 'markdown') return 'markdown';
  return /\.(?:md|markdown|mdown|mkd|statement)$/i.test(path) || (languageId === 'joint-statement' && !/\.txt$/i.test(path))
    ? 'markdown'
    : 'plain';
}
