import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openWordPackage } from '../../../server/src/word/package.js';
import { readWordDocument } from '../../../server/src/word/readWordDocument.js';
import { withoutComments } from '../../../server/src/word/withoutComments.js';
import { WordEditor } from '../../../server/src/word/wordEditor.js';
import { paragraph, run, type WordParts, wordFile } from './wordFile.js';

const by = { author: 'Communiqué', date: '2026-03-02T00:00:00Z' };

const editing = (body: string, parts: WordParts = {}): { editor: WordEditor; bytes: Uint8Array } => {
  const bytes = wordFile(body, parts);
  return { editor: new WordEditor(readWordDocument(bytes, { changes: 'accepted' }), by), bytes };
};

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
const bodyOf = (bytes: Uint8Array): string => /<w:body>([\s\S]*)<\/w:body>/.exec(partsOf(bytes)['word/document.xml'] ?? '')?.[1] ?? '';
const texts = (bytes: Uint8Array, changes: 'accepted' | 'original'): string[] =>
  readWordDocument(bytes, { changes }).paragraphs.map((p) => p.text);

const inserted = (id: number, content: string): string =>
  `<w:ins w:id="${id}" w:author="Communiqué" w:date="2026-03-02T00:00:00Z">${content}</w:ins>`;
const deleted = (id: number, content: string): string =>
  `<w:del w:id="${id}" w:author="Communiqué" w:date="2026-03-02T00:00:00Z">${content}</w:del>`;

