import type { Edit } from '../../findings/finding.js';
import { plainUses } from '../../findings/spelling.js';
import type { Statement, Use } from '../../statement/statement.js';
import type { Check } from '../rule.js';

/** UN Editorial Manual; GPO Style Manual 9.9: initials of bodies have no points. Those of countries (U.S.) are left alone. */
export const points: Check = (statement) =>
  statement.abbreviations.flatMap((abbreviation) => {
    const { short, terms } = abbreviation;
    if (terms.some((t) => t.kind === 'country')) return [];
    const [first, ...others] = plainUses(abbreviation).filter((u) => /^(?:\p{Lu}\.){2,}/u.test(u.text));
    if (!first) return [];
    const plain = short.replace(/\./g, '');
    return [
      {
        offset: first.offset,
        length: first.length,
        message: `Write “${plain}” without points.`,
        related: others.map(({ offset, length }) => ({ offset, length, message: 'here too' })),
        fixes: [{ title: `Write “${plain}”`, edits: [first, ...others].map((use) => withoutPoints(statement, use)) }],
      },
    ];
  });

/** The last point stays where it ends the sentence. */
function withoutPoints({ text }: Statement, { offset, length, text: written }: Use): Edit {
  const behind = text.slice(offset + length);
  const ends = written.endsWith('.') && /^["”’)]*(?:\s*$|\s*\n\s*\n|\s+\p{Lu})/u.test(behind);
  return { offset, length, newText: `${written.replace(/\./g, '')}${ends ? '.' : ''}` };
}
