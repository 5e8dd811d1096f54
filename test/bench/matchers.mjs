// The matcher beside the kept library modern-ahocorasick, on the same names and the same text: building, memory, matching.
//   npm run bench:matchers [-- --quick]
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleEngine, enginePath } from './bundled.mjs';
import { bareLoop, measure } from './measure.mjs';
import { statementOf, termsOf } from './texts.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const say = (line) => process.stdout.write(`${line}\n`);
/** Texts in KB: two of the library’s forms cut text with Intl.Segmenter, whose cost grows with the square of the text. */
const sizes = { 'modern-ahocorasick/fast': 40, 'modern-ahocorasick/unicode (any capitals)': 40 };

const [name, count] = process.argv.slice(2);
const size = sizes[name] ?? 1000;
const text = statementOf(size * 1000);

/** Each makes a function of the text that gives the number of names found, from left to right, the longest first, none inside another. */
const matchers = {
  'own, over word numbers': async () => {
    const { buildGlossary, wordsOf } = await import(enginePath);
    return (terms) => {
      const { matcher } = buildGlossary([terms], []);
      return () => {
        const words = wordsOf(text);
        let found = 0;
        for (let i = 0; i < words.length; ) {
          const match = matcher.longestAt(words, i);
          if (match) found++;
          i += match?.length ?? 1;
        }
        return found;
      };
    };
  },
  'modern-ahocorasick': async () => library((await import('modern-ahocorasick')).default),
  'modern-ahocorasick/fast': async () => library((await import('modern-ahocorasick/fast')).default),
  'modern-ahocorasick/unicode (any capitals)': async () => library((await import('modern-ahocorasick/unicode')).default),
};

const inWord = /[\p{L}\p{N}]/u;

/** Whole words by looking beside what was found: the library’s own `boundary` asks Intl.Segmenter, which takes seconds for 50 KB. */
const isWhole = ({ start, end }) => !inWord.test(text.charAt(start - 1)) && !inWord.test(text.charAt(end));

const library = (Library) => (terms) => {
  const automaton = new Library(terms.flatMap((t) => [t.name, t.abbreviation]));
  return () => automaton.search(text, { strategy: 'leftmost-longest' }).filter(isWhole).length;
};

/** Heap and array buffers, in MB. */
function held() {
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

async function one(name, count) {
  const make = await matchers[name]();
  const terms = termsOf(count);
  const before = held();
  const start = performance.now();
  const match = make(terms);
  const built = performance.now() - start;
  const memory = held() - before;
  const times = await measure(match, { budget: 3000 });
  const loop = await measure(() => bareLoop(text), { budget: 300 });
  say(
    `| ${name} | ${count.toLocaleString('en')} | ${built.toFixed(0)} | ${memory.toFixed(1)} | ${size} | ${times.median.toFixed(1)} | ${(times.median / loop.median).toFixed(1)} | ${match()} |`,
  );
}

if (name in matchers) await one(name, Number(count));
else {
  if (!existsSync(join(here, 'node_modules'))) spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: here, stdio: 'inherit' });
  await bundleEngine();
  say(
    '| matcher | terms | built, ms | held, MB | text, KB | matched, ms | bare loops | found |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
  );
  for (const terms of name === '--quick' ? [100, 10_000] : [100, 10_000, 1_000_000])
    for (const each of Object.keys(matchers)) {
      // A process each, so that none pays for what another has left behind.
      const run = spawnSync(
        process.execPath,
        ['--expose-gc', '--max-old-space-size=8000', fileURLToPath(import.meta.url), each, String(terms)],
        {
          encoding: 'utf8',
          timeout: 180_000,
        },
      );
      say(
        run.status === 0
          ? run.stdout.trim()
          : `| ${each} | ${terms.toLocaleString('en')} | gave up: ${run.stderr.split('\n').find((l) => /rror/.test(l)) ?? 'three minutes'} | | | | | |`,
      );
    }
}
