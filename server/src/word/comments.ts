import { escapeXml } from '../text/escapeXml.js';
import { folderOf, type Relationship, relationshipsPart, type WordPackage } from './package.js';
import { prefixOf } from './read/elements.js';
import { readXml, type XmlTag } from './xml.js';

export interface CommentText {
  readonly id: number;
  readonly paragraphs: readonly string[];
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const strictMain = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const commentXml = (prefix: string, { id, paragraphs }: CommentText, author: string, date: string): string => {
  const p = prefix;
  const lines = paragraphs.map((line) => `<${p}p><${p}r><${p}t xml:space="preserve">${escapeXml(line)}</${p}t></${p}r></${p}p>`).join('');
  return `<${p}comment ${p}id="${id}" ${p}author="${escapeXml(author)}" ${p}date="${escapeXml(date)}" ${p}initials="${escapeXml([...author][0] ?? '')}">${lines}</${p}comment>`;
};

/** Appends XML to the root element of a part. @param added takes the prefix of the root, with its colon */
function withAdded(xml: string, added: (prefix: string) => string): string {
  let root: XmlTag | undefined;
  let contentEnd = 0;
  readXml(xml, {
    open: (tag) => {
      root ??= tag;
    },
    close: (tag, _, end) => {
      if (tag === root) contentEnd = end;
    },
  });
  if (!root) return xml;
  const content = added(prefixOf(root));
  if (!root.isEmpty) return xml.slice(0, contentEnd) + content + xml.slice(contentEnd);
  const [name] = /^[^\s/>]+/.exec(xml.slice(root.start + 1, root.inner)) ?? [];
  return `${xml.slice(0, root.inner - 2)}>${content}</${name}>${xml.slice(root.inner)}`;
}

/** Returns an id that is not used in a part’s relationships. */
function newRelationshipId(relationships: readonly Relationship[]): string {
  const known = new Set(relationships.map((r) => r.id));
  let n = 1;
  while (known.has(`rIdComments${n}`)) n++;
  return `rIdComments${n}`;
}

/**
 * Writes comments into the comments part, which is created if absent.
 * @param changed parts that have already been changed
 * @returns the changed parts, by name
 */
export function writeComments(
  pack: WordPackage,
  comments: readonly CommentText[],
  { author, date }: { readonly author: string; readonly date: string },
  changed: ReadonlyMap<string, string>,
): Map<string, string> {
  const textOf = (part: string): string | undefined => changed.get(part) ?? pack.textOf(part);
  const all = (prefix: string): string => comments.map((c) => commentXml(prefix, c, author, date)).join('');
  const relationships = pack.relationshipsOf(pack.mainPart);
  const related = relationships.find((r) => r.type === 'comments');
  const before = related && textOf(related.target);
  if (related && before !== undefined) return new Map([[related.target, withAdded(before, all)]]);
  const folder = folderOf(pack.mainPart);
  let name = 'comments.xml';
  for (let n = 2; pack.entryName(folder + name) !== undefined; n++) name = `comments${n}.xml`;
  const isStrict = pack.textOf(pack.mainPart)?.includes(strictMain) === true;
  const relationship = (prefix: string): string =>
    `<${prefix}Relationship Id="${newRelationshipId(relationships)}" Type="${isStrict ? strict : office}/comments" Target="${name}"/>`;
  const relationshipsName = relationshipsPart(pack.mainPart);
  const empty = `${header}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
  const override = (prefix: string): string =>
    `<${prefix}Override PartName="/${folder}${name}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>`;
  return new Map([
    [folder + name, `${header}<w:comments xmlns:w="${isStrict ? strictMain : main}">${all('w:')}</w:comments>`],
    [relationshipsName, withAdded(textOf(relationshipsName) ?? empty, relationship)],
    ['[Content_Types].xml', withAdded(textOf('[Content_Types].xml') ?? '', override)],
  ]);
}
