import { viteSchemaValidators } from './scripts/schemaValidators.mjs';

/** The nightly run makes so many random edits that it takes hours. */
const nightly = process.env.PROPERTY_EDITS !== undefined;

/** One suite, by the name of its folder below `test/`. */
export function project(name: string) {
  return {
    plugins: [viteSchemaValidators],
    test: {
      name,
      include: [`test/${name}/**/*.test.ts`],
      // Tests of pure functions share one module graph: isolation made them three times as slow.
      isolate: name !== 'unit' && name !== 'data',
      // A limit against hanging, in milliseconds: a busy machine must not fail a test.
      testTimeout: nightly ? 7_200_000 : 60_000,
    },
  };
}
