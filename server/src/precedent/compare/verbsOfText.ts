import type { Glossary } from '../../glossary/glossary.js';
import { analyse } from '../../statement/analyse.js';
import { sentencesIn } from '../sentence/sentencesIn.js';
import { joinedText, type VerbalText } from './verbalText.js';

/** An agreed sentence, of which the index has only the text, with its commitment verbs. */
export const verbsOfText = (text: string, glossary: Glossary): VerbalText =>
  joinedText(sentencesIn(analyse(text, { markup: 'plain', glossary })));
