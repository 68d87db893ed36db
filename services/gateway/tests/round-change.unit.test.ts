import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeBetween, usersOf, type LiveRound } from '../domain/round-change.ts';
import { applyChange } from './apply-change.ts';
import { makeRound, score } from './sample-round.ts';

type Edit = (round: LiveRound) => void;

/** Everything that can happen to a round. */
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .record({ hole: fc.integer({ min: 1, max: 18 }), strokes: fc.option(fc.nat(9)), at: fc.nat(3) })
    .map(({ hole, strokes, at }): Edit => {
      return (round) => at < round.players.length && score(round, hole, strokes, at);
    }),
  fc.uuid().map((id): Edit => (round) => {
    round.players.push({ id, userId: null, name: 'Guest', strokes: null, scores: [] });
  }),
  fc.nat(3).map(
    (at): Edit =>
      (round) =>
        void round.players.splice(at, 1),
  ),
  fc.option(fc.uuid()).map(
    (id): Edit =>
      (round) =>
        void (round.markerId = id),
  ),
  fc.constantFrom('in_progress', 'finished').map((state): Edit => {
    return (round) => void (round['state'] = state);
  }),
  fc.record({ at: fc.nat(3), strokes: fc.nat(99) }).map(({ at, strokes }): Edit => (round) => {
    if (round.players[at]) round.players[at]['total'] = { strokes, version: round.version };
  }),
);

describe('changeBetween', () => {
  it('turns any version into any later one', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 30 }), fc.nat(30), (edits, seenAfter) => {
        const round = makeRound();
        let before = structuredClone(round);
        edits.forEach((apply, index) => {
          apply(round);
          round.version++;
          if (index === seenAfter) before = structuredClone(round);
        });
        const change = JSON.parse(JSON.stringify(changeBetween(before, round))) as never;
        expect(applyChange(before, change)).toEqual(round);
      }),
    );
  });

  it('says only what changed', () => {
    const before = makeRound();
    score(before, 1, 4);
    before.players.push({ id: 'guest', userId: null, name: 'Guest', scores: [] });
    const after = structuredClone(before);
    score(after, 2, 5);
    Object.assign(after, { version: 2, state: 'finished' });
    Object.assign(after.players[0]!, { strokes: 9 });
    const { id } = before.players[0]!;
    expect(changeBetween(before, after)).toEqual({
      version: 2,
      round: { state: 'finished' },
      players: [{ id, strokes: 9, scores: [{ hole: 2, strokes: 5, pickedUp: false, version: 1 }] }],
      playerIds: [id, 'guest'],
    });
  });
});

describe('usersOf', () => {
  it('are the owner, the marker and the members on the card', () => {
    const round = makeRound({ ownerId: 'owner', markerId: 'marker' });
    round.players.push({ id: 'p', userId: 'member', scores: [] });
    round.players.push({ id: 'q', userId: null, scores: [] });
    expect(usersOf(round)).toEqual(
      new Set(['owner', 'marker', round.players[0]!.userId, 'member']),
    );
  });
});
