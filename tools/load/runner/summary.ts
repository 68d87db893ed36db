import type { Run } from './context.ts';
import { holdsNow, type Metric } from './metrics.ts';
import type { Options } from './options.ts';

/** What k6 gives `handleSummary`, as far as there is something to say. */
export interface Summary {
  root_group: SummaryGroup;
  options: { summaryTrendStats: string[] };
  state: { isStdOutTTY: boolean; testRunDurationMs: number };
  metrics: Record<string, SummaryMetric>;
}

export interface SummaryMetric {
  type: string;
  contains: string;
  values: Record<string, number>;
  thresholds?: Record<string, { ok: boolean }>;
}

export interface SummaryGroup {
  name: string;
  path: string;
  groups: SummaryGroup[];
  checks: { name: string; path: string; passes: number; fails: number }[];
}

/** @param durationMs how long iterations were run */
export function summarise(run: Run, options: Options, durationMs: number): Summary {
  const { summaryTrendStats } = options;
  const told = [...run.metrics.each()].flatMap((metric) => {
    const summary = summariseMetric(metric, summaryTrendStats, durationMs);
    return summary ? [[metric.name, summary] as const] : [];
  });
  return {
    root_group: groupOf('', [...run.checks.keys()], run),
    options: { summaryTrendStats },
    state: { isStdOutTTY: false, testRunDurationMs: durationMs },
    metrics: Object.fromEntries(told),
  };
}

/** undefined of a metric without a sample, unless a threshold asks for it. */
function summariseMetric(
  metric: Metric,
  trendStats: string[],
  durationMs: number,
): SummaryMetric | undefined {
  const { type, contains, sink, thresholds } = metric;
  const named = sink.names(trendStats).map((name) => [name, sink.value(name, durationMs)] as const);
  const isEmpty = named.every(([, value]) => !value);
  if (isEmpty && thresholds.length === 0) return undefined;
  const values = Object.fromEntries(named.map(([name, value]) => [name, value ?? 0]));
  if (thresholds.length === 0) return { type, contains, values };
  const held = thresholds.map((one) => [one.text, { ok: holdsNow(metric, one, durationMs) }]);
  return {
    type,
    contains,
    values,
    thresholds: Object.fromEntries(held) as SummaryMetric['thresholds'] & {},
  };
}

function groupOf(path: string, paths: string[], run: Run): SummaryGroup {
  const isBelow = (other: string) =>
    other.startsWith(`${path}::`) && !other.slice(path.length + 2).includes('::');
  const checks = [...(run.checks.get(path) ?? [])];
  return {
    name: path.split('::').at(-1) ?? '',
    path,
    groups: paths.filter(isBelow).map((other) => groupOf(other, paths, run)),
    checks: checks.map(([name, seen]) => ({ name, path: `${path}::${name}`, ...seen })),
  };
}
