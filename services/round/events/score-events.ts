import { Type } from 'typebox';
import { defineEvent, type EventData } from '@golfroundpro/shared/events/define-event.ts';
import { FAIRWAYS } from '../rounds/domain/hole-score.ts';
import { ids } from './event-examples.ts';
import { Hole, Id, Par, ROUND_TOPIC, UserId, Version } from './event-fields.ts';

export const HOLE_SCORED = defineEvent({
  type: 'golf.round.HoleScored.v1',
  topic: ROUND_TOPIC,
  summary: "A hole's score was written, changed, or (no strokes, not picked up) removed",
  data: Type.Object({
    roundId: Id,
    roundVersion: Version,
    playerId: Id,
    userId: UserId,
    hole: Hole,
    par: Par,
    strokes: Type.Union([Type.Integer({ minimum: 1, maximum: 20 }), Type.Null()]),
    pickedUp: Type.Boolean(),
    putts: Type.Union([Type.Integer({ minimum: 0, maximum: 20 }), Type.Null()]),
    fairway: Type.Union([Type.Enum([...FAIRWAYS]), Type.Null()]),
    penalties: Type.Union([Type.Integer({ minimum: 0, maximum: 20 }), Type.Null()]),
    sand: Type.Union([Type.Boolean(), Type.Null()]),
    holeVersion: Type.Integer({ minimum: 1 }),
    scoredBy: Id,
  }),
  example: {
    roundId: ids.round,
    roundVersion: 2,
    playerId: ids.player,
    userId: ids.owner,
    hole: 7,
    par: 3,
    strokes: 4,
    pickedUp: false,
    putts: 2,
    fairway: null,
    penalties: 0,
    sand: true,
    holeVersion: 1,
    scoredBy: ids.owner,
  },
});

export const TOTAL_SCORED = defineEvent({
  type: 'golf.round.TotalScored.v1',
  topic: ROUND_TOPIC,
  summary: 'A total was entered for a player without holes, changed, or (null) removed',
  data: Type.Object({
    roundId: Id,
    roundVersion: Version,
    playerId: Id,
    userId: UserId,
    strokes: Type.Union([Type.Integer({ minimum: 9, maximum: 360 }), Type.Null()]),
    totalVersion: Type.Integer({ minimum: 1 }),
    scoredBy: Id,
  }),
  example: {
    roundId: ids.round,
    roundVersion: 3,
    playerId: ids.player,
    userId: ids.owner,
    strokes: 44,
    totalVersion: 1,
    scoredBy: ids.owner,
  },
});

export type HoleScored = EventData<typeof HOLE_SCORED>;
export type TotalScored = EventData<typeof TOTAL_SCORED>;
