import { readXml, type XmlTag } from '../xml.js';

/** Run properties that affect what is read. Undefined if not set. */
export interface RunProperties {
  vanish?: boolean;
  strike?: boolean;
  bold?: boolean;
}

const toggles: Readonly<Record<string, keyof RunProperties>> = {
  'w:vanish': 'vanish',
  'w:strike': 'strike',
  'w:dstrike': 'strike',
  'w:b': 'bold',
};

/** Returns whether a toggle element is on. */
export const isOn = (tag: XmlTag): boolean => !/^(?:0|false|off)$/.test(tag.attribute('w:val') ?? '');

/** Sets a run property from an element. Two elements strike text through; either is enough. */
export function takeRunProperty(properties: RunProperties, tag: XmlTag): void {
  const toggle = toggles[tag.key];
  if (toggle !== undefined) properties[toggle] = isOn(tag) || (toggle === 'strike' && properties.strike === true);
}

/** Paragraph properties that affect how a paragraph is read. */
export interface ParagraphProperties {
  /** The id of the numbering; `0` for none. */
  numbering?: string;
  /** The level in the list, from 0. */
  level?: number;
  /** The outline level, from 0; 9 for body text. */
  outline?: number;
}

export function takeParagraphProperty(properties: ParagraphProperties, tag: XmlTag): void {
  const value = tag.attribute('w:val') ?? '';
  if (tag.key === 'w:numId') properties.numbering = value;
  else if (tag.key === 'w:ilvl') properties.level = Number(value) || 0;
  else if (tag.key === 'w:outlineLvl') properties.outline = Number(value) || 0;
}

interface Style {
  readonly id: string;
  readonly kind: string;
  readonly isDefault: boolean;
  name: string;
  basedOn?: string;
  readonly run: RunProperties;
  readonly paragraph: ParagraphProperties;
}

/** A style with its inherited properties. */
export interface ResolvedStyle {
  readonly id: string;
  /** Word’s name for it in lowercase; built-in styles have English names. */
  readonly name: string;
  readonly run: RunProperties;
  readonly paragraph: ParagraphProperties;
}

export interface Styles {
  readonly defaults: RunProperties;
  /** Returns the style of a paragraph; without an id, the default style. */
  paragraph(id: string | undefined): ResolvedStyle;
  character(id: string | undefined): ResolvedStyle | undefined;
}

/** Toggle properties are switched by each style of a hierarchy (ISO/IEC 29500-1, 17.7.3). Within one kind of style, the nearest counts. */
const inherited = (own: RunProperties, from: RunProperties): RunProperties => ({ ...from, ...own });

/** Reads `styles.xml`. @param xml undefined if the document has none */
export function readStyles(xml: string | undefined): Styles {
  const defaults: RunProperties = {};
  const styles = new Map<string, Style>();
  let style: Style | undefined;
  let depth = 0;
  /** Nesting depth in properties that only apply to parts of tables. */
  let conditional = 0;
  if (xml !== undefined)
    readXml(xml, {
      open: (tag) => {
        depth++;
        if (tag.key === 'w:style')
          style = {
            id: tag.attribute('w:styleId') ?? '',
            kind: tag.attribute('w:type') ?? 'paragraph',
            isDefault: /^(?:1|true|on)$/.test(tag.attribute('w:default') ?? ''),
            name: '',
            run: {},
            paragraph: {},
          };
        else if (tag.key === 'w:tblStylePr') conditional++;
        else if (!style || conditional > 0) takeRunProperty(style ? {} : defaults, tag);
        else if (tag.key === 'w:name' && depth === 3) style.name = (tag.attribute('w:val') ?? '').toLowerCase();
        else if (tag.key === 'w:basedOn') style.basedOn = tag.attribute('w:val') ?? '';
        else {
          takeRunProperty(style.run, tag);
          takeParagraphProperty(style.paragraph, tag);
        }
      },
      close: (tag) => {
        depth--;
        if (tag.key === 'w:tblStylePr') conditional--;
        if (tag.key !== 'w:style' || !style) return;
        styles.set(style.id, style);
        style = undefined;
      },
    });
  const resolved = new Map<string, ResolvedStyle>();
  const resolve = (id: string): ResolvedStyle | undefined => {
    const chain: Style[] = [];
    for (let at = styles.get(id); at && !chain.includes(at) && chain.length < 100; at = styles.get(at.basedOn ?? '')) chain.push(at);
    const [own] = chain;
    if (!own) return undefined;
    const known = resolved.get(id);
    if (known) return known;
    const found = chain.reduceRight<ResolvedStyle>(
      (base, s) => ({
        id,
        name: own.name,
        run: inherited(s.run, base.run),
        paragraph: { ...base.paragraph, ...s.paragraph },
      }),
      { id, name: own.name, run: {}, paragraph: {} },
    );
    resolved.set(id, found);
    return found;
  };
  const byDefault = [...styles.values()].find((s) => s.isDefault && s.kind === 'paragraph')?.id ?? '';
  const none: ResolvedStyle = { id: '', name: '', run: {}, paragraph: {} };
  return {
    defaults,
    paragraph: (id) => (id === undefined ? undefined : resolve(id)) ?? resolve(byDefault) ?? none,
    character: (id) => (id === undefined ? undefined : resolve(id)),
  };
}

/** Returns the effective properties of a run: its own, else those of its styles, else the document defaults. */
export function effective(
  property: keyof RunProperties,
  direct: RunProperties,
  { defaults }: Styles,
  paragraph: ResolvedStyle,
  character: ResolvedStyle | undefined,
): boolean {
  const own = direct[property];
  if (own !== undefined) return own;
  const [a, b] = [paragraph.run[property], character?.run[property]];
  if (a === undefined && b === undefined) return defaults[property] === true;
  return (a === true) !== (b === true);
}
