import { describe, expect, it } from 'vitest';
import { decideTotal, type TotalAtHand, type TotalCommand } from './decide-total.ts';

const round = {
  ownerId: 'ann',
  markerId: null,
  state: 'in_progress' as 'in_progress' | 'finished' | 'abandoned',
  holes: 'front9' as const,
  version: 7,
};
const none: TotalAtHand = {
  userId: 'ann',
  totalStrokes: null,
  totalVersion: 0,
  holesScored: false,
};
const entered: TotalAtHand = { ...none, totalStrokes: 44, totalVersion: 2 };
const scored: TotalAtHand = { ...none, holesScored: true };
const command: TotalCommand = { strokes: 44, userId: 'ann', expectedVersion: undefined };

describe('decideTotal', () => {
  it.each<
    [string, Partial<typeof round> | null, TotalAtHand | undefined, Partial<TotalCommand>, object]
  >([
    ['the first total', {}, none, {}, { outcome: 'changed', version: 1, roundVersion: 8 }],
    ['another total', {}, entered, { strokes: 45 }, { outcome: 'changed', version: 3 }],
    ['no total any more', {}, entered, { strokes: null }, { outcome: 'changed', version: 3 }],
    ['the same total', {}, entered, {}, { outcome: 'unchanged', version: 2, roundVersion: 7 }],
    ['the same, seen late', {}, entered, { expectedVersion: 0 }, { outcome: 'unchanged' }],
    [
      'an old version',
      {},
      entered,
      { strokes: 45, expectedVersion: 1 },
      { outcome: 'conflict', current: { strokes: 44, version: 2 }, roundVersion: 7 },
    ],
    ['a total beside holes', {}, scored, {}, { reason: 'holes_scored' }],
    ['no total beside holes', {}, scored, { strokes: null }, { outcome: 'unchanged' }],
    ['two strokes a hole', {}, none, { strokes: 18 }, { outcome: 'changed' }],
    ['less than that', {}, none, { strokes: 17 }, { reason: 'total_implausible' }],
    ['fifteen a hole', {}, none, { strokes: 135 }, { outcome: 'changed' }],
    ['more than that', {}, none, { strokes: 136 }, { reason: 'total_implausible' }],
    ['a finished round', { state: 'finished' }, none, {}, { reason: 'round_finished' }],
    ['an abandoned round', { state: 'abandoned' }, none, {}, { reason: 'round_abandoned' }],
    ['a stranger', {}, none, { userId: 'bob' }, { reason: 'forbidden' }],
    ['no player', {}, undefined, {}, { reason: 'not_found' }],
    ['no round', null, none, {}, { reason: 'not_found' }],
  ])('%s', (_case, ofRound, player, ofCommand, expected) => {
    const atHand = ofRound === null ? undefined : { ...round, ...ofRound };
    expect(decideTotal(atHand, player, { ...command, ...ofCommand })).toMatchObject(expected);
  });
});
