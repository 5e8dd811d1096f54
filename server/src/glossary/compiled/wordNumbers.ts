import { type Lexeme, noted } from '../../text/lexemes.js';
import { singularsOf } from '../singulars.js';
import { idOfWord, type WordIds } from './wordIds.js';

/** The numbers of a word of a text among the words of names. */
export interface WordNumbers {
  /** -1 for a word that is in no name. */
  readonly id: number;
  /** Those of the singulars that it may be the plural of, as far as names have them. */
  readonly singulars: readonly number[];
}

const none: readonly number[] = [];

function lookUp(key: string, ids: WordIds): WordNumbers {
  const singulars = singularsOf(key)
    .map((singular) => idOfWord(ids, singular))
    .filter((id) => id >= 0);
  return { id: idOfWord(ids, key), singulars: singulars.length > 0 ? singulars : none };
}

/** The numbers of a word: looked up once for each different word of a text. The only way from words to numbers. */
export const numbersOf = (ids: WordIds, lexeme: Lexeme): WordNumbers => noted(lexeme, ids, lookUp);
