import { afterEach, beforeEach, expect, it } from 'vitest';
import { readMetric } from '../testing/read-metric.ts';
import { MOST_ATTEMPTS } from './next-try.ts';
import { forgetWaiting } from './retry-rows.ts';
import { startRetryWorld, type RetryWorld } from './testing/retry-world.ts';

const RETRY = 'user.registration.retry';
const LETTERS = 'user.registration.dlq';
const ann = (n: number) => ({ userId: 'u1', n });
const bob = (n: number) => ({ userId: 'u2', n });

let world: RetryWorld;
beforeEach(async () => {
  world = await startRetryWorld();
});
afterEach(() => world.close());

const published = (topic: string) => world.dapr.published.filter((one) => one.topic === topic);
const attempts = async () => (await world.waiting()).map((one) => one.attempts);

it('what cannot be done now waits and is told with all about it; the others of the bulk go on', async () => {
  world.fails.add('u1');
  expect(await world.take([ann(1), bob(1)])).toEqual(['SUCCESS', 'SUCCESS']);
  expect(await world.done()).toEqual(['u2 1']);
  const [record] = published(RETRY);
  expect(record).toMatchObject({
    key: 'u1',
    event: {
      type: 'user.registration.Retry.v1',
      consumer: 'mailer',
      attempts: 1,
      originaltopic: 'user.created',
      data: { partition: '0', offset: '1', reason: 'Error: not now: 1' },
    },
  });
  const told = record!.event as Record<'firstfailure' | 'nexttime', string>;
  expect(Date.parse(told.nexttime) - Date.parse(told.firstfailure)).toBe(2000);
  expect((record!.event as { data: { event: string } }).data.event).toContain('"n":1');
  world.fails.clear();
  world.pass(3);
  await expect.poll(() => world.done()).toEqual(['u2 1', 'u1 1']);
  await expect.poll(() => world.waiting()).toEqual([]);
});

it('later events of a person wait behind an earlier one, also those that come while it waits', async () => {
  world.fails.add('u1');
  await world.take([ann(1), ann(2), bob(1)]);
  world.fails.clear();
  await world.take([ann(3), bob(2)]);
  expect(await world.done()).toEqual(['u2 1', 'u2 2']);
  world.pass(3);
  const all = ['u2 1', 'u2 2', 'u1 1', 'u1 2', 'u1 3'];
  await expect.poll(() => world.done()).toEqual(all);
  await expect.poll(() => world.waiting()).toEqual([]);
  await world.take([ann(4)]);
  expect(await world.done()).toEqual([...all, 'u1 4']);
});

it('one of a hundred fails for ever, and the 99 go on; in the end it is a dead letter, and what was behind it goes on', async () => {
  world.fails.add('u7');
  const people = Array.from({ length: 100 }, (_, n) => ({ userId: `u${n}`, n: 1 }));
  expect(new Set(await world.take(people))).toEqual(new Set(['SUCCESS']));
  expect(await world.done()).toHaveLength(99);
  for (let attempt = 2; attempt < MOST_ATTEMPTS; attempt++) {
    world.pass(1000);
    await expect.poll(attempts).toEqual([attempt]);
  }
  world.pass(1000);
  await expect.poll(() => world.waiting()).toEqual([]);
  expect(published(LETTERS)).toMatchObject([
    {
      key: 'u7',
      event: {
        source: '/mailer',
        data: { reason: 'given_up', topic: 'user.created', partition: '0', offset: '1' },
      },
    },
  ]);
  world.fails.clear();
  await world.take([{ userId: 'u7', n: 2 }]);
  expect((await world.done()).at(-1)).toBe('u7 2');
});

it('what cannot be read at all is put aside at once, with its reason', async () => {
  const { metrics } = world;
  expect(await world.take([{ userId: 'u1', n: 0.5 }, bob(1)])).toEqual(['SUCCESS', 'SUCCESS']);
  expect(published(LETTERS)).toMatchObject([{ event: { data: { reason: 'invalid_data' } } }]);
  expect(published(RETRY)).toEqual([]);
  expect(await world.done()).toEqual(['u2 1']);
  const put = { method: 'user.created', failure_reason: 'invalid_data' };
  expect(await readMetric(metrics.registry, 'events_consumed_failed_total', put)).toBe(1);
  expect(await world.takeBack([{ type: 'nonsense' }])).toEqual(['SUCCESS']);
  expect(published(LETTERS)).toHaveLength(2);
});

