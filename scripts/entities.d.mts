import type { Plugin } from 'esbuild';

export const entitiesInStatements: Readonly<Record<string, string>>;
export const fewerEntities: Plugin;
