import type { Abbreviation, Statement } from './statement.js';

/**
 * The abbreviations that the statement introduces in other capitals than it uses elsewhere: “(MoC)” beside “MOC”.
 * @returns for a row that is not introduced, the one row that is and differs from it in capitals alone
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