it('a crash behind the table and before the topic brings the bulk again: nothing is lost, nothing overtakes', async () => {
  world.fails.add('u1');
  world.dapr.fails = true;
  expect(await world.take([ann(1), ann(2)])).toEqual(['RETRY', 'RETRY']);
  await world.restart();
  world.dapr.fails = false;
  expect(await world.take([ann(1), ann(2)])).toEqual(['SUCCESS', 'SUCCESS']);
  expect(await world.waiting()).toHaveLength(2);
  expect(published(RETRY)).toHaveLength(2);
  world.fails.clear();
  world.pass(3);
  await expect.poll(() => world.done()).toEqual(['u1 1', 'u1 2']);
});

it('a crash behind the work and before it is taken off the list repeats the work alone', async () => {
  world.fails.add('u1');
  await world.take([ann(1), ann(2)]);
  await world.pool.query(
    `CREATE FUNCTION stay() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION $$away$$; END'`,
  );
  await world.pool.query(
    'CREATE TRIGGER stay BEFORE DELETE ON event_retry FOR EACH ROW EXECUTE FUNCTION stay()',
  );
  world.fails.clear();
  world.pass(3);
  await expect.poll(() => world.done()).toEqual(['u1 1']);
  await world.restart();
  await world.pool.query('DROP TRIGGER stay ON event_retry');
  await expect.poll(() => world.done(), { timeout: 5000 }).toEqual(['u1 1', 'u1 2']);
  await expect.poll(() => world.waiting()).toEqual([]);
});

it('a dead letter that Kafka did not take is written once it does', async () => {
  world.fails.add('u1');
  await world.take([ann(1)]);
  await world.pool.query('UPDATE event_retry SET attempts = $1', [MOST_ATTEMPTS - 1]);
  world.dapr.fails = true;
  world.pass(3);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await world.waiting()).toHaveLength(1);
  world.dapr.fails = false;
  await expect.poll(() => published(LETTERS).length, { timeout: 5000 }).toBe(1);
  await expect.poll(() => world.waiting()).toEqual([]);
});

it('where PostgreSQL is away the whole bulk comes again', async () => {
  await world.pool.query('ALTER TABLE event_retry RENAME TO away');
  expect(await world.take([ann(1), bob(1)])).toEqual(['RETRY', 'RETRY']);
  expect(world.dapr.published).toEqual([]);
  await world.pool.query('ALTER TABLE away RENAME TO event_retry');
});

it('a clock that jumps back does not hold an event longer than the longest wait; one that jumps ahead costs one try', async () => {
  world.fails.add('u1');
  world.pass(365 * 24 * 3600);
  await world.take([ann(1)]);
  await expect.poll(attempts).toEqual([1]);
  world.fails.clear();
  world.pass(-365 * 24 * 3600);
  await expect.poll(() => world.done()).toEqual(['u1 1']);
  world.fails.add('u2');
  await world.take([bob(1)]);
  world.pass(365 * 24 * 3600);
  await expect.poll(attempts).toEqual([2]);
});

it('the topic gives back what a table has lost, and to each service its own', async () => {
  world.fails.add('u1');
  await world.take([ann(1)]);
  const record = published(RETRY)[0]!.event;
  expect(await world.takeBack([record])).toEqual(['SUCCESS']);
  expect(await world.waiting()).toHaveLength(1);
  await forgetWaiting(world.pool, ['u1']);
  expect(await world.takeBack([{ ...record, consumer: 'another' }])).toEqual(['SUCCESS']);
  expect(await world.waiting()).toEqual([]);
  await world.takeBack([record, record]);
  expect(await world.waiting()).toEqual([{ key: 'u1', attempts: 1 }]);
});

it('when all fail a few are tried, and the others wait without', async () => {
  const people = Array.from({ length: 30 }, (_, n) => ({ userId: `u${n}`, n: 1 }));
  for (const { userId } of people) world.fails.add(userId);
  await world.take(people);
  const reasons = published(RETRY).map(({ event }) => (event as Told).data.reason);
  expect(reasons.filter((reason) => reason.startsWith('Error: not now'))).toHaveLength(3);
  expect(reasons).toHaveLength(30);
  world.fails.clear();
  world.pass(3);
  await expect.poll(() => world.done()).toHaveLength(30);
});

it('says how many wait, since when, and what came of the tries', async () => {
  const { registry } = world.metrics;
  const gauge = (name: string) => () => readMetric(registry, name);
  world.fails.add('u1');
  await world.take([ann(1), ann(2)]);
  world.pass(60);
  await expect.poll(attempts).toEqual([2, 1]);
  await expect.poll(gauge('retry_waiting_events'), { timeout: 3000 }).toBe(2);
  expect(await gauge('retry_oldest_age_seconds')()).toBeGreaterThanOrEqual(60);
  const tried = (status: string) => readMetric(registry, 'events_retried_total', { status });
  expect([await tried('parked'), await tried('failed')]).toEqual([2, 1]);
});

interface Told {
  data: { reason: string };
}
