import { xmlHeader as header, wordMime as mime, officeRelationships as office } from '../parts.js';

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const packages = 'http://schemas.openxmlformats.org/package/2006';

const namespaces = `xmlns:w="${main}" xmlns:r="${office}"`;

/** A4 with margins of one inch, and the page number below the text. */
const section =
  '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>';

const fonts = 'w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="MS Mincho" w:cs="Times New Roman"';

const justified = (id: string, name: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:jc w:val="both"/></w:pPr></w:style>`;

const styles = `${header}<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts ${fonts}/><w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="en-US" w:eastAsia="ja-JP" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>${justified('BodyText', 'Body Text')}${justified('ListNumber', 'List Number')}${justified('ListBullet', 'List Bullet')}</w:styles>`;

/** The parts of a Word document without text. */
export const blankParts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${header}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${mime}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${mime}.styles+xml"/><Override PartName="/word/settings.xml" ContentType="${mime}.settings+xml"/><Override PartName="/word/footer1.xml" ContentType="${mime}.footer+xml"/></Types>`,
  '_rels/.rels': `${header}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/document.xml': `${header}<w:document ${namespaces}><w:body><w:p/>${section}</w:body></w:document>`,
  'word/_rels/document.xml.rels': `${header}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${office}/settings" Target="settings.xml"/><Relationship Id="rId4" Type="${office}/footer" Target="footer1.xml"/></Relationships>`,
  'word/styles.xml': styles,
  // Word 2013 and later. Without it, Word opens the document in compatibility mode.
  'word/settings.xml': `${header}<w:settings ${namespaces}><w:compat><w:doNotExpandShiftReturn/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
  'word/footer1.xml': `${header}<w:ftr ${namespaces}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>`,
};

/** A numbering part without lists. */
export const emptyNumbering = `${header}<w:numbering ${namespaces}></w:numbering>`;
