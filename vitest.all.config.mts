import { defineConfig } from 'vitest/config';
import { project } from './vitest.projects.mjs';

export default defineConfig({ test: { maxWorkers: '100%', projects: ['unit', 'data', 'protocol', 'corpus', 'property'].map(project) } });
