import type { Fix } from '../../findings/finding.js';
import { spelled } from '../../findings/spelling.js';
import { meansTheSame } from '../../statement/sameName.js';
import type { Introduction } from '../../statement/statement.js';
import type { Check } from '../rule.js';

/** Chicago Manual of Style 10.3: spelled out once, abbreviated afterwards. */
export const introducedAgain: Check = (statement) =>
  statement.abbreviations.flatMap(({ short, introductions }) => {
    const [first, ...later] = introductions;
    const again = first ? later.filter((n) => meansTheSame(n.longText, first.longText)) : [];
    const [second, ...others] = again;
    if (!first || !second) return [];
    const quoted = again.some((n) => /["“”«»*_]/.test(spelled(statement, n.whole)));
    return [
      {
        offset: second.offset,
        length: second.length,
        message: `${short} is introduced a second time here. Write only “${second.text}”.`,
        related: [
          { ...first.whole, message: `${short} is introduced here first` },
          ...others.map((n) => ({ ...n.whole, message: `${short} is introduced again here` })),
        ],
        fixes: quoted ? [] : [abbreviateAll(short, again)],
      },
    ];
  });

function abbreviateAll(short: string, again: readonly Introduction[]): Fix {
  return { title: `Write only “${short}”`, safe: true, edits: again.map((n) => ({ ...n.whole, newText: n.text })) };
}
