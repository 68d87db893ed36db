import type { Request } from 'express';
import { Type, type Static } from 'typebox';
import type { Answer } from '@golfroundpro/shared/http/route.ts';
import { Id, OrNull } from '@golfroundpro/shared/http/schemas.ts';
import { GENDERS } from '../courses/domain/player-card.ts';
import { ROUND_CONTEXTS } from '../handicaps/domain/round-context.ts';
import { ROUND_STATES } from './domain/round-state.ts';
import { INDEX_SOURCES } from './domain/seat-player.ts';
import {
  FairwaySchema,
  HolesOnCard,
  LocalDate,
  RoundHolesSchema,
  SmallCount,
  Strokes,
} from '../schemas.ts';

const Count = Type.Integer();
const Time = Type.String({ format: 'date-time' });

/** What can be written down for a hole; a cleared one has nulls. */
export const scoreFields = {
  strokes: OrNull(Strokes),
  pickedUp: Type.Boolean(),
  putts: OrNull(SmallCount),
  fairway: OrNull(FairwaySchema),
  penalties: OrNull(SmallCount),
  sand: OrNull(Type.Boolean()),
};

/** A hole as it stands; `version` is the hole's. */
export const holeFields = {
  hole: Type.Integer({ minimum: 1, maximum: 18 }),
  ...scoreFields,
  version: Count,
};

const PlayerAnswer = Type.Object({
  id: Id,
  userId: OrNull(Id),
  invitedId: Type.Unsafe<string | null>(
    OrNull({
      ...Id,
      description: 'A member who has yet to accept the card: it is nobody’s till then',
    }),
  ),
  name: OrNull(Type.String()),
  teeId: Type.String(),
  gender: OrNull(Type.Enum([...GENDERS])),
  handicapIndex: OrNull(Type.Number({ description: 'In effect on the date of play; estimated' })),
  handicapIndexFrom: OrNull(
    Type.Enum([...INDEX_SOURCES], {
      description:
        'Reckoned from the record here; else brought along: declared by member or guest, set by staff',
    }),
  ),
  courseHandicap: OrNull(Count),
  playingHandicap: OrNull(Count),
  card: Type.Array(
    Type.Object({
      hole: Count,
      par: Count,
      strokeIndex: Count,
      length: Type.Integer({ description: 'Metres; 0 where it is not known' }),
      received: OrNull(Type.Integer({ description: 'Handicap strokes; negative: given' })),
    }),
    { description: 'The holes in play as the tee and gender have them' },
  ),
  strokes: OrNull(Type.Integer({ description: 'Gross: all holes in play, or the total' })),
  toPar: OrNull(Count),
  net: OrNull(Count),
  points: OrNull(Type.Integer({ description: 'Stableford, when every hole is played' })),
  holesPlayed: Type.Integer({ description: 'Holes with strokes or picked up' }),
  total: Type.Object({ strokes: OrNull(Count), version: Count }),
  scores: Type.Array(
    Type.Object({
      ...holeFields,
      toPar: OrNull(Count),
      net: OrNull(Count),
      points: OrNull(Count),
      greenInRegulation: OrNull(Type.Boolean()),
    }),
  ),
});

/** A round with its players, their cards and what follows from them. */
export const RoundAnswer = Type.Object({
  id: Id,
  version: Count,
  state: Type.Enum([...ROUND_STATES]),
  context: Type.Enum([...ROUND_CONTEXTS]),
  courseId: Id,
  courseName: Type.String(),
  ownCourse: Type.Boolean({
    description: 'A course that the club does not keep, as a member typed it in: on no board',
  }),
  cardVersion: Count,
  holes: RoundHolesSchema,
  holesOnCard: HolesOnCard,
  playedOn: LocalDate,
  ownerId: Id,
  markerId: OrNull(Id),
  handicapAllowance: Type.Integer({ description: 'Percent of the course handicap' }),
  startedAt: Time,
  finishedAt: OrNull(Time),
  players: Type.Array(PlayerAnswer, { description: 'By seat, without those who left' }),
});

export type RoundAnswer = Static<typeof RoundAnswer>;
export type PlayerAnswer = Static<typeof PlayerAnswer>;

/** Answers with a round; its version is the ETag. */
export function roundAnswer(status: number, round: { version: number }): Answer {
  return { status, body: round, headers: { etag: `"${round.version}"` } };
}

/** Answers with JSON of this version, or with 304 when If-None-Match names it. */
export function answerIfChanged(
  request: Request,
  { version, json }: { version: number; json: string | Buffer },
): Answer {
  const etag = `"${version}"`;
  const headers = { etag };
  const unchanged = request.headers['if-none-match'] === etag;
  return unchanged ? { status: 304, headers } : { status: 200, json, headers };
}
