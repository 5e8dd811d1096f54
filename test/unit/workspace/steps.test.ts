import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../server/src/findings/finding.js';
import { maxFound } from '../../../server/src/rules/queryBlocks.js';
import type { Check, Rule } from '../../../server/src/rules/rule.js';
import { findingsOf, findingsSteps } from '../../../server/src/rules/run.js';
import { ruleTable } from '../../../server/src/rules/table.js';
import { analyse, analyseSteps, emptyReadingCache } from '../../../server/src/statement/analyse.js';
import type { BlockReading } from '../../../server/src/statement/reading.js';
import type { Abbreviation, Statement } from '../../../server/src/statement/statement.js';
import { finished, flatMapSteps, type Steps } from '../../../server/src/text/steps.js';
import { type Cancellation, SharedWork } from '../../../server/src/workspace/sharedWork.js';
import { StoppedError } from '../../../server/src/workspace/timeSlicer.js';
import { statementOf, testGlossary } from '../marked.js';

const options = { markup: 'markdown', glossary: testGlossary } as const;
const paragraph = (i: number): string => `Both sides welcomed the low Earth orbit (LEO) and the the plan ${i}.`;
const long = Array.from({ length: 400 }, (_, i) => paragraph(i)).join('\n\n');

function countedSteps(steps: Steps<unknown>): number {
  let count = 0;
  while (!steps.next().done) count++;
  return count;
}

/** A token as the protocol has it. */
function cancellation(): Cancellation & { cancel(): void } {
  const listeners = new Set<() => void>();
  let isCancelled = false;
  return {
    get isCancellationRequested() {
      return isCancelled;
    },
    onCancellationRequested: (listener) => {
      listeners.add(listener);
      return { dispose: () => listeners.delete(listener) };
    },
    cancel: () => {
      isCancelled = true;
      for (const listener of listeners) listener();
    },
  };
}

describe('a long analysis', () => {
  it('has a step for each block, in lines without blank ones too', () => {
    expect(countedSteps(analyseSteps(long, options))).toBeGreaterThan(3 * 400);
    const lines = `${long.replaceAll('\n\n', '\n').slice(0, 20_000)}\n`;
    for (const markup of ['markdown', 'plain'] as const) {
      const { blocks } = analyse(lines, { ...options, markup });
      expect(Math.max(...blocks.map((b) => b.reading.running.text.length))).toBeLessThanOrEqual(8000);
      expect(countedSteps(analyseSteps(lines, { ...options, markup }))).toBeGreaterThan(3 * blocks.length);
    }
  });

  it('has a step for each introduction, in one paragraph too', () => {
    const introduction = (i: number): string => `the Delta ${'ABCDEFGHIJ'[i % 10]}lpha Gamma (D${'ABCDEFGHIJ'[i % 10]}G)`;
    const paragraph = `They met ${Array.from({ length: 200 }, (_, i) => introduction(i)).join(' and ')}.`;
    const { blocks } = analyse(paragraph, options);
    expect(blocks.map(({ reading }) => reading.introductions.length)).toEqual([200]);
    expect(countedSteps(analyseSteps(paragraph, options))).toBeGreaterThan(200);
  });

  it('leaves what it has read to the next when it is stopped', () => {
    const cache = emptyReadingCache();
    const stopped = analyseSteps(long, options, cache);
    for (let i = 0; i < 1000; i++) stopped.next();
    const read = cache.readings.size;
    expect(read).toBeGreaterThan(100);
    const before = new Set(cache.readings.values());
    finished(analyseSteps(long, options, cache));
    expect([...cache.readings.values()].filter((reading) => before.has(reading)).length).toBe(read);
    expect(analyse(long, options, cache)).toEqual(analyse(long, options));
  });
});

