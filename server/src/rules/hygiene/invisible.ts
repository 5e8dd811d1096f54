import type { Edit, Observation } from '../../findings/finding.js';
import { otherPlaces } from '../../findings/otherPlaces.js';
import type { BlockReading } from '../../statement/reading.js';
import { t, withAdvice } from '../../text/l10n.js';
import type { Check } from '../rule.js';

/** Reports invisible characters from web pages and PDF files. They break searches and comparisons. */
export const invisible: Check = (_, { queryAllBlocks }) => {
  const edits = queryAllBlocks(invisibleIn).flatMap(({ block, found }) => found.map((f) => ({ ...f, offset: f.offset + block.base })));
  return kinds.flatMap((kind) =>
    together(
      kind,
      edits.filter((e) => e.kind === kind),
    ),
  );
};

interface Kind {
  readonly pattern: RegExp;
  /** Returns the message for the number of occurrences. */
  readonly problem: (count: number) => string;
  readonly newText: string;
  readonly safe: boolean;
  readonly atMost?: 'hint';
}

const letter = '\\p{Script=Latin}';

const kinds: readonly Kind[] = [
  {
    pattern: new RegExp(`(?<=${letter})\\u00AD(?=${letter})`, 'gu'),
    problem: (n) =>
      n === 1
        ? t('This statement has a soft hyphen inside its sentences.')
        : t('This statement has {0} soft hyphens inside its sentences.', n),
    newText: '',
    safe: true,
  },
  {
    // The end of a line in a scanned page.
    pattern: new RegExp(`(?<=${letter})\\u00AD\\s(?=\\p{Ll})`, 'gu'),
    problem: (n) =>
      n === 1
        ? t('This statement has a soft hyphen and a space inside its sentences.')
        : t('This statement has {0} soft hyphens with a space inside its sentences.', n),
    newText: '',
    safe: false,
  },
  {
    // Joiners belong to Arabic, Indian scripts and emoji; direction marks, to texts in two directions.
    pattern: new RegExp(`(?<=[${letter}\\s.,;:)"”])[\\u200B-\\u200D\\u2060\\uFEFF]+(?=[${letter}\\s.,;:(“"]|$)`, 'gu'),
    problem: (n) =>
      n === 1
        ? t('This statement has a zero-width character inside its sentences.')
        : t('This statement has {0} zero-width characters inside its sentences.', n),
    newText: '',
    safe: true,
  },
  {
    pattern: /(?<=\p{Ll})[\u00A0\u202F](?=\p{Ll})/gu,
    problem: (n) =>
      n === 1
        ? t('This statement has a non-breaking space inside its sentences.')
        : t('This statement has {0} non-breaking spaces inside its sentences.', n),
    newText: ' ',
    safe: false,
    atMost: 'hint',
  },
];

const anyOfThem = /[\u00A0\u00AD\u200B-\u200D\u202F\u2060\uFEFF]/;

/** Offsets are relative to the chunk. */
function invisibleIn({ source, start, end }: BlockReading): (Edit & { readonly kind: Kind })[] {
  const text = source.slice(start, end);
  if (!anyOfThem.test(text)) return [];
  return kinds.flatMap((kind) =>
    [...text.matchAll(kind.pattern)].map((m) => ({ offset: start + m.index, length: m[0].length, newText: kind.newText, kind })),
  );
}

function together({ problem, newText, safe, atMost }: Kind, edits: readonly Edit[]): Observation[] {
  const [first, ...others] = edits;
  if (!first) return [];
  const isOne = edits.length === 1;
  const deletion = isOne ? t('Delete it') : t('Delete them');
  const replacement = isOne ? t('Write an ordinary space') : t('Write ordinary spaces');
  const title = newText === '' ? deletion : replacement;
  return [
    {
      offset: first.offset,
      length: first.length,
      message: withAdvice(problem(edits.length), title),
      related: otherPlaces(others),
      fixes: [{ title, safe, edits: edits.map(({ offset, length, newText }) => ({ offset, length, newText })) }],
      ...(atMost ? { atMost } : {}),
    },
  ];
}
