import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: ['unit', 'data', 'protocol', 'corpus', 'property'].map((name) => ({
      test: { name, include: [`test/${name}/**/*.test.ts`], ...(name === 'unit' ? {} : { testTimeout: 60_000 }) },
    })),
  },
});
