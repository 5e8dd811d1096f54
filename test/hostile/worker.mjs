// Measures texts in a process of its own, since its processor time is the process’s.
import { ruleTexts } from './ruleTexts.mjs';

const [measure, rules] = process.argv.slice(2);
const { allTexts, timesOf } = await import(measure);
const texts = allTexts(await ruleTexts(rules));
process.on('message', ({ name, size, markup }) => {
  try {
    process.send({ times: timesOf(texts[name](size), markup) });
  } catch (error) {
    process.send({ fault: error.stack ?? String(error) });
  }
});
process.send({ ready: true });
