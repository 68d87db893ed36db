import { expect, it } from 'vitest';
import { dayFault, totalFault } from './play-faults.ts';

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
