import { Session } from 'node:inspector/promises';

/**
 * Returns an object that tells whether new code was reached, by V8’s precise block coverage.
 * @param file end of the name of the measured script
 */
export async function coverageOf(file) {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const reached = new Set();
  return {
    /** Number of reached blocks. */
    size: () => reached.size,
    isNew: async () => {
      const { result } = await session.post('Profiler.takePreciseCoverage');
      const before = reached.size;
      const script = result.find(({ url }) => url.endsWith(file));
      for (const { ranges } of script?.functions ?? [])
        for (const { count, startOffset, endOffset } of ranges)
          if (count > 0) reached.add(startOffset * 4_194_304 + (endOffset % 4_194_304));
      return reached.size > before;
    },
  };
}
