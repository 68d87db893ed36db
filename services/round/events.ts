import { Type } from 'typebox';
import { defineEvent, type EventData } from '@golfroundpro/shared/events/define-event.ts';
import { FAIRWAYS } from './domain/hole-score.ts';
import { ROUND_HOLES } from './domain/holes-in-play.ts';

/** The topic of every event of a round; the key is the round's id. */
export const ROUND_TOPIC = 'golf.round';

const Id = Type.String({ format: 'uuid' });
const Version = Type.Integer({ minimum: 1, description: 'Version of the round after this event' });
const Hole = Type.Integer({ minimum: 1, maximum: 18 });
const Par = Type.Integer({ minimum: 3, maximum: 6 });

export const ROUND_STARTED = defineEvent({
  type: 'golf.round.RoundStarted.v1',
  topic: ROUND_TOPIC,
  summary: 'A round was started on a course card, with its first players',
  data: Type.Object({
    roundId: Id,
    roundVersion: Version,
    ownerId: Id,
    courseId: Id,
    cardVersion: Type.Integer({ minimum: 1 }),
    holes: Type.Enum([...ROUND_HOLES]),
    playedOn: Type.String({ format: 'date' }),
    context: Type.Literal('real'),
    pars: Type.Array(Type.Object({ hole: Hole, par: Par })),
    players: Type.Array(Type.Object({ playerId: Id, userId: Id, teeId: Type.String() })),
  }),
  example: {
    roundId: '0198c0de-0000-7000-8000-000000000001',
    roundVersion: 1,
    ownerId: '0198c0de-0000-7000-8000-0000000000aa',
    courseId: '0198c0de-0000-7000-8000-0000000000cc',
    cardVersion: 1,
    holes: 'front9',
    playedOn: '2026-05-02',
    context: 'real',
    pars: [4, 5, 3, 4, 4, 4, 3, 5, 4].map((par, index) => ({ hole: index + 1, par })),
    players: [
      {
        playerId: '0198c0de-0000-7000-8000-0000000000bb',
        userId: '0198c0de-0000-7000-8000-0000000000aa',
        teeId: 'yellow',
      },
    ],
  },
});

export const HOLE_SCORED = defineEvent({
  type: 'golf.round.HoleScored.v1',
  topic: ROUND_TOPIC,
  summary: "A hole's score was written or changed",
  data: Type.Object({
    roundId: Id,
    roundVersion: Version,
    playerId: Id,
    userId: Id,
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
    roundId: '0198c0de-0000-7000-8000-000000000001',
    roundVersion: 2,
    playerId: '0198c0de-0000-7000-8000-0000000000bb',
    userId: '0198c0de-0000-7000-8000-0000000000aa',
    hole: 7,
    par: 3,
    strokes: 4,
    pickedUp: false,
    putts: 2,
    fairway: null,
    penalties: 0,
    sand: true,
    holeVersion: 1,
    scoredBy: '0198c0de-0000-7000-8000-0000000000aa',
  },
});

export const ROUND_FINISHED = defineEvent({
  type: 'golf.round.RoundFinished.v1',
  topic: ROUND_TOPIC,
  summary: 'A round was finished; its card takes no more writes',
  data: Type.Object({ roundId: Id, roundVersion: Version }),
  example: { roundId: '0198c0de-0000-7000-8000-000000000001', roundVersion: 11 },
});

/** Every event this service produces. */
export const ROUND_EVENTS = [ROUND_STARTED, HOLE_SCORED, ROUND_FINISHED];

export type RoundStarted = EventData<typeof ROUND_STARTED>;
export type HoleScored = EventData<typeof HOLE_SCORED>;
