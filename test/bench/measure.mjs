// Measuring: medians and 99th percentiles of enough runs, in milliseconds.

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

export const summary = (times) => {
  const sorted = [...times].sort((a, b) => a - b);
  return { least: sorted[0], median: at(sorted, 0.5), p99: at(sorted, 0.99), runs: sorted.length };
};

/** Runs `work` until it has taken `budget` ms, or `most` times, at least `least`; the first `warm` runs are for warming up. */
export async function measure(work, { budget = 3000, least = 3, most = 200, warm = 1 } = {}) {
  for (let i = 0; i < warm; i++) await work();
  const times = [];
  const started = performance.now();
  while (times.length < least || (times.length < most && performance.now() - started < budget)) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return summary(times);
}

/** What every check must cost at least: a loop over the characters. */
export function bareLoop(text) {
  let capitals = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c >= 65 && c <= 90) capitals++;
  }
  return capitals;
}

/** The slope of cost over size on double logarithms: 1 is linear. */
export function growth(points) {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)]);
  const mean = (k) => logs.reduce((sum, p) => sum + p[k], 0) / logs.length;
  const [mx, my] = [mean(0), mean(1)];
  return logs.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0) / logs.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
}
