import grammar from '../../../data/wording/grammar.json' with { type: 'json' };

const words: ReadonlySet<string> = new Set([...grammar.opensNoun, ...grammar.determiners, ...grammar.behindNoun, ...grammar.pronouns]);

/** Whether a word joins others to a sentence rather than names something: “of”, “the”, “which”. The month of May is none. */
export const isFunctionWord = (word: string): boolean => word !== 'May' && words.has(word.toLowerCase());
