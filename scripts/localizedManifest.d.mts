import type manifest from '../package.json';

export function manifestStrings(language: 'en' | 'ja'): Readonly<Record<string, string>>;
export function localizedManifest(language: 'en' | 'ja'): typeof manifest;
