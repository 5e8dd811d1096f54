import type { Abbreviation, Statement } from './statement.js';

/**
 * Finds abbreviations that are introduced in another case than they are used in: “(MoC)” and “MOC”.
 * @returns a function that maps an abbreviation without introduction to the only introduced one that differs in case alone
 */
export function introducedInOtherCase({ abbreviations }: Statement): (abbreviation: Abbreviation) => Abbreviation | undefined {
  const introduced = new Map<string, Abbreviation | undefined>();
  for (const row of abbreviations) {
    if (row.introductions.length === 0) continue;
    const key = row.key.toLowerCase();
    introduced.set(key, introduced.has(key) ? undefined : row);
  }
  return (abbreviation) => (abbreviation.introductions.length > 0 ? undefined : introduced.get(abbreviation.key.toLowerCase()));
}
