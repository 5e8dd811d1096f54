/**
 * A step from an old text to a new one. `same` and `removed` make up the old text, `same` and `added` the new one. `cut` is in neither:
 * text that was moved here and then deleted.
 */
export interface Step {
  readonly change: 'same' | 'removed' | 'added' | 'cut';
  /** Empty for the end of a paragraph. */
  readonly text: string;
  /** Whether it is the end of a paragraph. */
  readonly isMark?: true;
  /** The number of its move: `removed` is the source, `added` and `cut` are the destination. */
  readonly move?: number;
}

/** Returns the paragraphs of one side of a script. */
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
