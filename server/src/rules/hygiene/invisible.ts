import type { Edit, Observation } from '../../findings/finding.js';
import { otherPlaces } from '../../findings/otherPlaces.js';
import type { BlockReading } from '../../statement/reading.js';
import type { Check } from '../rule.js';

/** Characters that nobody sees, from web pages and PDF files: they hide words from searches and comparisons. */
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
  /** One, as the beginning of a sentence, and many. */
  readonly names: readonly [string, string];
  readonly newText: string;
  readonly safe: boolean;
  readonly atMost?: 'hint';
}

const letter = '\\p{Script=Latin}';

const kinds: readonly Kind[] = [
  {
    pattern: new RegExp(`(?<=${letter})\\u00AD(?=${letter})`, 'gu'),
    names: ['a soft hyphen', 'soft hyphens'],
    newText: '',
    safe: true,
  },
  {
    // The end of a line in a scanned page.
    pattern: new RegExp(`(?<=${letter})\\u00AD\\s(?=\\p{Ll})`, 'gu'),
    names: ['a soft hyphen and a space', 'soft hyphens with a space'],
    newText: '',
    safe: false,
  },
  {
    // Joiners belong to Arabic, Indian scripts and emoji; direction marks, to texts in two directions.
    pattern: new RegExp(`(?<=[${letter}\\s.,;:)"”])[\\u200B-\\u200D\\u2060\\uFEFF]+(?=[${letter}\\s.,;:(“"]|$)`, 'gu'),
    names: ['a zero-width character', 'zero-width characters'],
    newText: '',
    safe: true,
  },
  {
    pattern: /(?<=\p{Ll})[\u00A0\u202F](?=\p{Ll})/gu,
    names: ['a non-breaking space', 'non-breaking spaces'],
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

function together({ names, newText, safe, atMost }: Kind, edits: readonly Edit[]): Observation[] {
  const [first, ...others] = edits;
  if (!first) return [];
  const title =
    newText === ''
      ? `Delete ${edits.length === 1 ? 'it' : 'them'}`
      : `Write ${edits.length === 1 ? 'an ordinary space' : 'ordinary spaces'}`;
  return [
    {
      offset: first.offset,
      length: first.length,
      message: `This statement has ${edits.length === 1 ? names[0] : `${edits.length} ${names[1]}`} inside its sentences. ${title}.`,
      related: otherPlaces(others),
      fixes: [{ title, safe, edits: edits.map(({ offset, length, newText }) => ({ offset, length, newText })) }],
      ...(atMost ? { atMost } : {}),
    },
  ];
}
