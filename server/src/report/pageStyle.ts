export const lightColors =
  '--text: #1b1f24; --back: #ffffff; --faint: #57606a; --line: #d0d7de; --ins: #0a5c2b; --ins-back: #dafbe1; --del: #8a1520; --del-back: #ffebe9; --move: #6639ba; --move-back: #fbefff; --link: #0550ae;';
const dark =
  '--text: #e6edf3; --back: #0d1117; --faint: #9198a1; --line: #3d444d; --ins: #7ee2a8; --ins-back: #12361f; --del: #ffb3ae; --del-back: #4a1a1d; --move: #d2a8ff; --move-back: #2b1d43; --link: #79b8ff;';

/** Colors of a page for light and dark. Inside VS Code, its theme’s colors apply. */
export const pageColors = `:root { color-scheme: light dark; ${lightColors} }
@media (prefers-color-scheme: dark) { :root { ${dark} } }
body.vscode-light, body.vscode-high-contrast-light { color-scheme: light; ${lightColors} }
body.vscode-dark, body.vscode-high-contrast:not(.vscode-high-contrast-light) { color-scheme: dark; ${dark} }
body[class*="vscode-"][class] { --text: var(--vscode-foreground); --back: var(--vscode-editor-background); --link: var(--vscode-textLink-foreground); }
body.vscode-high-contrast[class] { --faint: var(--vscode-foreground); --line: var(--vscode-contrastBorder); }`;
