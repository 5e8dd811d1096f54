import { type Counterpart, pairSteps } from '../../bilingual/counterpart.js';
import { spanContains, spanOfText } from '../../statement/spans.js';
import type { Span, Statement } from '../../statement/statement.js';
import { t } from '../../text/l10n.js';
import type { Steps } from '../../text/steps.js';
import { escapeMarkdown } from './markdown.js';

/** A paragraph in the other language. */
export interface CounterpartCard {
  /** The paragraph of the statement. */
  readonly span: Span;
  readonly texts: readonly string[];
  /** Its offset in the other text, in UTF-16 code units. */
  readonly offset: number;
}

/** Returns the paragraph in the other language that corresponds to the one at an offset. */
export function* counterpartSteps(statement: Statement, counterpart: Counterpart, offset: number): Steps<CounterpartCard | undefined> {
  const pair = yield* pairSteps(counterpart, statement);
  if (!('paragraphs' in pair)) return undefined;
  for (const [ours, theirs] of pair.paragraphs)
    for (const { block, end } of ours) {
      const span = spanOfText(block, 0, end);
      const [first] = theirs;
      if (!spanContains(span, offset) || !first) continue;
      return { span, texts: theirs.map((p) => p.block.reading.running.text), offset: spanOfText(first.block, 0, first.end).offset };
    }
  return undefined;
}

/** Maximum length of a card’s text, in UTF-16 code units. */
const longest = 1500;

/** Returns the paragraph in the other language with a link to it. @param link the line of the paragraph, as a link or in words */
export function counterpartText({ texts }: CounterpartCard, link: string, isMarkdown: boolean): string {
  const text = texts.join('\n\n');
  const shown = text.length > longest ? `${text.slice(0, longest)}…` : text;
  const title = t('In the other language');
  return isMarkdown ? `**${title}** (${link})\n\n${escapeMarkdown(shown)}` : `${title} (${link})\n\n${shown}`;
}
