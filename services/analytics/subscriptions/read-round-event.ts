import { Type, type Static } from 'typebox';
import { makeEventReader, readsData } from '@golfroundpro/shared/events/event-reader.ts';
import { FAIRWAYS, type CardHole, type CardPlayer, type RoundFact } from '../domain/round-event.ts';

/** Where rounds are told of. */
export const ROUND_TOPIC = 'golf.round';

const Id = Type.String({ format: 'uuid' });
/** As PostgreSQL has it; the views keep four bytes of it. */
const Version = Type.Integer({ minimum: 1, maximum: 2_147_483_647 });
const Hole = Type.Integer({ minimum: 1, maximum: 18 });
const Par = Type.Integer({ minimum: 3, maximum: 7 });
const Count = Type.Optional(Type.Union([Type.Integer({ minimum: 0, maximum: 20 }), Type.Null()]));

const Player = Type.Object({
  playerId: Id,
  userId: Type.Union([Id, Type.Null()]),
  playingHandicap: Type.Optional(Type.Union([Type.Integer(), Type.Null()])),
  holes: Type.Optional(
    Type.Array(Type.Object({ hole: Hole, par: Par, received: Type.Integer() }), { minItems: 1 }),
  ),
});

const RoundStarted = Type.Object({
  roundId: Id,
  roundVersion: Version,
  courseId: Id,
  ownCourse: Type.Optional(Type.Boolean()),
  holes: Type.Enum(['18', 'front9', 'back9']),
  playedOn: Type.String({ format: 'date' }),
  startedAt: Type.Optional(Type.String({ format: 'date-time' })),
  context: Type.Optional(Type.String()),
  pars: Type.Array(Type.Object({ hole: Hole, par: Par }), { minItems: 1 }),
  players: Type.Array(Player),
});

const PlayerJoined = Type.Object({
  roundId: Id,
  roundVersion: Version,
  player: Player,
});

const PlayerLeft = Type.Object({ roundId: Id, roundVersion: Version, playerId: Id });

const HoleScored = Type.Object({
  roundId: Id,
  playerId: Id,
  hole: Hole,
  strokes: Type.Union([Type.Integer({ minimum: 1, maximum: 20 }), Type.Null()]),
  pickedUp: Type.Optional(Type.Boolean()),
  putts: Count,
  fairway: Type.Optional(Type.Union([Type.Enum([...FAIRWAYS]), Type.Null()])),
  penalties: Count,
  sand: Type.Optional(Type.Union([Type.Boolean(), Type.Null()])),
  holeVersion: Version,
});

const TotalScored = Type.Object({
  roundId: Id,
  playerId: Id,
  strokes: Type.Union([Type.Integer({ minimum: 9, maximum: 360 }), Type.Null()]),
  totalVersion: Version,
});

const StateChanged = Type.Object({ roundId: Id, roundVersion: Version });
const RoundFinished = Type.Object({
  ...StateChanged.properties,
  askedAgain: Type.Optional(Type.Array(Player)),
});

/**
 * Reads an event of round's log: the data this service uses of each event. What was added to v1
 * later may be missing: then the context is real, the course the club's, and players have the round's pars and no handicap.
 */
export const readRoundEvent = makeEventReader<RoundFact>('golf.round', {
  RoundStarted: { v1: readsData(RoundStarted, toStarted) },
  RoundCorrected: { v1: readsData(RoundStarted, toStarted) },
  PlayerJoined: { v1: readsData(PlayerJoined, toJoined) },
  // Only then has the card its user: whoever was invited is told of as a guest.
  PlayerAccepted: { v1: readsData(PlayerJoined, toJoined) },
  PlayerCorrected: { v1: readsData(PlayerJoined, toJoined) },
  PlayerLeft: {
    v1: readsData(PlayerLeft, ({ roundId, roundVersion, playerId }) => ({
      kind: 'left',
      roundId,
      version: roundVersion,
      playerId,
    })),
  },
  HoleScored: { v1: readsData(HoleScored, toScored) },
  TotalScored: {
    v1: readsData(TotalScored, ({ roundId, playerId, strokes, totalVersion }) => ({
      kind: 'totalled',
      roundId,
      playerId,
      strokes,
      version: totalVersion,
    })),
  },
  RoundFinished: { v1: readsData(RoundFinished, toFinished) },
  RoundReopened: { v1: readsData(StateChanged, toState('reopened')) },
  RoundAbandoned: { v1: readsData(StateChanged, toState('abandoned')) },
  RoundDeleted: { v1: readsData(StateChanged, toState('abandoned')) },
});

function toStarted(data: Static<typeof RoundStarted>): RoundFact {
  const { roundId, roundVersion, courseId, holes, playedOn, context = 'real' } = data;
  const { ownCourse = false } = data;
  const startedAt = data.startedAt ? new Date(data.startedAt).toISOString() : null;
  const pars = data.pars.map(({ hole, par }) => ({ hole, par, received: 0 }));
  return {
    kind: 'started',
    roundId,
    version: roundVersion,
    card: { courseId, holes, playedOn, startedAt, real: context === 'real', ownCourse },
    players: data.players.map((player) => toPlayer(player, pars)),
  };
}

function toJoined({ roundId, roundVersion, player }: Static<typeof PlayerJoined>): RoundFact {
  return { kind: 'joined', roundId, version: roundVersion, player: toPlayer(player, []) };
}

function toPlayer(player: Static<typeof Player>, pars: CardHole[]): CardPlayer {
  const { playerId, userId, playingHandicap = null, holes = pars } = player;
  return { playerId, userId, playingHandicap, holes };
}

function toScored(data: Static<typeof HoleScored>): RoundFact {
  const { roundId, playerId, hole, holeVersion, strokes, pickedUp = strokes === null } = data;
  const { putts = null, fairway = null, penalties = null, sand = null } = data;
  return {
    kind: 'scored',
    roundId,
    playerId,
    hole,
    version: holeVersion,
    score: { strokes, pickedUp, putts, fairway, penalties, sand },
  };
}

function toFinished(data: Static<typeof RoundFinished>): RoundFact {
  const { roundId, roundVersion: version, askedAgain = [] } = data;
  const players = askedAgain.map((player) => toPlayer(player, []));
  return { kind: 'finished', roundId, version, askedAgain: players };
}

function toState(kind: 'reopened' | 'abandoned') {
  return ({ roundId, roundVersion }: Static<typeof StateChanged>): RoundFact => ({
    kind,
    roundId,
    version: roundVersion,
  });
}
