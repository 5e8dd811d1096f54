// Times in ms. CPU time includes all threads and garbage collection, and hardly depends on the load of the machine.

const at = (values, share) => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];
const sum = (values) => values.reduce((a, b) => a + b, 0);

/** @param samples clock and CPU time of each run */
export function summary(samples) {
  const [clock, cpu] = ['clock', 'cpu'].map((key) => samples.map((sample) => sample[key]));
  return {
    median: at(clock, 0.5),
    p99: at(clock, 0.99),
    cpuMedian: at(cpu, 0.5),
    cpuP99: at(cpu, 0.99),
    leastCpu: Math.min(...cpu),
    runs: samples.length,
  };
}

export async function timed(work) {
  const cpu = process.cpuUsage();
  const start = performance.now();
  await work();
  const clock = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return { clock, cpu: (user + system) / 1000 };
}

/** Runs `work` for `budget` ms or `most` times, but at least `least` times, after `warm` runs that do not count. */
export async function measure(work, { budget = 3000, least = 5, most = 200, warm = 3 } = {}) {
  for (let i = 0; i < warm; i++) await work();
  const samples = [];
  const started = performance.now();
  while (samples.length < least || (samples.length < most && performance.now() - started < budget)) samples.push(await timed(work));
  return summary(samples);
}

/** Returns the heap in use, in MB. Needs `--expose-gc`. */
export function heldMemory() {
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

/** Returns the slope of cost over size on logarithmic axes: 1 is linear. */
export function growth(points) {
  const logs = points.map((point) => point.map(Math.log));
  const [mx, my] = [0, 1].map((k) => sum(logs.map((p) => p[k])) / logs.length);
  return sum(logs.map(([x, y]) => (x - mx) * (y - my))) / sum(logs.map(([x]) => (x - mx) ** 2));
}

/**
 * Returns a figure and its limits.
 * @param on the text and other inputs
 * @param limits maximum of some of the figures
 */
export const row = (what, on, figures, limits = {}) => ({ what, on, figures, limits });

/** Prints the rows of a part for `run.mjs`. */
export function report(title, rows) {
  process.stdout.write(JSON.stringify({ title, rows }));
  // Other checkers may keep threads running.
  process.exit(0);
}
