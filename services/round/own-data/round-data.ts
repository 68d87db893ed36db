import { Type, type TSchema } from 'typebox';
import { Id, OrNull } from '@golfroundpro/shared/http/schemas.ts';
import { STANDINGS } from '../partners/domain/standing.ts';
import { RoundAnswer, scoreFields } from '../rounds/round-answer.ts';
import { LocalDate, RoundHolesSchema } from '../schemas.ts';

const Time = Type.String({ format: 'date-time' });
const Count = Type.Integer();
const Figure = OrNull(Type.Number());
const PerHole = Type.Array(OrNull(Count));
const list = (fields: Record<string, TSchema>, description: string) =>
  Type.Array(Type.Object(fields), { description });

const Handicap = Type.Object({
  version: Count,
  index: Figure,
  lowIndex: Figure,
  scores: Count,
  holesPosted: Count,
});

const handicapScore = {
  id: Id,
  roundId: OrNull(Id),
  courseId: OrNull(Id),
  awayCourse: OrNull(Type.String()),
  awayTee: OrNull(Type.String()),
  playedOn: LocalDate,
  holes: RoundHolesSchema,
  ...{ pars: PerHole, strokeIndexes: PerHole, strokes: PerHole, total: OrNull(Count) },
  ...{ courseRating: Type.Number(), slope: Count, par: Count, pcc: Count },
  ...{ accepted: Type.Boolean(), indexInEffect: Figure, courseHandicap: OrNull(Count) },
  ...{ adjustedGross: OrNull(Count), differential: Figure, expectedFrom: Figure },
  ...{ exceptional: Count, reductions: Count, indexAfter: Figure },
};

/** What round holds of a person. */
export const RoundData = Type.Object({
  handicap: Type.Union([Handicap, Type.Null()], {
    description: 'Where the handicap record stands: an estimate, not official',
  }),
  broughtIndex: Type.Union(
    [Type.Object({ index: Type.Number(), setBy: Type.String(), setAt: Time }), Type.Null()],
    { description: 'The index that was brought from elsewhere' },
  ),
  partners: list(
    { userId: Id, name: OrNull(Type.String()), standing: Type.Enum([...STANDINGS]), since: Time },
    'Whom the person trusts or blocks; not who says so of them',
  ),
  rounds: Type.Array(RoundAnswer, {
    description:
      'Rounds that the person owns, plays in, marks or is asked to play in, with every card, as `GET /api/v1/rounds/{roundId}` shows them; deleted ones as well',
  }),
  leftSeats: list(
    {
      ...{ id: Id, roundId: Id, playedOn: LocalDate, courseName: Type.String() },
      ...{ name: OrNull(Type.String()), leftAt: Time, totalStrokes: OrNull(Count) },
      scores: Type.Array(Type.Object({ hole: Count, ...scoreFields })),
    },
    'The person’s own card in rounds that they left',
  ),
  handicapScores: list(
    handicapScore,
    'The handicap record: each score, and what was reckoned of it; of other courses as it was typed in',
  ),
  ownCourses: list(
    {
      ...{ id: Id, name: Type.String(), timeZone: Type.String(), state: Type.String() },
      ...{ cardVersion: Count, pars: PerHole, strokeIndexes: PerHole, savedAt: Time },
      tees: Type.Array(Type.Object({})),
    },
    'Courses that the person typed in, deleted ones as well',
  ),
  shareLinks: list(
    { id: Id, roundId: Id, createdAt: Time, expiresAt: Time, revokedAt: OrNull(Time) },
    'Links to watch the person’s rounds, but the links themselves',
  ),
  clubWork: list(
    { what: Type.String(), courseId: Id, playedOn: OrNull(LocalDate), at: Time },
    'Of staff: drafts of courses and conditions of a day that they wrote last',
  ),
});
