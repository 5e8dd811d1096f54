import grammar from '../../../data/wording/grammar.json' with { type: 'json' };

const words: ReadonlySet<string> = new Set([...grammar.opensNoun, ...grammar.determiners, ...grammar.afterNoun, ...grammar.pronouns]);

/** Returns whether a word is a function word: “of”, “the”, “which”. “May” counts as the month. */
export const isFunctionWord = (word: string): boolean => word !== 'May' && words.has(word.toLowerCase());
