import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportWord } from '../../../server/src/word/export/exportWord.js';
import { curlyQuotes } from '../../../server/src/word/export/smartQuotes.js';
import { readWordDocument } from '../../../server/src/word/readWordDocument.js';
import { wordFile } from './wordFile.js';

const partOf = (bytes: Uint8Array, name: string): string => new TextDecoder().decode(unzipSync(bytes)[name]);

/** The text that is read back, without the number of the page. */
const readBack = (bytes: Uint8Array): string =>
  readWordDocument(bytes, { changes: 'accepted' }).text.replace(/\n<!-- Footer -->[\s\S]*$/, '');

const exported = (text: string): string => readBack(exportWord(text, 'markdown'));

/** The style of each paragraph, by its name. */
const stylesOf = (text: string, markup: 'markdown' | 'plain' = 'markdown'): string[] =>
  readWordDocument(exportWord(text, markup), { changes: 'accepted' }).paragraphs.flatMap((p) =>
    p.story.kind === 'body' && p.text !== ''
      ? [`${p.style}: ${p.mark ? `${p.mark.kind === 'bullet' ? '•' : p.mark.text} ` : ''}${p.text}`]
      : [],
  );

const opening = '# Joint Statement\n\n## The Tenth Meeting of the Dialogue\n\nMay 12, 2027\n\n';

describe('exporting to Word', () => {
  it('gives title, subtitle, date and headings their styles', () => {
    expect(stylesOf(`${opening}Both sides met.\n\n## Security\n\nThey talked.\n\n### Space\n\nAnd talked.\n`)).toEqual([
      'title: Joint Statement',
      'subtitle: The Tenth Meeting of the Dialogue',
      'date: May 12, 2027',
      'body text: Both sides met.',
      'heading 1: Security',
      'body text: They talked.',
      'heading 2: Space',
      'body text: And talked.',
    ]);
  });

  it('finds the date in other languages', () => {
    const styles = (date: string): string[] => stylesOf(`# 共同声明\n\n${date}\n\n双方は会談した。\n`).map((s) => s.split(':')[0] ?? '');
    for (const date of ['令和９年５月１２日　東京', '2027年5月12日', 'Paris, le 12 mai 2027'])
      expect(styles(date), date).toEqual(['title', 'date', 'body text']);
    expect(styles('２０２７年５月１２日、双方は会談した。')).toEqual(['title', 'body text', 'body text']);
  });

  it('keeps a heading for a section if no date follows it', () => {
    expect(stylesOf('# Joint Statement\n\n## Security\n\nBoth sides met on May 12, 2027.\n')).toEqual([
      'title: Joint Statement',
      'heading 1: Security',
      'body text: Both sides met on May 12, 2027.',
    ]);
  });

  it('numbers paragraphs with letters', () => {
    const text = '1. One:\n\n(a) *to* meet;\n\n(b) to talk:\n\n(i) soon, and\n\n(ii) often.\n\n(c) to end.\n\n2. Two\n';
    const bytes = exportWord(text, 'markdown');
    expect(readBack(bytes)).toBe(text.replaceAll('*', ''));
    const levels = readWordDocument(bytes, { changes: 'accepted' }).paragraphs.flatMap((p) => p.mark?.level ?? []);
    expect(levels).toEqual([0, 1, 1, 2, 2, 1, 0]);
  });

  it('numbers paragraphs as the text numbers them, over other paragraphs and with gaps', () => {
    const text = '1. One\n2. Two\n\n   More.\n   - dot\n\nBetween.\n\n3. Three\n\n7) Seven\n\n9. Nine\n';
    expect(stylesOf(text)).toEqual([
      'list number: 1. One',
      'list number: 2. Two',
      'list number: More.',
      'list bullet: • dot',
      'body text: Between.',
      'list number: 3. Three',
      'list number: 7) Seven',
      'list number: 9. Nine',
    ]);
  });

  it('numbers plain text with figures, letters and Roman numerals', () => {
    const text =
      '1. Both sides met again.\n\n(a) A letter here\n\n(b) Another letter\n\n(i) A numeral\n\n(ii) And another\n\nA. Smith spoke.\n';
    expect(stylesOf(text, 'plain').slice(0, 5)).toEqual([
      'list number: 1. Both sides met again.',
      'list number: (a) A letter here',
      'list number: (b) Another letter',
      'list number: (i) A numeral',
      'list number: (ii) And another',
    ]);
    expect(stylesOf(text, 'plain')[5]).toContain('A. Smith spoke.');
  });

  it('takes “(i)” after “(h)” for a letter', () => {
    const items = [...'abcdefghij'].map((letter) => `(${letter}) item ${letter} of the list`);
    expect(stylesOf(`${items.join('\n\n')}\n`, 'plain')).toEqual(items.map((item) => `list number: ${item}`));
  });

  it('loses no text: entities, escapes, code, links, breaks, tables, notes', () => {
    const text = [
      'Caf&eacute; \\*star\\* R&D `x < y` [the treaty](https://example.org/a?b=1&c=2) <https://example.org>.',
      'A line  \nand the next one.',
      '| A | B |\n|---|--:|\n| 1 | two\\|2 |',
      'A note.[^n] Once more.[^n]',
      '[^n]: With *emphasis* & a [link](https://example.org).',
      '[^unused]: Nobody refers to this.',
      '> Quoted words.',
      '```\ncode  here\n```',
    ].join('\n\n');
    expect(exported(`${text}\n`)).toBe(
      `${[
        'Café \\*star\\* R&D x < y the treaty https://example.org.',
        'A line\nand the next one.',
        '| A | B |\n| --- | --- |\n| 1 | two\\|2 |',
        'A note.[^1] Once more.[^2]',
        '[^1]: With emphasis & a link.',
        '[^2]: With emphasis & a link.',
        'Quoted words.',
        'code  here',
        'Nobody refers to this.',
      ].join('\n\n')}\n`,
    );
    const relationships = partOf(exportWord(text, 'markdown'), 'word/_rels/document.xml.rels');
    expect(relationships).toContain('Target="https://example.org/a?b=1&amp;c=2"');
    expect(partOf(exportWord(text, 'markdown'), 'word/_rels/footnotes.xml.rels')).toContain('Target="https://example.org"');
  });

  it('leaves out front matter and comments', () => {
    expect(exported('---\ndate: 2027-05-12\n---\n\nBoth <!-- communique-disable --> sides.\n\n<!-- note -->\n')).toBe('Both sides.\n');
  });

  it('writes the same bytes for the same text', () => {
    expect(exportWord(opening, 'markdown')).toEqual(exportWord(opening, 'markdown'));
  });

  it('keeps emphasis', () => {
    const xml = partOf(exportWord('One **two *three*** four.\n', 'markdown'), 'word/document.xml');
    expect(xml).toContain('<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">two </w:t>');
    expect(xml).toContain('<w:rPr><w:b/><w:i/></w:rPr><w:t xml:space="preserve">three</w:t>');
  });
});

