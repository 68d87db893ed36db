import type { Fault } from '../faults/fault.ts';
import type { Operation, Outcome } from '../history.ts';

const WIDTH = 1200;
const HEIGHT = 360;
const BAND = 16;
/** From a millisecond to ten seconds, each power of ten as high. */
const DECADES = 4;
const COLOURS: Record<Outcome, string> = { ok: '#2a7', fail: '#d70', unknown: '#c22' };

/** Every operation as a dot, by when it ended and how long it took, over bands that are the faults. */
export function latencyPlot(operations: Operation[], faults: Fault[]): string {
  const times = operations.flatMap(({ startMs, endMs }) =>
    endMs < Infinity ? [startMs, endMs] : [],
  );
  const [first, last] = [
    times.reduce((a, b) => Math.min(a, b), Infinity),
    times.reduce((a, b) => Math.max(a, b), 0),
  ];
  const x = (atMs: number) =>
    (((Math.min(atMs, last) - first) / (last - first)) * WIDTH).toFixed(1);
  const y = (ms: number) => (HEIGHT * (1 - Math.log10(Math.max(1, ms)) / DECADES)).toFixed(1);
  const dots = operations
    .filter(({ endMs }) => endMs < Infinity)
    .map(({ op, startMs, endMs, outcome, status, code }) => {
      const title = `${op} ${status} ${code} ${endMs - startMs} ms`;
      return `<circle cx="${x(endMs)}" cy="${y(endMs - startMs)}" r="1.6" fill="${COLOURS[outcome]}"><title>${title}</title></circle>`;
    });
  const lines = Array.from({ length: DECADES + 1 }, (_, decade) => {
    const ms = 10 ** decade;
    return `<path d="M0 ${y(ms)}H${WIDTH}" stroke="#ddd"/><text x="2" y="${y(ms)}">${ms} ms</text>`;
  });
  const height = HEIGHT + faults.length * BAND + 20;
  return `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="Latencies under faults">
${[...bands(faults, x), ...lines, ...dots].join('\n')}
</svg>`;
}

function bands(faults: Fault[], x: (atMs: number) => string): string[] {
  return faults.map(({ kind, target, startMs, endMs, reached, failure }, nth) => {
    const [from, until] = [Number(x(startMs)), Number(x(endMs))];
    const width = Math.max(1, until - from).toFixed(1);
    const bar = HEIGHT + 10 + nth * BAND;
    const words = `${kind} ${reached ?? target}${failure === undefined ? '' : ' (could not be done)'}`;
    return `<rect x="${from}" y="0" width="${width}" height="${HEIGHT}" fill="#f4e3b0" fill-opacity=".35"/>
<rect x="${from}" y="${bar}" width="${width}" height="${BAND - 4}" fill="${reached === undefined ? '#c9a' : '#85c'}"/>
<text x="${Math.min(until + 3, WIDTH - 220)}" y="${bar + 10}">${words}</text>`;
  });
}
