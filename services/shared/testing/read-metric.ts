import type { Registry } from '../metrics/metrics.ts';

/** The sum of a metric's values with these labels; `<histogram>_count` is how often it was told. */
export async function readMetric(
  registry: Registry,
  name: string,
  labels: Record<string, string> = {},
): Promise<number> {
  const metric = registry.getSingleMetric(name.replace(/_count$/, ''));
  if (!metric) throw new Error(`There is no metric ${name}`);
  const { values } = (await metric.get()) as { values: Value[] };
  return values
    .filter(({ metricName = name }) => metricName === name)
    .filter((value) => Object.entries(labels).every(([key, is]) => value.labels[key] === is))
    .reduce((sum, { value }) => sum + value, 0);
}

interface Value {
  /** Only of a histogram. */
  metricName?: string;
  labels: Record<string, unknown>;
  value: number;
}
