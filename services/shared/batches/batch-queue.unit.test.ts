import { expect, it } from 'vitest';
import { makeBatchQueue, refusal, type BatchQueueOptions } from './batch-queue.ts';

type Options = BatchQueueOptions<number, number>;
const BOUNDS = { mostInBatch: 3, mostInFlight: 1, paceMs: 0, mostWaiting: 5 };

/** A queue that answers with the double, batch by batch, each when it is let. */
function makeWorld(bounds: Partial<Options> = {}) {
  const batches: number[][] = [];
  const lets: (() => void)[] = [];
  const queue = makeBatchQueue<number, number>({
    ...BOUNDS,
    ...bounds,
    serve: async (batch) => {
      batches.push(batch.map(({ command }) => command));
      await new Promise<void>((resolve) => lets.push(resolve));
      for (const { command, resolve } of batch) resolve(2 * command);
    },
  });
  const letOne = async () => {
    await expect.poll(() => lets.length).toBeGreaterThan(0);
    lets.shift()!();
  };
  return { queue, batches, letOne };
}

it('answers each by itself, in batches that gather while one is under way', async () => {
  const { queue, batches, letOne } = makeWorld();
  const first = queue.put(1);
  await expect.poll(() => batches).toEqual([[1]]);
  const others = [2, 3, 4, 5].map((n) => queue.put(n));
  await letOne();
  expect(await first).toBe(2);
  await letOne();
  await letOne();
  expect(await Promise.all(others)).toEqual([4, 6, 8, 10]);
  expect(batches).toEqual([[1], [2, 3, 4], [5]]);
});

it('refuses at once when too many wait', async () => {
  const { queue, batches, letOne } = makeWorld();
  void queue.put(0);
  await expect.poll(() => batches).toHaveLength(1);
  const waiting = [1, 2, 3, 4, 5].map((n) => queue.put(n));
  await expect(queue.put(6)).rejects.toMatchObject({ code: 'busy' });
  for (let n = 0; n < 3; n++) await letOne();
  expect(await Promise.all(waiting)).toHaveLength(5);
});

it('refuses who has waited for long, and nobody who is under way', async () => {
  const { queue, batches, letOne } = makeWorld();
  const first = queue.put(0);
  await expect.poll(() => batches).toHaveLength(1);
  const second = queue.put(1);
  queue.refuseLonger(-1, refusal('database_unavailable'));
  await expect(second).rejects.toMatchObject({ code: 'database_unavailable' });
  await letOne();
  expect(await first).toBe(0);
});

it('drains what was taken', async () => {
  const { queue, letOne } = makeWorld({ paceMs: 60_000 });
  const answers = [queue.put(1), queue.put(2)];
  const drained = queue.drain();
  await letOne();
  await drained;
  expect(await Promise.all(answers)).toEqual([2, 4]);
});
