import type { Counter, Gauge, Histogram, Metrics } from '@golfroundpro/shared/metrics/metrics.ts';

export interface LiveMetrics {
  open: Gauge;
  sent: Counter;
  ended: Counter;
  fanOutSeconds: Histogram;
}

const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

/** The metrics of live streams. */
export function makeLiveMetrics(metrics: Metrics): LiveMetrics {
  return {
    open: metrics.gauge('live_streams_open', 'Live streams that are open'),
    sent: metrics.counter('live_messages_sent_total', 'Messages written to streams, by event', [
      'event',
    ]),
    ended: metrics.counter('live_streams_ended_total', 'Live streams that ended, and why', [
      'reason',
    ]),
    fanOutSeconds: metrics.histogram(
      'live_fan_out_duration_seconds',
      'Time from hearing of a change to having written it to every stream',
      SECONDS,
    ),
  };
}
