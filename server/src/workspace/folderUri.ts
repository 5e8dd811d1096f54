/** Resolves a path below a folder. Returns undefined if it leaves the folder, lexically. @param folder URI without a trailing slash */
export function uriBelow(folder: string, path: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(path) || /^[/\\]/.test(path)) return undefined;
  const parts = path.split(/[/\\]/).filter((p) => p !== '' && p !== '.');
  return parts.includes('..') ? undefined : `${folder}/${parts.map(encodeURIComponent).join('/')}`;
}
