/** Control characters (C0 except tab and line ends, DEL, C1), marks of direction, and what some programs take for the end of a line. */
const hidden = /\r(?!\n)|[^\P{Cc}\t\r\n]|[\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

function symbolOf(character: string): string {
  const code = character.charCodeAt(0);
  // Control Pictures: a symbol for each C0 character, from U+2400 on, and one for DEL.
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/**
 * Text that is safe on a terminal: a character that would move the cursor, change colors, give the terminal an order or turn the
 * direction of writing becomes a visible symbol (`␛`, `<U+202E>`). Tabs and line ends stay.
 */
export const visible = (text: string): string => text.replace(hidden, symbolOf);

/** The same on one line, for names and messages: a line end in them could pass for a line of the report. */
export const visibleLine = (text: string): string => visible(text).replace(/[\t\r\n]/g, symbolOf);

/** JSON that is safe on a terminal, with the same meaning: JSON itself escapes only the C0 characters. */
export const visibleJson = (json: string): string =>
  json.replace(
    /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
