import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readMetric } from '@golfroundpro/shared/testing/read-metric.ts';
import type { Registration } from '../domain/where-it-stands.ts';
import { startProducerLogs, type ProducerLogs } from './producer-logs.ts';
import { startCacheUpdater, type TestCacheUpdater } from './start-cache-updater.ts';
import { makeEvents, type TestEvent } from './test-events.ts';

let logs: ProducerLogs;
let service: TestCacheUpdater;
let events: ReturnType<typeof makeEvents>;
let userId: string;
let statusId: string;

beforeAll(async () => {
  logs = await startProducerLogs();
  service = await startCacheUpdater({ logs });
});
afterAll(async () => {
  await service.close();
  await logs.close();
});
beforeEach(async () => {
  await logs.empty();
  await service.flush();
  logs.asked.length = 0;
  events = makeEvents();
  [userId, statusId] = [randomUUID(), randomUUID()];
});

/** It happened: it is in the log of its producer, and was delivered. */
const happen = async (all: TestEvent[]) => {
  await logs.write(all);
  await service.play(all);
};
const people = (count: number) =>
  Array.from({ length: count }, () => events.wholeWay(randomUUID(), randomUUID())).flat();
/** Holds whoever reads the log of a producer. */
const hold = (producer: string) => {
  const gate = Promise.withResolvers<void>();
  logs.gates.set(producer, gate.promise);
  return async () => {
    logs.gates.delete(producer);
    gate.resolve();
    await service.whenWhole();
  };
};
const stands = async (id = statusId) => (await service.get(id).expect(200)).body as Registration;
const key = (name: string) => `${service.prefix}${name}`;

describe('a Redis that was emptied', () => {
  it('is filled anew from the logs of all producers, to the last key', async () => {
    await happen([...people(30), ...events.wholeWay(userId, statusId)]);
    const whole = await service.dump();
    await service.lose();
    await service.whenWhole();
    expect(await service.dump()).toEqual(whole);
    expect(await stands()).toMatchObject({ status: 'active' });
  });

  it('is noticed by whoever asks, and answers that it is worked out, not that it is unknown', async () => {
    await happen(events.wholeWay(userId, statusId));
    const goOn = hold('onboarder');
    await service.lose();
    const answer = await service.get(statusId).expect(503);
    expect(answer.body).toMatchObject({ code: 'registrations_rebuilding' });
    expect(answer.headers['retry-after']).toBe('5');
    const page = await service
      .get(`${statusId}/page`, { 'accept-language': 'th', accept: 'text/html' })
      .expect(503);
    expect(page.text).toContain('กรุณารอสักครู่');
    expect(page.text).toContain('http-equiv="refresh" content="5"');
    await vi.waitFor(() => expect(logs.asked).toContain('onboarder 0'));
    await goOn();
    await service.get(statusId).expect(200);
    await service.get(randomUUID()).expect(404);
  });

  it('is noticed by an event', async () => {
    await happen(events.wholeWay(userId, statusId));
    await service.lose();
    await service.play([events.changed(userId, 'suspended')]);
    await vi.waitFor(async () => {
      expect(await stands()).toMatchObject({ status: 'suspended', place: { state: 'held' } });
    });
  });

  it('tells nothing by halves: a registration is found when all of it is there', async () => {
    await happen(events.wholeWay(userId, statusId));
    const goOn = hold('auth');
    await service.lose();
    service.context.keeper.wake();
    await vi.waitFor(() => expect(logs.asked).toContain('auth 0'));
    await service.get(statusId).expect(503);
    await goOn();
    expect(await stands()).toMatchObject({ status: 'active' });
  });

  it('in the middle of a refill: what was lost again is filled again', async () => {
    await happen(people(20));
    const whole = await service.dump();
    const goOn = hold('onboarder');
    await service.lose();
    service.context.keeper.wake();
    await vi.waitFor(() => expect(logs.asked).toContain('onboarder 0'));
    await service.lose();
    await goOn();
    expect(await service.dump()).toEqual(whole);
    expect(logs.asked.filter((one) => one === 'member 0')).toHaveLength(2);
  });

  it('takes events beside the refill, and what they tell holds', async () => {
    await happen(events.wholeWay(userId, statusId));
    const goOn = hold('notification');
    await service.lose();
    service.context.keeper.wake();
    await vi.waitFor(() => expect(logs.asked).toContain('notification 0'));
    const newId = randomUUID();
    await happen([events.placed(userId, 'lapsed', 312), events.requested(randomUUID(), newId)]);
    expect(await stands(newId)).toMatchObject({ status: 'requested' });
    await goOn();
    expect(await stands()).toMatchObject({ status: 'active', place: { state: 'lapsed' } });
  });
});

