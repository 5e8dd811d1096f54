/** Fits a line by least squares. @returns slope, and y at x = 0 */
export function lineThrough(points) {
  const n = points.length;
  const mean = (of) => points.reduce((sum, p) => sum + of(p), 0) / n;
  const [x, y] = [mean((p) => p.messages), mean((p) => p.bytes)];
  const spread = points.reduce((sum, p) => sum + (p.messages - x) ** 2, 0);
  const slope = points.reduce((sum, p) => sum + (p.messages - x) * (p.bytes - y), 0) / spread;
  return { slope, start: y - slope * x };
}

/** Draws memory over messages, with the line through the second half. */
export function chart(points, { slope, start }, caption, what = 'messages') {
  const [width, height, left, bottom, top] = [720, 300, 60, 40, 40];
  const most = Math.max(...points.map((p) => p.bytes)) * 1.15;
  const last = points.at(-1).messages;
  const x = (messages) => (left + (messages / last) * (width - left - 20)).toFixed(1);
  const y = (bytes) => (height - bottom - (bytes / most) * (height - bottom - top)).toFixed(1);
  const steps = [0, 0.25, 0.5, 0.75, 1];
  const across = steps.map(
    (s) => `<text x="${x(last * s)}" y="${height - 18}" text-anchor="middle">${Math.round(last * s).toLocaleString('en')}</text>`,
  );
  const up = steps.map(
    (s) =>
      `<text x="${left - 8}" y="${Number(y(most * s)) + 4}" text-anchor="end">${Math.round((most * s) / 1e6)}</text><line x1="${left}" x2="${width - 20}" y1="${y(most * s)}" y2="${y(most * s)}" stroke="#ddd"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" fill="#333">
<title>${caption}</title>
<rect width="${width}" height="${height}" fill="#fff"/>
<text x="${left}" y="22">${caption}</text>
${[...up, ...across].join('\n')}
<text x="${width - 20}" y="${height - 4}" text-anchor="end">${what}; memory of the server in MB</text>
<polyline fill="none" stroke="#0b62a3" stroke-width="1.5" points="${points.map((p) => `${x(p.messages)},${y(p.bytes)}`).join(' ')}"/>
<line x1="${x(last / 2)}" y1="${y(start + (slope * last) / 2)}" x2="${x(last)}" y2="${y(start + slope * last)}" stroke="#c0392b" stroke-width="2" stroke-dasharray="6 4"/>
</svg>
`;
}
