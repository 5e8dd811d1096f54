import type { WordContainer } from './paragraph.js';
import type { Changes } from './reading.js';
import type { XmlTag } from './xml.js';

/** Elements in a paragraph that hold runs. */
export const containers = new Set(
  'w:hyperlink w:smartTag w:sdtContent w:ins w:del w:moveFrom w:moveTo w:fldSimple w:customXml w:dir w:bdo w:rubyBase m:oMath m:oMathPara'.split(
    ' ',
  ),
);
/** Those whose text is not edited. */
export const fixed = new Set(['w:rubyBase', 'm:oMath', 'm:oMathPara', 'w:fldSimple']);

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
