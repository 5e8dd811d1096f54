import { t } from '../../text/l10n.js';
import type { FileProblem, FileSpan } from '../fileProblem.js';
import { idsBeside, slugOf } from '../ids.js';
import { kindOfName, looksAbbreviated } from '../kinds.js';
import type { JsonPath } from '../schemaErrors.js';
import type { NameStatus, NameType, OtherName, PlacedTbxItem, Source, SourceKind, TbxItem, Term, UnverifiedPart } from '../term.js';
import { languageOf } from './languages.js';
import type { Reader } from './read.js';
import { isStatusCategory, ownPrefix, statusOfTbx, typeOfTbx } from './tbxCategories.js';
import { noticeAt, readConcepts, type TbxConcept, type TbxLanguage, type TbxName } from './tbxRead.js';

const isOf = (type: string) => (item: TbxItem) => item.type === type;
const isNote = (item: TbxItem): boolean => item.element === 'note' && item.type === undefined;

/** Removes and returns the first matching item. */
function take(items: TbxItem[], fits: (item: TbxItem) => boolean): TbxItem | undefined {
  const at = items.findIndex(fits);
  return at < 0 ? undefined : items.splice(at, 1)[0];
}

const takeText = (items: TbxItem[], fits: (item: TbxItem) => boolean): string | undefined => take(items, fits)?.text;

/** Takes an item of one of this project’s own categories. */
const takeOwn = (items: TbxItem[], category: string): string | undefined => takeText(items, isOf(`${ownPrefix}${category}`));

interface FoundName {
  readonly text: string;
  readonly language: string;
  readonly status: NameStatus | undefined;
  readonly type: NameType | undefined;
  readonly note: string | undefined;
  readonly valid: Term['valid'];
  readonly items: readonly TbxItem[];
}

