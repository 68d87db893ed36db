import { expect, it } from 'vitest';
import type { Operation } from '../history.ts';
import type { Evidence } from './finding.ts';
import { checkWrites } from './check-writes.ts';
import type { ClubRecord } from './read-record.ts';

const VALUE = { strokes: 4, putts: 2, penalties: 0, sand: false };

const write = (change: Partial<Operation> = {}): Operation => ({
  ...{ id: 1, op: 'score', key: 'player/1', value: JSON.stringify(VALUE), round: 'round' },
  ...{ startMs: 0, endMs: 5, outcome: 'ok', status: 200, code: '', body: { version: 1 } },
  ...change,
});

/** A round that was started, with one score and its event. */
function recorded(): ClubRecord {
  const of = { id: '1', roundId: 'round' };
  const scored = { playerId: 'player', hole: 1, holeVersion: 1, ...VALUE };
  return {
    epoch: 'epoch',
    events: [
      { ...of, eventId: 'a', type: 'golf.round.RoundStarted.v1', data: { roundVersion: 1 } },
      {
        ...of,
        ...{ eventId: 'b', type: 'golf.round.HoleScored.v1', data: { roundVersion: 2, ...scored } },
      },
    ],
    rounds: [
      {
        ...{ id: 'round', version: 2, state: 'in_progress', ownerId: 'owner', courseId: 'course' },
        ...{ holes: '18', playedOn: '2026-05-01', startedAt: '' },
      },
    ],
    players: [],
    scores: [{ ...VALUE, playerId: 'player', hole: 1, pickedUp: false, fairway: null, version: 1 }],
  };
}

function violations(operations: Operation[], record: ClubRecord) {
  const found = checkWrites({ operations, record } as Evidence);
  return found.filter((one) => one.violations.length > 0).map(({ invariant }) => invariant);
}

it('finds nothing where each answer has its event and each event its score', () => {
  expect(violations([write()], recorded())).toEqual([]);
  expect(violations([write({ outcome: 'unknown', status: 0, body: {} })], recorded())).toEqual([]);
});

it('finds an answer that is not in the record', () => {
  expect(violations([write(), write({ id: 2, body: { version: 2 } })], recorded())).toEqual([1]);
});

it('finds what was refused and is in the record', () => {
  const refused = write({ outcome: 'fail', status: 503, body: {} });
  expect(violations([refused], recorded())).toEqual([2]);
});

it('finds a score that is not what its last event says, and one without an event', () => {
  const record = recorded();
  record.scores[0]!.strokes = 5;
  expect(violations([write()], record)).toEqual([2]);
  record.events.pop();
  expect(violations([], record)).toEqual([2]);
});

it('finds an event that is missing in the middle of a round', () => {
  const record = recorded();
  record.rounds[0]!.version = 3;
  record.events[1]!.data.roundVersion = 3;
  expect(violations([write()], record)).toEqual([2]);
});
