/** The server under Node: little enough to be read at once, with the engine behind it. */
import { answerFirst } from './node/answerFirst.js';

answerFirst();
