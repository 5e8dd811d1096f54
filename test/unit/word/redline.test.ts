import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { redlinedDocument } from '../../../server/src/precedent/redline/redlineDocuments.js';
import { finished } from '../../../server/src/text/steps.js';
import { exportWord } from '../../../server/src/word/export/exportWord.js';
import { readWordDocument } from '../../../server/src/word/readWordDocument.js';
import { testGlossary } from '../marked.js';
import { paragraph, run, wordFile } from './wordFile.js';

const signature = { author: 'Ministry of Foreign Affairs', date: '2027-05-12T00:00:00Z' };
const inWord = (text: string): Uint8Array => exportWord(text, 'markdown');

const redlined = (old: Uint8Array, fresh: Uint8Array): Uint8Array =>
  finished(redlinedDocument(readWordDocument(old, { changes: 'accepted' }), fresh, { markup: 'plain', glossary: testGlossary }, signature));

const textsOf = (bytes: Uint8Array, changes: 'accepted' | 'original'): string[] =>
  readWordDocument(bytes, { changes }).paragraphs.flatMap((p) => (p.text === '' || p.story.kind === 'footer' ? [] : [p.text]));

const xmlOf = (bytes: Uint8Array, part = 'document'): string => new TextDecoder().decode(unzipSync(bytes)[`word/${part}.xml`]);

/** Makes a redline and checks that both texts are in it. */
function checked(old: Uint8Array, fresh: Uint8Array): string {
  const bytes = redlined(old, fresh);
  expect(textsOf(bytes, 'original')).toEqual(textsOf(old, 'accepted'));
  expect(textsOf(bytes, 'accepted')).toEqual(textsOf(fresh, 'accepted'));
  return xmlOf(bytes);
}

/** The texts of changes of a kind. */
const changed = (xml: string, kind: string): string[] =>
  [...xml.matchAll(new RegExp(`<w:${kind} [^/>]*>(.*?)</w:${kind}>`, 'g'))].map((m) => (m[1] ?? '').replace(/<[^>]*>/g, ''));

const harbours = 'Both sides reaffirmed the importance of open harbours for fishing boats of every size.';
const trains = 'They welcomed the first night train between the two capitals, which began in spring.';
const seeds = 'The ministers discussed a seed bank for dry regions and the storage of rare grain.';
const bridges = 'Work on the bridge over the border river will continue without delay.';
const of = (...paragraphs: readonly string[]): Uint8Array => inWord(`${paragraphs.join('\n\n')}\n`);

