import { type CheckedFile, lineStartsOf, positionAt } from './checked.js';
import { paragraphText } from './paragraphs.js';

const commands = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' } as const;

const data = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const property = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

/** Formats findings as GitHub Actions workflow commands, one per line, which annotate a pull request. */
export function githubReport(files: readonly CheckedFile[]): string {
  return files
    .flatMap(({ path, text, findings, paragraphAt }) => {
      const lines = lineStartsOf(text);
      return findings.map(({ rule, level, message, offset, length }) => {
        if (paragraphAt)
          return `::${commands[level]} file=${property(path)},title=${property(rule)}::${data(`${paragraphText(paragraphAt(offset))}: ${message}`)}\n`;
        const start = positionAt(lines, offset);
        const end = positionAt(lines, offset + length);
        const place = `file=${property(path)},line=${start.line + 1},endLine=${end.line + 1},col=${start.character + 1},endColumn=${end.character + 1}`;
        return `::${commands[level]} ${place},title=${property(rule)}::${data(message)}\n`;
      });
    })
    .join('');
}
