import type { Markup } from '../../text/blocks/block.js';
import { escapeXml } from '../../text/escapeXml.js';
import { t } from '../../text/l10n.js';
import { beforeEnd, emptyFootnotes, Parts, xmlHeader } from '../parts.js';
import { WordError } from '../wordError.js';
import { readXml } from '../xml.js';
import { writeZip } from '../zip.js';
import { blankParts, emptyNumbering } from './blank.js';
import { bodyOf, titleOf } from './body.js';
import type { Content } from './content.js';
import { contentOfMarkdown } from './fromMarkdown.js';
import { contentOfPlain } from './fromPlain.js';
import { numberingFor } from './numbering.js';
import { stylesFor } from './styles.js';

const noArchive = { entries: [], head: new Uint8Array(0) };
const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

const blank = (): Uint8Array => writeZip(noArchive, new Map(Object.entries(blankParts).map(([name, text]) => [name, encoded(text)])));

/**
 * Returns a statement in Markdown or plain text as a Word document: title and date centred, headings, numbered paragraphs, lists, tables,
 * footnotes, emphasis, curly quotation marks. The same text always gives the same bytes.
 * @param template a .docx or .dotx that provides the styles, page, headers and footers; its text is dropped
 * @throws WordError if the template cannot be used; the message follows its name
 */
export const exportWord = (text: string, markup: Markup, template?: Uint8Array): Uint8Array =>
  written(markup === 'markdown' ? contentOfMarkdown(text) : contentOfPlain(text), template ?? blank());

function written(content: Content, template: Uint8Array): Uint8Array {
  const parts = new Parts(template);
  const main = usableMain(parts);
  const textOf = (kind: string): string | undefined => {
    const name = parts.nameOf(kind);
    return name === undefined ? undefined : parts.text(name)?.replace(/^\uFEFF/, '');
  };
  const styles = stylesFor(textOf('styles') ?? `${xmlHeader}<w:styles xmlns:w="${parts.namespace}"></w:styles>`);
  const numbering = numberingFor(textOf('numbering') ?? emptyNumbering, styles.houseList);
  const notes = withoutNotes(textOf('footnotes') ?? emptyFootnotes(parts.namespace));
  const body = bodyOf(content, styles, numbering, notes.last);
  parts.putKind('styles', styles.xml);
  parts.putKind('numbering', numbering.finish());
  if (body.footnotes !== '') {
    const part = parts.putKind('footnotes', beforeEnd(notes.xml, 'w:footnotes', body.footnotes));
    addLinks(parts, part, body.noteLinks);
  }
  parts.put(parts.main, withBody(main, body.xml, parts.relationshipNamespace));
  addLinks(parts, parts.main, body.links);
  putTitle(parts, titleOf(content));
  return parts.finish();
}

/** Returns the main part of a template. @throws WordError if the template cannot be used */
function usableMain(parts: Parts): string {
  const main = parts.text(parts.main) ?? '';
  if (!/\sxmlns:w="/.test(main) || !main.includes('</w:body>'))
    throw new WordError(t('has a form that is not used here; open it in Word, save it again, and use that file'));
  const types = parts.text(contentTypes) ?? '';
  if (types.includes('macroEnabled')) throw new WordError(t('has macros; save it as .docx or .dotx, without them'));
  parts.put(contentTypes, types.replaceAll('wordprocessingml.template.main+xml', 'wordprocessingml.document.main+xml'));
  return main;
}

const contentTypes = '[Content_Types].xml';

function addLinks(parts: Parts, part: string, links: ReadonlyMap<string, string>): void {
  for (const [id, address] of links) parts.addRelationship(part, id, 'hyperlink', address, true);
}

/** Replaces the text of the template. Its last section stays, with page, headers and footers. */
function withBody(main: string, body: string, relationships: string): string {
  const open = /<w:body\b[^<>]*>/.exec(main);
  const inner = (open?.index ?? 0) + (open?.[0].length ?? 0);
  const close = main.lastIndexOf('</w:body>');
  const before = main.slice(inner, close).trimEnd();
  const section = before.endsWith('/>')
    ? before.slice(Math.max(0, before.lastIndexOf('<w:sectPr')))
    : before.endsWith('</w:sectPr>')
      ? before.slice(before.lastIndexOf('<w:sectPr'))
      : '';
  let start = main.slice(0, inner);
  // Links need the relationships namespace.
  if (!/\sxmlns:r="/.test(start)) start = start.replace(/<w:document\b/, `<w:document xmlns:r="${relationships}"`);
  return start + body + (section ?? '') + main.slice(close);
}

/** Writes the title into the properties of the file. */
function putTitle(parts: Parts, title: string | undefined): void {
  const name = parts.opened.relationshipsOf('').find((r) => r.type === 'core-properties')?.target;
  const text = name === undefined ? undefined : parts.text(name);
  if (name === undefined || text === undefined) return;
  parts.put(
    name,
    text.replace(/(<dc:title\b[^<>]*>)[^<]*(<\/dc:title>)/, (_, a: string, b: string) => `${a}${escapeXml(title ?? '')}${b}`),
  );
}

/** Returns the template’s footnotes part with only its separators, and their highest id. */
function withoutNotes(xml: string): { xml: string; last: number } {
  let kept = '';
  let at = 0;
  let last = 0;
  let isSeparator = false;
  readXml(xml, {
    open: (tag) => {
      if (tag.key !== 'w:footnote') return;
      isSeparator = tag.attribute('w:type') !== undefined;
      if (isSeparator) last = Math.max(last, Number(tag.attribute('w:id') ?? 0));
    },
    close: (tag, end) => {
      if (tag.key !== 'w:footnote' || isSeparator) return;
      kept += xml.slice(at, tag.start);
      at = end;
    },
  });
  return { xml: kept + xml.slice(at), last };
}
