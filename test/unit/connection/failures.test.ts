import { expect, it } from 'vitest';
import { failureHandler } from '../../../server/src/connection/failures.js';

it.each([
  [undefined, 'Communiqué could not complete a check, so some findings may be missing. The Communiqué log has the details.'],
  ['Hover', 'Communiqué could not complete a request (Hover). The Communiqué log has the details.'],
])('logs every failure and warns the user of the first (%s)', (request, message) => {
  const sent: unknown[] = [];
  const logged: string[] = [];
  const failed = failureHandler({ sendNotification: async (...args: unknown[]) => void sent.push(args[1]) }, (m) => void logged.push(m));
  failed('This failed', 'a reason', request);
  failed('That failed', new Error('another'));
  expect(sent).toEqual([{ type: 2, message }]);
  expect(logged).toEqual(['This failed: a reason', expect.stringMatching(/^That failed: Error: another\n/)]);
});
