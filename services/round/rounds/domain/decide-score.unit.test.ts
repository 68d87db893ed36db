import { describe, expect, it } from 'vitest';
import {
  decideScore,
  type HoleAtHand,
  type RoundAtHand,
  type ScoreCommand,
} from './decide-score.ts';
import { EMPTY_HOLE, type HoleScore } from './hole-score.ts';

const four: HoleScore = {
  strokes: 4,
  pickedUp: false,
  putts: null,
  fairway: null,
  penalties: null,
  sand: null,
};
const round: RoundAtHand = {
  ownerId: 'ann',
  markerId: 'mia',
  state: 'in_progress',
  holes: 'front9',
  version: 7,
};
const empty: HoleAtHand = { userId: 'ann', totalStrokes: null, current: undefined };
const scored: HoleAtHand = { ...empty, current: { ...four, version: 3 } };
const cleared: HoleAtHand = { ...empty, current: { ...EMPTY_HOLE, version: 4 } };
const guest: HoleAtHand = { ...empty, userId: null };
const totalled: HoleAtHand = { ...empty, totalStrokes: 44 };
const command: ScoreCommand = {
  roundId: 'r',
  playerId: 'p',
  hole: 5,
  score: four,
  userId: 'ann',
  expectedVersion: undefined,
};
const five = { score: { ...four, strokes: 5 } };
const clear = { score: EMPTY_HOLE };

describe('decideScore', () => {
  it.each<
    [string, Partial<RoundAtHand> | null, HoleAtHand | undefined, Partial<ScoreCommand>, object]
  >([
    ['an empty hole', {}, empty, {}, { outcome: 'changed', holeVersion: 1, roundVersion: 8 }],
    ['another value', {}, scored, five, { outcome: 'changed', holeVersion: 4, roundVersion: 8 }],
    ['the same value', {}, scored, {}, { outcome: 'unchanged', holeVersion: 3, roundVersion: 7 }],
    ['the same, seen late', {}, scored, { expectedVersion: 1 }, { outcome: 'unchanged' }],
    ['the version seen', {}, scored, { ...five, expectedVersion: 3 }, { outcome: 'changed' }],
    [
      'an old version',
      {},
      scored,
      { ...five, expectedVersion: 2 },
      { outcome: 'conflict', roundVersion: 7 },
    ],
    ['a hole thought empty', {}, scored, { ...five, expectedVersion: 0 }, { outcome: 'conflict' }],
    ['a hole thought scored', {}, empty, { expectedVersion: 1 }, { outcome: 'conflict' }],
    ['no round', null, empty, {}, { reason: 'not_found' }],
    ['no player', {}, undefined, {}, { reason: 'not_found' }],
    ['clearing a score', {}, scored, clear, { outcome: 'changed', holeVersion: 4 }],
    ['clearing it again', {}, cleared, clear, { outcome: 'unchanged', holeVersion: 4 }],
    ['clearing an empty hole', {}, empty, clear, { outcome: 'unchanged', holeVersion: 0 }],
    ['a hole that was cleared', {}, cleared, {}, { outcome: 'changed', holeVersion: 5 }],
    ['a hole beside a total', {}, totalled, {}, { reason: 'total_entered' }],
    ['a clear beside a total', {}, totalled, clear, { outcome: 'unchanged', holeVersion: 0 }],
    ['the marker', {}, empty, { userId: 'mia' }, { outcome: 'changed' }],
    ['a player who is not the owner', { ownerId: 'bob' }, empty, {}, { outcome: 'changed' }],
    ['a player, for a guest', { ownerId: 'bob' }, guest, {}, { reason: 'forbidden' }],
    ['a stranger', {}, empty, { userId: 'bob' }, { reason: 'forbidden' }],
    ['a stranger, no player', {}, undefined, { userId: 'bob' }, { reason: 'forbidden' }],
    ['a hole not in play', {}, empty, { hole: 10 }, { reason: 'hole_not_in_round' }],
    ['a finished round', { state: 'finished' }, scored, five, { reason: 'round_finished' }],
    ['an abandoned round', { state: 'abandoned' }, scored, five, { reason: 'round_abandoned' }],
    [
      'a finished round, same value',
      { state: 'finished' },
      scored,
      {},
      { reason: 'round_finished' },
    ],
  ])('%s', (_case, ofRound, hole, ofCommand, expected) => {
    const atHand = ofRound === null ? undefined : { ...round, ...ofRound };
    expect(decideScore(atHand, hole, { ...command, ...ofCommand })).toMatchObject(expected);
  });
});
