import { describe, expect, it } from 'vitest';
import {
  lostArrivals,
  overtaken,
  readAcknowledged,
  twiceThere,
  wronglyPlaced,
  type Stored,
} from './arrivals.ts';

const [ANN, BO, CY] = ['a', 'b', 'c'].map(
  (letter) => `0198c0de-0000-7000-8000-0000000000${letter}0`,
) as [string, string, string];
const stored = (...ids: string[]): Stored[] =>
  ids.map((userId, at) => ({ userId, arrival: at + 1, place: 'held' }));
const read = (...lines: string[]) => readAcknowledged(lines.join('\n'));

describe('registrations that were answered', () => {
  it('are read as either runner logs them', () => {
    const text = `registered p1 ${ANN} 10 20\nlevel=info msg="registered p2 ${BO} 12 25" source=console\nother`;
    expect(readAcknowledged(text)).toEqual([
      { person: 'p1', userId: ANN, sentAt: 10, answeredAt: 20 },
      { person: 'p2', userId: BO, sentAt: 12, answeredAt: 25 },
    ]);
  });

  it('are lost where they are not stored', () => {
    const acknowledged = read(`registered p1 ${ANN} 10 20`, `registered p2 ${BO} 12 25`);
    expect(lostArrivals(acknowledged, stored(ANN, BO))).toEqual([]);
    expect(lostArrivals(acknowledged, stored(ANN))).toEqual([BO]);
  });

  it('are there twice where a person has two ids, not where an answer was repeated', () => {
    expect(twiceThere(read(`registered p1 ${ANN} 10 20`, `registered p1 ${ANN} 30 40`))).toEqual(
      [],
    );
    expect(twiceThere(read(`registered p1 ${ANN} 10 20`, `registered p1 ${BO} 30 40`))).toEqual([
      'p1',
    ]);
  });
});

describe('an arrival', () => {
  const acknowledged = read(
    ...[`registered p1 ${ANN} 10 20`, `registered p2 ${BO} 15 30`, `registered p3 ${CY} 25 40`],
  );

  it.each([
    ['as it was answered', [ANN, BO, CY], []],
    ['while both were under way', [BO, ANN, CY], []],
    ['before somebody who had been answered when it was sent', [CY, ANN, BO], [ANN]],
    ['which a second one is between', [CY, BO, ANN], [ANN]],
  ])('%s', (_, order, found) => {
    expect(overtaken(acknowledged, stored(...order))).toEqual(found);
  });

  it('counts from when it was sent first, though the answer that came is that of a repetition', () => {
    const again = read(
      `registered p3 ${CY} 50 60`,
      `registered p1 ${ANN} 10 20`,
      `registered p3 ${CY} 5 9`,
    );
    expect(overtaken(again, stored(CY, ANN))).toEqual([]);
  });
});

describe('places', () => {
  const waits = (at: number) => (one: Stored, nth: number) =>
    nth < at ? one : { ...one, place: 'waiting' };

  it.each([
    ['as many as the quota, the first', 2, 2, []],
    ['one too many', 3, 2, [CY]],
    ['one too few', 1, 2, [BO]],
  ])('%s', (_, held, quota, found) => {
    expect(wronglyPlaced(stored(ANN, BO, CY).map(waits(held)), quota)).toEqual(found);
  });
});
