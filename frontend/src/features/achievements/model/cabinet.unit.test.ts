import { expect, it } from 'vitest';
import type { Achievement } from '../../../lib/api/schema.ts';
import { cabinetOf, ONCE } from './cabinet.ts';

const earned = (kind: Achievement['kind'], roundId: string): Achievement => {
  return { kind, roundId, subject: null, playedOn: '2026-05-02', revision: 1 };
};

it('has a place for each kind, filled or empty, and personal bests beside', () => {
  const all = [earned('personal_best', 'r2'), earned('first_birdie', 'r1')];
  const { once, bests } = cabinetOf(all);
  expect(once).toHaveLength(ONCE.length);
  expect(once.find(({ kind }) => kind === 'first_birdie')!.earned).toBe(all[1]);
  expect(once.find(({ kind }) => kind === 'first_ace')!.earned).toBeUndefined();
  expect(bests).toEqual([all[0]]);
});
