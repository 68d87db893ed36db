import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clubCells } from '../../../lib/golf/club-cells.ts';
import { changeBetween } from '../../../../../services/gateway/domain/round-change.ts';
import { changedHoles, mergeChange, type RoundChange, type WatchedRound } from './watched-round.ts';

const score = fc.record({
  strokes: fc.option(fc.integer({ min: 1, max: 20 })),
  pickedUp: fc.boolean(),
});
/** Some players, each with scores on some of three holes. */
const seats = fc.dictionary(
  fc.constantFrom('p1', 'p2', 'p3'),
  fc.dictionary(fc.constantFrom('1', '2', '3'), score),
  { minKeys: 1 },
);
const state = fc.constantFrom('in_progress' as const, 'finished' as const);

const card = [1, 2, 3].map((hole) => ({ hole, par: 4 }));

function makeRound(
  version: number,
  state: WatchedRound['state'],
  players: Record<string, Record<string, { strokes: number | null; pickedUp: boolean }>>,
): WatchedRound {
  return {
    ...{
      id: 'r1',
      version,
      state,
      courseName: 'The Links',
      holes: '18',
      holesOnCard: 18,
      playedOn: '2026-05-09',
    },
    ...{ startedAt: '2026-05-09T08:00:00Z', finishedAt: null },
    players: Object.entries(players).map(([id, scores]) => ({
      ...{ id, name: id, card, strokes: null, toPar: null, holesPlayed: 0 },
      scores: Object.entries(scores).map(([hole, one]) => ({
        hole: Number(hole),
        toPar: null,
        ...one,
      })),
    })),
  };
}

describe('a watched round', () => {
  it('is after every change as the club has it', () => {
    fc.assert(
      fc.property(seats, seats, state, (before, after, then) => {
        // Scores are never taken away, only cleared, so what was there before stays in some form.
        const kept = Object.fromEntries(
          Object.entries(after).map(([id, scores]) => [id, { ...before[id], ...scores }]),
        );
        const [one, other] = [makeRound(1, 'in_progress', before), makeRound(2, then, kept)];
        const change = changeBetween(one, other);
        expect(mergeChange(one, change as unknown as RoundChange)).toEqual(other);
      }),
    );
  });

  it('shows strokes, pick-ups and holes without a score, and which are new', () => {
    const scored = { strokes: 4, pickedUp: false };
    const [before] = makeRound(1, 'in_progress', { p1: { 1: scored } }).players;
    const [after] = makeRound(2, 'in_progress', {
      p1: { 1: scored, 2: { strokes: null, pickedUp: true } },
    }).players;
    const cells = clubCells(after!);
    expect(cells.map(({ state }) => state)).toEqual(['sent', 'sent', 'empty']);
    expect(changedHoles(clubCells(before!), cells)).toEqual([cells[1]]);
  });
});
