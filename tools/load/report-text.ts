import { tableLines } from '../console/table.ts';
import type { Report } from './report.ts';
import type { SummaryGroup, SummaryMetric } from './runner/summary.ts';

/** The report for a terminal. */
export function reportText(report: Report): string {
  const { scenario, program, url, summary, word, notes } = report;
  return [
    `${scenario} at ${url}, by ${program}`,
    ...(summary
      ? ['', ...checkLines(summary.root_group), '', ...metricLines(summary.metrics)]
      : []),
    ...(report.processes.length > 0 ? ['', ...processLines(report)] : []),
    '',
    `${word}${notes.length > 0 ? ':' : ''}`,
    ...notes.map((note) => `  ${note}`),
  ].join('\n');
}

/** Checks that failed; how many were passed. */
function checkLines(root: SummaryGroup): string[] {
  const all = checksOf(root);
  const failed = all.filter(({ fails }) => fails > 0);
  const passes = all.reduce((sum, { passes }) => sum + passes, 0);
  return [
    `checks passed ${passes}, of ${all.length} kinds`,
    ...failed.map(
      ({ path, passes, fails }) => `  failed ${fails} of ${passes + fails}: ${path.slice(2)}`,
    ),
  ];
}

/** With those of groups. */
export function checksOf({ checks, groups }: SummaryGroup): SummaryGroup['checks'] {
  return [...checks, ...groups.flatMap(checksOf)];
}

function metricLines(metrics: Record<string, SummaryMetric>): string[] {
  return tableLines(
    ['metric', 'figures', 'thresholds'],
    Object.entries(metrics).map(([name, metric]) => [
      name,
      figuresOf(metric),
      thresholdsOf(metric),
    ]),
  );
}

/** The values of a metric in a line. */
export function figuresOf({ type, contains, values }: SummaryMetric): string {
  const unit = contains === 'time' ? ' ms' : '';
  if (type === 'rate') {
    const { rate = 0, passes = 0, fails = 0 } = values;
    return `${(rate * 100).toFixed(2)} % of ${passes + fails}`;
  }
  if (type === 'counter') return `${values['count']}, ${(values['rate'] ?? 0).toFixed(1)}/s`;
  return Object.entries(values)
    .map(([name, value]) => `${type === 'gauge' ? '' : `${name} `}${round(value)}${unit}`)
    .join(' · ');
}

/** The thresholds of a metric, with what came of them. */
export function thresholdsOf({ thresholds = {} }: SummaryMetric): string {
  return Object.entries(thresholds)
    .map(([text, { ok }]) => `${text} ${ok ? 'held' : 'MISSED'}`)
    .join(', ');
}

function processLines({ processes }: Report): string[] {
  return tableLines(
    ['process', { figures: 'cores' }, { figures: 'memory' }],
    processes
      .toSorted((a, b) => b.cores - a.cores)
      .map(({ name, cores, memoryMaxBytes }) => [
        name,
        cores.toFixed(2),
        `${megabytes(memoryMaxBytes)} MB`,
      ]),
  );
}

export function megabytes(bytes: number): number {
  return Math.round(bytes / 2 ** 20);
}

function round(value: number): string {
  return value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
}
