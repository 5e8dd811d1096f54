import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWordDocument } from '../../../server/src/word/readWordDocument.js';
import { WordError } from '../../../server/src/word/wordError.js';
import { namespaces, paragraph, read, run, textOf, wordFile } from './wordFile.js';

const errorOf = (bytes: Uint8Array): string => {
  try {
    readWordDocument(bytes, { changes: 'accepted' });
  } catch (error) {
    expect(error).toBeInstanceOf(WordError);
    return (error as Error).message;
  }
  return '';
};
const documentOf = (xml: string): Uint8Array => wordFile('', { files: { 'word/document.xml': xml } });
const damaged = 'is damaged; open it in Word, save it again, and use that file';

/** The bytes with a number written over each place where another one stands. */
function patched(bytes: Uint8Array, at: (view: DataView) => void): Uint8Array {
  const copy = bytes.slice();
  at(new DataView(copy.buffer));
  return copy;
}

/** Where the records of the central directory begin. */
function centralRecords(view: DataView): number[] {
  const found: number[] = [];
  for (let at = 0; at + 4 <= view.byteLength; at++) if (view.getUint32(at, true) === 0x02014b50) found.push(at);
  return found;
}

describe('hostile archives', () => {
  const bytes = wordFile(paragraph('Text.'));

  it('cut anywhere are refused in one sentence', () => {
    for (let length = 0; length < bytes.length; length += 7)
      expect(errorOf(bytes.slice(0, length)), String(length)).toMatch(/^is (?:empty|damaged|not a Word)/);
  });

  it('with any byte changed are read or refused, never more', () => {
    for (let at = 0; at < bytes.length; at += 3) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      expect(errorOf(changed)).toMatch(/^(?:is |has |declares |$)/);
    }
  });

  it('that unpack to more than they say are stopped', () => {
    const bomb = wordFile(paragraph('a'.repeat(5_000_000)));
    const lying = patched(bomb, (view) => {
      for (const at of centralRecords(view)) if (view.getUint32(at + 24, true) > 1_000_000) view.setUint32(at + 24, 1000, true);
    });
    expect(errorOf(lying)).toBe(damaged);
  });

  it('that say they unpack to gigabytes are refused before they are unpacked', () => {
    const huge = patched(bytes, (view) => {
      for (const at of centralRecords(view)) view.setUint32(at + 24, 0xf0000000, true);
    });
    expect(errorOf(huge)).toMatch(/^is too large: a part of it unpacks to \d+ MB$/);
  });

  it('whose entries share their bytes are refused', () => {
    const shared = patched(bytes, (view) => {
      const [first = 0, second = 0] = centralRecords(view);
      view.setUint32(second + 42, view.getUint32(first + 42, true), true);
    });
    expect(errorOf(shared)).toBe(damaged);
  });

  it('with a password are refused', () => {
    const encrypted = patched(bytes, (view) => {
      for (const at of centralRecords(view)) view.setUint16(at + 8, view.getUint16(at + 8, true) | 1, true);
    });
    expect(errorOf(encrypted)).toBe('is encrypted; remove the password in Word and save it again');
  });

  it('with two parts of one name are refused', () => {
    expect(errorOf(wordFile(paragraph('Text.'), { files: { 'WORD\\Document.xml': 'other' } }))).toBe(
      'has two parts of the same name; open it in Word, save it again, and use that file',
    );
  });

  it('with relationships to anywhere read nothing else', () => {
    for (const target of ['../../etc/passwd', '/word/document.xml/../../x', 'file:///etc/passwd', 'http://example.org/x', ''])
      expect(
        errorOf(
          wordFile(paragraph('Text.'), {
            files: {
              '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/officeDocument" Target="${target}"/></Relationships>`,
            },
          }),
        ),
        target,
      ).toBe('is a ZIP archive, not a Word document (.docx)');
    const circle = '<w:sectPr><w:headerReference w:type="default" r:id="rIdself"/></w:sectPr>';
    const relationships =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdself" Type="x/header" Target="document.xml"/><Relationship Id="n" Type="x/footnotes" Target="missing.xml"/></Relationships>';
    expect(errorOf(wordFile(paragraph('Text.') + circle, { files: { 'word/_rels/document.xml.rels': relationships } }))).toBe(damaged);
  });
});

describe('hostile XML', () => {
  it.each([
    [
      'entities of its own',
      '<!DOCTYPE w:document [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document/>',
      'declares a document type, which a Word document must not; it is not read',
    ],
    [
      'a document type elsewhere',
      '<!DOCTYPE w:document SYSTEM "file:///etc/passwd"><w:document/>',
      'declares a document type, which a Word document must not; it is not read',
    ],
    ['an unknown entity', `<w:document ${namespaces}><w:body>&nothing;</w:body></w:document>`, damaged],
    ['an end without a start', '</w:document>', damaged],
    ['no end', `<w:document ${namespaces}><w:body>`, damaged],
    ['nothing', '', damaged],
    ['no UTF-8', 'x', damaged],
  ])('with %s is refused', (what, xml, sentence) => {
    const bytes = what === 'no UTF-8' ? zipSync({ ...Object.fromEntries(Object.entries({ a: strToU8('') })) }) : documentOf(xml);
    if (what === 'no UTF-8') expect(errorOf(bytes)).toBe('is a ZIP archive, not a Word document (.docx)');
    else expect(errorOf(bytes)).toBe(sentence);
  });

  it('that nests tables by the thousand is refused', () => {
    const nested = (depth: number): string =>
      `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}${paragraph('Deep.')}${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`;
    expect(textOf(nested(50))).toBe('Deep.\n');
    expect(errorOf(wordFile(nested(5000)))).toBe('is nested too deeply to be read');
  });

  it('whose styles or lists go in circles is read', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="a"/><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:name w:val="b"/><w:basedOn w:val="a"/></w:style>';
    const list =
      '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="x"/></w:abstractNum><w:abstractNum w:abstractNumId="2"><w:styleLink w:val="x"/><w:numStyleLink w:val="x"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
    const properties = '<w:pStyle w:val="a"/><w:numPr><w:ilvl w:val="99999999"/><w:numId w:val="1"/></w:numPr>';
    expect(textOf(paragraph('Text.', properties), { styles, numbering: list })).toBe('Text.\n');
  });

  it('with fields that never end, and notes that refer to themselves, is read', () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
    const separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    expect(textOf(paragraph(begin.repeat(1000) + separate.repeat(1000) + run('Text.')))).toBe('');
    const reference = '<w:r><w:footnoteReference w:id="1"/></w:r>';
    expect(
      textOf(paragraph(run('Text.') + reference), {
        footnotes: `<w:footnote w:id="1">${paragraph(run('Note.') + reference)}</w:footnote>`,
      }),
    ).toBe('Text.[^1]\n\n[^1]: Note.[^1]\n');
  });

  it('of millions of elements is read', () => {
    const many = 100_000;
    expect(read(paragraph(run('a ').repeat(many))).text.length).toBe(2 * many + 1);
    expect(read(paragraph('').repeat(many)).text).toBe('');
    expect(read(`<w:tbl>${`<w:tr><w:tc>${paragraph('a')}</w:tc></w:tr>`.repeat(20_000)}</w:tbl>`).paragraphs.length).toBe(20_000);
  });
});
