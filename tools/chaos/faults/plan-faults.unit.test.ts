import { expect, it } from 'vitest';
import { FITS, PLANT_NAMES } from '../inject/plants.ts';
import { planSeed } from '../run-seed.ts';
import { KILL_POINTS } from './all-faults.ts';

it('30 seeds in a row reach every kill point', () => {
  const first = Array.from({ length: 30 }, (_, nth) => planSeed(1 + nth, 30).lanes[0]![0]!);
  expect(first.every(({ insists }) => insists)).toBe(true);
  expect(new Set(first.map(({ target }) => target))).toEqual(
    new Set(KILL_POINTS.map(({ id }) => id)),
  );
});

it.each(Object.keys(FITS))('against "%s" only faults are planned that fit', (plant) => {
  expect(PLANT_NAMES).toContain(plant);
  const plans = Array.from({ length: 10 }, (_, seed) => planSeed(seed, 30, plant).lanes.flat(2));
  for (const { kind, target } of plans.flat()) expect(`${kind} ${target}`).toMatch(FITS[plant]!);
});
