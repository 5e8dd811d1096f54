import { parseConfig } from '../../../server/src/config/config.js';
import type { FileProblem } from '../../../server/src/glossary/fileProblem.js';
import { writeFormats } from '../../../server/src/glossary/formats/formats.js';
import { writtenGlossary } from '../../../server/src/glossary/formats/write.js';
import { loadGlossary } from '../../../server/src/glossary/load.js';
import { globMatcher } from '../../../server/src/workspace/globs.js';
import { hold } from './broken.js';
import type { Random } from './random.js';

const names = ['g.json', 'g.csv', 'g.tbx', 'g.yml'];

function holdProblems(text: string, problems: readonly FileProblem[], what: string): void {
  for (const { message, offset, length } of problems) {
    hold(/\S/.test(message) && !message.includes('\n'), `${what}: ${JSON.stringify(message)} is not one sentence`);
    hold(
      Number.isInteger(offset) && offset >= 0 && length >= 0 && offset + length <= text.length,
      `${what}: ${offset}+${length} lies outside the file`,
    );
  }
}

/** Any file is a glossary or gives a problem with a place. What was read can be written in every format. */
export async function fuzzGlossaries(text: string, random: Random): Promise<void> {
  const name = random.of(names);
  const loaded = await loadGlossary(text, name);
  holdProblems(text, loaded.ok ? loaded.notices : loaded.problems, name);
  if (loaded.ok) {
    const { text: written } = await writtenGlossary(loaded.value.entries, random.of(writeFormats));
    hold(typeof written === 'string', 'nothing was written');
    const { text: json } = await writtenGlossary(loaded.value.entries, 'json');
    const again = await loadGlossary(json, 'again.json');
    hold(again.ok, `what was read from ${name} is refused when it is written as JSON: ${again.ok ? '' : again.problems[0].message}`);
  }
  const config = parseConfig(text);
  holdProblems(text, config.ok ? [] : config.problems, 'communique.json');
  const glob = globMatcher(text.slice(0, 60));
  if (typeof glob !== 'string') glob(text.slice(-200));
}
