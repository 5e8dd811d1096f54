import { escapeXml } from '../../text/escapeXml.js';
import { beforeEnd } from '../parts.js';
import { readXml } from '../xml.js';
import { type StyleName, styleNames } from './content.js';

/** Character and table styles that the body refers to. */
const otherNames = ['footnote reference', 'Hyperlink', 'Table Grid'] as const;
export type AnyStyleName = StyleName | (typeof otherNames)[number];

interface Definition {
  readonly type: 'paragraph' | 'character' | 'table';
  readonly properties: string;
  readonly basedOn?: string;
  readonly next?: string;
}

const heading = (level: number): Definition => ({
  type: 'paragraph',
  next: 'BodyText',
  properties: `<w:pPr><w:keepNext/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/>${level > 2 ? '<w:i/>' : ''}</w:rPr>`,
});

/** Added if the template has no style of this name: just enough to distinguish it from body text. */
const definitions: Readonly<Record<AnyStyleName, Definition>> = {
  Title: {
    type: 'paragraph',
    next: 'BodyText',
    properties: '<w:pPr><w:keepNext/><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr>',
  },
  Subtitle: {
    type: 'paragraph',
    next: 'BodyText',
    properties: '<w:pPr><w:keepNext/><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr>',
  },
  Date: { type: 'paragraph', next: 'BodyText', properties: '<w:pPr><w:jc w:val="center"/></w:pPr>' },
  'Body Text': { type: 'paragraph', properties: '' },
  'heading 1': heading(1),
  'heading 2': heading(2),
  'heading 3': heading(3),
  'heading 4': heading(4),
  'heading 5': heading(5),
  'heading 6': heading(6),
  'List Number': { type: 'paragraph', properties: '' },
  'List Bullet': { type: 'paragraph', properties: '' },
  Quote: { type: 'paragraph', properties: '<w:pPr><w:ind w:left="567" w:right="567"/></w:pPr>' },
  'HTML Preformatted': {
    type: 'paragraph',
    properties: '<w:rPr><w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/><w:sz w:val="20"/></w:rPr>',
  },
  'footnote text': { type: 'paragraph', properties: '<w:rPr><w:sz w:val="20"/></w:rPr>' },
  'footnote reference': { type: 'character', properties: '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>' },
  Hyperlink: { type: 'character', properties: '<w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr>' },
  'Table Grid': {
    type: 'table',
    properties: `<w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
      .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
      .join('')}</w:tblBorders></w:tblPr>`,
  },
};

const idOf = (name: AnyStyleName): string =>
  name
    .split(' ')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

interface KnownStyle {
  readonly id: string;
  readonly type: string;
  readonly isDefault: boolean;
  /** Its name and aliases, in lowercase. */
  readonly names: string[];
  /** The list that numbers its paragraphs. */
  numId?: string;
}

function stylesIn(xml: string): KnownStyle[] {
  const styles: KnownStyle[] = [];
  readXml(xml, {
    open: (tag) => {
      const value = tag.attribute('w:val') ?? '';
      const last = styles.at(-1);
      if (tag.key === 'w:style')
        styles.push({
          id: tag.attribute('w:styleId') ?? '',
          type: tag.attribute('w:type') ?? 'paragraph',
          isDefault: /^(?:1|true|on)$/.test(tag.attribute('w:default') ?? ''),
          names: [],
        });
      else if (tag.key === 'w:name' || tag.key === 'w:aliases')
        for (const name of value.split(',')) last?.names.push(name.trim().toLowerCase());
      else if (tag.key === 'w:numId' && last) last.numId = value;
    },
    close: () => {},
  });
  return styles;
}

export interface Styles {
  readonly xml: string;
  /**
   * Returns the id of a style by its name. Returns undefined for the default style, which serves as “Body Text” if the template has none.
   */
  id(name: AnyStyleName): string | undefined;
  /** The list of the style “List Number”, by its `w:numId`. */
  readonly houseList?: string;
}

/**
 * Returns the styles of a document: those of the template by name, and ours where it has none.
 * @param template the template’s styles part
 */
export function stylesFor(template: string): Styles {
  const known = stylesIn(template);
  const named = (type: string, name: string): string | undefined =>
    known.find((style) => style.type === type && style.names.includes(name.toLowerCase()))?.id;
  const taken = new Set(known.map((style) => style.id));
  const ids = new Map<AnyStyleName, string>();
  const base = known.find((style) => style.type === 'paragraph' && style.isDefault)?.id;
  const bodyText = named('paragraph', 'Body Text') ?? base;
  let added = '';
  for (const name of [...styleNames, ...otherNames]) {
    const { type, properties, next } = definitions[name];
    const own = named(type, name);
    if (own !== undefined) ids.set(name, own);
    // The default style is the template’s own body text.
    if (own !== undefined || name === 'Body Text') continue;
    let id = idOf(name);
    while (taken.has(id)) id += '1';
    taken.add(id);
    ids.set(name, id);
    const basedOn = type === 'paragraph' && base !== undefined ? `<w:basedOn w:val="${escapeXml(base)}"/>` : '';
    const nextStyle = next !== 'BodyText' || bodyText === undefined ? '' : `<w:next w:val="${escapeXml(bodyText)}"/>`;
    added += `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${basedOn}${nextStyle}<w:qFormat/>${properties}</w:style>`;
  }
  const listNumber = ids.get('List Number');
  const houseList = known.find((style) => style.id === listNumber)?.numId;
  return {
    xml: beforeEnd(template, 'w:styles', added),
    id: (name) => ids.get(name),
    ...(houseList === undefined ? {} : { houseList }),
  };
}