describe('a long check', () => {
  it('searches no more than one part of the text in a step, whatever a rule asks for', () => {
    let searched = 0;
    const looks = [1, 2].map(() => (reading: BlockReading): number[] => {
      searched += reading.running.text.length;
      return [0];
    });
    const observed: number[] = [];
    const rule: Rule = {
      id: 'test/all',
      level: 'warning',
      summary: 'Reports all blocks.',
      check: (_, { queryAllBlocks }) => {
        observed.push(...looks.map((look) => queryAllBlocks(look).length));
        return [{ offset: 0, length: 1, message: 'x' }];
      },
    };
    const steps = findingsSteps(statementOf(long), [rule]);
    const between: number[] = [];
    let step = steps.next();
    while (!step.done) {
      between.push(searched);
      searched = 0;
      step = steps.next();
    }
    expect(Math.max(...between)).toBeLessThan(9000);
    expect(between.reduce((a, b) => a + b, searched)).toBe(
      2 * statementOf(long).blocks.reduce((sum, b) => sum + b.reading.running.text.length, 0),
    );
    expect(observed).toEqual([400, 400]);
    expect(step.value.length).toBe(1);
  });

  it('reads no more than a part of a long list in a step, whatever the rule', () => {
    const items = 4000;
    const list = analyse(Array.from({ length: items }, (_, i) => `- a${i} and other words, to be long\n`).join(''), {
      ...options,
      markup: 'plain',
    });
    let read = 0;
    const counted = <T extends object>(thing: T): T =>
      new Proxy(thing, {
        get(target, key) {
          if (key === 'text') read++;
          return Reflect.get(target, key);
        },
      });
    const blocks = list.blocks.map((block) => ({ ...block, reading: { ...block.reading, running: counted(block.reading.running) } }));
    const inOneStep = ruleTable.filter((rule) => {
      const steps = findingsSteps({ ...list, blocks }, [rule], { levels: { [rule.id]: 'warning' } });
      do read = 0;
      while (!steps.next().done && read < items / 2);
      return read >= items / 2;
    });
    expect(inOneStep.map(({ id }) => id)).toEqual([]);
  });

  it('reads no more than a part of the introductions of one abbreviation in a step, whatever the rule', () => {
    const many = 500;
    const [abbreviation] = statementOf('They met the Delta Alpha Gamma (DAG).').abbreviations;
    const [introduction] = abbreviation?.introductions ?? [];
    let read = 0;
    const introductions = Array.from({ length: many }, () => ({
      ...introduction,
      get longText() {
        read++;
        return introduction?.longText ?? '';
      },
    }));
    const statement = { ...statementOf(long), abbreviations: [{ ...abbreviation, introductions } as Abbreviation] };
    const inOneStep = ruleTable.filter((rule) => {
      const steps = findingsSteps(statement, [rule], { levels: { [rule.id]: 'warning' } });
      do read = 0;
      while (!steps.next().done && read < many / 2);
      return read >= many / 2;
    });
    expect(inOneStep.map(({ id }) => id)).toEqual([]);
  });

  it('visits no more than a part of the blocks in a step after an edit', () => {
    const cache = emptyReadingCache();
    const lines = Array.from({ length: 20_000 }, (_, i) => `- a${i % 10}\n`).join('');
    const [before, after] = [lines, `${lines}- b\n`].map((text) => analyse(text, { ...options, markup: 'plain' }, cache));
    const rule: Rule = {
      id: 'test/one',
      level: 'warning',
      summary: 'Searches all blocks.',
      check: (_, { queryAllBlocks }) => {
        queryAllBlocks(once);
        return [];
      },
    };
    const once = (): number[] => [];
    findingsOf(before as Statement, [rule]);
    let visited = 0;
    const blocks = (after as Statement).blocks.map((block) => ({
      ...block,
      get reading() {
        visited++;
        return block.reading;
      },
    }));
    const steps = findingsSteps({ ...(after as Statement), blocks }, [rule]);
    do {
      expect(visited).toBeLessThan(10_000);
      visited = 0;
    } while (!steps.next().done);
  });

  it('finds what a check at once finds', () => {
    expect(finished(findingsSteps(statementOf(long), ruleTable)).length).toBe(findingsOf(statementOf(long), ruleTable).length);
  });

  it('returns a bounded number of places, and says so', () => {
    const rules: string[] = [];
    const counts: number[] = [];
    const many: Rule = {
      id: 'test/many',
      level: 'warning',
      summary: 'Finds many places.',
      check: (_, { queryAllBlocks }) => {
        counts.push(queryAllBlocks(() => new Array<number>(100).fill(0)).flatMap((hit) => hit.found).length);
        return [];
      },
    };
    findingsOf(statementOf(long), [many], { onTooMany: (rule) => rules.push(rule) });
    expect(counts.at(-1)).toBe(maxFound);
    expect(new Set(rules)).toEqual(new Set(['test/many']));
  });

  it('reports a bounded number of places of a rule that searches the text itself, and says so', () => {
    const rules: string[] = [];
    const statement = analyse('a <!-- b --> '.repeat(maxFound + 2), { ...options, markup: 'plain' });
    const markup = ruleTable.filter(({ id }) => id === 'hygiene/markup');
    expect(findingsOf(statement, markup, { onTooMany: (rule) => rules.push(rule) }).length).toBe(maxFound);
    expect(rules).toEqual(['hygiene/markup']);
  });

  it('makes a fix of a bounded number of edits in a step', () => {
    const statement = statementOf('They met the Delta Alpha Gamma (DAG). '.repeat(3000));
    const rules = ruleTable.filter(({ id }) => id === 'abbreviation/introduced-again');
    expect(findingsOf(statement, rules).flatMap((f) => f.fixes.map((fix) => fix.edits.length))).toEqual([500]);
  });

  it('continues a rule that works in steps', () => {
    const once = (): number[] => [0];
    const statement = statementOf(long);
    const stepping: Rule & { check: Check } = {
      id: 'test/steps',
      level: 'warning',
      summary: 'Works in steps.',
      check: ({ blocks }, { queryAllBlocks }) =>
        flatMapSteps(queryAllBlocks(once), ({ block }) => [
          { offset: block.base, length: 1, message: `Block ${block.index} of ${blocks.length}.` },
        ]),
    };
    const whole: Rule = { ...stepping, check: (...given) => finished(stepping.check(...given) as Steps<readonly Observation[]>) };
    const [first, second] = [stepping, whole].map((rule) => findingsSteps(statement, [rule]));
    expect(countedSteps(first as Steps<unknown>)).toBeGreaterThan(countedSteps(second as Steps<unknown>) + 390);
    expect(findingsOf(statement, [stepping]).map((f) => f.message)).toEqual(findingsOf(statement, [whole]).map((f) => f.message));
  });

  it('reports a rule whose search fails, once', () => {
    const failures: string[] = [];
    const failing: Rule = {
      id: 'test/failing',
      level: 'warning',
      summary: 'Fails.',
      check: (_, { queryAllBlocks }) => {
        queryAllBlocks(({ running }) => {
          if (running.text.includes('plan 390')) throw new Error('no');
          return [];
        });
        return [];
      },
    };
    const found = findingsOf(statementOf(long), [failing], { onFailure: (rule, error) => failures.push(`${rule} ${String(error)}`) });
    expect(found).toEqual([]);
    expect(failures).toEqual(['test/failing Error: no']);
  });
});

