// What CHANGELOG.md and other files say about a version.

/**
 * Returns the date and the notes of a version.
 * @param changelog its text, with a heading “## VERSION - DATE” for each version
 * @returns undefined if there is no such heading; `date` is undefined if it is not YYYY-MM-DD
 */
export function releaseOf(changelog, version) {
  const lines = changelog.split('\n');
  const at = lines.findIndex((line) => line.startsWith(`## ${version} - `));
  if (at < 0) return undefined;
  const rest = lines.slice(at + 1);
  const end = rest.findIndex((line) => line.startsWith('## '));
  const date = /^\d{4}-\d{2}-\d{2}$/.exec(lines[at].slice(`## ${version} - `.length))?.[0];
  return { date, notes: `${(end < 0 ? rest : rest.slice(0, end)).join('\n').trim()}\n` };
}

/** Files that name the version that users install. */
export const filesWithVersion = ['action.yml', '.pre-commit-hooks.yaml', 'docs/ci.md'];

/** @returns the places in those files with another version @param read returns the text of a file */
export function outdatedVersions(read, version) {
  const pattern = /(?:communique@|communique\.git@v|rev: v|communique@v|default: )(\d+\.\d+\.\d+)/g;
  return filesWithVersion.flatMap((file) =>
    [...read(file).matchAll(pattern)].filter(([, found]) => found !== version).map(([, found]) => ({ file, version: found })),
  );
}
