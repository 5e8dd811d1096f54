import { describe, expect, it } from 'vitest';
import { describe as describeTally } from '../../../server/src/word/describe.js';
import { placesOf } from '../../../server/src/word/places.js';
import { readWordDocument } from '../../../server/src/word/readWordDocument.js';
import { numbered, numbering, paragraph, read, run, textOf, wordFile } from './wordFile.js';

const by = 'w:id="1" w:author="Reviewer" w:date="2026-03-01T00:00:00Z"';

describe('the text of a Word document', () => {
  it('is its paragraphs, runs joined', () => {
    expect(textOf(paragraph(run('The two ') + run('sides', '<w:i/>') + run(' met.')) + paragraph('They talked.'))).toBe(
      'The two sides met.\n\nThey talked.\n',
    );
  });

  it('has a character for each tab, break, hyphen and symbol', () => {
    const content = `<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t><w:sym w:font="Symbol" w:char="F0A3"/><w:cr/><w:t>f</w:t></w:r>`;
    expect(textOf(paragraph(content))).toBe('a\tb\nc\u2011d\u00ADe≤\nf\n');
  });

  it('takes the spaces that Word shows', () => {
    expect(textOf(paragraph('<w:r><w:t> a </w:t><w:t xml:space="preserve"> b\n</w:t><w:t>c</w:t></w:r>'))).toBe('a b c\n');
  });

  it('has the text of marked sections, without comments', () => {
    expect(textOf(paragraph('<w:r><w:t>a&amp;<![CDATA[<b>&amp;]]><!-- c > d -->e</w:t></w:r>'))).toBe('a&\\<b>\\&amp;e\n');
  });

  it('decodes references, and maps them back', () => {
    const document = read(paragraph('<w:r><w:t>R&amp;D in Q&#x26;A &#128640; here</w:t></w:r>'));
    expect(document.text).toBe('R&D in Q&A 🚀 here\n');
    const at = document.text.indexOf('here');
    expect(placesOf(document, at, 4)).toEqual([{ paragraph: 0, from: at, to: at + 4 }]);
  });

  it('has list marks for bullets that were typed', () => {
    const tab = '<w:r><w:tab/></w:r>';
    expect(textOf([run('• one'), `${run('▪')}${tab}${run('two')}`, run('•three'), run('a • b')].map((p) => paragraph(p)).join(''))).toBe(
      '- one\n\n- two\n\n•three\n\na • b\n',
    );
    const lines = paragraph(`${run('They will:')}<w:r><w:br/></w:r>${run('• meet')}<w:r><w:br/></w:r>${run('• talk')}`);
    expect(textOf(lines)).toBe('They will:\n- meet\n- talk\n');
    const document = read(paragraph(`${run('•')}<w:r><w:tab/></w:r>${run('meet')}`));
    expect(placesOf(document, 0, 3)).toEqual([{ paragraph: 0, from: 0, to: 3 }]);
  });

  it('has the shown result of fields, and not their code', () => {
    const field = (code: string, result: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const nested = field(`IF `, run('no'));
    expect(
      textOf(
        paragraph(
          `${run('On ') + field(' DATE ', run('March 2')) + run(', see ')}<w:fldSimple w:instr="REF x">${run('Annex A')}</w:fldSimple>`,
        ),
      ),
    ).toBe('On March 2, see Annex A\n');
    expect(
      textOf(
        paragraph(
          `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${nested}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('yes')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
        ),
      ),
    ).toBe('yes\n');
  });

  it('has a character for a field whose result was never saved', () => {
    const field = (code: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const separated = field('PAGE').replace(/(?=<w:r><w:fldChar w:fldCharType="end")/, '<w:r><w:fldChar w:fldCharType="separate"/></w:r>');
    expect(read(paragraph(run('page ') + field('PAGEREF a') + run('.'))).paragraphs[0]?.text).toBe('page \uFFFC.');
    expect(read(paragraph(run('page ') + separated + run('.'))).paragraphs[0]?.text).toBe('page \uFFFC.');
    expect(read(paragraph(`${run('page ')}<w:fldSimple w:instr=" PAGE "/>${run('.')}`)).paragraphs[0]?.text).toBe('page \uFFFC.');
    // Entries of an index and the like show nothing.
    expect(textOf(paragraph(`${run('word')}${field('XE "word"')}<w:fldSimple w:instr="TC x"/>${run('.')}`))).toBe('word.\n');
  });

  it('has what stands in hyperlinks, content controls, smart tags and mathematics', () => {
    const math =
      '<m:oMath><m:r><m:t>x=</m:t></m:r><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>';
    const content = `<w:hyperlink>${run('A')}</w:hyperlink><w:sdt><w:sdtPr/><w:sdtContent>${run('B')}</w:sdtContent></w:sdt><w:smartTag>${run('C')}</w:smartTag>${math}`;
    expect(textOf(`<w:sdt><w:sdtContent>${paragraph(content)}</w:sdtContent></w:sdt>`)).toBe('ABCx=1/2\n');
  });
});

describe('what is not read', () => {
  const drawing = (uri: string): string =>
    `<w:r><w:drawing><wp:inline><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="${uri}"/></a:graphic></wp:inline></w:drawing></w:r>`;
  const office = 'http://schemas.openxmlformats.org/drawingml/2006';
  const object = '<w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" ProgID="Excel.Sheet.12"/></w:object></w:r>';

  it('is counted, for charts, diagrams and objects', () => {
    const charts = ['http://schemas.microsoft.com/office/drawing/2014/chartex', 'http://purl.oclc.org/ooxml/drawingml/chart'];
    const body = [`${office}/diagram`, `${office}/chart`, ...charts, `${office}/picture`].map(drawing).join('') + object;
    const document = read(paragraph(`${run('The trade grew: ')}${body}`));
    expect(document.tally).toMatchObject({ diagrams: 4, embedded: 1 });
    expect(describeTally(document)).toBe('4 charts or diagrams not read, 1 embedded object not read');
  });

  it('is said of digital signatures, which a changed copy does not keep valid', () => {
    const relationships = (...types: readonly string[]): string =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${types.map((type, i) => `<Relationship Id="r${i}" Type="${type}" Target="${type.endsWith('officeDocument') ? 'word/document.xml' : '_xmlsignatures/part.xml'}"/>`).join('')}</Relationships>`;
    const signatures = 'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature';
    const document = read(paragraph('Done in the capital.'), {
      files: {
        '_rels/.rels': relationships(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument',
          `${signatures}/origin`,
        ),
        '_xmlsignatures/_rels/part.xml.rels': relationships(`${signatures}/signature`),
      },
    });
    expect(describeTally(document)).toBe('1 digital signature, not valid in a changed copy');
  });
});

describe('the protection of a document', () => {
  const said = (protection: string): string => describeTally(read(paragraph('We met.'), { settings: protection }));

  it('is said if it is in force', () => {
    expect(said('<w:documentProtection w:edit="trackedChanges" w:enforcement="1"/>')).toBe('editing is restricted in Word');
    expect(said('<w:documentProtection w:edit="readOnly" w:enforcement="0"/>')).toBe('');
    expect(said('<w:documentProtection w:edit="none"/>')).toBe('');
  });
});

describe('tracked changes', () => {
  const changed = paragraph(
    `${run('We ')}<w:del ${by}><w:r><w:delText>shall</w:delText></w:r></w:del><w:ins ${by}>${run('intend to')}</w:ins>${run(' meet.')}`,
  );

  it('are read as accepted, or as they were before', () => {
    expect(textOf(changed)).toBe('We intend to meet.\n');
    expect(textOf(changed, {}, 'original')).toBe('We shall meet.\n');
    expect(read(changed).tally.changes).toBe(2);
  });

  it('are read inside the runs of formulas, where Word writes them', () => {
    const text = '<w:rPr/><m:t>2</m:t>';
    const body = paragraph(
      `<m:oMath><m:r><m:t>A=</m:t></m:r><m:r><w:ins ${by}>${text}</w:ins></m:r><m:r><w:del ${by}>${text.replace('2', '3')}</w:del></m:r><m:r><m:t>r</m:t></m:r></m:oMath>`,
    );
    expect(textOf(body)).toBe('A=2r\n');
    expect(textOf(body, {}, 'original')).toBe('A=3r\n');
  });

  it('joins a paragraph whose mark is deleted with the next one', () => {
    const body = paragraph('First ', `<w:rPr><w:del ${by}/></w:rPr>`) + paragraph('second.');
    expect(textOf(body)).toBe('First second.\n');
    expect(textOf(body, {}, 'original')).toBe('First \n\nsecond.\n');
  });

  it('reads what was moved once', () => {
    const body =
      paragraph(`<w:moveFrom ${by}>${run('Moved.')}</w:moveFrom>`, `<w:rPr><w:moveFrom ${by}/></w:rPr>`) +
      paragraph('Stays.') +
      paragraph(`<w:moveTo ${by}>${run('Moved.')}</w:moveTo>`);
    expect(textOf(body)).toBe('Stays.\n\nMoved.\n');
    expect(textOf(body, {}, 'original')).toBe('Moved.\n\nStays.\n');
    expect(read(body).tally).toMatchObject({ changes: 0, moves: 1 });
  });

  it('leaves out deleted rows and cells', () => {
    const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
    const body = `<w:tbl><w:tr>${cell('A')}${cell('B')}</w:tr><w:tr><w:trPr><w:del ${by}/></w:trPr>${cell('C')}${cell('D')}</w:tr><w:tr>${cell('E')}${cell('F', `<w:cellDel ${by}/>`)}${cell('G')}</w:tr></w:tbl>${paragraph('After.')}`;
    expect(textOf(body)).toMatch(/^\| A \| B \|.*\n\| --- .*\n\| E \| (?: \| )?G \|.*\n\nAfter\.\n$/);
  });
});

describe('headings, lists, tables and notes', () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>';

  it('are marked as in Markdown', () => {
    const body =
      paragraph('Joint Statement', '<w:pStyle w:val="T"/>') + paragraph('Space', '<w:pStyle w:val="berschrift1"/>') + paragraph('Text.');
    expect(textOf(body, { styles })).toBe('# Joint Statement\n\n## Space\n\nText.\n');
  });

  it('have their numbers as Word shows them', () => {
    const item = (text: string, level: number): string => paragraph(text, numbered(level));
    const body = item('one', 0) + item('a', 1) + item('b', 1) + item('i', 2) + item('two', 0) + item('a again', 1);
    expect(textOf(body, { numbering: numbering(['decimal', '%1.'], ['lowerLetter', '(%2)'], ['lowerRoman', '%1.%2.%3']) })).toBe(
      '1. one\n\n(a) a\n\n(b) b\n\n1.b.i i\n\n2. two\n\n(a) a again\n',
    );
  });

  it('read notes where they are referred to', () => {
    const footnotes = `<w:footnote w:type="separator" w:id="-1">${paragraph('-----')}</w:footnote><w:footnote w:id="4">${paragraph(' First note.')}${paragraph('Goes on.')}</w:footnote><w:footnote w:id="3">${paragraph('Second note.')}</w:footnote>`;
    const ref = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const body = paragraph(run('One') + ref(4) + run(' and two') + ref(3) + run('.')) + paragraph('Next.');
    expect(textOf(body, { footnotes })).toBe('One[^1] and two[^2].\n\n[^1]: First note.\n\nGoes on.\n\n[^2]: Second note.\n\nNext.\n');
  });
});

describe('what is not a Word document', () => {
  const errorOf = (bytes: Uint8Array): string => {
    try {
      readWordDocument(bytes, { changes: 'accepted' });
    } catch (error) {
      return String((error as Error).message);
    }
    return '';
  };
  const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));

  it.each([
    ['%PDF-1.7', 'is a PDF; use the Word document that it was made from'],
    ['{\\rtf1', 'is a document in Rich Text Format (.rtf); open it in Word and save it as .docx'],
    ['\u00D0\u00CF\u0011\u00E0\u00A1\u00B1', 'is an old Word document (.doc); open it in Word and save it as .docx'],
    [
      '\u00D0\u00CF\u0011\u00E0  E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0',
      'is encrypted; remove the password in Word and save it again',
    ],
    ['', 'is empty'],
    ['Joint Statement', 'is not a Word document (.docx)'],
  ])('says what %j is', (opening, sentence) => {
    expect(errorOf(bytesOf(opening))).toBe(sentence);
  });

  it('says what other archives are', () => {
    expect(errorOf(wordFile('', { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml' }))).toBe(
      'is an Excel workbook, not a Word document',
    );
    expect(errorOf(wordFile('', { files: { '_rels/.rels': undefined } }))).toBe('is a ZIP archive, not a Word document (.docx)');
  });

  it('reads documents with macros and templates', () => {
    for (const type of ['application/vnd.ms-word.document.macroEnabled.main+xml', 'template'])
      expect(readWordDocument(wordFile(paragraph('Text.'), { type }), { changes: 'accepted' }).text).toBe('Text.\n');
  });
});
