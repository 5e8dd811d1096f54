/** Characters that XML 1.0 does not allow: most control characters and lone surrogates. */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes text for an element or a double-quoted attribute in XML or HTML. Characters that XML does not allow become U+FFFD. */
export const escapeXml = (text: string): string => text.replace(unwritable, '\uFFFD').replace(/[&<>"]/g, (c) => entities[c] ?? c);
