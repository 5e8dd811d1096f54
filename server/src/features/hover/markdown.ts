/** Escapes text from glossaries, which may come from anyone, so that it cannot produce links, images, command URIs or HTML in a hover. */
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

/** Returns a link to a web address, or only the text if the address is not http(s). */
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

/** Converts a card to plain text for clients without Markdown. */
export function plainFromMarkdown(markdown: string): string {
  return markdown
    .replace(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\([^)]*\)/g, '$1')
    .replace(/(?<!\\)\*\*|(?<!\\)\*/g, '')
    .replace(/ {2}\n/g, '\n')
    .replace(/^---$/gm, '')
    .replace(/\\([\\`*_[\]<>|~&:.@#+=()-])/g, '$1')
    .replace(/\n{3,}/g, '\n\n');
}
