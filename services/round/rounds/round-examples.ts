import type { PlayerRecord, RoundRecord } from './db/round-record.ts';
import { MARKER_CHANGED, PLAYER_JOINED } from '../events/player-events.ts';
import { ROUND_STARTED } from '../events/round-started.ts';
import { toAnswer } from './to-answer.ts';

const started = ROUND_STARTED.example;
const first = started.players[0]!;

const player: PlayerRecord = {
  id: first.playerId,
  userId: first.userId,
  invitedId: null,
  name: 'Ann Meadow',
  teeId: first.teeId,
  gender: first.gender,
  seat: 1,
  pars: started.pars.map(({ par }) => par),
  strokeIndexes: [7, 11, 17, 1, 5, 9, 15, 13, 3],
  lengths: [352, 471, 148, 389, 361, 344, 163, 455, 378],
  courseRatingTenths: 357,
  slope: 128,
  par: 36,
  handicapIndexTenths: 143,
  handicapIndexFrom: 'record',
  courseHandicap: 8,
  playingHandicap: 8,
  totalStrokes: null,
  totalVersion: 0,
  scores: [
    {
      hole: 1,
      strokes: 5,
      pickedUp: false,
      putts: 2,
      fairway: 'hit',
      penalties: 0,
      sand: false,
      version: 1,
    },
  ],
};

const record: RoundRecord = {
  id: started.roundId,
  version: 2,
  state: 'in_progress',
  context: started.context,
  courseId: started.courseId,
  courseName: 'Heron Lake',
  ownCourse: false,
  cardVersion: started.cardVersion,
  holes: started.holes,
  holesOnCard: 18,
  playedOn: started.playedOn,
  ownerId: started.ownerId,
  markerId: null,
  handicapAllowance: 95,
  startedAt: new Date(started.startedAt!),
  finishedAt: null,
  players: [player],
};

/** Nine holes by one player, one hole in: for the documentation. */
export const EXAMPLE_ROUND = toAnswer(record);

/** The same round when it was started, with the body that started it. */
export const EXAMPLE_NEW_ROUND = toAnswer({
  ...record,
  version: 1,
  players: [{ ...player, scores: [] }],
});
export const EXAMPLE_START = {
  courseId: started.courseId,
  holes: started.holes,
  playedOn: started.playedOn,
  teeId: first.teeId,
  gender: first.gender!,
  name: player.name!,
};

/** The same round, finished. */
export const EXAMPLE_FINISHED = toAnswer({
  ...record,
  version: 3,
  state: 'finished',
  finishedAt: new Date('2026-05-02T09:35:00Z'),
});
export const EXAMPLE_DELETED = toAnswer({ ...record, version: 3, state: 'deleted' });
export const EXAMPLE_ABANDONED = toAnswer({ ...record, version: 3, state: 'abandoned' });
export const EXAMPLE_REOPENED = toAnswer({ ...record, version: 4 });

const guest: PlayerRecord = {
  ...player,
  id: PLAYER_JOINED.example.player.playerId,
  userId: null,
  name: 'Bob Guest',
  seat: 2,
  handicapIndexTenths: null,
  handicapIndexFrom: null,
  courseHandicap: null,
  playingHandicap: null,
  scores: [],
};

export const EXAMPLE_GUEST = { name: guest.name!, teeId: guest.teeId, gender: guest.gender! };
export const EXAMPLE_JOINED = toAnswer({ ...record, version: 5, players: [player, guest] });
export const EXAMPLE_LEFT = toAnswer({ ...record, version: 6 });
export const EXAMPLE_MARKED = toAnswer({
  ...record,
  version: 7,
  markerId: MARKER_CHANGED.example.markerId,
});
