import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { coalesce } from '../live/coalesce.ts';

it('runs once more after the calls that came during a run, and never two at a time', async () => {
  let begun = 0;
  let running = 0;
  const run = coalesce(async () => {
    begun++;
    expect(++running).toBe(1);
    await sleep(5);
    running--;
  }, 0);
  const first = run();
  const later = Promise.all(Array.from({ length: 50 }, run));
  await first;
  expect(begun).toBe(1);
  await later;
  expect(begun).toBe(2);
  await run();
  expect(begun).toBe(3);
});

it('goes on after a run that failed, which only those learn who asked for it', async () => {
  let begun = 0;
  const run = coalesce(async () => {
    if (++begun === 1) throw new Error('first');
  }, 0);
  const [first, second] = await Promise.allSettled([run(), run()]);
  expect([first.status, second.status]).toEqual(['rejected', 'fulfilled']);
});

it('keeps the gap between two runs', async () => {
  const begun: number[] = [];
  const run = coalesce(async () => void begun.push(performance.now()), 50);
  await Promise.all([run(), run()]);
  await run();
  expect(begun).toHaveLength(3);
  expect(begun[1]! - begun[0]!).toBeGreaterThan(45);
  expect(begun[2]! - begun[1]!).toBeGreaterThan(45);
});
