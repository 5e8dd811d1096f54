import type { Glossary } from '../../glossary/glossary.js';
import type { PrecedentIndex } from '../../precedent/precedentIndex.js';
import type { BlockReading } from '../../statement/reading.js';
import { missesIn } from './nearMiss.js';
import { weakerIn } from './weaker.js';

/** Looks at a block for the rules of agreed wording before they are asked, so that a check of many blocks can be done in turns. */
export function lookAhead(index: PrecedentIndex, reading: BlockReading, glossary: Glossary): void {
  missesIn(index)(reading, glossary);
  weakerIn(index)(reading, glossary);
}
