import { expect, it } from 'vitest';
import { failureWarning } from '../../server/src/connection/failureWarning.js';

it('warns the user once that a check failed', () => {
  const sent: unknown[] = [];
  const warn = failureWarning({ sendNotification: async (...args: unknown[]) => void sent.push(args[1]) });
  warn();
  warn();
  expect(sent).toEqual([
    { type: 2, message: 'Communiqué could not complete a check, so some findings may be missing. The Communiqué log has the details.' },
  ]);
});
