import { escapeXml } from '../../text/escapeXml.js';
import { kindOfName, looksAbbreviated } from '../kinds.js';
import type { NameStatus, NameType, PlacedTbxItem, TbxItem, Term } from '../term.js';
import { ownPrefix, tbxOfStatus } from './tbxCategories.js';

/** 2: ISO 30042:2008 (`martif`). 3: ISO 30042:2019 (`tbx`), in the style DCA. */
export type TbxVersion = 2 | 3;

const elements = {
  2: { concept: 'termEntry', language: 'langSet', name: 'tig' },
  3: { concept: 'conceptEntry', language: 'langSec', name: 'termSec' },
} as const;

const attributes = (pairs: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(pairs)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escapeXml(value)}"`]))
    .join('');

function written({ element, type, target, text, items }: TbxItem): string {
  const content = items ? items.map(written).join('') : escapeXml(text ?? '');
  return `<${element}${attributes({ type, target })}>${content}</${element}>`;
}

const item = (element: string, type: string | undefined, text: string | undefined): TbxItem[] =>
  text === undefined ? [] : [{ element, ...(type === undefined ? {} : { type }), text }];

const own = (category: string, text: string | undefined): TbxItem[] => item('admin', `${ownPrefix}${category}`, text);

const validity = (valid: Term['valid']): TbxItem[] => [...own('validFrom', valid?.from), ...own('validTo', valid?.to)];

interface WrittenName {
  readonly text: string;
  readonly status: NameStatus;
  readonly type?: NameType | undefined;
  readonly note?: string | undefined;
  readonly valid?: Term['valid'];
}

/** Returns the names of a term by language, English first. */
function namesByLanguage(term: Term): Map<string, WrittenName[]> {
  const byLanguage = new Map<string, WrittenName[]>([['en', [{ text: term.name, status: 'preferred', type: 'fullForm' }]]]);
  const add = (language: string, name: WrittenName): void => void byLanguage.set(language, [...(byLanguage.get(language) ?? []), name]);
  if (term.abbreviation !== undefined) add('en', { text: term.abbreviation, status: 'preferred', type: 'abbreviation' });
  for (const [language, text] of Object.entries(term.translations ?? {})) add(language, { text, status: 'preferred' });
  for (const { language = 'en', ...name } of term.names ?? []) add(language, name);
  return byLanguage;
}

function nameItems({ text, status, type, note, valid }: WrittenName): TbxItem[] {
  // Without an explicit type, readers would take a name of capitals for an abbreviation.
  const explicitType = type ?? (looksAbbreviated(text) ? 'fullForm' : undefined);
  return [
    ...item('termNote', 'administrativeStatus', tbxOfStatus[status]),
    ...item('termNote', 'termType', explicitType),
    ...item('note', undefined, note),
    ...validity(valid),
  ];
}

function conceptItems(term: Term): TbxItem[] {
  return [
    ...item('descrip', 'definition', term.definition),
    ...item('note', undefined, term.note),
    ...(term.sources ?? []).map(
      ({ title, url }): TbxItem =>
        url === undefined
          ? { element: 'admin', type: 'source', text: title }
          : { element: 'xref', type: 'externalCrossReference', target: url, text: title },
    ),
    // Values that readers infer from the name are not written, so a plain glossary stays plain TBX-Basic.
    ...own('kind', term.kind === kindOfName(term.name) ? undefined : term.kind),
    ...own('side', term.side),
    ...own('parent', term.parent),
    ...own('introduce', term.introduce),
    ...own('article', term.article),
    ...own('predecessor', term.predecessor),
    ...own('successor', term.successor),
    ...own('checked', term.checked),
    ...own('unverified', term.unverified?.join(' ')),
    // In the order of the sources; a dash where one has none.
    ...own('sourceKinds', term.sources?.some((s) => s.kind) ? term.sources.map((s) => s.kind ?? '-').join(' ') : undefined),
    ...own('sourceLanguages', term.sources?.some((s) => s.language) ? term.sources.map((s) => s.language ?? '-').join(' ') : undefined),
    ...validity(term.valid),
  ];
}

/** Returns an id for XML, where it cannot begin with a digit. */
const xmlId = (id: string): string => (/^\d/.test(id) ? `_${id}` : id);

function conceptLines(term: Term, version: TbxVersion): string[] {
  const { concept, language: section, name: nameSection } = elements[version];
  const extras = term.tbx ?? [];
  const at = (language: string | undefined, name: string | undefined): TbxItem[] =>
    extras
      .filter((e) => e.language === language && e.name === name)
      .map(({ language: _language, name: _name, ...rest }: PlacedTbxItem): TbxItem => rest);
  const names = namesByLanguage(term);
  const line =
    (depth: number) =>
    (i: TbxItem): string =>
      `${'  '.repeat(depth)}${written(i)}`;
  return [
    `      <${concept} id="${escapeXml(xmlId(term.id))}">`,
    ...[...conceptItems(term), ...at(undefined, undefined)].map(line(4)),
    ...[...names].flatMap(([language, own]) => [
      `        <${section} xml:lang="${escapeXml(language)}">`,
      ...at(language, undefined).map(line(5)),
      ...own.flatMap((name) => [
        `          <${nameSection}>`,
        `            <term>${escapeXml(name.text)}</term>`,
        ...[...nameItems(name), ...at(language, name.text)].map(line(6)),
        `          </${nameSection}>`,
      ]),
      `        </${section}>`,
    ]),
    `      </${concept}>`,
  ];
}

const usesOwn = (terms: readonly Term[]): boolean =>
  terms.some((t) => [...conceptItems(t), ...(t.names ?? []).flatMap((n) => validity(n.valid))].some((i) => i.type?.startsWith(ownPrefix)));

/**
 * Writes terms as indented TBX. Data without a category in TBX-Basic is written under this project’s own categories, and the file declares
 * a private dialect (ISO 30042:2019).
 */
export function tbxOf(terms: readonly Term[], title: string, version: TbxVersion): string {
  const dialect = usesOwn(terms) ? 'TBX-Communique' : 'TBX-Basic';
  const body = ['  <text>', '    <body>', ...terms.flatMap((t) => conceptLines(t, version)), '    </body>', '  </text>'];
  const about = `<fileDesc><titleStmt><title>${escapeXml(title)}</title></titleStmt><sourceDesc><p>Written by Communiqué</p></sourceDesc></fileDesc>`;
  const lines =
    version === 3
      ? [
          `<tbx style="dca" type="${dialect}" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">`,
          `  <tbxHeader>${about}</tbxHeader>`,
          ...body,
          '</tbx>',
        ]
      : [`<martif type="${dialect}" xml:lang="en">`, `  <martifHeader>${about}</martifHeader>`, ...body, '</martif>'];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines.join('\n')}\n`;
}
