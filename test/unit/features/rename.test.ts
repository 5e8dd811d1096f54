import { describe, expect, it } from 'vitest';
import { renamableAt, renameAt } from '../../../server/src/features/navigation/rename.js';
import { after, placed } from './placed.js';

function renamed(source: string, newName: string): string | undefined {
  const { statement, cursor } = placed(source);
  const result = renameAt(statement, cursor, newName);
  return result && ('refused' in result ? `refused: ${result.refused}` : after(statement, result.edits));
}

describe('rename', () => {
  it.each([
    [
      'an abbreviation, introduction included',
      'The Foo Bar Baz (FBB). The F|BB, FBB-based, FBB’s.',
      'FOBA',
      'The Foo Bar Baz (FOBA). The FOBA, FOBA-based, FOBA’s.',
    ],
    [
      'in the plural',
      'Small Modular Reactors (SMRs), an SM|R, the SMRs.',
      'SMREA',
      'Small Modular Reactors (SMREAs), an SMREA, the SMREAs.',
    ],
    ['a name, and not its abbreviation', 'The Foo Bar B|az (FBB). The FBB.', 'Great Foo Bar', 'The Great Foo Bar (FBB). The FBB.'],
    [
      'a name everywhere',
      'The Cabinet Of|fice met. The Cabinet Office again.',
      'Cabinet Secretariat',
      'The Cabinet Secretariat met. The Cabinet Secretariat again.',
    ],
    [
      'a name in small letters, with the capital of a sentence',
      'Memorandum of understanding. A memorandum of under|standing; two memorandum of understandings.',
      'exchange of notes',
      'Exchange of notes. An exchange of notes; two exchange of notes.',
    ],
    [
      'one of several names of a term',
      'Michi|biki, the Quasi-Zenith Satellite System.',
      'Guide',
      'Guide, the Quasi-Zenith Satellite System.',
    ],
    [
      'in emphasis and over line wraps',
      'The **Foo Bar Baz (FBB)** and the F|BB and\nthe *FBB*.',
      'QQX',
      'The **Foo Bar Baz (QQX)** and the QQX and\nthe *QQX*.',
    ],
  ])('changes %s', (_, source, newName, expected) => {
    expect(renamed(source, newName)).toBe(expected);
  });

  it.each([
    ['The Foo Bar Baz (F|BB) and LEO.', 'LEO', 'refused: LEO already stands for “low Earth orbit” in this statement.'],
    ['The Foo Bar Baz (F|BB), XYZ, XYZ.', 'XYZ', 'refused: XYZ is already used in this statement.'],
    [
      'In low Earth orbit (L|EO).',
      'XQZ',
      'refused: “XQZ” would not be read as the abbreviation of “low Earth orbit”: its letters do not fit.',
    ],
    ['In low Earth or|bit (LEO).', 'high plane', 'refused: LEO doesn’t match the letters of “high plane”.'],
    ['The X|YZ and XYZ.', 'abc', 'refused: “abc” would not be read as an abbreviation here.'],
    ['The Foo Bar Baz (F|BB).', '', 'refused: A name cannot be empty.'],
    ['The Foo Bar Baz (F|BB).', 'a b', 'refused: “a b” would not be read as the abbreviation of “Foo Bar Baz”: its letters do not fit.'],
    ['The Foo Bar B|az (FBB).', 'x\ny', 'refused: A name must be on one line.'],
    ['The Foo Bar B|az (FBB).', '…', 'refused: “…” has no letters.'],
    [
      'The Cabinet Of|fice and the Ministry of Defense.',
      'Ministry of Defense',
      'refused: “Ministry of Defense” already names something else in this statement.',
    ],
  ])('%s to “%s” is %s', (source, newName, expected) => {
    expect(renamed(source, newName)).toBe(expected);
  });

  it('starts from the singular, and is not offered if there is nothing to rename', () => {
    const { statement, cursor, ranges } = placed('Small Modular Reactors (SMRs), the [[SM|Rs]].');
    expect(renamableAt(statement, cursor)).toEqual({ span: ranges[0], placeholder: 'SMR' });
    const nothing = placed('some wo|rd');
    expect(renamableAt(nothing.statement, nothing.cursor)).toBeUndefined();
    expect(renameAt(nothing.statement, nothing.cursor, 'X')).toBeUndefined();
  });
});