function validityIn(items: TbxItem[]): Term['valid'] {
  const from = takeOwn(items, 'validFrom');
  const to = takeOwn(items, 'validTo');
  return from === undefined && to === undefined
    ? undefined
    : { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function nameOf({ text, items }: TbxName, language: string): FoundName {
  const rest = [...items];
  const status = takeText(rest, (i) => isStatusCategory(i.type) && statusOfTbx(i.text ?? '') !== undefined) ?? '';
  const type = take(rest, (i) => i.type === 'termType' && typeOfTbx[i.text ?? ''] !== undefined)?.text ?? '';
  return {
    text,
    language,
    status: statusOfTbx(status),
    type: typeOfTbx[type],
    note: takeText(rest, isNote),
    valid: validityIn(rest),
    items: rest,
  };
}

/** Takes the definition, with its source if they are grouped. */
function takeDefinition(items: TbxItem[]): { text?: string; sources: Source[] } {
  const plain = takeText(items, isOf('definition'));
  if (plain !== undefined) return { text: plain, sources: [] };
  const group = take(
    items,
    (i) => i.element === 'descripGrp' && i.items?.[0]?.type === 'definition' && i.items.slice(1).every(isOf('source')),
  );
  const [definition, ...others] = group?.items ?? [];
  return {
    ...(definition?.text === undefined ? {} : { text: definition.text }),
    sources: others.map((o) => ({ title: o.text ?? '' })).filter((s) => s.title !== ''),
  };
}

function takeSources(items: TbxItem[]): Source[] {
  const sources: Source[] = [];
  const isSource = (i: TbxItem): boolean =>
    (i.type === 'source' && i.element === 'admin' && (i.text ?? '') !== '') ||
    (i.type === 'externalCrossReference' && /^https?:\/\//.test(i.target ?? ''));
  for (let found = take(items, isSource); found; found = take(items, isSource)) {
    const { target, text } = found;
    sources.push({ title: (text ?? '') === '' ? (target ?? '') : (text ?? ''), ...(target === undefined ? {} : { url: target }) });
  }
  return sources;
}

const placed = (items: readonly TbxItem[], place: { language?: string; name?: string }): PlacedTbxItem[] =>
  items.map((item) => ({ ...item, ...place }));

const isEnglish = (language: string): boolean => /^en\b/.test(language);

/** Returns the name of the concept: the preferred full form, else the first name that is not deprecated, else the first. */
function preferredOf(names: readonly FoundName[]): FoundName | undefined {
  const full = names.filter((n) => n.type !== 'abbreviation');
  return (
    full.find((n) => n.status === 'preferred' && n.type !== 'shortForm') ??
    full.find((n) => n.status === 'preferred') ??
    full.find((n) => n.status !== 'deprecated') ??
    full[0] ??
    names.find((n) => n.status !== 'deprecated') ??
    names[0]
  );
}

/** Returns the items of a language section that a term has no field for, after all others were taken. */
function languageItems({ language, items }: TbxLanguage): PlacedTbxItem[] {
  return placed(items, { language: languageOf(language) });
}

/** Converts a concept to a term without an id, or returns undefined if it has no English name. */
function termOf({ items: own, languages }: TbxConcept): Omit<Term, 'id'> | undefined {
  const items = [...own];
  const sections = languages.map((l) => ({ ...l, items: [...l.items] }));
  const names = sections.flatMap((l) => l.names.filter((n) => n.text !== '').map((n) => nameOf(n, languageOf(l.language))));
  const english = names.filter((n) => isEnglish(n.language));
  const name = preferredOf(english);
  if (!name) return undefined;
  const abbreviation =
    english.find((n) => n !== name && n.type === 'abbreviation' && (n.status ?? 'preferred') === 'preferred') ??
    english.find((n) => n !== name && n.type === undefined && n.status !== 'deprecated' && looksAbbreviated(n.text));
  const translations = new Map<string, FoundName>();
  for (const n of names)
    if (!isEnglish(n.language) && n.status !== 'deprecated' && n.type !== 'abbreviation' && !translations.has(n.language))
      translations.set(n.language, n);
  const known = new Set<FoundName>([name, ...(abbreviation ? [abbreviation] : []), ...translations.values()]);
  const others = names.filter((n) => !known.has(n)).map(otherName);
  const inEnglish = sections.find((l) => isEnglish(l.language))?.items ?? [];
  const definition = takeDefinition(items);
  const definitionOfLanguage = definition.text === undefined ? takeDefinition(inEnglish) : { sources: [] };
  const text = definition.text ?? definitionOfLanguage.text;
  const note = takeText(items, isNote);
  const kind = takeOwn(items, 'kind') ?? kindOfName(name.text);
  const optional = (key: string): Record<string, string> => {
    const value = takeOwn(items, key);
    return value === undefined ? {} : { [key]: value };
  };
  const sourceKinds = takeOwn(items, 'sourceKinds')?.split(' ') ?? [];
  const sourceLanguages = takeOwn(items, 'sourceLanguages')?.split(' ') ?? [];
  const unverified = takeOwn(items, 'unverified')?.split(' ') as readonly UnverifiedPart[] | undefined;
  const sources = [...definition.sources, ...definitionOfLanguage.sources, ...takeSources(items)].map((source, i): Source => {
    const kind = sourceKinds[i] ?? '-';
    const language = sourceLanguages[i] ?? '-';
    return { ...source, ...(kind === '-' ? {} : { kind: kind as SourceKind }), ...(language === '-' ? {} : { language }) };
  });
  const valid = validityIn(items);
  const fields = {
    ...optional('side'),
    ...optional('parent'),
    ...optional('introduce'),
    ...optional('article'),
    ...optional('predecessor'),
    ...optional('successor'),
    ...optional('checked'),
  };
  const extras: PlacedTbxItem[] = [
    ...placed(items, {}),
    ...sections.flatMap(languageItems),
    ...[...known].flatMap((n) => placed(nameExtras(n), { language: n.language, name: n.text })),
    ...names.filter((n) => !known.has(n)).flatMap((n) => placed(n.items, { language: n.language, name: n.text })),
  ];
  return {
    name: name.text,
    ...(abbreviation ? { abbreviation: abbreviation.text } : {}),
    kind,
    ...fields,
    ...(text === undefined ? {} : { definition: text }),
    ...(note === undefined ? {} : { note }),
    ...(translations.size > 0 ? { translations: Object.fromEntries([...translations].map(([l, n]) => [l, n.text])) } : {}),
    ...(others.length > 0 ? { names: others } : {}),
    ...(valid ? { valid } : {}),
    ...(sources.length > 0 ? { sources } : {}),
    ...(unverified === undefined ? {} : { unverified }),
    ...(extras.length > 0 ? { tbx: extras } : {}),
  };
}

/** Returns the items of the preferred name, and its note, for which a term has no field. */
const nameExtras = ({ items, note }: FoundName): TbxItem[] => [...items, ...(note === undefined ? [] : [{ element: 'note', text: note }])];

/** Omits `fullForm`, the default. A short name of capitals without a type is read as an abbreviation. */
function typeOf(text: string, language: string, type: NameType | undefined): { type?: NameType } {
  if (type === 'fullForm') return {};
  if (type !== undefined) return { type };
  return looksAbbreviated(text) && isEnglish(language) ? { type: 'abbreviation' } : {};
}

function otherName({ text, language, status, type, note, valid }: FoundName): OtherName {
  return {
    text,
    status: status ?? 'admitted',
    ...typeOf(text, language, type),
    ...(note === undefined ? {} : { note }),
    ...(language === 'en' ? {} : { language }),
    ...(valid ? { valid } : {}),
  };
}

/** Text content or an attribute’s value. */
const textOrAttribute = /(?<=>)[^<>]+(?=<)|(?<=")[^"<>]*(?=")|(?<=')[^'<>]*(?=')/g;

/** Returns the place of a text in a concept’s XML. */
function spanIn(file: string, { offset, end }: TbxConcept, text: string): FileSpan | undefined {
  const asXml = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  for (const { 0: written, index } of file.slice(offset, end).matchAll(textOrAttribute)) {
    const trimmed = written.trim();
    if (trimmed.replace(/\s+/g, ' ') !== asXml) continue;
    return { offset: offset + index + written.indexOf(trimmed), length: trimmed.length };
  }
  return undefined;
}

function textAt(term: Term | undefined, path: JsonPath): string | undefined {
  let value: unknown = term;
  for (const key of path)
    value = typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[key] : undefined;
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && 'text' in value) return String(value.text);
  return path.length > 1 ? textAt(term, path.slice(0, -1)) : undefined;
}

/**
 * Reads TBX: ISO 30042:2008 (`martif`, TBX-Basic) and ISO 30042:2019 (`tbx`, DCA and DCT). Skips concepts without an English name, with a
 * notice. Keeps data categories without a field in `tbx`.
 */
export const readTbx: Reader = (text, below) => {
  const file = readConcepts(text);
  if (!file.ok) return file;
  const notices: FileProblem[] = [];
  const found: { concept: TbxConcept; term: Omit<Term, 'id'> }[] = [];
  for (const concept of file.concepts) {
    const term = termOf(concept);
    if (term) {
      found.push({ concept, term });
      for (const { name = '', text: status } of term.tbx?.filter((i) => isStatusCategory(i.type)) ?? [])
        notices.push(noticeAt(concept, t('the status “{0}” of “{1}” is unknown; the name is read as also correct', status ?? '', name)));
    } else
      notices.push(
        noticeAt(
          concept,
          concept.id === undefined
            ? t('this concept has no English name and is left out')
            : t('“{0}” has no English name and is left out', concept.id),
        ),
      );
  }
  const given = found.map(({ concept }) => givenId(concept.id));
  const idFor = idsBeside(below, given);
  const entries = found.map(({ term }, i): Term => ({ id: given[i] || idFor(term), ...term }));
  return {
    ok: true,
    entries,
    notices,
    placeOf: (entry, path) => {
      const concept = found[entry]?.concept;
      if (!concept) return { offset: 0, length: 0 };
      const tag = /^<[^>]*>/.exec(text.slice(concept.offset, concept.end))?.[0].length ?? 0;
      const wanted = path[0] === 'id' ? concept.id : textAt(entries[entry], path);
      return (wanted === undefined ? undefined : spanIn(text, concept, wanted)) ?? { offset: concept.offset, length: tag };
    },
  };
};

/** Converts an id of the file to one of this project’s. XML ids cannot begin with a digit, so the writer puts an underscore before it. */
const givenId = (id: string | undefined): string => slugOf(id ?? '');
