import type { Abbreviation, Statement } from './statement.js';

/**
 * Finds abbreviations that the statement introduces in a different case than it uses: “(MoC)” and “MOC”.
 * @returns for an abbreviation without introduction, the only introduced one that differs from it in case alone
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
