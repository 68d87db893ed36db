import { expect, it } from 'vitest';
import { makeMetrics } from '@golfroundpro/shared/metrics/metrics.ts';
import { chanceOfAsMany } from './chance-of-as-many.ts';
import { NOTHING, p99Of, readSample, since, slowerThan, sumOf, timedOf } from './sample.ts';

/** As a service tells it, which answered these statuses, each within 30 ms but one. */
async function told(...statuses: number[]) {
  const { registry, observeRequest } = makeMetrics('round');
  const get = { method: 'GET', endpoint: '/api/v1/rounds' };
  for (const [index, status] of statuses.entries()) {
    observeRequest({ ...get, status, seconds: index === 0 ? 7 : 0.03 });
  }
  observeRequest({ method: 'GET', endpoint: '/health', status: 503, seconds: 7 });
  return readSample(await registry.metrics());
}

it('counts what was asked, and faults of the service; probes are nothing', async () => {
  const sample = await told(200, 404, 500, 503);
  expect(sample).toMatchObject({ requests: 4, errors: 2 });
  expect([timedOf(sample), slowerThan(sample, 0.05), slowerThan(sample, Infinity)]).toEqual([
    ...[4, 1, 0],
  ]);
});

it('knows what came between two readings, and that a pod began anew', async () => {
  const [before, now] = [await told(200, 500), await told(200, 500, 500)];
  expect(since(before, now)).toMatchObject({ requests: 1, errors: 1 });
  expect(timedOf(since(before, now))).toBe(1);
  expect(since(now, before)).toEqual(before);
  expect(sumOf([before, now])).toMatchObject({ requests: 5, errors: 3 });
});

it('says within which time 99 of 100 were answered', async () => {
  const many = Array.from({ length: 199 }, () => 200);
  expect(p99Of(await told(...many))).toBeCloseTo(0.05, 3);
  expect(p99Of(await told(200))).toBe(Infinity);
  expect(p99Of(NOTHING)).toBeUndefined();
});

it.each([
  // By hand: 3 of 3 bad ones fell on 10 of 20: 10·9·8 / (20·19·18).
  [{ bad: 3, all: 10 }, { bad: 0, all: 10 }, 720 / 6840],
  // At least 1 of 2 bad ones on 5 of 10: 1 − 5·4 / (10·9).
  [{ bad: 1, all: 5 }, { bad: 1, all: 5 }, 1 - 20 / 90],
  [{ bad: 0, all: 10 }, { bad: 5, all: 10 }, 1],
  [{ bad: 5, all: 5 }, { bad: 0, all: 0 }, 1],
  [{ bad: 0, all: 0 }, { bad: 0, all: 0 }, 1],
])('as bad as $0 beside $1 comes by chance so often: $2', (one, other, chance) => {
  expect(chanceOfAsMany(one, other)).toBeCloseTo(chance, 10);
});
