import { otherPlaces } from '../../findings/otherPlaces.js';
import type { BlockReading } from '../../statement/reading.js';
import { spanOfText } from '../../statement/spans.js';
import type { DocumentBlock, Span } from '../../statement/statement.js';
import { paragraphNumber } from '../../text/blocks/numbering.js';
import { escapeRegExp } from '../../text/escapeRegExp.js';
import { t } from '../../text/l10n.js';
import type { Language, WidthPair } from '../../text/languages/language.js';
import { weakMemo } from '../../text/memo.js';
import { sourceRange } from '../../text/runningText.js';
import type { Check } from '../rule.js';
import { languageOfBlock } from './languageOfStatement.js';

/** Reports the less frequent of two widths of brackets, digits, letters and commas, and offers the other one. */
export const width: Check = (_, { queryBlocks }) => {
  const placed = queryBlocks(formsIn, ['headings']).flatMap(({ block, found }) => found.map((form) => ({ ...form, block })));
  return [...new Set(placed.map(({ pair }) => pair))].flatMap((pair) => {
    const forms = placed.filter((form) => form.pair === pair);
    const wide = forms.filter(({ isWide }) => isWide);
    const narrow = forms.filter(({ isWide }) => !isWide);
    const [rare, usual] = wide.length < narrow.length ? [wide, narrow] : [narrow, wide];
    const [first] = rare;
    if (!first || rare.length === usual.length || isByLength(pair, wide, narrow)) return [];
    const spans = rare.map(spanOf);
    const [span, ...others] = spans as [Span, ...Span[]];
    return [
      {
        ...span,
        message: t('Most of the text uses the other form. Write “{0}” instead of “{1}”.', converted(first), first.written),
        related: otherPlaces(others),
        fixes: [
          {
            title: t('Write “{0}”', converted(first)),
            safe: false,
            edits: rare.map((form, i) => ({ ...(spans[i] as Span), newText: converted(form) })),
          },
        ],
      },
    ];
  });
};

interface Form {
  readonly start: number;
  readonly end: number;
  readonly pair: WidthPair;
  readonly isWide: boolean;
  /** As in the source. */
  readonly written: string;
}

const spanOf = ({ block, start, end }: Form & { readonly block: DocumentBlock }): Span => spanOfText(block, start, end);

/** Returns whether width depends on length: many texts write single digits wide and longer numbers narrow. */
const isByLength = ({ name }: WidthPair, wide: readonly Form[], narrow: readonly Form[]): boolean =>
  name === 'digits' && wide.every(({ written }) => written.length === 1) && narrow.every(({ written }) => written.length > 1);

function converted({ pair, isWide, written }: Form): string {
  const [from, to] = isWide ? [pair.wide, pair.narrow] : [pair.narrow, pair.wide];
  return [...written].map((c) => to.charAt(from.indexOf(c)) || c).join('');
}

/** A run of the characters of a pair in the source. */
const runsOf = weakMemo(({ name, wide, narrow }: WidthPair) => {
  const many = name === 'digits' || name === 'letters' ? '+' : '';
  return new RegExp(`[${escapeRegExp(wide)}]${many}|[${escapeRegExp(narrow)}]${many}`, 'gu');
});

const ownLetter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、。「」『』]/u;

function formsIn(reading: BlockReading): Form[] {
  const language: Language | undefined = languageOfBlock(reading);
  const { running } = reading;
  const { text } = running;
  const numberEnd = paragraphNumber.exec(text)?.[0].length ?? 0;
  // The source by characters, so that offsets match the running text. One that stands for several characters is skipped.
  const source = [...text].length === text.length ? sourceOf(reading) : undefined;
  if (!language?.writing.widths || source === undefined) return [];
  return language.writing.widths.flatMap((pair) =>
    [...source.matchAll(runsOf(pair))].flatMap(({ index, 0: written }): Form[] => {
      const end = index + written.length;
      const isWide = pair.wide.includes(written.charAt(0));
      if (index < numberEnd || !isMeant(pair, text, source, index, end)) return [];
      return [{ start: index, end, pair, isWide, written }];
    }),
  );
}

/** Returns whether the writer chose the width of a run: not inside Latin text, and not in lowercase words. */
function isMeant({ name }: WidthPair, text: string, source: string, start: number, end: number): boolean {
  const [before, after] = [text.charAt(start - 1), text.charAt(end)];
  if (name === 'brackets') return ownLetter.test(/[(（]/.test(source.charAt(start)) ? before : beforeOpening(text, start) || after);
  if (name === 'letters') return /^\p{Lu}{2,}$/u.test(text.slice(start, end)) && !/\p{Ll}/u.test(after) && !/[\p{Ll}.]/u.test(before);
  if (name === 'digits') return !/[\p{Script=Latin}.,:/-]/u.test(before) && !/[\p{Script=Latin}.,:/-]/u.test(after);
  return true;
}

/** Returns the letter before the opening bracket of a closing one, or “” if there is none. */
const beforeOpening = (text: string, close: number): string => text.charAt(text.lastIndexOf('(', close - 1) - 1);

/** Returns the source of a block, one character for each of the running text, or a space if there is none. */
function sourceOf({ running, source }: BlockReading): string {
  let own = '';
  for (let i = 0; i < running.text.length; i++) {
    const { start, end } = sourceRange(running, i, i + 1);
    own += end - start === 1 ? source.charAt(start) : ' ';
  }
  return own;
}
