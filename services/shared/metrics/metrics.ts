import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

export { type Counter, type Gauge, type Histogram, type Registry } from 'prom-client';

export interface ObservedRequest {
  method: string;
  endpoint: string;
  status: number;
  seconds: number;
}

/** A service's metrics: those every service has, and makers for its own. */
export interface Metrics {
  registry: Registry;
  observeRequest: (request: ObservedRequest) => void;
  /** A counter of a business fact, named `<noun>_<verb>_total`, labelled `service` by itself. */
  counter: (name: string, help: string, labels?: string[]) => Counter;
  gauge: (name: string, help: string) => Gauge;
  histogram: (name: string, help: string, buckets: number[]) => Histogram;
}

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
  return {
    registry,
    observeRequest: ({ method, endpoint, status, seconds }) => {
      requests.inc({ method, endpoint, status_code: status });
      durations.observe({ method, endpoint }, seconds);
    },
    counter: (name, help, labelNames = []) => new Counter({ name, help, labelNames, registers }),
    gauge: (name, help) => new Gauge({ name, help, registers }),
    histogram: (name, help, buckets) => new Histogram({ name, help, buckets, registers }),
  };
}
