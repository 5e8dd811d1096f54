import { escapeXml } from '../text/escapeXml.js';
import { messageLanguage } from '../text/l10n.js';

const light =
  '--text: #1b1f24; --back: #ffffff; --faint: #57606a; --line: #d0d7de; --ins: #0a5c2b; --ins-back: #dafbe1; --del: #8a1520; --del-back: #ffebe9; --move: #6639ba; --move-back: #fbefff; --link: #0550ae;';
const dark =
  '--text: #e6edf3; --back: #0d1117; --faint: #9198a1; --line: #3d444d; --ins: #7ee2a8; --ins-back: #12361f; --del: #ffb3ae; --del-back: #4a1a1d; --move: #d2a8ff; --move-back: #2b1d43; --link: #79b8ff;';

/** For light, dark, a phone and print. Inside VS Code, its theme’s colors apply. `--width` is the width of a page. */
const pageStyle = `:root { color-scheme: light dark; ${light} }
@media (prefers-color-scheme: dark) { :root { ${dark} } }
body.vscode-light, body.vscode-high-contrast-light { color-scheme: light; ${light} }
body.vscode-dark, body.vscode-high-contrast:not(.vscode-high-contrast-light) { color-scheme: dark; ${dark} }
body[class*="vscode-"][class] { --text: var(--vscode-foreground); --back: var(--vscode-editor-background); --link: var(--vscode-textLink-foreground); }
body.vscode-high-contrast[class] { --faint: var(--vscode-foreground); --line: var(--vscode-contrastBorder); }
body { margin: 0 auto; max-width: var(--width); padding: 1rem; background: var(--back); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.4rem; margin: 0; overflow-wrap: anywhere; }
@media (max-width: 40rem) { body { padding: 0.6rem; } }
@media print {
  @page { margin: 1.5cm; }
  :root { ${light} }
  body { max-width: none; padding: 0; font-size: 9pt; line-height: 1.3; }
  h1 { font-size: 13pt; }
}
`;

/**
 * Returns a standalone page without scripts and external resources.
 * @param title plain text
 * @param style added to that of every page
 * @param body as HTML
 */
export const htmlPage = (title: string, style: string, body: string): string => `<!DOCTYPE html>
<html lang="${messageLanguage()}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>${escapeXml(title)}</title>
<style>
${pageStyle}${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