describe('a redline', () => {
  it('changes nothing between equal texts', () => {
    expect(xmlOf(redlined(of(harbours, trains), of(harbours, trains)))).toBe(xmlOf(of(harbours, trains)));
  });

  it('marks words', () => {
    const xml = checked(of(harbours), of(harbours.replace('every size', 'all sizes')));
    expect([changed(xml, 'del'), changed(xml, 'ins')]).toEqual([['every size'], ['all sizes']]);
  });

  it('marks whole paragraphs that came and went', () => {
    const xml = checked(of(harbours, trains, seeds), of(bridges, harbours, seeds));
    expect([changed(xml, 'del'), changed(xml, 'ins')]).toEqual([[trains], [bridges]]);
    expect(xml.match(/<w:rPr><w:(?:ins|del) [^>]*\/><\/w:rPr><\/w:pPr>/g)).toHaveLength(2);
  });

  it('marks a paragraph that moved and was reworded as a move with the change inside', () => {
    const xml = checked(of(trains, harbours, seeds), of(harbours, seeds, trains.replace('spring', 'early autumn')));
    expect(changed(xml, 'moveFrom')).toEqual([trains]);
    expect(changed(xml, 'moveTo').join('')).toBe(trains);
    expect(changed(xml, 'ins')).toEqual(['early autumn']);
    const names = [...xml.matchAll(/<w:move(?:From|To)RangeStart [^>]*w:name="([^"]*)"/g)].map((m) => m[1]);
    expect(names).toEqual(['move1', 'move1']);
    expect(xml.match(/RangeEnd /g)).toHaveLength(2);
  });

  it('marks a sentence that moved to another paragraph', () => {
    const xml = checked(of(`${harbours} ${trains}`, seeds), of(harbours, `${seeds} ${trains}`));
    expect([changed(xml, 'moveFrom'), changed(xml, 'moveTo')]).toEqual([[trains], [trains]]);
  });

  it('marks the end of a paragraph where one was divided or two were joined', () => {
    const divided = checked(of(`${harbours} ${trains}`, seeds), of(harbours, trains, seeds));
    expect(divided.match(/<w:rPr><w:ins [^>]*\/><\/w:rPr>/g)).toHaveLength(1);
    const joined = checked(of(harbours, trains, seeds), of(`${harbours} ${trains}`, seeds));
    expect(joined.match(/<w:rPr><w:del [^>]*\/><\/w:rPr>/g)).toHaveLength(1);
  });

  it('has a last paragraph that came or went', () => {
    checked(of(harbours), of(harbours, trains));
    checked(of(harbours, trains), of(harbours));
    checked(of(harbours, trains), of(harbours, seeds, bridges));
    checked(of(harbours), of(trains));
  });

  it('marks changes in footnotes, and keeps one that went', () => {
    const old = inWord(`${harbours}[^1] ${trains}[^2]\n\n[^1]: Signed in spring.\n\n[^2]: Built in 2020.\n`);
    const fresh = inWord(`${harbours}[^1] ${trains}\n\n[^1]: Signed in autumn.\n`);
    const bytes = redlined(old, fresh);
    expect(textsOf(bytes, 'original')).toEqual(textsOf(old, 'accepted'));
    expect(textsOf(bytes, 'accepted')).toEqual(textsOf(fresh, 'accepted'));
    expect(changed(xmlOf(bytes, 'footnotes'), 'del')).toEqual(['spring']);
  });

  it('keeps notes that went as they referred to one another', () => {
    const mark = (id: string): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const note = (id: string, content: string): string => `<w:footnote w:id="${id}">${paragraph(content)}</w:footnote>`;
    const document = (...marks: readonly string[]): Uint8Array =>
      wordFile(paragraph(run(harbours) + marks.join('')) + paragraph(run(trains) + mark('4')), {
        footnotes:
          note('2', `${run('Signed in spring; see also note ')}${mark('3')}${run(' below.')}`) +
          note('3', 'Built\tin 2020.') +
          note('4', 'Of steel.'),
      });
    const fresh = document();
    checked(document(mark('2')), fresh);
    checked(document(mark('2'), mark('3')), fresh);
    checked(document(mark('4'), mark('4')), fresh);
    checked(document(mark('2')), document(mark('3')));
    checked(document(mark('3')), document(mark('2')));
    checked(document(mark('2'), mark('2')), of(seeds));
    // There is no such note.
    expect(xmlOf(redlined(document(mark('9')), fresh), 'footnotes')).toBe(xmlOf(fresh, 'footnotes'));
  });

  it('puts text into a body and into notes without paragraphs', () => {
    checked(of(harbours, trains), wordFile('<w:sectPr/>'));
    checked(of(harbours), wordFile(''));
    const cited = paragraph(`${run(harbours)}<w:r><w:footnoteReference w:id="2"/></w:r>`);
    const [empty, full] = ['<w:footnote w:id="2"/>', `<w:footnote w:id="2">${paragraph('Built in 2020.')}</w:footnote>`].map((footnotes) =>
      wordFile(cited, { footnotes }),
    ) as [Uint8Array, Uint8Array];
    checked(empty, full);
    checked(full, empty);
  });

  it('compares notes that only notes refer to', () => {
    const mark = (id: string): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const document = (text: string, inner = mark('3')): Uint8Array =>
      wordFile(paragraph(run(harbours) + mark('2')), {
        footnotes: `<w:footnote w:id="2">${paragraph(run('See also note ') + inner + run('.'))}</w:footnote><w:footnote w:id="3">${paragraph(text)}</w:footnote>`,
      });
    checked(document('Signed in spring.'), document('Signed in autumn.'));
    checked(document('Signed in spring.'), document('', ''));
    checked(document('', ''), document('Signed in spring.'));
  });

  it('accepts what was tracked in the new document before', () => {
    const by = 'w:id="1" w:author="Other" w:date="2026-01-01T00:00:00Z"';
    const tracked = wordFile(
      paragraph(
        `${run('Both sides ')}<w:del ${by}><w:r><w:delText>never </w:delText></w:r></w:del><w:ins ${by}>${run('always ')}</w:ins>${run('met.')}`,
      ) +
        paragraph(run('Gone'), `<w:rPr><w:del ${by}/></w:rPr>`).replace('<w:r>', `<w:del ${by}><w:r>`).replace('</w:r>', '</w:r></w:del>') +
        paragraph('They talked.'),
    );
    const xml = checked(of('Both sides met.', 'They talked.'), tracked);
    expect(xml).not.toContain('Other');
    expect(changed(xml, 'ins')).toEqual(['always ']);
  });

  it('keeps the form of the new document', () => {
    const fresh = wordFile(
      paragraph(
        `${run('Both sides ', '<w:b/>') + run('met again in ')}<w:hyperlink w:anchor="x">${run('spring, when it rained')}</w:hyperlink>${run('.')}`,
      ),
    );
    const xml = checked(of('Both sides met in spring.'), fresh);
    expect(xml).toContain('<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Both sides </w:t>');
    expect(xml).toContain('<w:hyperlink w:anchor="x"><w:r><w:t xml:space="preserve">spring</w:t></w:r><w:ins ');
  });

  it('keeps the last paragraph of a cell', () => {
    const table = (cells: readonly string[]): string =>
      `<w:tbl><w:tr>${cells.map((c) => `<w:tc>${c}</w:tc>`).join('')}</w:tr></w:tbl>${paragraph(seeds)}`;
    checked(
      wordFile(table([paragraph(harbours), paragraph(trains)])),
      wordFile(table([paragraph(harbours) + paragraph(bridges), paragraph(trains)])),
    );
    checked(
      wordFile(table([paragraph(harbours) + paragraph(bridges), paragraph(trains)])),
      wordFile(table([paragraph(harbours), paragraph(trains)])),
    );
    checked(of(harbours, trains, seeds), wordFile(table([paragraph(harbours), paragraph(bridges)])));
  });

  it('takes out and puts in the codes of a field with its text', () => {
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('May 12')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const xml = checked(of(harbours), wordFile(paragraph(harbours) + paragraph(run('Done on ') + field + run('.'))));
    const outside = xml.replace(/<w:ins [^/>]*>.*?<\/w:ins>/g, '');
    expect(outside).not.toContain('fldChar');
  });

  it('leaves text boxes in their paragraph when one before it went', () => {
    const box = `<w:r><w:pict><v:textbox><w:txbxContent>${paragraph('Boxed.')}</w:txbxContent></v:textbox></w:pict></w:r>`;
    const fresh = paragraph(box + run(trains)) + paragraph(seeds);
    checked(wordFile(paragraph(harbours) + fresh), wordFile(fresh));
    checked(wordFile(fresh), wordFile(paragraph(harbours) + fresh));
    checked(wordFile(paragraph(seeds) + fresh), wordFile(paragraph(seeds) + paragraph(bridges) + fresh));
  });

  it('marks changes in headers and in text boxes in them', () => {
    const box = (text: string): string =>
      `<w:r><w:pict><v:textbox><w:txbxContent>${paragraph(text)}</w:txbxContent></v:textbox></w:pict></w:r>`;
    const document = (year: string): Uint8Array =>
      wordFile(`${paragraph(harbours)}<w:sectPr><w:headerReference w:type="default" r:id="rIdheader1"/></w:sectPr>`, {
        margins: {
          header1: paragraph(`First of ${year}`) + paragraph(run('Second') + box(`Box of ${year}`)) + paragraph(`Third of ${year}`),
        },
      });
    checked(document('2026'), document('2027'));
  });

  it('pairs text boxes and headers by their text where one was added', () => {
    const box = (text: string): string =>
      `<w:r><w:pict><v:textbox><w:txbxContent>${paragraph(text)}</w:txbxContent></v:textbox></w:pict></w:r>`;
    const document = (...boxes: readonly string[]): Uint8Array => wordFile(paragraph(run(harbours) + boxes.map(box).join('')));
    const xml = checked(document(`Printed in 2026. ${trains}`, seeds), document(`Printed in 2027. ${trains}`, seeds, bridges));
    expect([changed(xml, 'del'), changed(xml, 'ins')]).toEqual([['2026'], ['2027', bridges]]);
    expect(changed(checked(document(trains, seeds), document(seeds)), 'del')).toEqual([trains]);

    const headed = (...texts: readonly string[]): Uint8Array =>
      wordFile(
        `${paragraph(harbours)}<w:sectPr>${texts.map((_, i) => `<w:headerReference w:type="${['default', 'first'][i]}" r:id="rIdheader${i}"/>`).join('')}<w:titlePg/></w:sectPr>`,
        { margins: Object.fromEntries(texts.map((text, i) => [`header${i}`, paragraph(text)])) },
      );
    const bytes = redlined(headed(trains), headed(trains.replace('spring', 'autumn'), seeds));
    expect(changed(xmlOf(bytes, 'header0'), 'del')).toEqual([]);
    const same = redlined(headed(trains.replace('spring', 'autumn'), seeds), headed(trains, seeds));
    expect(changed(xmlOf(same, 'header0'), 'del')).toEqual(['autumn']);
  });

  it('leaves numbers of pages alone', () => {
    const field = (code: string, result: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const document = (text: string, last: string): Uint8Array =>
      wordFile(`${paragraph(text)}<w:sectPr><w:footerReference w:type="default" r:id="rIdfooter1"/></w:sectPr>`, {
        margins: {
          footer1: paragraph(
            `${run('Page ')}<w:fldSimple w:instr=" PAGE ">${run(last)}</w:fldSimple>${run(' of ')}${field('NUMPAGES', run(last) + run('2'))}${run('.')}`,
          ),
        },
      });
    const bytes = redlined(document(harbours, '3'), document(trains, '4'));
    expect(xmlOf(bytes, 'footer1')).toBe(xmlOf(document(trains, '4'), 'footer1'));
    expect(readWordDocument(bytes, { changes: 'accepted' }).text).toContain('Page \uFFFC of \uFFFC.');
    checked(wordFile(paragraph(harbours)), document(trains, '4'));
  });

  it('marks a formula on a line of its own with that line', () => {
    const line = (text: string): string => `<m:oMathPara><m:oMath><m:r><m:t>${text}</m:t></m:r></m:oMath></m:oMathPara>`;
    const xml = checked(of(harbours), wordFile(paragraph(run(harbours) + line('a=b')) + paragraph(line('c=d'))));
    expect(xml).not.toMatch(/<m:oMathPara><w:/);
    expect(changed(xml, 'ins').join(' ')).toBe('a=b c=d');
  });

  it('takes a formula or words under a reading as a whole', () => {
    const formula = (...parts: readonly string[]): string =>
      `<m:oMath>${parts.map((t) => `<m:r><m:t>${t}</m:t></m:r>`).join('')}</m:oMath>`;
    const reading = (words: string): string =>
      `<w:r><w:ruby><w:rubyPr/><w:rt>${run('にほん')}</w:rt><w:rubyBase>${run(words)}</w:rubyBase></w:ruby></w:r>`;
    const document = (math: string, words: string): Uint8Array =>
      wordFile(paragraph(run('So ') + math + run(' in ') + words + run('.')) + paragraph(harbours));
    const old = document(formula('a', '=b', '+c'), reading('日本'));
    for (const [math, words] of [
      [formula('a', '=d', '+c'), reading('日本')],
      [formula('a', '=b'), reading('日韓')],
      [formula('x', 'a', '=b', '+c'), reading('東日本')],
      [run('a=c'), run('日')],
      ['', reading('日本語')],
    ] as const) {
      checked(old, document(math, words));
      checked(document(math, words), old);
    }
  });

  it('gives the same bytes for the same date', () => {
    expect(redlined(of(harbours), of(trains))).toEqual(redlined(of(harbours), of(trains)));
  });
});
