import { parentPort, workerData } from 'node:worker_threads';
import { ruleTexts } from './ruleTexts.mjs';

const { allTexts, timesOf } = await import(workerData.measure);
const texts = allTexts(await ruleTexts(workerData.rules));
parentPort.on('message', ({ name, size, markup }) => {
  try {
    parentPort.postMessage({ times: timesOf(texts[name](size), markup) });
  } catch (error) {
    parentPort.postMessage({ fault: error.stack ?? String(error) });
  }
});
