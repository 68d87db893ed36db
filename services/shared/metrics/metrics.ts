import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { requireRule } from './metric-rules.ts';
import { onceEach } from './once-each.ts';
import { makePoolGauges, type PoolState } from './pool-gauges.ts';
import { makeQueueGauges, type QueueState } from './queue-gauges.ts';

export type { Gauge, Registry } from 'prom-client';

export interface ObservedRequest {
  method: string;
  endpoint: string;
  status: number;
  seconds: number;
}

/** A service's metrics: those every service has, and makers for its own, which set the labels. */
export interface Metrics {
  registry: Registry;
  observeRequest: (request: ObservedRequest) => void;
  /** `<noun>_<verb>_total`: business facts, by how they came about and what came of them. */
  counter: (name: `${string}_${string}`, help: string) => FactCounter;
  /** `<noun>_<verb>_failed_total`: the tries that a counter of the same name does not count. */
  failures: (name: `${string}_${string}`, help: string) => FailureCounter;
  /** `<what>_duration_seconds`. */
  duration: (name: string, help: string, buckets: number[]) => DurationHistogram;
  /** `<what>_bulk_events`: how many events went in one call. */
  bulk: (what: string, help: string) => BulkHistogram;
  /** What is now, with its unit at the end of its name (metric-rules.ts). */
  gauge: (name: `${string}_${string}`, help: string) => Gauge;
  /** Adds a pool of connections to the gauges of all pools; it is read with each scrape. */
  pool: (name: string, read: () => PoolState) => void;
  /** Registers the gauges of a service's queues, which are read with each scrape. */
  queues: (read: () => Promise<QueueState[]>) => void;
}

/** By `method`, the way in which it was done, and `status`, what came of it. */
export interface FactCounter {
  inc: (labels: { method: string; status: string }, by?: number) => void;
}

export interface FailureCounter {
  inc: (labels: { method: string; failure_reason: string }, by?: number) => void;
}

export interface DurationHistogram {
  observe: (labels: { method: string }, seconds: number) => void;
}

export interface BulkHistogram {
  observe: (labels: { method: string }, events: number) => void;
}

/** The sidecar takes and gives 500 at most. */
const BULK_EVENTS = [1, 2, 5, 10, 20, 50, 100, 200, 500];
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Makes the metrics of one service in a registry of its own, so that tests can run side by side. */
export function makeMetrics(service: string): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Counter({
    name: 'http_requests_total',
    help: 'HTTP requests answered',
    labelNames: ['method', 'endpoint', 'status_code'],
    registers,
  });
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer an HTTP request',
    labelNames: ['method', 'endpoint'],
    buckets: SECONDS,
    registers,
  });
  // Labels are looked up once: there are as many as methods, statuses and routes.
  const answered = onceEach((method: string) =>
    onceEach((endpoint: string) =>
      onceEach((status: number) => requests.labels({ method, endpoint, status_code: status })),
    ),
  );
  const took = onceEach((method: string) =>
    onceEach((endpoint: string) => durations.labels({ method, endpoint })),
  );
  const histogram = (name: string, help: string, buckets: number[]): DurationHistogram => {
    const labelNames = ['method'] as const;
    requireRule('histogram', name, labelNames);
    const all = new Histogram({ name, help, labelNames, buckets, registers });
    const of = onceEach((method: string) => all.labels({ method }));
    return { observe: ({ method }, value) => of(method).observe(value) };
  };
  const counter = <L extends string>(name: string, help: string, labelNames: L[]) => {
    requireRule('counter', name, labelNames);
    return new Counter({ name, help, labelNames, registers });
  };
  return {
    registry,
    observeRequest: ({ method, endpoint, status, seconds }) => {
      answered(method)(endpoint)(status).inc();
      took(method)(endpoint).observe(seconds);
    },
    counter: (name, help) => {
      const all = counter(`${name}_total`, help, ['method', 'status']);
      const of = onceEach((method: string) =>
        onceEach((status: string) => all.labels({ method, status })),
      );
      return { inc: ({ method, status }, by) => of(method)(status).inc(by) };
    },
    failures: (name, help) => counter(`${name}_failed_total`, help, ['method', 'failure_reason']),
    duration: (what, help, buckets) => histogram(`${what}_duration_seconds`, help, buckets),
    bulk: (what, help) => histogram(`${what}_bulk_events`, help, BULK_EVENTS),
    gauge: (name, help) => {
      requireRule('gauge', name, []);
      return new Gauge({ name, help, registers });
    },
    pool: makePoolGauges(registry),
    queues: (read) => makeQueueGauges(registry, read),
  };
}
