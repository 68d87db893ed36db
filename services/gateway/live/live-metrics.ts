import type {
  DurationHistogram,
  FactCounter,
  Gauge,
  Metrics,
} from '@golfroundpro/shared/metrics/metrics.ts';

export interface LiveMetrics {
  open: Gauge;
  sent: FactCounter;
  ended: FactCounter;
  fanOutSeconds: DurationHistogram;
}

const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

/** The metrics of live streams. */
export function makeLiveMetrics({ gauge, counter, duration }: Metrics): LiveMetrics {
  return {
    open: gauge('open_live_streams', 'Live streams that are open'),
    sent: counter('live_messages_sent', 'Messages written to streams, by event'),
    ended: counter('live_streams_ended', 'Live streams that ended, and why'),
    fanOutSeconds: duration(
      'live_fan_out',
      'Time from hearing of a change to having written it to every stream',
      SECONDS,
    ),
  };
}
