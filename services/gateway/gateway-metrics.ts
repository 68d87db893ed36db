import type { FactCounter, Metrics } from '@golfroundpro/shared/metrics/metrics.ts';

/** This service's metrics: what it refuses, beside what every service has. */
export interface GatewayMetrics extends Metrics {
  requestsLimited: FactCounter;
}

/** Registers this service's own metrics beside those of every service. */
export function makeGatewayMetrics(metrics: Metrics): GatewayMetrics {
  return {
    ...metrics,
    requestsLimited: metrics.counter('requests_limited', 'Requests over a limit, by which one'),
  };
}
