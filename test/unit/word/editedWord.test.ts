import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportWord } from '../../../server/src/word/export/exportWord.js';
import { readWordDocument } from '../../../server/src/word/readWordDocument.js';
import { editedWord } from '../../../server/src/word/track/editedWord.js';
import { formula } from '../../precedent/madeUp.js';
import { paragraph, run, wordFile } from './wordFile.js';

const by = { author: 'Secretariat', date: '2027-05-12T00:00:00Z' };

/** Edits the text of a document. @returns the text with the changes accepted and rejected */
function edited(
  bytes: Uint8Array,
  edit: (text: string) => string,
): { accepted: string; original: string; isComplete: boolean; xml: string } {
  const document = readWordDocument(bytes, { changes: 'accepted' });
  const { bytes: copy, isComplete } = editedWord(document, edit(document.text), by);
  const read = (changes: 'accepted' | 'original'): string => readWordDocument(copy, { changes }).text;
  const word = readWordDocument(copy, { changes: 'accepted' });
  return { accepted: read('accepted'), original: read('original'), isComplete, xml: word.package.textOf('word/document.xml') ?? '' };
}

const text = `# Joint Statement

May 12, 2027

Both sides welcomed the night train.[^1] They met again.

[^1]: It began in spring.

1. First point here.

2. Second point there.

| Body | Place |
| --- | --- |
| Ministry | Oslo |

The end.
`;
const bytes = exportWord(text, 'markdown');

/** Checks that an edit is in the document, and that rejecting it gives the document as it was. */
function checked(from: string, to: string, file = bytes): ReturnType<typeof edited> {
  const before = readWordDocument(file, { changes: 'accepted' }).text;
  expect(before).toContain(from);
  const found = edited(file, (t) => t.replace(from, to));
  expect(found.original).toBe(before);
  return found;
}

/** Checks that an edit is in the document word for word. */
function carried(from: string, to: string, file = bytes): string {
  const found = checked(from, to, file);
  expect(found.accepted).toBe(readWordDocument(file, { changes: 'accepted' }).text.replace(from, to));
  expect(found.isComplete).toBe(true);
  return found.xml;
}

