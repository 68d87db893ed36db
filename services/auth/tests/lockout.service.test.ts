import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeLockout, type Lockout } from '../throttle/lockout.ts';
import { startAuth, type TestAuth } from './start-auth.ts';

const LIMITS = { freeAttempts: 5, longestWaitSeconds: 900 };

let auth: TestAuth;
let kind: string;
let lockout: Lockout;
beforeAll(async () => void (auth = await startAuth()));
beforeEach(() => {
  kind = randomUUID();
  lockout = makeLockout(auth.context, kind, LIMITS);
});
afterAll(() => auth.stop());

const secondsOf = async (key: string, of = lockout) => (await of.attempt(key))?.seconds ?? 0;
const attempts = async (count: number) => {
  const waits: number[] = [];
  for (let i = 0; i < count; i++) waits.push(await secondsOf('ann'));
  return waits;
};
const atOnce = async (count: number, of = [lockout]) => {
  const tries = Array.from({ length: count }, (_, i) => secondsOf('ann', of[i % of.length]));
  return (await Promise.all(tries)).filter((seconds) => seconds === 0).length;
};
const endWait = async () => auth.pass((await secondsOf('ann')) * 1000);

describe('makeLockout', () => {
  it('lets five in, then none for 30 s; another key, and another kind, are free', async () => {
    expect(await attempts(6)).toEqual([0, 0, 0, 0, 0, 30]);
    auth.pass(29_000);
    expect(await attempts(1)).toEqual([1]);
    expect(await secondsOf('ben')).toBe(0);
    expect(await secondsOf('ann', makeLockout(auth.context, randomUUID(), LIMITS))).toBe(0);
    auth.pass(1000);
    expect(await attempts(1)).toEqual([0]);
  });

  it('lets one in after each wait, which doubles up to 15 minutes and stays there', async () => {
    await attempts(5);
    const waits: number[] = [];
    for (let i = 0; i < 8; i++) {
      waits.push(await secondsOf('ann'));
      await endWait();
      expect(await secondsOf('ann')).toBe(0);
    }
    expect(waits).toEqual([30, 60, 120, 240, 480, 900, 900, 900]);
  });

  it('says which attempt a wait refuses first, also of many at once', async () => {
    await attempts(5);
    const waits = await Promise.all(Array.from({ length: 20 }, () => lockout.attempt('ann')));
    expect(waits.filter((wait) => wait?.isFirst)).toHaveLength(1);
    await endWait();
    await attempts(1);
    const firsts = [await lockout.attempt('ann'), await lockout.attempt('ann')];
    expect(firsts.map((wait) => wait?.isFirst)).toEqual([true, false]);
  });

  it('makes no wait longer for what it refuses', async () => {
    await attempts(25);
    expect(await attempts(1)).toEqual([30]);
    await endWait();
    expect(await attempts(2)).toEqual([0, 60]);
  });

  it('lets five of 50 at once in, also across instances, and one behind a wait', async () => {
    const other = makeLockout(auth.context, kind, LIMITS);
    expect(await atOnce(50, [lockout, other])).toBe(5);
    await endWait();
    expect(await atOnce(50, [lockout, other])).toBe(1);
  });

  it('forgets at a reset, and after a day without an attempt', async () => {
    await attempts(8);
    await lockout.reset('ann');
    expect(await attempts(6)).toEqual([0, 0, 0, 0, 0, 30]);
    auth.pass(24 * 60 * 60 * 1000 + 1000);
    expect(await attempts(6)).toEqual([0, 0, 0, 0, 0, 30]);
  });

  it('waits from the first attempt on where one is free', async () => {
    lockout = makeLockout(auth.context, kind, { ...LIMITS, freeAttempts: 1 });
    expect(await attempts(2)).toEqual([0, 30]);
  });

  it('survives any number of attempts: a wait that was doubled for ever is the longest', async () => {
    const often = `INSERT INTO lockout VALUES ($1, 'ann', 2000000000, NULL, $2)`;
    await auth.context.pool.query(often, [kind, auth.context.now()]);
    expect(await attempts(2)).toEqual([0, 900]);
  });
});
