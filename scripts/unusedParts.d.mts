/** Modules of the language client that are left out, with the capability of a server that would need them. */
export const absentFeatures: Readonly<Record<string, string>>;
