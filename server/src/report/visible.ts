/**
 * Control characters (C0 except tab and line ends, DEL, C1), format characters (marks of direction, those without width, tags), and
 * what some programs take for the end of a line.
 */
const hidden = /\r(?!\n)|[^\P{Cc}\t\r\n]|[\p{Cf}\u2028\u2029]/gu;

function symbolOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  // Control Pictures: a symbol for each C0 character, from U+2400 on, and one for DEL.
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/**
 * Text that is safe on a terminal: a character that would move the cursor, change colors, give the terminal an order, turn the
 * direction of writing or not be seen becomes a visible symbol (`␛`, `<U+202E>`). Tabs and line ends stay.
 */
export const visible = (text: string): string => text.replace(hidden, symbolOf);

/** The same on one line, for names and messages: a line end in them could pass for a line of the report. */
export const visibleLine = (text: string): string => visible(text).replace(/[\t\r\n]/g, symbolOf);

/** JSON that is safe on a terminal, with the same meaning: JSON itself escapes only the C0 characters. */
export const visibleJson = (json: string): string =>
  json.replace(/[\u007F-\u009F\p{Cf}\u2028\u2029]/gu, (c) =>
    Array.from({ length: c.length }, (_, i) => `\\u${c.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''),
  );
