const light =
  '--text: #1b1f24; --back: #ffffff; --faint: #57606a; --line: #d0d7de; --ins: #0a5c2b; --ins-back: #dafbe1; --del: #8a1520; --del-back: #ffebe9; --link: #0550ae;';
const dark =
  '--text: #e6edf3; --back: #0d1117; --faint: #9198a1; --line: #3d444d; --ins: #7ee2a8; --ins-back: #12361f; --del: #ffb3ae; --del-back: #4a1a1d; --link: #79b8ff;';

/** Style sheet of a comparison for light, dark and print. Inside VS Code, its theme’s colors apply. Colors are never the only cue. */
export const comparisonStyle = `:root { color-scheme: light dark; ${light} }
@media (prefers-color-scheme: dark) { :root { ${dark} } }
body.vscode-light, body.vscode-high-contrast-light { color-scheme: light; ${light} }
body.vscode-dark, body.vscode-high-contrast:not(.vscode-high-contrast-light) { color-scheme: dark; ${dark} }
body[class*="vscode-"][class] { --text: var(--vscode-foreground); --back: var(--vscode-editor-background); --link: var(--vscode-textLink-foreground); }
body.vscode-high-contrast[class] { --faint: var(--vscode-foreground); --line: var(--vscode-contrastBorder); }
body { margin: 0 auto; max-width: 52rem; padding: 1rem; background: var(--back); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.4rem; overflow-wrap: anywhere; }
h2 { font-size: 1.15rem; border-bottom: 1px solid var(--line); }
a { color: var(--link); }
table { border-collapse: collapse; }
th, td { border: 1px solid var(--line); padding: 0.15rem 0.6rem; text-align: left; font-weight: normal; }
td { text-align: right; }
ol { list-style: none; padding: 0; }
ol > li { border-left: 0.25rem solid var(--line); margin: 0.6rem 0; padding-left: 0.75rem; break-inside: avoid; }
li:target, li:has(:target) { outline: 2px solid var(--link); outline-offset: 2px; }
ol > li.new { border-left-color: var(--ins); }
ol > li.dropped { border-left-color: var(--del); }
ol > li.reworded, ol > li.merged, ol > li.split, ol > li.moved { border-left-style: double; border-left-color: var(--link); }
li p { margin: 0; }
footer { color: var(--faint); font-size: 0.85rem; }
ins { color: var(--ins); background: var(--ins-back); text-decoration: underline; }
del { color: var(--del); background: var(--del-back); text-decoration: line-through; }
.verb.weakened { color: var(--del); }
.verb.strengthened { color: var(--ins); }
@media print { body { max-width: none; padding: 0; font-size: 10.5pt; } a { color: inherit; text-decoration: none; } #old { break-before: page; } }
`;
