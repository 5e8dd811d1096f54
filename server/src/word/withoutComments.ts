import { encodedPart, type WordPackage } from './package.js';
import { type PartEditor, partEditor } from './partEditor.js';
import { readXml, type XmlTag } from './xml.js';
import { writeZip } from './zip.js';

/** Comments of one author without replies, and their paragraph ids, by which other parts refer to them. */
interface OwnComments {
  readonly ids: ReadonlySet<string>;
  readonly paragraphs: ReadonlySet<string>;
}

const each = (xml: string, open: (tag: XmlTag) => void): void => readXml(xml, { open, close: () => {} });

function ownComments(comments: string, extended: string | undefined, author: string): OwnComments {
  const answered = new Set<string>();
  each(extended ?? '<none/>', (tag) => {
    const parent = tag.attribute('w15:paraIdParent');
    if (parent !== undefined) answered.add(parent);
  });
  const found = new Map<string, string[]>();
  let paragraphs: string[] | undefined;
  each(comments, (tag) => {
    if (tag.key === 'w:comment') {
      paragraphs = tag.attribute('w:author') === author ? [] : undefined;
      if (paragraphs) found.set(tag.attribute('w:id') ?? '', paragraphs);
    }
    const id = tag.attribute('w14:paraId');
    if (id !== undefined) paragraphs?.push(id);
  });
  const unanswered = [...found].filter(([, own]) => !own.some((id) => answered.has(id)));
  return { ids: new Set(unanswered.map(([id]) => id)), paragraphs: new Set(unanswered.flatMap(([, own]) => own)) };
}

/** Removes the marks of comments from a part: their range starts and ends, and the runs that refer to them. */
function removeMarks(editor: PartEditor, ids: ReadonlySet<string>): void {
  let run: { readonly start: number; children: number; reference?: [start: number, end: number] } | undefined;
  let inProperties = 0;
  readXml(editor.xml, {
    open: (tag) => {
      if (tag.key === 'w:rPr') inProperties++;
      else if (tag.key === 'w:r') run = { start: tag.start, children: 0 };
      else if (run && inProperties === 0) run.children++;
    },
    close: (tag, end) => {
      if (tag.key === 'w:rPr') inProperties--;
      const isOwn = ids.has(tag.attribute('w:id') ?? '');
      if (isOwn && (tag.key === 'w:commentRangeStart' || tag.key === 'w:commentRangeEnd')) editor.replace(tag.start, end, () => '');
      else if (isOwn && tag.key === 'w:commentReference' && run) run.reference = [tag.start, end];
      else if (tag.key === 'w:r' && run?.reference && run.start === tag.start) {
        const [from, to] = run.children === 1 ? [tag.start, end] : run.reference;
        editor.replace(from, to, () => '');
        run = undefined;
      }
    },
  });
}

function removeElements(editor: PartEditor, isRemoved: (tag: XmlTag) => boolean): void {
  readXml(editor.xml, {
    open: () => {},
    close: (tag, end) => {
      if (isRemoved(tag)) editor.replace(tag.start, end, () => '');
    },
  });
}

/** Parts with further data about comments. */
const aboutComments = new Set(['commentsExtended', 'commentsIds', 'commentsExtensible']);
const withMarks = new Set(['footnotes', 'endnotes', 'header', 'footer']);

/** Removes an author’s comments from a document, except those with replies. @returns its bytes, or undefined if there are none to remove */
export function withoutComments(pack: WordPackage, author: string): Uint8Array | undefined {
  const relationships = pack.relationshipsOf(pack.mainPart);
  const partOf = (type: string): string | undefined => relationships.find((r) => r.type === type)?.target;
  const textOf = (part: string | undefined): string | undefined => (part === undefined ? undefined : pack.textOf(part));
  const comments = partOf('comments');
  const xml = textOf(comments);
  if (comments === undefined || xml === undefined || !xml.includes('comment')) return undefined;
  const own = ownComments(xml, textOf(partOf('commentsExtended')), author);
  if (own.ids.size === 0) return undefined;
  const changed = new Map<string, Uint8Array>();
  const edit = (part: string, change: (editor: PartEditor) => void): void => {
    const before = pack.textOf(part);
    if (before === undefined) return;
    const editor = partEditor(before);
    change(editor);
    const after = editor.finish();
    if (after !== before) changed.set(pack.entryName(part) ?? part, encodedPart(after, before));
  };
  edit(comments, (editor) => removeElements(editor, (tag) => tag.key === 'w:comment' && own.ids.has(tag.attribute('w:id') ?? '')));
  const marked = relationships.filter((r) => withMarks.has(r.type)).map((r) => r.target);
  for (const part of new Set([pack.mainPart, ...marked])) edit(part, (editor) => removeMarks(editor, own.ids));
  const durable = new Set<string>();
  for (const { type, target } of relationships.filter((r) => aboutComments.has(r.type)))
    edit(target, (editor) =>
      removeElements(editor, (tag) => {
        const id = tag.attribute('w15:paraId') ?? tag.attribute('w16cid:paraId');
        const durableId = tag.attribute(type === 'commentsIds' ? 'w16cid:durableId' : 'w16cex:durableId');
        const isOwn = (id !== undefined && own.paragraphs.has(id)) || (durableId !== undefined && durable.has(durableId));
        if (isOwn && durableId !== undefined) durable.add(durableId);
        return isOwn;
      }),
    );
  return writeZip(pack.zip, changed);
}
