import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Metrics } from './metrics.ts';

describe('metrics', () => {
  it('give a part with a threshold the samples that have all of its tags', () => {
    const metrics = new Metrics();
    metrics.setThresholds({
      'http_reqs{name:hole,status:200}': ['count==1'],
      'http_reqs{name:hole}': ['count==2'],
      http_reqs: ['count==4'],
    });
    metrics.add('http_reqs', 1, { name: 'hole', status: '200' });
    metrics.add('http_reqs', 1, { name: 'hole', status: '500' });
    metrics.add('http_reqs', 1, { name: 'round', status: '200' });
    expect(metrics.allHold(1000)).toBe(false);
    metrics.add('http_reqs', 1, {});
    expect(metrics.allHold(1000)).toBe(true);
  });

  it('know percentiles to a thousandth, the average to the last digit', () => {
    const times = fc.array(
      fc.integer({ min: 0, max: 60_000_000 }).map((us) => us / 1000),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(times, fc.constantFrom(50, 90, 95, 99), (values, percent) => {
        const { sink } = new Metrics().make('time', 'trend', 'time');
        for (const value of values) sink.add(value);
        const sorted = values.toSorted((a, b) => a - b);
        const nearest = sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)]!;
        const told = sink.value(`p(${percent})`, 1)!;
        expect(Math.abs(told - nearest)).toBeLessThanOrEqual(0.002 + nearest / 500);
        expect(sink.value('max', 1)).toBe(sorted.at(-1));
        const average = values.reduce((sum, value) => sum + value, 0) / values.length;
        expect(sink.value('avg', 1)).toBe(average);
      }),
    );
  });

  it('refuse a threshold on what is not measured', () => {
    expect(() => new Metrics().setThresholds({ http_req_connecting: ['avg<1'] })).toThrow(
      'there is no such metric',
    );
  });
});
