import type { Statement } from '../../statement/statement.js';

/** Returns a sentence about the paragraphs that are not checked because they are not in English, or undefined if there are none. */
export function uncheckedIn({ otherLanguages }: Pick<Statement, 'otherLanguages'>): string | undefined {
  const languages = [...new Set(otherLanguages)];
  if (languages.length === 0) return undefined;
  const count = (language: string): number => otherLanguages.filter((l) => l === language).length;
  const parts = languages.map((language, i) => {
    const n = count(language);
    return `${n}${i > 0 ? '' : n === 1 ? ' paragraph' : ' paragraphs'} in ${language}`;
  });
  const listed = parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : parts[0];
  return `${listed} ${otherLanguages.length === 1 ? 'is' : 'are'} not checked`;
}
