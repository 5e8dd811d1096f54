import { type QualifiedTag, parser as saxParser } from 'sax';
import { t } from '../../text/l10n.js';
import { type FileProblem, refused } from '../fileProblem.js';
import { maxDepth, tooDeep } from '../nesting.js';
import type { TbxItem } from '../term.js';
import { tbxLevels } from './tbxCategories.js';

/** A name in a language section. */
export interface TbxName {
  text: string;
  readonly items: TbxItem[];
}

export interface TbxLanguage {
  /** As in the file: `en`, `JA`, `en_US`. */
  readonly language: string;
  readonly items: TbxItem[];
  readonly names: TbxName[];
}

/** A concept of a TBX file. Offsets in UTF-16 code units. */
export interface TbxConcept {
  readonly offset: number;
  end: number;
  readonly id: string | undefined;
  readonly items: TbxItem[];
  readonly languages: TbxLanguage[];
}

export interface TbxFile {
  readonly ok: true;
  readonly concepts: readonly TbxConcept[];
}

/** Size of the pieces passed to the parser, in UTF-16 code units. */
const sliceLength = 1 << 16;

/** An item being read. A group contains items. */
interface OpenItem {
  readonly element: string;
  readonly type?: string;
  readonly target?: string;
  text: string;
  readonly items: TbxItem[];
}

const isGroup = (element: string): boolean => /Grp$/.test(element);

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

function closed({ element, type, target, text, items }: OpenItem): TbxItem {
  return {
    element,
    ...(type === undefined ? {} : { type }),
    ...(target === undefined ? {} : { target }),
    ...(isGroup(element) ? { items } : { text: tidy(text) }),
  };
}

/** A parser error with its place. */
class Malformed extends Error {
  constructor(
    readonly offset: number,
    message: string,
  ) {
    super(message);
  }
}

class NestedTooDeeply extends Error {}

/**
 * Streams the concepts of a TBX file (ISO 30042:2008 `martif` and ISO 30042:2019 `tbx`, in the styles DCA and DCT). Does not expand
 * entities, and reads nothing outside the file.
 */
export function readConcepts(text: string): TbxFile | ReturnType<typeof refused> {
  const concepts: TbxConcept[] = [];
  let root: string | undefined;
  let concept: TbxConcept | undefined;
  let language: TbxLanguage | undefined;
  let name: TbxName | undefined;
  const items: OpenItem[] = [];
  let termText: string | undefined;
  /** Depth of inline markup inside an item. Its text belongs to the item. */
  let inline = 0;

  const xml = saxParser(true, { xmlns: true, position: true });
  const fail = (message: string, offset = xml.position): never => {
    throw new Malformed(offset, message);
  };
  xml.onerror = (error) => fail(t('not valid XML: {0}', lowered(error.message.split('\n')[0] ?? '')));
  xml.ondoctype = (doctype) => {
    if (/<!ENTITY/i.test(doctype)) fail(t('a glossary must not declare entities'));
  };
  const keep = (item: TbxItem): void => {
    (items.at(-1)?.items ?? name?.items ?? language?.items ?? concept?.items)?.push(item);
  };

  xml.onopentag = (tag) => {
    const { local, prefix, attributes } = tag as QualifiedTag;
    root ??= local;
    if (local === root && !/^(?:tbx|martif)$/.test(local))
      fail(t('is not TBX: its outermost element is <{0}>, not <tbx> or <martif>', local));
    const attribute = (wanted: string): string | undefined => attributes[wanted]?.value;
    const open = items.at(-1);
    if (termText !== undefined || (open && !isGroup(open.element))) {
      inline++;
      return;
    }
    const level = prefix === '' ? tbxLevels[local] : undefined;
    if (level === 'concept')
      concept = { offset: Math.max(0, xml.startTagPosition - 1), end: 0, id: attribute('id'), items: [], languages: [] };
    else if (!concept || level === 'within') return;
    else if (level === 'language')
      language = { language: attribute('xml:lang') ?? fail(t('<{0}> does not say its language (xml:lang)', local)), items: [], names: [] };
    else if (level === 'name') name = { text: '', items: [] };
    else if (local === 'term') termText = '';
    else if (items.length === maxDepth) throw new NestedTooDeeply();
    else items.push(opened(local, prefix, attribute));
  };
  xml.ontext = (piece) => {
    if (termText !== undefined) termText += piece;
    else if (items.length > 0) (items.at(-1) as OpenItem).text += piece;
  };
  xml.oncdata = xml.ontext;
  xml.onclosetag = (qualified) => {
    if (inline > 0) {
      inline--;
      return;
    }
    const local = qualified.slice(qualified.indexOf(':') + 1);
    if (termText !== undefined) {
      if (name) name.text = tidy(termText);
      termText = undefined;
    } else if (items.length > 0) keep(closed(items.pop() as OpenItem));
    else if (!concept) return;
    else if (tbxLevels[local] === 'name') {
      if (name) language?.names.push(name);
      name = undefined;
    } else if (tbxLevels[local] === 'language') {
      if (language) concept.languages.push(language);
      language = undefined;
    } else if (tbxLevels[local] === 'concept') {
      concepts.push({ ...concept, end: xml.position });
      concept = undefined;
    }
  };

  try {
    // A byte order mark is skipped, but counts in offsets.
    for (let at = 0; at < text.length; at += sliceLength) xml.write(text.slice(at, at + sliceLength));
    xml.close();
  } catch (error) {
    if (error instanceof NestedTooDeeply) return tooDeep();
    if (!(error instanceof Malformed)) throw error;
    return refused('syntax', Math.min(error.offset, text.length), 0, error.message);
  }
  return root === undefined ? refused('syntax', 0, 0, t('is not TBX: it has no element')) : { ok: true, concepts };
}

/** Returns the item for a start tag. DCT writes a data category as a namespaced element, DCA as an attribute. */
function opened(local: string, prefix: string, attribute: (name: string) => string | undefined): OpenItem {
  const type = prefix === '' ? attribute('type') : local;
  const element = prefix === '' ? local : elementOf(local);
  const target = attribute('target');
  return { element, ...(type === undefined ? {} : { type }), ...(target === undefined ? {} : { target }), text: '', items: [] };
}

const termNotes =
  /^(?:administrativeStatus|termType|partOfSpeech|grammaticalGender|grammaticalNumber|register|geographicalUsage|termLocation)$/;

function elementOf(category: string): string {
  if (termNotes.test(category)) return 'termNote';
  if (/^(?:definition|context|subjectField)$/.test(category)) return 'descrip';
  if (category === 'crossReference') return 'ref';
  return /^(?:externalCrossReference|xGraphic)$/.test(category) ? 'xref' : 'admin';
}

const lowered = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);

export const noticeAt = ({ offset, end }: TbxConcept, message: string): FileProblem => ({
  kind: 'notice',
  offset,
  length: end - offset,
  message,
});
