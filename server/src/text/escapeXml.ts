/** XML 1.0 has no other control characters than these, and no lone surrogates. */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text of an element, or of an attribute in double quotes, of XML or HTML. What XML cannot hold becomes U+FFFD. */
export const escapeXml = (text: string): string => text.replace(unwritable, '\uFFFD').replace(/[&<>"]/g, (c) => entities[c] ?? c);
