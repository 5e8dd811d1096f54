/**
 * Control characters (C0 except tab and line ends, DEL, C1), format characters (bidirectional controls, zero-width characters, tags), and
 * other line separators.
 */
const hidden = /\r(?!\n)|[^\P{Cc}\t\r\n]|[\p{Cf}\u2028\u2029]/gu;

function symbolOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  // Control Pictures has a symbol for each C0 character, from U+2400 on, and one for DEL.
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/**
 * Makes text safe for a terminal: characters that would move the cursor, change colors, run a control sequence, reverse the text or be
 * invisible become visible symbols (`␛`, `<U+202E>`). Tabs and line ends stay.
 */
export const visible = (text: string): string => text.replace(hidden, symbolOf);

/** Makes a name or message safe on one line. A line break in it could imitate another line of the report. */
export const visibleLine = (text: string): string => visible(text).replace(/[\t\r\n]/g, symbolOf);

/** Makes JSON safe for a terminal without changing its value. JSON itself escapes only C0 characters. */
export const visibleJson = (json: string): string =>
  json.replace(/[\u007F-\u009F\p{Cf}\u2028\u2029]/gu, (c) =>
    Array.from({ length: c.length }, (_, i) => `\\u${c.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''),
  );
