export function releaseOf(changelog: string, version: string): { readonly date: string | undefined; readonly notes: string } | undefined;
export const filesWithVersion: readonly string[];
export function outdatedVersions(read: (file: string) => string, version: string): { readonly file: string; readonly version: string }[];
