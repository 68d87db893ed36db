import { Type, type Static } from 'typebox';
import type { ReadResult } from '@golfroundpro/shared/events/event-reader.ts';
import { makeChecker } from '@golfroundpro/shared/http/validator.ts';
import { FAIRWAYS, type RoundFact } from '../domain/round-event.ts';
import { readRoundEvent } from '../subscriptions/read-round-event.ts';

/** The format of round's snapshots that is read here. */
export const SNAPSHOT_FORMAT = 1;

const Count = Type.Integer({ minimum: 0, maximum: 20 });
const OrNull = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()]);

/** Hole, its version, strokes, picked up, putts, fairway, penalties, sand; what an event lacks is null. */
const Hole = Type.Tuple([
  Type.Integer({ minimum: 1, maximum: 18 }),
  Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
  OrNull(Count),
  OrNull(Type.Boolean()),
  OrNull(Count),
  OrNull(Type.Enum([...FAIRWAYS])),
  OrNull(Count),
  OrNull(Type.Boolean()),
]);

/** What round's log says of one round: the newest score of each hole by player, and all other events. */
const Snapshot = Type.Object({
  snapshot: Type.String({ format: 'uuid' }),
  sequence: Type.String({ pattern: '^\\d{1,15}$' }),
  time: Type.String({ format: 'date-time' }),
  scores: Type.Record(Type.String(), Type.Array(Hole)),
  events: Type.Array(Type.Object({})),
});

const check = makeChecker(Snapshot);

/** Reads a line of round's log: an event, or all of a round's in one, the scores first. */
export function readLogLine(line: unknown): ReadResult<RoundFact>[] {
  if (typeof line !== 'object' || line === null || !('snapshot' in line))
    return [readRoundEvent(line)];
  const fault = check(line);
  if (fault) return [{ outcome: 'poison', poison: { reason: 'invalid_data', detail: fault } }];
  const snapshot = line as Static<typeof Snapshot>;
  return [...scoresOf(snapshot), ...snapshot.events.map(readRoundEvent)];
}

function* scoresOf(snapshot: Static<typeof Snapshot>): Generator<ReadResult<RoundFact>> {
  const { snapshot: roundId, sequence: position, time } = snapshot;
  for (const [playerId, holes] of Object.entries(snapshot.scores)) {
    for (const [hole, version, strokes, isPickedUp, putts, fairway, penalties, sand] of holes) {
      const pickedUp = isPickedUp ?? strokes === null;
      const score = { strokes, pickedUp, putts, fairway, penalties, sand };
      const fact = { kind: 'scored' as const, roundId, playerId, hole, version, score };
      yield { outcome: 'usable', event: { position, time, fact } };
    }
  }
}
