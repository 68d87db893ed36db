import { Type, type Static } from 'typebox';
import { invalid, invalidField } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id, OrNull } from '@golfroundpro/shared/http/schemas.ts';
import type { RoundContext } from '../../context.ts';
import { readCardFor, type CourseCardRecord } from '../../courses/db/read-card.ts';
import type { BroughtIndex } from '../db/brought-indexes.ts';
import { courseHandicap } from '../domain/course-handicap.ts';
import { explainIndex } from '../domain/explain-index.ts';
import type { RecordState } from '../domain/fold-record.ts';
import type { RecordScore } from '../domain/record-score.ts';
import { tryScore } from '../domain/try-score.ts';
import { localDate } from '@golfroundpro/shared/domain/local-date.ts';
import { GENDERS, playerCard } from '../../courses/domain/player-card.ts';
import { requirePlayable } from '../../courses/require-playable.ts';
import { totalFault } from '../../courses/domain/play-faults.ts';
import { ROUND_STARTED } from '../../events/round-started.ts';
import { readHandicap } from '../read-handicap.ts';
import { LocalDate, RoundHolesSchema, TotalStrokes } from '../../schemas.ts';
import { broughtSteps, toBrought } from './brought-answer.ts';
import { EXAMPLE_HANDICAP } from './example-handicap.ts';
import { ESTIMATED, toFigures } from './handicap-answer.ts';
import { Brought, Cap, CountedOf, Estimated, Step } from './handicap-schemas.ts';
import { decimal, expectedNine } from './record-item.ts';

const TryQuery = Type.Object(
  {
    courseId: Id,
    teeId: Type.String({ minLength: 1, maxLength: 50 }),
    gender: Type.Optional(Type.Enum([...GENDERS])),
    holes: RoundHolesSchema,
    strokes: Type.Integer({ ...TotalStrokes, description: 'Adjusted gross score' }),
  },
  { additionalProperties: false },
);

const TriedScore = Type.Object({
  ...Estimated,
  playedOn: LocalDate,
  strokes: Type.Integer(),
  courseRating: Type.Number(),
  slope: Type.Integer(),
  par: Type.Integer(),
  courseHandicap: OrNull(Type.Integer()),
  brought: OrNull(Brought),
  differential: OrNull(Type.Number()),
  expectedNine: OrNull(Type.Number()),
  exceptional: Type.Enum([0, -1, -2]),
  indexNow: OrNull(Type.Number()),
  index: OrNull(Type.Number({ description: 'The index after such a score today' })),
  change: OrNull(Type.Number()),
  countedOf: OrNull(CountedOf),
  adjustment: Type.Number(),
  cap: OrNull(Cap),
  steps: Type.Array(Step),
});

/** GET /api/v1/handicaps/me/what-if: what a score on a tee would do today; nothing is written. */
export const tryMyScore = (context: RoundContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/handicaps/me/what-if',
    summary: 'What a score today would do to your estimated index',
    auth: 'user',
    permission: 'handicaps:read',
    query: TryQuery,
    responses: { 200: TriedScore },
    examples: {
      answers: { 200: toAnswer(EXAMPLE_HANDICAP.state, exampleScore()) },
    },
    errors: ['database_unavailable'],
    handler: async ({ query, user }) => {
      const card = await readCardFor(context.pool, user.userId, query.courseId);
      if (!card) throw invalidField('courseId', 'names no course', 'not_known');
      const fault = totalFault(query.strokes, query.holes);
      if (fault) throw invalid(fault);
      const score = scoreOn(card, query, localDate(context.now(), card.timeZone));
      const { state, brought } = await readHandicap(context.pool, user.userId);
      return { status: 200, body: toAnswer(state, score, brought) };
    },
  });

function scoreOn(
  card: CourseCardRecord,
  { teeId, gender, holes, strokes }: Static<typeof TryQuery>,
  playedOn: string,
): RecordScore {
  const tee = card.tees.find((candidate) => candidate.id === teeId);
  const teeIds = card.tees.map((candidate) => candidate.id).join(', ');
  if (!tee) throw invalidField('teeId', `must be one of ${teeIds}`, 'not_one_of');
  requirePlayable(card, holes);
  const { rating, holes: cardHoles } = playerCard(card, tee, gender, holes);
  if (!rating)
    throw invalidField('gender', 'the tee has no rating for it and these holes', 'not_one_of');
  return {
    playerId: '',
    roundId: '',
    playedOn,
    startedAt: '',
    holes,
    pars: cardHoles.map((hole) => hole.par),
    strokeIndexes: cardHoles.map((hole) => hole.strokeIndex),
    strokes: [],
    total: strokes,
    courseRatingTenths: Math.round(rating.courseRating * 10),
    slope: rating.slope,
    par: rating.par,
    pcc: 0,
  };
}

function toAnswer(
  before: RecordState,
  score: RecordScore,
  kept?: BroughtIndex,
): Static<typeof TriedScore> {
  const { state, row } = tryScore(before, score);
  const { result } = row;
  const brought = toBrought(kept, before);
  const broughtHandicap =
    kept && brought?.applies ? courseHandicap(kept.indexTenths, score, score.holes).course : null;
  const explained = explainIndex(state);
  const steps = [...explained.steps, ...broughtSteps(toBrought(kept, state))];
  const hasBoth = state.indexTenths !== null && before.indexTenths !== null;
  return {
    ...ESTIMATED,
    playedOn: score.playedOn,
    strokes: score.total!,
    courseRating: score.courseRatingTenths / 10,
    slope: score.slope,
    par: score.par,
    courseHandicap: result.courseHandicap ?? broughtHandicap,
    brought,
    differential: decimal(result.differentialTenths),
    expectedNine: expectedNine(row),
    exceptional: result.exceptional as 0 | -1 | -2,
    indexNow: decimal(before.indexTenths),
    index: decimal(state.indexTenths),
    change: hasBoth ? (state.indexTenths! - before.indexTenths!) / 10 : null,
    ...toFigures({ ...explained, steps }),
  };
}

function exampleScore(): RecordScore {
  const { score } = EXAMPLE_HANDICAP.rows[0]!;
  return { ...score, playedOn: ROUND_STARTED.example.playedOn, total: 85 };
}
