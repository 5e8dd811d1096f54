import { defineConfig } from 'vitest/config';
import { project } from './vitest.projects.mjs';

/** The fast suites, for every change. `npm test` runs all of them with `vitest.all.config.mts`. */
export default defineConfig({ test: { maxWorkers: '100%', projects: ['unit', 'data'].map(project) } });
