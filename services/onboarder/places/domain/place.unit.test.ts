import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterChanges, offersFor, placesFor, type Place } from './place.ts';
import { verifyPlaces, type ListedArrival } from './verify-places.ts';

describe('places of arrivals', () => {
  it.each<[string, Parameters<typeof placesFor>, Place[]]>([
    [
      'are held while there are any',
      [{ quota: 3, taken: 1, waiting: 0 }, 3],
      ['held', 'held', 'waiting'],
    ],
    [
      'are waited for behind who waits',
      [{ quota: 3, taken: 1, waiting: 1 }, 2],
      ['waiting', 'waiting'],
    ],
    [
      'are all waited for when the day is full',
      [{ quota: 1, taken: 1, waiting: 0 }, 1],
      ['waiting'],
    ],
  ])('%s', (_, [fullness, arrivals], places) => {
    expect(placesFor(fullness, arrivals)).toEqual(places);
  });

  it('are offered to as many as wait and fit', () => {
    expect(offersFor({ quota: 5, taken: 3, waiting: 9 })).toBe(2);
    expect(offersFor({ quota: 5, taken: 3, waiting: 1 })).toBe(1);
    expect(offersFor({ quota: 3, taken: 3, waiting: 9 })).toBe(0);
  });
});

type Step = { arrive: number } | { lapse: number } | { accept: number } | { quota: number };
const STEP: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ arrive: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ lapse: fc.nat(30) }),
  fc.record({ accept: fc.nat(30) }),
  fc.record({ quota: fc.integer({ min: 1, max: 12 }) }),
);

/** A day that is kept by the rules alone. */
function play(quota: number, steps: Step[], look: (list: ListedArrival[]) => void): void {
  let day = { quota, taken: 0, waiting: 0 };
  const places: Place[] = [];
  const turn = (index: number, to: Place) => {
    day = afterChanges(day, [{ from: places[index]!, to }]);
    places[index] = to;
  };
  for (const step of steps) {
    if ('arrive' in step) {
      const given = placesFor(day, step.arrive);
      day = afterChanges(
        day,
        given.map((to) => ({ to })),
      );
      places.push(...given);
    } else if ('quota' in step) day.quota = Math.max(step.quota, day.taken);
    else if ('lapse' in step && places[step.lapse]) turn(step.lapse, 'lapsed');
    else if ('accept' in step && places[step.accept] === 'offered') turn(step.accept, 'held');
    for (let due = offersFor(day); due > 0; due--) turn(places.indexOf('waiting'), 'offered');
    look(
      places.map((place, index) => ({
        ...{ arrival: index + 1, statusId: String(index), place, quota: day.quota },
      })),
    );
  }
}

describe('a day, whatever happens on it', () => {
  it('never has more places taken than its quota, and nobody overtakes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.array(STEP, { maxLength: 40 }),
        (quota, steps) =>
          play(quota, steps, (list) => {
            const taken = list.filter(({ place }) => place === 'held' || place === 'offered');
            expect(taken.length).toBeLessThanOrEqual(list[0]?.quota ?? quota);
            expect(verifyPlaces(list)).toEqual([]);
          }),
      ),
    );
  });
});

describe('the verification', () => {
  const listed = (...places: Place[]): ListedArrival[] =>
    places.map((place, index) => ({
      ...{ arrival: index + 1, statusId: `s${index}`, place, quota: 2 },
    }));

  it.each<[string, ListedArrival[], string[]]>([
    ['who was overtaken', listed('held', 'waiting', 'held'), ['2: waits', '3: has a place (held)']],
    ['one place too many', listed('held', 'offered', 'held'), ['3: has a place (held)']],
    ['a place that nobody got', listed('held', 'lapsed', 'waiting'), ['3: waits']],
    [
      'somebody twice',
      [...listed('held'), { ...listed('held', 'held')[1]!, statusId: 's0' }],
      ['2: is there twice'],
    ],
    ['a wrong order', listed('held', 'held').reverse(), ['1: comes behind 2']],
    [
      'two quotas',
      [...listed('held'), { ...listed('held', 'held')[1]!, quota: 9 }],
      ['2: has another quota'],
    ],
  ])('finds %s', (_, list, found) => {
    const told = verifyPlaces(list).map(({ arrival, what }) => `${arrival}: ${what}`);
    expect(told.map((one, index) => one.slice(0, found[index]?.length))).toEqual(found);
  });

  it('passes over arrivals that have lapsed, or are nobody’s any more', () => {
    const list = listed('lapsed', 'held', 'offered', 'waiting', 'lapsed');
    expect(verifyPlaces(list.map((one) => ({ ...one, statusId: null })))).toEqual([]);
    expect(verifyPlaces([])).toEqual([]);
  });
});
