import type { WordContainer, WordStory } from '../paragraph.js';
import type { Changes } from '../reading.js';
import type { XmlTag } from '../xml.js';

export interface Mode {
  readonly isSkipped: boolean;
  readonly in: 'content' | 'paragraph' | 'mark' | 'run' | 'section' | 'row' | 'cell' | 'control' | 'other';
  /** In a content control whose text is not typed. */
  readonly isLocked: boolean;
}

/** The outermost element of each kind of part. */
export const roots: Readonly<Record<WordStory['kind'], string>> = {
  body: 'w:document',
  footnote: 'w:footnotes',
  endnote: 'w:endnotes',
  header: 'w:hdr',
  footer: 'w:ftr',
  textBox: '',
};

/** Elements that hold properties, with what they are of. */
export const propertiesOf: Readonly<Record<string, Mode['in']>> = {
  'w:pPr': 'paragraph',
  'w:rPr': 'run',
  'w:sectPr': 'section',
  'w:trPr': 'row',
  'w:tcPr': 'cell',
  'w:sdtPr': 'control',
  'w:tblPr': 'other',
  'w:tblPrEx': 'other',
  'w:sdtEndPr': 'other',
  'w:rubyPr': 'other',
  'w:customXmlPr': 'other',
  'w:smartTagPr': 'other',
};

/** Elements in a paragraph that hold runs. */
export const containers = new Set(
  'w:hyperlink w:smartTag w:sdtContent w:ins w:del w:moveFrom w:moveTo w:fldSimple w:customXml w:dir w:bdo w:rubyBase m:oMath m:oMathPara'.split(
    ' ',
  ),
);
/** Those whose text is not edited. */
export const fixed = new Set(['w:rubyBase', 'm:oMath', 'm:oMathPara', 'w:fldSimple']);

/** What a run can show beside its text, and keeps if its text goes. */
export const standsApart = new Set([
  ...['w:drawing', 'w:pict', 'w:object', 'w:contentPart', 'mc:AlternateContent'],
  ...['w:footnoteRef', 'w:endnoteRef', 'w:separator', 'w:continuationSeparator'],
]);

export const revisions = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']);
export const gone: Readonly<Record<Changes, ReadonlySet<string>>> = {
  accepted: new Set(['w:del', 'w:moveFrom']),
  original: new Set(['w:ins', 'w:moveTo']),
};

/** Former properties, as a tracked change of them keeps them. */
export const former = /^w:(?:pPr|rPr|sectPr|tblPr|tblPrEx|tblGrid|trPr|tcPr|numbering)Change$/;

/** What makes a content control one whose text is chosen or comes from elsewhere. */
export const isFixed = (tag: XmlTag): boolean =>
  /^(?:w:dropDownList|w:dataBinding|w14:checkbox|w:picture)$/.test(tag.key) ||
  (tag.key === 'w:lock' && /ontentLocked$/i.test(tag.attribute('w:val') ?? ''));

/** Separators between the text and its notes. */
export const isSeparator = (tag: XmlTag): boolean => /separator|notice/i.test(tag.attribute('w:type') ?? '');

/** The prefix of an element, with its colon. */
export const prefixOf = ({ prefix }: XmlTag): string => (prefix === '' ? '' : `${prefix}:`);

export const containerOf = (tag: XmlTag, parent: WordContainer | undefined, isLocked = false): WordContainer => ({
  key: tag.key,
  prefix: prefixOf(tag),
  start: tag.start,
  inner: tag.inner,
  end: tag.inner,
  ...(parent ? { parent } : {}),
  ...(isLocked ? { isLocked: true as const } : {}),
});
