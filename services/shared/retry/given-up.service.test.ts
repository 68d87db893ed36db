import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MOST_ATTEMPTS } from './next-try.ts';
import { readRetries, tryNow } from './retry-list.ts';
import { forgetWaiting } from './retry-rows.ts';
import { startRetryWorld, type RetryWorld } from './testing/retry-world.ts';

const ann = (n: number) => ({ userId: 'u1', n });

let world: RetryWorld;
beforeEach(async () => {
  world = await startRetryWorld();
});
afterEach(() => world.close());

const published = (topic: string) => world.dapr.published.filter((one) => one.topic === topic);

describe('what was given up', () => {
  const givenUp = async () => {
    const { items, ...counts } = (await readRetries(world.pool)) as {
      items: { id: string; key: string; givenUpAt: Date | null; reason: string }[];
    };
    return { items, counts };
  };
  beforeEach(async () => {
    world.fails.add('u1');
    await world.take([ann(1), ann(2)]);
    await world.pool.query(`UPDATE event_retry SET attempts = $1 WHERE event LIKE '%"n":1%'`, [
      MOST_ATTEMPTS - 1,
    ]);
    world.pass(3);
    await expect.poll(async () => (await givenUp()).counts).toEqual({ waiting: 1, givenUp: 1 });
  });

  it('is listed with its reason, holds nobody up, and is done once staff have it tried again', async () => {
    const [first, second] = (await givenUp()).items;
    expect(first).toMatchObject({ key: 'u1', givenUpAt: expect.any(Date) as Date });
    expect(first!.reason).toMatch(/^40 attempts since .*not now: 1/);
    expect(second).toMatchObject({ key: 'u1', givenUpAt: null });
    world.fails.clear();
    world.pass(1000);
    await expect.poll(() => world.done()).toEqual(['u1 2']);
    expect(await tryNow(world.pool, first!.id, new Date())).toBe('user.created');
    await expect.poll(() => world.done(), { timeout: 5000 }).toEqual(['u1 2', 'u1 1']);
    await expect.poll(async () => (await givenUp()).counts).toEqual({ waiting: 0, givenUp: 0 });
    expect(published('user.registration.dlq')).toHaveLength(1);
    expect(await tryNow(world.pool, first!.id, new Date())).toBeUndefined();
  });

  it('is off the list once a replay has had it done, and tried anew where that failed', async () => {
    await world.pool.query('DELETE FROM event_retry WHERE given_up_at IS NULL');
    await world.take([ann(1)]);
    expect((await givenUp()).counts).toEqual({ waiting: 1, givenUp: 0 });
    expect(await world.waiting()).toEqual([{ key: 'u1', attempts: 1 }]);
    await world.pool.query('UPDATE event_retry SET given_up_at = now()');
    world.fails.clear();
    await world.take([ann(1)]);
    expect(await world.done()).toEqual(['u1 1']);
    expect((await givenUp()).counts).toEqual({ waiting: 0, givenUp: 0 });
  });

  it('is left where a record of an earlier attempt comes late', async () => {
    await world.takeBack([published('user.registration.retry')[0]!.event]);
    expect((await givenUp()).counts).toEqual({ waiting: 1, givenUp: 1 });
  });

  it('goes with whoever is erased', async () => {
    await forgetWaiting(world.pool, ['u1']);
    expect((await givenUp()).counts).toEqual({ waiting: 0, givenUp: 0 });
  });
});
