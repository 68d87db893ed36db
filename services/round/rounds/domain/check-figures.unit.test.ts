import { describe, expect, it } from 'vitest';
import { dayFault, scoreFault, totalFault } from './check-figures.ts';

describe('a hole', () => {
  it.each<[strokes: number, putts: number | null, penalties: number | null, string | undefined]>([
    [1, 0, 0, undefined],
    [1, null, null, undefined],
    [1, 1, 0, 'putts'],
    [1, 0, 1, 'penalties'],
    [2, 1, 0, undefined],
    [3, 3, null, 'putts'],
    [4, 2, 1, undefined],
    [4, 2, 2, 'putts'],
    [4, null, 3, undefined],
    [4, 0, 4, 'penalties'],
  ])('of %i strokes, %j putts and %j penalties: %s', (strokes, putts, penalties, field) => {
    expect(scoreFault({ strokes, putts, penalties })?.field).toBe(field);
  });

  it('that was picked up has no strokes to go by', () => {
    expect(scoreFault({ strokes: null, putts: 3, penalties: 4 })).toBeUndefined();
  });
});

it.each([
  [20, '18', 'total_implausible'],
  [36, '18', undefined],
  [270, '18', undefined],
  [271, '18', 'total_implausible'],
  [17, 'back9', 'total_implausible'],
  [55, 'front9', undefined],
] as const)('a total of %i over %s: %s', (strokes, holes, code) => {
  expect(totalFault(strokes, holes)?.code).toBe(code);
});

it('a day may be tomorrow where the course is, and not later', () => {
  const now = new Date('2026-05-02T11:30:00Z');
  const faults = ['2026-05-03', '2026-05-04', '2026-05-05'].map((day) => [
    dayFault(day, now, 'Pacific/Kiritimati')?.code,
    dayFault(day, now, 'Pacific/Pago_Pago')?.code,
  ]);
  expect(faults).toEqual([
    [undefined, undefined],
    [undefined, 'day_ahead'],
    ['day_ahead', 'day_ahead'],
  ]);
});
