import type { WordContainer, WordStory } from '../paragraph.js';
import type { Changes } from '../reading.js';
import type { XmlTag } from '../xml.js';

export interface Mode {
  readonly isSkipped: boolean;
  readonly in: 'content' | 'paragraph' | 'mark' | 'run' | 'section' | 'row' | 'cell' | 'control' | 'other';
  /** Whether it is in a content control whose text is not typed. */
  readonly isLocked: boolean;
}

/** The root element of each kind of part. */
export const roots: Readonly<Record<WordStory['kind'], string>> = {
  body: 'w:document',
  footnote: 'w:footnotes',
  endnote: 'w:endnotes',
  header: 'w:hdr',
  footer: 'w:ftr',
  textBox: '',
};

/** Elements that hold properties, and of what. */
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

/** Elements in a paragraph that contain runs. */
export const containers = new Set(
  'w:hyperlink w:smartTag w:sdtContent w:ins w:del w:moveFrom w:moveTo w:fldSimple w:customXml w:dir w:bdo w:rubyBase m:oMath m:oMathPara'.split(
    ' ',
  ),
);
/** Elements whose text is not edited. */
export const fixed = new Set(['w:rubyBase', 'm:oMath', 'm:oMathPara', 'w:fldSimple']);

/** Elements of a run that show something other than its text, and stay if the text is removed. */
export const standsApart = new Set([
  ...['w:drawing', 'w:pict', 'w:object', 'w:contentPart', 'mc:AlternateContent'],
  ...['w:footnoteRef', 'w:endnoteRef', 'w:separator', 'w:continuationSeparator'],
]);

export const revisions = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']);
export const removedElements: Readonly<Record<Changes, ReadonlySet<string>>> = {
  accepted: new Set(['w:del', 'w:moveFrom']),
  original: new Set(['w:ins', 'w:moveTo']),
};

/** Former properties, as kept by a tracked change of properties. */
export const former = /^w:(?:pPr|rPr|sectPr|tblPr|tblPrEx|tblGrid|trPr|tcPr|numbering)Change$/;

/** Returns whether a property makes the text of a content control a choice or a copy from elsewhere. */
export const isFixed = (tag: XmlTag): boolean =>
  /^(?:w:dropDownList|w:dataBinding|w14:checkbox|w:picture)$/.test(tag.key) ||
  (tag.key === 'w:lock' && /ontentLocked$/i.test(tag.attribute('w:val') ?? ''));

/** Returns whether a note is a separator between the text and its notes. */
export const isSeparator = (tag: XmlTag): boolean => /separator|notice/i.test(tag.attribute('w:type') ?? '');

/** Returns the prefix of an element, with its colon. */
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