describe('a template', () => {
  const house =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="Heading 1"/></w:style>';
  const section = '<w:sectPr><w:pgSz w:w="12240" w:h="15840"/></w:sectPr>';
  const template = wordFile(`<w:p><w:r><w:t>Sample text</w:t></w:r></w:p>${section}`, { styles: house, type: 'template' });
  const bytes = exportWord(`${opening}Both sides met.\n\n## Security\n\nThey talked.\n`, 'markdown', template);
  const xml = partOf(bytes, 'word/document.xml');

  it('gives its styles by name, and its page', () => {
    expect(xml).toContain('<w:pStyle w:val="Titel"/>');
    expect(xml).toContain('<w:pStyle w:val="berschrift1"/>');
    expect(xml).toContain(section);
  });

  it('gives text its default style, unless it has “Body Text”', () => {
    expect(xml).toContain('<w:p><w:pPr></w:pPr><w:r><w:t xml:space="preserve">Both sides met.');
  });

  it('loses its own text, and becomes a document', () => {
    expect(xml).not.toContain('Sample text');
    expect(partOf(bytes, '[Content_Types].xml')).toContain('wordprocessingml.document.main+xml');
  });

  it('gets the styles that it does not have', () => {
    expect(partOf(bytes, 'word/styles.xml')).toContain('<w:name w:val="Subtitle"/><w:basedOn w:val="Standard"/>');
  });

  it('is refused if it has macros or is none', () => {
    const macros = wordFile('<w:p/>', { type: 'application/vnd.ms-word.document.macroEnabled.main+xml' });
    expect(() => exportWord('Text.\n', 'markdown', macros)).toThrow('has macros; save it as .docx or .dotx, without them');
    expect(() => exportWord('Text.\n', 'markdown', new TextEncoder().encode('no'))).toThrow('is not a Word document (.docx)');
  });
});

describe('curly quotation marks', () => {
  it.each([
    [`"We 'agree'," they said.`, '“We ‘agree’,” they said.'],
    [`Japan's ("the Dialogue")—"new"`, 'Japan’s (“the Dialogue”)—“new”'],
    [`the '90s and '27`, 'the ’90s and ’27'],
    [`35°41'22" N`, `35°41'22" N`],
    ['no marks', 'no marks'],
  ])('%s', (text, curly) => {
    expect(curlyQuotes(text)).toBe(curly);
  });

  it('open and close over emphasis, and not in code', () => {
    expect(exported('They "*agree*" on `"x"`.\n')).toBe('They “agree” on "x".\n');
  });
});
