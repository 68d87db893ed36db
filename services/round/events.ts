import { Type } from 'typebox';
import { defineEvent, type EventData } from '@golfroundpro/shared/events/define-event.ts';
import { FAIRWAYS } from './rounds/domain/hole-score.ts';
import { ROUND_HOLES } from './courses/domain/holes-in-play.ts';
import { GENDERS } from './courses/domain/player-card.ts';
import { ROUND_CONTEXTS } from './handicaps/domain/round-context.ts';

/** The topic of every event of a round; the key is the round's id. */
export const ROUND_TOPIC = 'golf.round';

const Id = Type.String({ format: 'uuid' });
const UserId = Type.Union([Id, Type.Null()], { description: 'Null for a guest' });
const Version = Type.Integer({ minimum: 1, description: 'Version of the round after this event' });
const Hole = Type.Integer({ minimum: 1, maximum: 18 });
const Par = Type.Integer({ minimum: 3, maximum: 6 });

const Player = Type.Object({
  playerId: Id,
  userId: UserId,
  teeId: Type.String(),
  gender: Type.Union([Type.Enum([...GENDERS]), Type.Null()]),
  playingHandicap: Type.Union([Type.Integer(), Type.Null()], {
    description: 'Null without an index or a rating: gross only',
  }),
  holes: Type.Array(
    Type.Object({
      hole: Hole,
      par: Par,
      received: Type.Integer({ description: 'Handicap strokes on the hole; negative: given' }),
    }),
    { description: "The holes in play as the player's tee and gender have them" },
  ),
});

const ids = {
  round: '0198c0de-0000-7000-8000-000000000001',
  owner: '0198c0de-0000-7000-8000-0000000000aa',
  player: '0198c0de-0000-7000-8000-0000000000bb',
  guest: '0198c0de-0000-7000-8000-0000000000b2',
  course: '0198c0de-0000-7000-8000-0000000000cc',
};
const pars = [4, 5, 3, 4, 4, 4, 3, 5, 4].map((par, index) => ({ hole: index + 1, par }));
const examplePlayer = {
  playerId: ids.player,
  userId: ids.owner,
  teeId: 'yellow',
  gender: 'men' as const,
  playingHandicap: 7,
  holes: pars.map(({ hole, par }) => ({ hole, par, received: hole < 8 ? 1 : 0 })),
};

export const ROUND_STARTED = defineEvent({
  type: 'golf.round.RoundStarted.v1',
  topic: ROUND_TOPIC,
  summary: 'A round was started on a course card, with its first players',
  data: Type.Object({
    roundId: Id,
    roundVersion: Version,
    ownerId: Id,
    markerId: Type.Union([Id, Type.Null()]),
    courseId: Id,
    cardVersion: Type.Integer({ minimum: 1 }),
    holes: Type.Enum([...ROUND_HOLES]),
    playedOn: Type.String({ format: 'date' }),
    context: Type.Enum([...ROUND_CONTEXTS]),
    pars: Type.Array(Type.Object({ hole: Hole, par: Par })),
    players: Type.Array(Player),
  }),
  example: {
    roundId: ids.round,
    roundVersion: 1,
    ownerId: ids.owner,
    markerId: null,
    courseId: ids.course,
    cardVersion: 1,
    holes: 'front9',
    playedOn: '2026-05-02',
    context: 'real',
    pars,
    players: [examplePlayer],
  },
});

export const PLAYER_JOINED = defineEvent({
  type: 'golf.round.PlayerJoined.v1',
  topic: ROUND_TOPIC,
  summary: 'A player was added to a round that had begun',
  data: Type.Object({ roundId: Id, roundVersion: Version, player: Player }),
  example: {
    roundId: ids.round,
    roundVersion: 5,
    player: { ...examplePlayer, playerId: ids.guest, userId: null, playingHandicap: null },
  },
});

export const PLAYER_LEFT = defineEvent({
  type: 'golf.round.PlayerLeft.v1',
  topic: ROUND_TOPIC,
  summary: 'A player left the card; what was scored for them counts nowhere',
  data: Type.Object({ roundId: Id, roundVersion: Version, playerId: Id, userId: UserId }),
  example: { roundId: ids.round, roundVersion: 6, playerId: ids.guest, userId: null },
});

export const MARKER_CHANGED = defineEvent({
  type: 'golf.round.MarkerChanged.v1',
  topic: ROUND_TOPIC,
  summary: 'Another user, or nobody, marks the card',
  data: Type.Object({
    roundId: Id,
    roundVersion: Version,
    markerId: Type.Union([Id, Type.Null()]),
  }),
  example: { roundId: ids.round, roundVersion: 7, markerId: ids.owner },
});

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

export const PLAYER_ERASED = defineEvent({
  type: 'golf.round.PlayerErased.v1',
  topic: ROUND_TOPIC,
  summary: 'The name of a player was erased; their scores stay, under an id that names nobody',
  data: Type.Object({ roundId: Id, roundVersion: Version, playerId: Id }),
  example: { roundId: ids.round, roundVersion: 12, playerId: ids.guest },
});

const stateChange = (name: string, summary: string) =>
  defineEvent({
    type: `golf.round.${name}.v1`,
    topic: ROUND_TOPIC,
    summary,
    data: Type.Object({ roundId: Id, roundVersion: Version }),
    example: { roundId: ids.round, roundVersion: 11 },
  });

export const ROUND_FINISHED = stateChange(
  'RoundFinished',
  'A round was finished; its card takes no more writes',
);
export const ROUND_REOPENED = stateChange(
  'RoundReopened',
  'A finished round was opened again and counts nowhere until it is finished',
);
export const ROUND_ABANDONED = stateChange(
  'RoundAbandoned',
  'A round was given up; it counts nowhere',
);

/** Every event this service produces. */
export const ROUND_EVENTS = [
  ROUND_STARTED,
  PLAYER_JOINED,
  PLAYER_LEFT,
  MARKER_CHANGED,
  HOLE_SCORED,
  TOTAL_SCORED,
  ROUND_FINISHED,
  ROUND_REOPENED,
  ROUND_ABANDONED,
  PLAYER_ERASED,
];

export type RoundStarted = EventData<typeof ROUND_STARTED>;
export type PlayerJoined = EventData<typeof PLAYER_JOINED>;
export type HoleScored = EventData<typeof HOLE_SCORED>;
export type TotalScored = EventData<typeof TOTAL_SCORED>;
