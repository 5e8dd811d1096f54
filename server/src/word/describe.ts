import type { WordDocument } from './readWordDocument.js';

const counted = (n: number, one: string, many = `${one}s`): string[] => (n === 0 ? [] : [`${n} ${n === 1 ? one : many}`]);

/** Describes how a document was read: “3 tracked changes read as accepted, 2 footnotes, 1 comment”. Empty if there is nothing to say. */
export function describe({ tally, changes }: Pick<WordDocument, 'tally' | 'changes'>): string {
  const as = changes === 'accepted' ? 'read as accepted' : 'read as rejected';
  return [
    ...counted(tally.changes, 'tracked change').map((text) => `${text} ${as}`),
    ...counted(tally.moves, 'tracked move').map((text) => `${text} ${as}`),
    ...counted(tally.footnotes, 'footnote'),
    ...counted(tally.endnotes, 'endnote'),
    ...counted(tally.textBoxes, 'text box', 'text boxes'),
    ...counted(tally.comments, 'comment'),
    ...counted(tally.hidden, 'hidden passage').map((text) => `${text} left out`),
    ...counted(tally.struck, 'struck-through passage').map((text) => `${text} left out`),
    ...counted(tally.embedded, 'embedded document').map((text) => `${text} not read`),
  ].join(', ');
}
