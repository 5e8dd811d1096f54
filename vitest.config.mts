import { defineConfig } from 'vitest/config';

/** Many more random edits than usual take hours. */
const nightly = process.env.PROPERTY_EDITS !== undefined;

export default defineConfig({
  test: {
    projects: ['unit', 'data', 'protocol', 'corpus', 'property'].map((name) => ({
      test: { name, include: [`test/${name}/**/*.test.ts`], ...(name === 'unit' ? {} : { testTimeout: nightly ? 7_200_000 : 60_000 }) },
    })),
  },
});
