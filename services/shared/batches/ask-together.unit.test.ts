import { expect, it } from 'vitest';
import { askTogether } from './ask-together.ts';

const BOUNDS = { mostInBatch: 5, mostInFlight: 1, paceMs: 0, mostWaiting: 50 };

/** Doubles numbers; cannot do what is negative, and nothing at all while it is away. */
function makeWorld() {
  const asked: number[][] = [];
  const world = { asked, isAway: false, ask: (_n: number): Promise<number> => Promise.resolve(0) };
  world.ask = askTogether<number, number>({
    ...BOUNDS,
    keyOf: (n) => String(Math.floor(n)),
    isSame: (one, other) => one === other,
    ask: (numbers) => {
      asked.push(numbers);
      if (world.isAway) return Promise.reject(new Error('away'));
      if (numbers.some((n) => n < 0)) return Promise.reject(new Error('one is bad'));
      return Promise.resolve(numbers.map((n) => 2 * n));
    },
    isForAll: (error) => String(error).includes('away'),
  });
  return world;
}

it('asks for many in one, and answers each by itself', async () => {
  const { ask, asked } = makeWorld();
  expect(await Promise.all([1, 2, 3, 4, 5, 6, 7].map(ask))).toEqual([2, 4, 6, 8, 10, 12, 14]);
  expect(asked).toEqual([
    [1, 2, 3, 4, 5],
    [6, 7],
  ]);
});

it('asks for one of a key at a time, and for the same once', async () => {
  const { ask, asked } = makeWorld();
  expect(await Promise.all([1, 1.5, 2, 1, 1.5].map(ask))).toEqual([2, 3, 4, 2, 3]);
  expect(asked).toEqual([[1, 2], [1.5]]);
});

it('fails one that is bad, and none of its neighbours', async () => {
  const { ask } = makeWorld();
  const outcomes = await Promise.allSettled([1, -2, 3].map(ask));
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

it('asks once, not for each, where nobody could be answered', async () => {
  const world = makeWorld();
  world.isAway = true;
  const outcomes = await Promise.allSettled([1, 2, 3].map(world.ask));
  expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
  expect(world.asked).toHaveLength(1);
  world.isAway = false;
  expect(await world.ask(4)).toBe(8);
});
