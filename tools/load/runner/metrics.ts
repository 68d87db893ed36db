import { SINKS, type MetricType, type Sink } from './sink.ts';
import { holds, readThreshold, type Threshold } from './threshold.ts';

/** What a sample is tagged with. */
export type Tags = Record<string, string>;

export interface Metric {
  name: string;
  type: MetricType;
  contains: 'default' | 'time' | 'data';
  sink: Sink;
  /** Of these samples only; of the metric itself none. */
  tags: Tags;
  thresholds: Threshold[];
  /** `name{tag:value}`: those with a threshold. */
  parts: Metric[];
}

type Contains = Metric['contains'];
type Written = Parameters<typeof readThreshold>[0];

/** What k6 measures by itself and this runner does as well; thresholds on others are refused. */
const BUILT_IN: [string, MetricType, Contains][] = [
  ['http_reqs', 'counter', 'default'],
  ['http_req_duration', 'trend', 'time'],
  ['http_req_waiting', 'trend', 'time'],
  ['http_req_failed', 'rate', 'default'],
  ['iterations', 'counter', 'default'],
  ['iteration_duration', 'trend', 'time'],
  ['dropped_iterations', 'counter', 'default'],
  ['checks', 'rate', 'default'],
  ['vus', 'gauge', 'default'],
  ['vus_max', 'gauge', 'default'],
];

const PART = /^([^{]+)\{(.+)\}$/;

/** All metrics of a run. */
export class Metrics {
  readonly all = new Map<string, Metric>();

  constructor() {
    for (const [name, type, contains] of BUILT_IN) this.make(name, type, contains);
  }

  /** The metric of this name, which every VU's own instance of a script makes again. */
  make(name: string, type: MetricType, contains: Contains = 'default'): Metric {
    const there = this.all.get(name);
    if (there && there.type !== type) throw new TypeError(`${name} is a ${there.type} already`);
    const metric = there ?? newMetric(name, type, contains, {});
    this.all.set(name, metric);
    return metric;
  }

  /** Takes a sample. */
  add(metric: string | Metric, value: number, tags: Tags): void {
    const { sink, parts } = typeof metric === 'string' ? this.all.get(metric)! : metric;
    sink.add(value);
    for (const part of parts) {
      if (Object.entries(part.tags).every(([key, wanted]) => tags[key] === wanted))
        part.sink.add(value);
    }
  }

  /** @param declared metric, or `metric{tag:value}`, → its thresholds. @throws TypeError */
  setThresholds(declared: Record<string, Written[]>): void {
    for (const [key, written] of Object.entries(declared)) {
      const metric = this.#find(key);
      metric.thresholds = written.map((one) => readThreshold(one, metric.type));
    }
  }

  /** Every metric and part, in the order in which they were made. */
  *each(): Generator<Metric> {
    for (const metric of this.all.values()) yield* [metric, ...metric.parts];
  }

  /** Whether every threshold holds. */
  allHold(durationMs: number): boolean {
    return [...this.each()].every((metric) =>
      metric.thresholds.every((one) => holdsNow(metric, one, durationMs)),
    );
  }

  #find(key: string): Metric {
    const [, base = key, inner] = PART.exec(key) ?? [];
    const metric = this.all.get(base);
    if (!metric) throw new TypeError(`a threshold is on ${base}, and there is no such metric`);
    if (inner === undefined) return metric;
    const part = newMetric(key, metric.type, metric.contains, readTags(inner));
    metric.parts.push(part);
    return part;
  }
}

function newMetric(name: string, type: MetricType, contains: Contains, tags: Tags): Metric {
  return { name, type, contains, tags, sink: SINKS[type](), thresholds: [], parts: [] };
}

function readTags(text: string): Tags {
  return Object.fromEntries(
    text.split(',').map((pair) => {
      const at = pair.indexOf(':');
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    }),
  );
}

/** Whether a threshold of the metric holds now. */
export function holdsNow({ sink }: Metric, threshold: Threshold, durationMs: number): boolean {
  return holds(threshold, sink.value(threshold.of, durationMs));
}
