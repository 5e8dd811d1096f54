import { readXml } from '../xml.js';
import { layoutOf, type ParagraphPlace } from './layout.js';

interface Cut {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const goes = new Set(['w:del', 'w:moveFrom']);
const stays = new Set(['w:ins', 'w:moveTo']);
const marks =
  /^w:(?:moveFromRange|moveToRange|customXml(?:Ins|Del|MoveFrom|MoveTo)Range)(?:Start|End)$|^w:(?:pPr|rPr|sectPr|tblPr|tblPrEx|tblGrid|trPr|tcPr|numbering)Change$|^w:cellIns$|^w:cellMerge$/;

/** Returns a part with its tracked changes accepted, as Word’s “Accept All Changes” leaves it. */
export function acceptedPart(xml: string): string {
  if (!/:(?:ins|del|moveFrom|moveTo|\w+Change|cellIns|cellDel)\b/.test(xml)) return xml;
  return joinedParagraphs(withoutChanges(xml));
}

function spliced(xml: string, cuts: readonly Cut[]): string {
  let text = '';
  let at = 0;
  for (const cut of [...cuts].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (cut.from < at) continue;
    text += xml.slice(at, cut.from) + cut.text;
    at = cut.to;
  }
  return text + xml.slice(at);
}

/** Removes deletions and the markup of insertions. Marks of deleted paragraphs stay for now. */
function withoutChanges(xml: string): string {
  const cuts: Cut[] = [];
  const stack: { key: string; start: number; end?: number }[] = [];
  const rows: { start: number; isRemoved: boolean }[] = [];
  readXml(xml, {
    open: (tag) => {
      if (tag.key === 'w:tr' || tag.key === 'w:tc') rows.push({ start: tag.start, isRemoved: false });
      const outer = stack.at(-1)?.key;
      if ((tag.key === 'w:del' && outer === 'w:trPr') || tag.key === 'w:cellDel') {
        const row = rows.at(-1);
        if (row) row.isRemoved = true;
      }
      stack.push({ key: tag.key, start: tag.start });
    },
    close: (tag, end, contentEnd) => {
      stack.pop();
      const outer = stack.at(-1)?.key;
      const inProperties = outer === 'w:rPr' || outer === 'w:trPr' || outer === 'w:tcPr' || outer === 'w:numPr';
      if (tag.key === 'w:tr' || tag.key === 'w:tc') {
        if (rows.pop()?.isRemoved) cuts.push({ from: tag.start, to: end, text: '' });
      } else if (marks.test(tag.key)) cuts.push({ from: tag.start, to: end, text: '' });
      else if (stays.has(tag.key)) {
        if (inProperties || tag.isEmpty) cuts.push({ from: tag.start, to: end, text: '' });
        else cuts.push({ from: tag.start, to: tag.inner, text: '' }, { from: contentEnd, to: end, text: '' });
      } else if (goes.has(tag.key) && !inProperties) cuts.push({ from: tag.start, to: end, text: '' });
    },
  });
  return spliced(xml, cuts);
}

const isMarkRemoved = ({ markProperties }: ParagraphPlace): boolean => markProperties?.children.some((c) => goes.has(c.key)) === true;

/** Joins each paragraph whose mark is deleted with the next one, whose properties both get. */
function joinedParagraphs(xml: string): string {
  const cuts: Cut[] = [];
  const all = [...layoutOf(xml).values()].sort((a, b) => a.start - b.start);
  const next = new Map<number, ParagraphPlace>();
  const lastOf = new Map<number, ParagraphPlace>();
  for (const p of all) {
    const before = lastOf.get(p.parent);
    if (before && !before.isLast) next.set(before.start, p);
    lastOf.set(p.parent, p);
  }
  const joined = new Set<number>();
  const raw = (from: number, to: number): string => xml.slice(from, to);
  for (const p of all) {
    if (!isMarkRemoved(p) || joined.has(p.start)) continue;
    const chain = [p];
    for (let q = next.get(p.start); q && isMarkRemoved(chain.at(-1) as ParagraphPlace); q = next.get(q.start)) chain.push(q);
    const last = chain.at(-1) as ParagraphPlace;
    for (const q of chain) joined.add(q.start);
    const content = (q: ParagraphPlace): string => (q.isEmpty ? '' : raw(q.properties?.end ?? q.inner, q.contentEnd));
    const all = chain.map(content).join('');
    if (isMarkRemoved(last) && all.trim() === '' && chain.length > 0 && canGo(last, lastOf, xml)) {
      cuts.push({ from: p.start, to: last.end, text: '' });
      continue;
    }
    const tag = last.isEmpty ? `${raw(last.start, last.end - 2).trimEnd()}>` : raw(last.start, last.inner);
    const between = chain
      .slice(1)
      .map((q, i) => raw((chain[i] as ParagraphPlace).end, q.start))
      .join('');
    const properties = last.properties ? withoutMark(xml, last) : '';
    cuts.push({ from: p.start, to: last.end, text: `${tag}${properties}${all}</${last.prefix}p>${between}` });
  }
  return spliced(xml, cuts);
}

/** Returns whether a paragraph can be removed. A cell must keep one. */
const canGo = (last: ParagraphPlace, lastOf: ReadonlyMap<number, ParagraphPlace>, xml: string): boolean =>
  lastOf.get(last.parent)?.start !== last.start || /^<(?:\w+:)?(?:tbl|sdt)\b/.test(xml.slice(last.end).trimStart());

/** Returns a paragraph’s properties without the deletion of its mark, for a paragraph that has no next one to join. */
function withoutMark(xml: string, { properties, markProperties }: ParagraphPlace): string {
  if (!properties) return '';
  const cuts = (markProperties?.children ?? []).filter((c) => goes.has(c.key));
  let text = '';
  let at = properties.start;
  for (const c of cuts) {
    text += xml.slice(at, c.start);
    at = c.end;
  }
  return text + xml.slice(at, properties.end);
}
