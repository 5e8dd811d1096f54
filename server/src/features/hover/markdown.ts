/**
 * Glossary text comes from files that anybody may have written. In a hover it is words and nothing else: no link, image,
 * command or HTML can come of it.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\b(www)\./gi, '$1\\.')
    .replace(/@/g, '\\@')
    .replace(/^(?=[-+=#])/, '\\')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** A link to the web, or only its text where the address is not one. */
export function webLink(text: string, url: string | undefined): string {
  const label = escapeMarkdown(text);
  if (url === undefined) return label;
  try {
    const { protocol, href } = new URL(url);
    if (protocol !== 'https:' && protocol !== 'http:') return label;
    return `[${label}](${href.replace(/[()<>\s\\]/g, (c) => `%${c.charCodeAt(0).toString(16).padStart(2, '0')}`)})`;
  } catch {
    return label;
  }
}

/** A card for clients that show plain text: emphasis, links and escapes gone, the words as they are. */
export function plainFromMarkdown(markdown: string): string {
  return markdown
    .replace(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\([^)]*\)/g, '$1')
    .replace(/(?<!\\)\*\*|(?<!\\)\*/g, '')
    .replace(/ {2}\n/g, '\n')
    .replace(/^---$/gm, '')
    .replace(/\\([\\`*_[\]<>|~&:.@#+=()-])/g, '$1')
    .replace(/\n{3,}/g, '\n\n');
}