describe('the edited text of a Word document', () => {
  it('is left alone if nothing was edited', () => {
    const document = readWordDocument(bytes, { changes: 'accepted' });
    expect(editedWord(document, document.text, by)).toEqual({ bytes, isComplete: true });
  });

  it.each([
    ['words', 'night train', 'first night bus'],
    ['words beside the mark of a note', 'train.[^1] They', 'train of 2027.[^1] Then they'],
    ['the mark of a note', 'train.[^1] They met again.\n\n[^1]: It began in spring.\n', 'train. They met again.\n'],
    ['a note', 'in spring', 'in autumn'],
    ['a cell', 'Oslo', 'Lisbon'],
    ['a list item', 'Second point there.', 'The second point there is new.'],
    ['escaped characters', 'The end.', 'The \\*end\\* of R&D.'],
    ['a new paragraph', 'The end.', 'A new one.\n\nThe end.'],
    ['a new paragraph at the end', 'The end.', 'The end.\n\nAfter it.'],
    ['a paragraph that goes', 'Both sides welcomed the night train.[^1] They met again.\n\n[^1]: It began in spring.\n\n', ''],
    ['the last paragraph that goes', '\n\nThe end.', ''],
    ['a paragraph that is divided', '[^1] They met', '[^1]\n\nThey met'],
    ['paragraphs that are joined', 'May 12, 2027\n\nBoth sides', 'May 12, 2027 Both sides'],
  ])('takes %s', (_, from, to) => {
    // A divided paragraph keeps its note after its first half.
    if (from.includes('They met') && to.includes('\n\nThey')) {
      expect(checked(from, to).accepted).toContain('train.[^1]\n\n[^1]: It began in spring.\n\nThey met again.');
      return;
    }
    carried(from, to);
  });

  it('leaves typed bullets alone', () => {
    const typed = wordFile(paragraph(`${run('•')}<w:r><w:tab/></w:r>${run('to meet;')}`) + paragraph(run('• to talk.')));
    const xml = carried('- to meet;', '- to meet often;', typed);
    expect(xml).toContain('<w:t xml:space="preserve">•</w:t></w:r><w:r><w:tab/></w:r>');
    expect(checked('- to talk.', 'to talk.', typed).accepted).toBe('- to meet;\n\nto talk.\n');
    carried('\n\n- to talk.', '', typed);
  });

  it('gives a new paragraph the form of its markup', () => {
    carried('2. Second point there.', '2. Second point there.\n\n3. Third point.');
  });

  it('leaves out changes of markup, and says so', () => {
    const found = checked('2. Second', '7. Second');
    expect(found.accepted).toContain('2. Second point there.');
    expect(found.isComplete).toBe(false);
    expect(checked('# Joint Statement', 'Joint Statement').isComplete).toBe(false);
    const footed = wordFile(`${paragraph('The end.')}<w:sectPr><w:footerReference w:type="default" r:id="rIdfooter1"/></w:sectPr>`, {
      margins: { footer1: paragraph('Draft') },
    });
    expect(checked('<!-- Footer -->', '<!-- Page number -->', footed).isComplete).toBe(false);
  });

  it('takes the text of emphasis', () => {
    expect(checked('The end.', 'The **bold** end of *it*.').accepted).toContain('The bold end of it.');
  });

  it('puts changes beside those that others have tracked', () => {
    const other = 'w:id="7" w:author="Other" w:date="2026-01-01T00:00:00Z"';
    const file = wordFile(
      paragraph(
        `${run('Both sides ')}<w:ins ${other}>${run('warmly welcomed')}</w:ins><w:del ${other}><w:r><w:delText>noted</w:delText></w:r></w:del>${run(' the train.')}`,
      ),
    );
    const found = edited(file, (t) => t.replace('warmly welcomed', 'very warmly praised'));
    expect(found.accepted).toBe('Both sides very warmly praised the train.\n');
    expect(found.original).toBe('Both sides noted the train.\n');
    expect(found.xml).toContain('w:author="Other"');
  });

  it('keeps spaces, tabs and breaks that the text does not show', () => {
    const file = wordFile(
      paragraph('<w:r><w:tab/><w:t xml:space="preserve">  Indented words</w:t><w:br/><w:t>and more</w:t></w:r>') +
        paragraph('') +
        paragraph('The end.'),
    );
    const { xml } = checked('Indented words', 'Indented new words', file);
    expect(xml).toContain('<w:tab/><w:t xml:space="preserve">  Indented </w:t>');
  });

  it('keeps a text box in the run whose words are changed', () => {
    const box = `<w:pict><v:textbox><w:txbxContent>${paragraph('Boxed words.')}</w:txbxContent></v:textbox></w:pict>`;
    for (const content of [`${box}<w:t>Old words.</w:t>`, `<w:t>Old words.</w:t>${box}`, `<w:t>Old wo</w:t>${box}<w:t>rds.</w:t>`]) {
      const file = wordFile(paragraph(`<w:r>${content}</w:r>`) + paragraph('The end.'));
      for (const [from, to] of [
        ['Old words.', 'New lines.'],
        ['Old ', ''],
        ['words.\n', 'lines.\n'],
        ['Boxed words', 'Framed words'],
      ] as const)
        carried(from, to, file);
    }
  });

  it('takes changes of several notes and text boxes at once', () => {
    const box = (text: string): string =>
      `<w:r><w:pict><v:textbox><w:txbxContent>${paragraph(text)}</w:txbxContent></v:textbox></w:pict></w:r>`;
    const mark = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const file = wordFile(
      `${paragraph(run('One') + mark(1) + box('Box one.') + run(' two') + mark(2) + box('Box two.'))}${paragraph('The end.')}<w:sectPr><w:headerReference w:type="default" r:id="rIdheader1"/></w:sectPr>`,
      {
        footnotes: [1, 2].map((id) => `<w:footnote w:id="${id}">${paragraph(`Note ${id}.`)}</w:footnote>`).join(''),
        margins: { header1: paragraph('Head one') + paragraph(run('Head two') + box('Box head.')) + paragraph('Head three') },
      },
    );
    const { text: before } = readWordDocument(file, { changes: 'accepted' });
    const found = edited(file, (t) => t.replace(/\b(One|two|Box|Note|Head|end)\b/g, 'Changed $1'));
    expect(found.accepted).toBe(before.replace(/\b(One|two|Box|Note|Head|end)\b/g, 'Changed $1'));
    expect(found.original).toBe(before);
    expect(found.isComplete).toBe(true);
  });

  it('replaces a formula or words under a reading as a whole', () => {
    const formula = '<m:oMath><m:r><m:t>E=</m:t></m:r><m:r><m:t>mc2</m:t></m:r></m:oMath>';
    const reading = `<w:r><w:ruby><w:rubyPr/><w:rt>${run('にほん')}</w:rt><w:rubyBase>${run('日本')}</w:rubyBase></w:ruby></w:r>`;
    const file = wordFile(paragraph(`${run('So ')}${formula}${run(' in ')}${reading}${run('.')}`));
    for (const [from, to] of [
      ['E=mc2', 'E=mc3'],
      ['E=mc2', '2E=mc2'],
      ['So E', 'Then F'],
      ['日本', '日韓'],
      ['E=mc2 in 日本', 'E in 本'],
      ['So E=mc2 in 日本.', 'So in all.'],
    ] as const)
      carried(from, to, file);
  });

  it('has every edit, and can be rejected', () => {
    const piece = fc.oneof(fc.nat(8).map(formula), fc.constantFrom('', 'A *b* [c] `d` 1. x', '- y', '# z', '\\'));
    const paragraphs = fc.array(piece, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(paragraphs, paragraphs, (old, fresh) => {
        const body = (all: readonly string[]): Uint8Array =>
          wordFile(all.map((p) => paragraph(p === '' ? '' : run(p))).join('') + paragraph('The end.'));
        const wanted = readWordDocument(body(fresh), { changes: 'accepted' }).text;
        const found = edited(body(old), () => wanted);
        expect(found.original).toBe(readWordDocument(body(old), { changes: 'accepted' }).text);
        if (!/^(?:- |# )/m.test(wanted)) expect(found.accepted).toBe(wanted);
      }),
      { numRuns: 60 },
    );
  });
});
