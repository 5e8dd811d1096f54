import type { Glossary } from '../../glossary/glossary.js';
import type { PrecedentIndex } from '../../precedent/index/precedentIndex.js';
import type { LocalSentence } from '../../precedent/sentence/sentencesIn.js';
import { missesIn } from './nearMiss.js';
import { weakerIn } from './weaker.js';

/** Looks at a sentence for the rules of agreed wording before they are asked, so that a check of many sentences can be done in turns. */
export function lookAhead(index: PrecedentIndex, sentence: LocalSentence, glossary: Glossary): void {
  missesIn.at(index, sentence, glossary);
  weakerIn.at(index, sentence, glossary);
}
