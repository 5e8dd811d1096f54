/**
 * A step of the way from an old text to a new one. The texts of `same` and `removed` make the old one, those of `same` and `added` the
 * new one; `cut` is in neither: it came here with a move and was left out.
 */
export interface Step {
  readonly change: 'same' | 'removed' | 'added' | 'cut';
  /** Empty for the end of a paragraph. */
  readonly text: string;
  /** Whether it is the end of a paragraph. */
  readonly isMark?: true;
  /** The move that it belongs to: `removed` where it was, `added` and `cut` where it is now. */
  readonly move?: number;
}

/** The paragraphs that a script makes. @param side whether the changes are rejected or accepted */
export function paragraphsOf(script: readonly Step[], side: 'old' | 'new'): string[] {
  const paragraphs: string[] = [];
  let text = '';
  for (const step of script) {
    if (step.change !== 'same' && step.change !== (side === 'old' ? 'removed' : 'added')) continue;
    text += step.text;
    if (!step.isMark) continue;
    paragraphs.push(text);
    text = '';
  }
  return paragraphs;
}
