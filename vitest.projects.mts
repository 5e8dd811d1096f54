import { viteSchemaValidators } from './scripts/schemaValidators.mjs';

/** The nightly run makes so many random edits that it takes hours. */
const nightly = process.env.NIGHTLY !== undefined;

/** One suite, by the name of its folder below `test/`. */
export function project(name: string) {
  return {
    plugins: [viteSchemaValidators],
    test: {
      name,
      include: [`test/${name}/**/*.test.ts`],
      // No test leaves anything in a module, so all files of a worker share one module graph: loading it for each took longer than the tests.
      isolate: false,
      // A limit against hanging, in milliseconds: a busy machine must not fail a test.
      testTimeout: nightly ? 7_200_000 : 120_000,
      hookTimeout: 120_000,
    },
  };
}