describe('a Redis that began anew with a file', () => {
  it('is caught up: whatever the file lacks comes from the logs, and what it has is told meanwhile', async () => {
    const way = events.wholeWay(userId, statusId);
    await happen(way.slice(0, 6));
    await logs.write(way.slice(6));
    // As the file of another run of Redis has it.
    await service.context.redis.set(key('whole'), 'f'.repeat(40));
    const goOn = hold('member');
    service.context.keeper.wake();
    await vi.waitFor(() => expect(logs.asked).toContain('member 0'));
    expect(await stands()).toMatchObject({ status: 'confirmation_sent' });
    await service.get(randomUUID()).expect(503);
    await goOn();
    expect(await stands()).toMatchObject({ status: 'active' });
    await service.get(randomUUID()).expect(404);
  });

  it('in the middle of a refill: what was noted of another run counts for nothing', async () => {
    await happen(events.wholeWay(userId, statusId));
    const whole = await service.dump();
    await service.lose();
    await service.context.redis.hset(key('filled'), { run: 'f'.repeat(40), member: 'x 999' });
    await service.whenWhole();
    expect(await service.dump()).toEqual(whole);
  });
});

describe('who refills', () => {
  it('killed in the refill: another goes on where it was, once it has not been heard of', async () => {
    await happen(people(10));
    const whole = await service.dump();
    const goOn = hold('onboarder');
    const dying = await startCacheUpdater({ logs, prefix: service.prefix });
    await service.lose();
    dying.context.keeper.wake();
    await vi.waitFor(() => expect(logs.asked).toContain('onboarder 0'));
    // Nothing that it does reaches Redis any more, as of a process that is gone.
    await dying.gate.shut();
    const standing = await startCacheUpdater({ logs, prefix: service.prefix });
    standing.context.keeper.wake();
    expect(await service.context.redis.pttl(key('filling'))).toBeGreaterThan(0);
    expect(logs.asked.filter((one) => one === 'onboarder 0')).toHaveLength(1);
    logs.asked.length = 0;
    await service.context.redis.pexpire(key('filling'), 1);
    standing.context.keeper.wake();
    await vi.waitFor(() => expect(logs.asked).toContain('onboarder 0'));
    expect(logs.asked).not.toContain('member 0');
    await Promise.all([goOn(), standing.whenWhole()]);
    expect(await service.dump()).toEqual(whole);
    await dying.context.close();
    await standing.context.close();
  }, 40_000);
});

describe('a producer', () => {
  it('that is away is waited for; of the others nothing is read twice', async () => {
    await happen(people(10));
    const whole = await service.dump();
    logs.away.add('notification');
    await service.lose();
    service.context.keeper.wake();
    const failed = () =>
      readMetric(service.context.metrics.registry, 'views_refilled_failed_total');
    const before = await failed();
    await vi.waitFor(async () => expect(await failed()).toBeGreaterThan(before + 2));
    expect(await service.keys()).not.toEqual([]);
    expect(logs.asked.filter((one) => one === 'member 0')).toHaveLength(1);
    logs.away.clear();
    await service.whenWhole();
    expect(await service.dump()).toEqual(whole);
  });
});

describe('who is erased', () => {
  it('stays gone, whatever the logs still have', async () => {
    const way = events.wholeWay(userId, statusId);
    const stays = events.wholeWay(randomUUID(), randomUUID());
    await happen([...way, ...stays, events.deleted(userId)]);
    await logs.query(
      'onboarder',
      `UPDATE event SET data = data - '{name,email,phoneNumber}'::text[] WHERE aggregate_id = $1`,
      [userId],
    );
    await logs.query(
      'notification',
      `UPDATE event SET data = data || '{"email": ""}' WHERE aggregate_id = $1`,
      [userId],
    );
    const whole = await service.dump();
    await service.lose();
    await service.whenWhole();
    expect(await service.dump()).toEqual(whole);
    await service.get(statusId).expect(404);
  });
});

describe('what is old', () => {
  it('goes when it would have gone, and not sooner than a refill takes', async () => {
    const DAY = 24 * 60 * 60;
    const ago = (days: number, one: TestEvent) => {
      const time = new Date(Date.now() - days * DAY * 1000).toISOString();
      return { ...one, event: { ...one.event, time } };
    };
    const [old, oldId] = [randomUUID(), randomUUID()];
    await logs.write([
      ago(100, events.requested(userId, statusId)),
      ago(60, events.changed(userId, 'active')),
      ago(100, events.requested(old, oldId)),
    ]);
    await service.lose();
    await service.whenWhole();
    await service.get(statusId).expect(200);
    const left = (name: string) => service.context.redis.ttl(key(name));
    for (const name of [`of:${userId}`, `at:${statusId}`]) {
      expect((await left(name)) / DAY).toBeCloseTo(30, 1);
    }
    for (const name of [`of:${old}`, `at:${oldId}`]) {
      expect(await left(name)).toBeLessThanOrEqual(6 * 60 * 60);
    }
  });
});
