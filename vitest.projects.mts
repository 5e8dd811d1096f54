import { viteSchemaValidators } from './scripts/schemaValidators.mjs';

/** The nightly run makes so many random edits that it takes hours. */
const nightly = process.env.NIGHTLY !== undefined;

/** Returns a suite by its folder below `test/`. */
export function project(name: string) {
  return {
    plugins: [viteSchemaValidators],
    test: {
      name,
      include: [`test/${name}/**/*.test.ts`],
      // Tests leave no state in modules, so all files of a worker share one module graph. Loading it for each took longer than the tests.
      isolate: false,
      // A limit against hanging, in ms. A busy machine must not fail a test.
      testTimeout: nightly ? 7_200_000 : 300_000,
      hookTimeout: 120_000,
    },
  };
}
