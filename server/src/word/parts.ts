import { escapeXml } from '../text/escapeXml.js';
import { encodedPart, openWordPackage, relationshipsPart, type WordPackage } from './package.js';
import { writeZip } from './zip.js';

export const xmlHeader = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const emptyRelationships = `${xmlHeader}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
export const wordMime = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Returns a part with XML appended to its root element. */
export function beforeEnd(xml: string, root: string, added: string): string {
  const at = xml.lastIndexOf(`</${root}`);
  if (at >= 0) return xml.slice(0, at) + added + xml.slice(at);
  // `<w:numbering/>`
  const end = xml.lastIndexOf('/>');
  return end < 0 ? xml : `${xml.slice(0, end)}>${added}</${root}>`;
}

/** Returns a footnotes part with no notes, only the separators between the text and its notes. */
export const emptyFootnotes = (namespace: string): string =>
  `${xmlHeader}<w:footnotes xmlns:w="${namespace}" xmlns:r="${namespace.includes('purl.oclc.org') ? strict : officeRelationships}">${[
    'separator',
    'continuationSeparator',
  ]
    .map(
      (type, i) =>
        `<w:footnote w:type="${type}" w:id="${i - 1}"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:${type}/></w:r></w:p></w:footnote>`,
    )
    .join('')}</w:footnotes>`;

/**
 * The parts of a document that is being changed. A new part is added with its relationship and content type. Other parts keep their bytes.
 */
export class Parts {
  readonly main: string;
  readonly opened: WordPackage;
  private readonly changed = new Map<string, string>();

  /** @throws WordError */
  constructor(document: Uint8Array | WordPackage) {
    this.opened = document instanceof Uint8Array ? openWordPackage(document) : document;
    this.main = this.opened.mainPart;
  }

  text(name: string): string | undefined {
    return this.changed.get(name) ?? this.opened.textOf(name);
  }

  put(name: string, text: string): void {
    if (text !== this.text(name)) this.changed.set(name, text);
  }

  /** Returns the name of the main part’s related part of a type: `footnotes`. */
  nameOf(type: string): string | undefined {
    return this.opened.relationshipsOf(this.main).find((r) => r.type === type)?.target;
  }

  /** Returns the name for a new part of a type, beside the main part. */
  besideMain(type: string): string {
    return `${this.main.slice(0, this.main.lastIndexOf('/') + 1)}${type}.xml`;
  }

  /** Replaces or adds the part of a type. @returns its name */
  putKind(type: string, xml: string): string {
    const known = this.nameOf(type);
    if (known !== undefined) {
      this.put(known, xml);
      return known;
    }
    const name = this.besideMain(type);
    if (this.text(name) === undefined) {
      this.addType(name, `${wordMime}.${type}+xml`);
      this.addRelationship(this.main, `Communique${type}`, type, `${type}.xml`);
    }
    this.put(name, xml);
    return name;
  }

  /** The document’s namespace of WordprocessingML. */
  get namespace(): string {
    return /=["']([^"']*\/wordprocessingml\/(?:2006\/)?main)["']/.exec(this.text(this.main) ?? '')?.[1] ?? '';
  }

  /** Relationship types have other addresses in the strict form. */
  private get relationshipTypes(): string {
    return this.text(this.main)?.includes('http://purl.oclc.org/ooxml/wordprocessingml/main') ? strict : officeRelationships;
  }

  private addType(name: string, type: string): void {
    const types = this.text('[Content_Types].xml') ?? '';
    this.put(
      '[Content_Types].xml',
      types.replace(
        /<\/((?:\w+:)?)Types>/,
        (end, prefix: string) => `<${prefix}Override PartName="/${escapeXml(name)}" ContentType="${type}"/>${end}`,
      ),
    );
  }

  /** Adds a relationship to a part. @param type the last segment of its type: `footnotes` */
  addRelationship(part: string, id: string, type: string, target: string, isExternal = false): void {
    const name = relationshipsPart(part);
    const before = (this.text(name) ?? emptyRelationships).replace(
      /<((?:\w+:)?)Relationships([^<>]*)\/>/,
      '<$1Relationships$2></$1Relationships>',
    );
    const attributes = `Id="${id}" Type="${this.relationshipTypes}/${type}" Target="${escapeXml(target)}"${isExternal ? ' TargetMode="External"' : ''}`;
    this.put(
      name,
      before.replace(/<\/((?:\w+:)?)Relationships>/, (end, prefix: string) => `<${prefix}Relationship ${attributes}/>${end}`),
    );
  }

  get relationshipNamespace(): string {
    return this.relationshipTypes;
  }

  finish(): Uint8Array {
    const entries = [...this.changed].map(([name, text]) => {
      return [this.opened.entryName(name) ?? name, encodedPart(text, this.opened.textOf(name))] as const;
    });
    return writeZip(this.opened.zip, new Map(entries));
  }
}