describe('shared work', () => {
  /** Work that ends only when it is told to. */
  function endless(): { steps: Steps<string>; count(): number; end(): void } {
    let count = 0;
    let ends = false;
    function* steps(): Steps<string> {
      while (!ends) {
        count++;
        yield;
      }
      return 'done';
    }
    return {
      steps: steps(),
      count: () => count,
      end: () => {
        ends = true;
      },
    };
  }
  const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

  it('stops when all who wait have cancelled, and takes no step after that', async () => {
    const work = endless();
    const shared = new SharedWork(work.steps, () => false);
    const [first, second] = [cancellation(), cancellation()];
    const results = [shared.result(first), shared.result(second)].map((r) => r.catch((error: unknown) => error));
    await turn();
    first.cancel();
    expect(await results[0]).toBeInstanceOf(StoppedError);
    const going = work.count();
    await turn();
    expect(work.count()).toBeGreaterThan(going);
    expect(shared.isStopped).toBe(false);
    second.cancel();
    expect(await results[1]).toBeInstanceOf(StoppedError);
    await expect.poll(() => shared.isStopped).toBe(true);
    const ended = work.count();
    await turn();
    await turn();
    expect(work.count()).toBe(ended);
  });

  it('goes on for one who has not cancelled', async () => {
    const work = endless();
    const shared = new SharedWork(work.steps, () => false);
    const first = cancellation();
    const cancelled = shared.result(first).catch((error: unknown) => error);
    const second = shared.result(cancellation());
    first.cancel();
    expect(await cancelled).toBeInstanceOf(StoppedError);
    await turn();
    work.end();
    expect(await second).toBe('done');
  });

  it('stops when it is outdated', async () => {
    let isOutdated = false;
    const shared = new SharedWork(endless().steps, () => isOutdated);
    const result = shared.result();
    await turn();
    isOutdated = true;
    await expect(result).rejects.toBeInstanceOf(StoppedError);
  });
});
