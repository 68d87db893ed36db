import { readFile } from 'node:fs/promises';
import type { Registry } from '../metrics/metrics.ts';

/** The metrics that a METRICS.md lists: the first cell of each row of its table, sorted. */
export async function documentedMetrics(file: URL): Promise<string[]> {
  const text = await readFile(file, 'utf8');
  return [...text.matchAll(/^\| `(\w+)`/gm)].map((row) => row[1]!).sort();
}

/** The metrics of a registry without those of Node itself, sorted. */
export function registeredMetrics(registry: Registry): string[] {
  const names = registry.getMetricsAsArray().map((metric) => metric.name);
  return names.filter((name) => !/^(nodejs|process)_/.test(name)).sort();
}
