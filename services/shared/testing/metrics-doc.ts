import { readFile } from 'node:fs/promises';
import { requireRule } from '../metrics/metric-rules.ts';
import type { Registry } from '../metrics/metrics.ts';

/** What METRICS.md lists, sorted: `<name> <type> {<labels>}` for each row of its table. */
export async function documentedMetrics(file: URL): Promise<string[]> {
  const text = await readFile(file, 'utf8');
  return [...text.matchAll(/^\| `(\w+)` +\| (\w+) +\| ([^|]*)\|/gm)]
    .map(([, name, type, labels]) => {
      const named = [...labels!.matchAll(/`(\w+)`/g)].map((label) => label[1]!);
      return `${name!} ${type!} {${named.join()}}`;
    })
    .sort();
}

/**
 * The same of a registry, without Node's own.
 * @throws Error when one breaks the rules of names and labels
 */
export function registeredMetrics(registry: Registry): string[] {
  return registry
    .getMetricsAsArray()
    .filter(({ name }) => !/^(nodejs|process)_/.test(name))
    .map((metric) => {
      const { name, type, labelNames } = metric as typeof metric & { labelNames: string[] };
      requireRule(`${type}`, name, labelNames);
      return `${name} ${type} {${labelNames.join()}}`;
    })
    .sort();
}
