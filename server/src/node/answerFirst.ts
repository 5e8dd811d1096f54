import { firstAnswer, firstMessageIn } from './firstAnswer.js';
import type { Opening } from './opening.js';

/** How long a channel may be silent, in milliseconds, before the engine is loaded without having been asked anything. */
const patience = 1000;

/** Loads the engine: by `require`, since `import` would have Node start its loader of ES modules first. */
const engine = (): { serve: (opening?: Opening) => Promise<void> } => require('../engine.js');

function start(opening?: Opening): void {
  void engine().serve(opening);
}

/**
 * Answers `initialize` with what is at hand, and loads the engine once the answer is written: to load it takes longer than Node
 * takes to start, and an editor waits for the answer before it says anything else. What it says meanwhile stays where it is, in
 * its order, until the engine reads it. A first message that is anything else, and channels other than standard input and the one
 * between processes, are left to the engine.
 */
export function answerFirst(): void {
  if (process.argv.includes('--stdio')) onStdio();
  else if (process.argv[2] === '--node-ipc' && process.send) onChannel(process.send.bind(process));
  else start();
}

function onStdio(): void {
  const { stdin, stdout } = process;
  let bytes = Buffer.alloc(0);
  const end = (): void => process.exit(1);
  /** What was read goes back to where it came from: the engine reads the channel from its beginning. */
  const leave = (): void => {
    clearTimeout(timer);
    stdin.off('readable', read).off('end', end).off('close', end).off('error', end);
    if (bytes.length > 0) stdin.unshift(bytes);
  };
  const read = (): void => {
    for (let piece: Buffer | null = stdin.read(); piece; piece = stdin.read()) bytes = Buffer.concat([bytes, piece]);
    const first = firstMessageIn(bytes);
    if (!first) return;
    leave();
    const answer = firstAnswer(first.message);
    if (!answer) {
      start();
      return;
    }
    const json = JSON.stringify(answer);
    // The editor has gone already.
    stdout.once('error', end);
    stdout.write(`Content-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`, () => {
      stdout.off('error', end);
      start({ answered: answer.id, messages: () => [] });
    });
  };
  const timer = setTimeout(() => {
    leave();
    start();
  }, patience);
  stdin.on('readable', read).on('end', end).on('close', end).on('error', end);
}

/** The channel between a process and its parent. Messages come whole, and cannot be given back: they are held. */
function onChannel(send: NonNullable<typeof process.send>): void {
  const held: unknown[] = [];
  let isLeft = false;
  const messages = (): readonly unknown[] => {
    process.off('message', hold);
    return held;
  };
  const leave = (answered?: number | string): void => {
    isLeft = true;
    clearTimeout(timer);
    start({ messages, ...(answered === undefined ? {} : { answered }) });
  };
  const hold = (message: unknown): void => {
    if (held.push(message) > 1 || isLeft) return;
    const answer = firstAnswer(message);
    if (answer) send(answer, undefined, undefined, () => leave(answer.id));
    else leave();
  };
  const timer = setTimeout(leave, patience);
  process.on('message', hold);
}
