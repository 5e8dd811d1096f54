import { parentPort, workerData } from 'node:worker_threads';
import { hostileTexts } from './texts.mjs';

const { timesOf } = await import(workerData);
parentPort.on('message', ({ name, size, markup }) => {
  try {
    parentPort.postMessage({ times: timesOf(hostileTexts[name](size), markup) });
  } catch (error) {
    parentPort.postMessage({ fault: String(error) });
  }
});