describe('a tracked replacement', () => {
  it('cuts the run, and keeps its type', () => {
    const { editor } = editing(paragraph(run('We shall meet.', '<w:i/>')));
    expect(editor.replace({ paragraph: 0, from: 3, to: 8 }, 'intend to')).toBe(true);
    const type = '<w:rPr><w:i/></w:rPr>';
    const bytes = editor.finish();
    expect(bodyOf(bytes)).toBe(
      `<w:p>${run('We ', '<w:i/>')}${deleted(2, `<w:r>${type}<w:delText xml:space="preserve">shall</w:delText></w:r>`)}${inserted(1, run('intend to', '<w:i/>'))}${run(' meet.', '<w:i/>')}</w:p>`,
    );
    expect(texts(bytes, 'accepted')).toEqual(['We intend to meet.']);
    expect(texts(bytes, 'original')).toEqual(['We shall meet.']);
  });

  it('reaches over runs, hyperlinks, references and insertions of others', () => {
    const other = 'w:id="9" w:author="Other" w:date="2026-01-01T00:00:00Z"';
    const body = paragraph(
      `${run('A R&D ')}<w:hyperlink>${run('link')}</w:hyperlink><w:ins ${other}>${run('new ones')}</w:ins>${run(' end')}`,
    );
    for (const [from, to] of [
      [3, 8],
      [0, 22],
      [8, 12],
      [12, 13],
    ] as const) {
      const { editor, bytes: before } = editing(body);
      expect(editor.replace({ paragraph: 0, from, to }, '<X>')).toBe(true);
      const bytes = editor.finish();
      const text = 'A R&D linknew ones end';
      expect(texts(bytes, 'accepted')).toEqual([`${text.slice(0, from)}<X>${text.slice(to)}`]);
      expect(texts(bytes, 'original')).toEqual(texts(before, 'original'));
    }
  });

  it('is not made in a part of an element that is edited as a whole', () => {
    const body = paragraph('<w:r><w:t xml:space="preserve">The<!-- or a -->  end, <![CDATA[the  end]]>.</w:t></w:r>');
    const { editor, bytes } = editing(body);
    expect(texts(bytes, 'accepted')).toEqual(['The  end, the  end.']);
    expect(editor.replace({ paragraph: 0, from: 3, to: 5 }, ' ')).toBe(false);
    expect(editor.replace({ paragraph: 0, from: 3, to: 3 }, ' ')).toBe(false);
    expect(editor.finish()).toEqual(bytes);
    expect(editor.replace({ paragraph: 0, from: 0, to: 19 }, 'All.')).toBe(true);
    expect(texts(editor.finish(), 'accepted')).toEqual(['All.']);
  });

  it('is not made where elements have no prefix, so that attributes could have none', () => {
    const files = {
      'word/document.xml':
        '<document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><body><p><r><t>We met.</t></r></p></body></document>',
    };
    const { editor } = editing('', { files });
    editor.comment([{ paragraph: 0, from: 0, to: 2 }], ['Who?']);
    expect(() => editor.finish()).toThrow('has a form that is not used here');
  });

  it('is not made in fields, mathematics, fixed content controls, or over notes and pictures', () => {
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('March')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const bodies = [
      field,
      `<w:fldSimple w:instr="DATE">${run('March')}</w:fldSimple>`,
      '<m:oMath><m:r><m:t>March</m:t></m:r></m:oMath>',
      `<w:sdt><w:sdtPr><w:lock w:val="sdtContentLocked"/></w:sdtPr><w:sdtContent>${run('March')}</w:sdtContent></w:sdt>`,
      `<w:r><w:t>Mar</w:t><w:footnoteReference w:id="2"/><w:t>h</w:t></w:r>`,
      `<w:r><w:t>Mar</w:t><w:drawing><wp:inline/></w:drawing><w:t>h</w:t></w:r>`,
    ];
    for (const content of bodies)
      expect(editing(paragraph(content)).editor.replace({ paragraph: 0, from: 1, to: 5 }, 'x'), content).toBe(false);
  });

  it('leaves what else is in the run where it is', () => {
    const body = paragraph(
      '<w:r><w:t>one two</w:t><w:tab/><w:lastRenderedPageBreak/><w:t>three</w:t><w:br/><w:drawing/><w:t>four</w:t></w:r>',
    );
    const { editor } = editing(body);
    editor.replace({ paragraph: 0, from: 4, to: 7 }, 'TWO');
    editor.replace({ paragraph: 0, from: 8, to: 13 }, '');
    const bytes = editor.finish();
    expect(texts(bytes, 'accepted')).toEqual(['one TWO\t\nfour']);
    expect(texts(bytes, 'original')).toEqual(['one two\tthree\nfour']);
    expect(bodyOf(bytes)).toContain('<w:drawing/>');
  });

  it('keeps a text box in the run whose words go', () => {
    const box = `<w:pict><v:textbox><w:txbxContent>${paragraph('Boxed.')}</w:txbxContent></v:textbox></w:pict>`;
    for (const content of [`${box}<w:t>gone</w:t>`, `<w:t>gone</w:t>${box}`, `<w:t>go</w:t>${box}<w:t>ne</w:t>`]) {
      const { editor, bytes: before } = editing(paragraph(`${run('Stays ')}<w:r>${content}</w:r>`));
      expect(editor.replace({ paragraph: 0, from: 6, to: 10 }, '')).toBe(true);
      const bytes = editor.finish();
      expect(texts(bytes, 'accepted'), content).toEqual(['Stays ', 'Boxed.']);
      expect(texts(bytes, 'original')).toEqual(texts(before, 'original'));
    }
  });

  it('gives a copied change of properties an id of its own', () => {
    const former = '<w:b/><w:rPrChange w:id="5" w:author="Other" w:date="2026-01-01T00:00:00Z"><w:rPr/></w:rPrChange>';
    const { editor } = editing(paragraph(run('one two three', former)));
    editor.replace({ paragraph: 0, from: 4, to: 7 }, 'TWO');
    const ids = [...bodyOf(editor.finish()).matchAll(/w:id="(\d+)"/g)].map((m) => m[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('5');
  });
});

describe('a comment', () => {
  const commented = (bytes: Uint8Array): string[] => {
    const body = bodyOf(bytes).replace(/<w:del .*?<\/w:del>/g, '');
    return [
      ...body.matchAll(
        /<w:commentRangeStart w:id="(\d+)"\/>([\s\S]*?)<w:commentRangeEnd w:id="\1"\/><w:r><w:commentReference w:id="\1"\/><\/w:r>/g,
      ),
    ].map((m) => (m[2] ?? '').replace(/<[^>]*>/g, ''));
  };

  it('stands on exactly its words, over runs and inside them', () => {
    const { editor } = editing(paragraph(run('The two ') + run('sides met', '<w:b/>') + run(' again.')));
    expect(editor.comment([{ paragraph: 0, from: 4, to: 13 }], ['Rule', 'Why & how'])).toBe(true);
    editor.comment([{ paragraph: 0, from: 14, to: 17 }], ['Second']);
    const bytes = editor.finish();
    expect(commented(bytes)).toEqual(['two sides', 'met']);
    const {
      'word/comments.xml': comments = '',
      '[Content_Types].xml': types = '',
      'word/_rels/document.xml.rels': relationships = '',
    } = partsOf(bytes);
    expect(comments).toContain('<w:t xml:space="preserve">Why &amp; how</w:t>');
    expect(types).toContain('<Override PartName="/word/comments.xml"');
    expect(relationships).toContain('Target="comments.xml"');
  });

  it('moves to the nearest place that can have one', () => {
    const math = '<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>';
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('March')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const ruby = `<w:r><w:ruby><w:rubyPr/><w:rt>${run('にほん')}</w:rt><w:rubyBase>${run('日本')}</w:rubyBase></w:ruby></w:r>`;
    const { editor } = editing(paragraph(math + run(' ') + field + run(' ') + ruby));
    for (const [from, to] of [
      [2, 3],
      [5, 6],
      [10, 11],
    ] as const)
      editor.comment([{ paragraph: 0, from, to }], ['x']);
    expect(commented(editor.finish())).toEqual(['x=1', 'DATEMarch', 'にほん日本']);
  });

  it('on a header goes to the first paragraph', () => {
    const section = '<w:sectPr><w:headerReference w:type="default" r:id="rIdheader1"/></w:sectPr>';
    for (const first of [paragraph('Text.'), '<w:p/>']) {
      const { editor } = editing(first + section, { margins: { header1: paragraph('DRAFT') } });
      const index = editor.document.paragraphs.findIndex((p) => p.story.kind === 'header');
      expect(editor.comment([{ paragraph: index, from: 0, to: 5 }], ['x'])).toBe(true);
      expect(commented(editor.finish())).toEqual([first === '<w:p/>' ? '' : 'Text.']);
    }
  });

  it('on a note goes to its mark', () => {
    const footnotes = `<w:footnote w:id="4">${paragraph('A note.')}</w:footnote>`;
    const { editor } = editing(paragraph(`${run('Text')}<w:r><w:footnoteReference w:id="4"/></w:r>${run('.')}`), { footnotes });
    const index = editor.document.paragraphs.findIndex((p) => p.story.kind === 'footnote');
    expect(editor.comment([{ paragraph: index, from: 2, to: 6 }], ['x'])).toBe(true);
    const bytes = editor.finish();
    expect(bodyOf(bytes)).toMatch(/commentRangeStart[^>]*><w:r><w:footnoteReference w:id="4"\/><\/w:r><w:commentRangeEnd/);
    expect(partsOf(bytes)['word/footnotes.xml']).not.toContain('comment');
  });

  it('can be taken out again, with nothing else', () => {
    const comments = `<w:comment w:id="3" w:author="Other" w:date="2026-01-01T00:00:00Z">${paragraph('Theirs.')}</w:comment>`;
    const theirs = '<w:commentRangeStart w:id="3"/>';
    const body = paragraph(`${theirs}${run('The two sides.')}<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>`);
    const { editor, bytes: before } = editing(body, { comments });
    editor.comment([{ paragraph: 0, from: 0, to: 14 }], ['x']);
    const bytes = editor.finish();
    expect(readWordDocument(bytes, { changes: 'accepted' }).tally.comments).toBe(2);
    const stripped = withoutComments(openWordPackage(bytes), 'Communiqué') as Uint8Array;
    expect(partsOf(stripped)).toEqual(partsOf(before));
    expect(withoutComments(openWordPackage(stripped), 'Communiqué')).toBeUndefined();
  });

  it('stays if it has replies', () => {
    const [own, reply] = ['11111111', '22222222'];
    const comment = (id: number, author: string, paraId: string): string =>
      `<w:comment w:id="${id}" w:author="${author}"><w:p xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" w14:paraId="${paraId}">${run('x')}</w:p></w:comment>`;
    const extended = `<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="${own}"/><w15:commentEx w15:paraId="${reply}" w15:paraIdParent="${own}"/></w15:commentsEx>`;
    const plain = partsOf(wordFile('', { comments: '' }))['word/_rels/document.xml.rels'] ?? '';
    const files = {
      'word/commentsExtended.xml': extended,
      'word/_rels/document.xml.rels': plain.replace(
        '</R',
        '<Relationship Id="e" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/></R',
      ),
    };
    const bytes = wordFile(paragraph('Text.'), { comments: comment(1, 'Communiqué', own) + comment(2, 'Other', reply), files });
    expect(withoutComments(openWordPackage(bytes), 'Communiqué')).toBeUndefined();
  });
});

describe('what is not edited', () => {
  it('keeps its bytes', () => {
    const { editor, bytes: before } = editing(paragraph('We shall meet.'), { styles: '<w:style/>', settings: '' });
    editor.replace({ paragraph: 0, from: 3, to: 8 }, 'will');
    const [a, b] = [unzipSync(before), unzipSync(editor.finish())];
    expect(Object.keys(b)).toEqual(Object.keys(a));
    for (const name of Object.keys(a)) if (name !== 'word/document.xml') expect(b[name], name).toEqual(a[name]);
  });

  it('is the whole of an unchanged document', () => {
    const { editor, bytes } = editing(paragraph('We shall meet.'));
    expect(editor.finish()).toEqual(bytes);
  });
});
