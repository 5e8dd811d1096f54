import { lensesOf } from '../../../server/src/features/annotations/codeLens.js';
import { nameHintsIn } from '../../../server/src/features/annotations/inlayHints.js';
import { tokenSteps } from '../../../server/src/features/annotations/semanticTokens.js';
import { suggestionsAt } from '../../../server/src/features/completion/completion.js';
import { continuationAt } from '../../../server/src/features/completion/inlineCompletion.js';
import { hoverCard } from '../../../server/src/features/hover/hover.js';
import { verbCard } from '../../../server/src/features/hover/verbCard.js';
import { definitionAt } from '../../../server/src/features/navigation/definition.js';
import { occurrencesAt } from '../../../server/src/features/navigation/occurrences.js';
import { renamableAt, renameAt } from '../../../server/src/features/navigation/rename.js';
import { outlineSteps } from '../../../server/src/features/outline/documentSymbols.js';
import { foldsOf } from '../../../server/src/features/outline/folding.js';
import { selectionsAt } from '../../../server/src/features/outline/selectionRanges.js';
import { fixAll } from '../../../server/src/findings/edits.js';
import { analyse } from '../../../server/src/statement/analyse.js';
import type { Span } from '../../../server/src/statement/statement.js';
import { finished } from '../../../server/src/text/steps.js';
import { hold } from './broken.js';
import type { Random } from './random.js';
import { allFindings, optionsFor } from './statements.js';

const today = '2027-05-05';

const splitsPair = (text: string, offset: number): boolean =>
  /[\uD800-\uDBFF]/.test(text.charAt(offset - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(offset));

function holdSpans(text: string, spans: readonly Span[], what: string): void {
  for (const { offset, length } of spans) {
    hold(
      Number.isInteger(offset) && offset >= 0 && length >= 0 && offset + length <= text.length,
      `${what}: ${offset}+${length} lies outside the text`,
    );
    hold(!splitsPair(text, offset) && !splitsPair(text, offset + length), `${what}: ${offset}+${length} splits a character`);
  }
}

/** Any text can be analysed, checked and queried at any offset, and all returned places are inside the text. */
export function fuzzText(text: string, random: Random): void {
  const options = optionsFor(random.below(2) === 0);
  const statement = analyse(text, options);
  const findings = allFindings(statement);
  holdSpans(
    text,
    findings.flatMap((f) => [f, ...f.related, ...f.fixes.flatMap((fix) => fix.edits)]),
    'findings',
  );
  holdSpans(text, finished(tokenSteps(statement)), 'colours');
  finished(outlineSteps(statement));
  foldsOf(statement);
  lensesOf(statement);
  nameHintsIn(statement, 0, text.length);
  const found = findings.length > 0 ? [random.of(findings).offset] : [];
  for (const offset of [...found, random.below(text.length + 1), random.below(text.length + 1), text.length]) {
    const card = hoverCard(statement, offset, () => 'here') ?? verbCard(statement, offset);
    if (card) holdSpans(text, [card.span], 'hover');
    suggestionsAt(statement, offset, { today, onDemand: random.below(2) === 0 });
    continuationAt(statement, offset, today);
    definitionAt(statement, offset);
    occurrencesAt(statement, offset);
    holdSpans(text, selectionsAt(statement, offset), 'selection');
    if (renamableAt(statement, offset)) renameAt(statement, offset, random.of(['XYZ', 'New Name of It', 'a', '(', '😀']));
  }
  if (random.below(8) !== 0) return;
  const findingsIn = (changed: string) => allFindings(analyse(changed, options));
  const fixed = fixAll(text, findingsIn);
  hold(fixAll(fixed, findingsIn) === fixed, 'fixing all once more changes the text again');
}
