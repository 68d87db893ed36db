import { build, type Histogram } from 'hdr-histogram-js';

export type MetricType = 'counter' | 'gauge' | 'rate' | 'trend';

/** What the samples of a metric come to. */
export interface Sink {
  add: (value: number) => void;
  /** A value by its name in thresholds and summaries; undefined without a sample. */
  value: (name: string, durationMs: number) => number | undefined;
  /** Their names in a summary. */
  names: (trendStats: string[]) => string[];
}

/** A histogram keeps three digits of a thousandth: microseconds where values are milliseconds. */
const PARTS = 1000;
const HIGHEST = 3_600_000 * PARTS;

export const SINKS: Record<MetricType, () => Sink> = {
  counter: () => {
    let count = 0;
    return {
      add: (value) => (count += value),
      value: (name, durationMs) => (name === 'rate' ? (count / durationMs) * 1000 : count),
      names: () => ['count', 'rate'],
    };
  },
  gauge: () => {
    let last: number | undefined;
    return { add: (value) => (last = value), value: () => last, names: () => ['value'] };
  },
  rate: () => {
    const seen = { passes: 0, fails: 0 };
    return {
      add: (value) => (seen[value === 0 ? 'fails' : 'passes'] += 1),
      value: (name) => {
        if (name !== 'rate') return seen[name as 'passes' | 'fails'];
        const all = seen.passes + seen.fails;
        return all === 0 ? undefined : seen.passes / all;
      },
      names: () => ['rate', 'passes', 'fails'],
    };
  },
  trend: () => {
    const histogram = build({
      bitBucketSize: 64,
      highestTrackableValue: HIGHEST,
      numberOfSignificantValueDigits: 3,
    });
    let [count, sum, min, max] = [0, 0, Infinity, -Infinity];
    return {
      add: (value) => {
        histogram.recordValue(Math.round(Math.min(Math.max(value * PARTS, 0), HIGHEST)));
        [count, sum] = [count + 1, sum + value];
        [min, max] = [Math.min(min, value), Math.max(max, value)];
      },
      value: (name) =>
        count === 0 ? undefined : trendValue(name, histogram, { count, sum, min, max }),
      names: (trendStats) => trendStats,
    };
  },
};

interface Exact {
  count: number;
  sum: number;
  min: number;
  max: number;
}

function trendValue(name: string, histogram: Histogram, exact: Exact): number {
  if (name === 'avg') return exact.sum / exact.count;
  if (name === 'min' || name === 'max' || name === 'count') return exact[name];
  const percent = name === 'med' ? 50 : Number(/^p\((.+)\)$/.exec(name)?.[1]);
  if (Number.isNaN(percent)) throw new TypeError(`${name} is no figure of a trend`);
  return Math.min(histogram.getValueAtPercentile(percent) / PARTS, exact.max);
}
