import { Counter, Gauge, Histogram } from 'prom-client';
import { describe, expect, it } from 'vitest';
import { registeredMetrics } from '../testing/metrics-doc.ts';
import { makeMetrics } from './metrics.ts';

describe('the makers of metrics', () => {
  it('set the name and the labels of each kind', async () => {
    const { registry, counter, failures, duration, bulk, gauge } = makeMetrics('test');
    counter('holes_scored', 'Holes').inc({ method: 'score', status: 'changed' });
    failures('holes_scored', 'Not').inc({ method: 'score', failure_reason: 'forbidden' }, 2);
    duration('fold', 'Time', [1]).observe({ method: 'live' }, 0.5);
    bulk('consumed', 'Events').observe({ method: 'golf.round' }, 44);
    gauge('waiting_mails', 'Mails').set(3);
    const text = await registry.metrics();
    expect(text).toContain(
      'holes_scored_total{method="score",status="changed",service="test"} 1\n',
    );
    expect(text).toContain(
      'holes_scored_failed_total{method="score",failure_reason="forbidden",service="test"} 2\n',
    );
    expect(text).toContain('fold_duration_seconds_count{service="test",method="live"} 1\n');
    expect(text).toContain('consumed_bulk_events_sum{service="test",method="golf.round"} 44\n');
    expect(text).toContain('waiting_mails{service="test"} 3\n');
  });

  it.each<[string, (metrics: ReturnType<typeof makeMetrics>) => unknown]>([
    ['a noun alone', ({ counter }) => counter('logins_', '')],
    ['no verb of the past', ({ counter }) => counter('second_factor', '')],
    ['a failure for a fact', ({ counter }) => counter('mails_failed', '')],
    ['a suffix that the maker sets', ({ counter }) => counter('holes_scored_total', '')],
    ['capitals', ({ counter }) => counter('holesScored_scored', '')],
    ['a gauge without a unit', ({ gauge }) => gauge('mails_waiting', '')],
    ['a gauge like a counter', ({ gauge }) => gauge('mails_sent_total', '')],
  ])('refuse %s', (_name, make) => {
    expect(() => make(makeMetrics('test'))).toThrow(/ is no /);
  });
});

describe('what a registry may hold', () => {
  const help = 'what it says';
  it.each<[string, (registers: [ReturnType<typeof makeMetrics>['registry']]) => unknown]>([
    [
      'another label',
      (registers) =>
        new Counter({ name: 'rounds_changed_total', help, labelNames: ['change'], registers }),
    ],
    ['no labels', (registers) => new Counter({ name: 'rounds_shared_total', help, registers })],
    ['another name', (registers) => new Counter({ name: 'logins_total', help, registers })],
    [
      'an age as a histogram',
      (registers) => new Histogram({ name: 'event_age_seconds', help, registers }),
    ],
    [
      'a gauge with labels',
      (registers) =>
        new Gauge({ name: 'open_connections', help, labelNames: ['state'], registers }),
    ],
  ])('is not %s', (_name, register) => {
    const { registry } = makeMetrics('test');
    expect(registeredMetrics(registry)).toHaveLength(2);
    register([registry]);
    expect(() => registeredMetrics(registry)).toThrow(/ is no | has the labels /);
  });
});
