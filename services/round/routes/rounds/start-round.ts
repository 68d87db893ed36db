import type { PoolClient } from 'pg';
import { Type, type Static } from 'typebox';
import { v7 as uuidv7 } from 'uuid';
import { runOnce } from '@golfroundpro/shared/db/run-once.ts';
import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import { AppError, invalidField } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute, type Answer } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { CourseCardEntity, type CourseCard } from '../../db/course-card-entity.ts';
import { CourseEntity, type Course } from '../../db/course-entity.ts';
import { insertRound, type NewRound } from '../../db/insert-round.ts';
import { holesInPlay } from '../../domain/holes-in-play.ts';
import { localDate } from '../../domain/local-date.ts';
import { ROUND_STARTED, type RoundStarted } from '../../events.ts';
import { roundAnswer } from './get-round.ts';
import { readRound } from './read-round.ts';
import { Id, LocalDate, RoundHolesSchema, RoundSummary } from '../schemas.ts';

const StartRoundBody = Type.Object(
  {
    courseId: Id,
    teeId: Type.String({ minLength: 1, maxLength: 50 }),
    holes: RoundHolesSchema,
    playedOn: Type.Optional(LocalDate),
    id: Type.Optional(Id),
    playerId: Type.Optional(Id),
  },
  { additionalProperties: false },
);

type StartRoundBody = Static<typeof StartRoundBody>;

/** POST /api/v1/rounds: starts a round; its id and the player's may be minted by the client. */
export const startRound = (context: RoundContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/rounds',
    summary: 'Start a round on the current card of a course',
    auth: 'user',
    body: StartRoundBody,
    headers: { 'Idempotency-Key': 'A retry with the same key gets the first answer again' },
    responses: { 200: RoundSummary, 201: RoundSummary },
    errors: ['id_taken', 'idempotency_key_reused', 'database_unavailable'],
    handler: async ({ body, user, request }) => {
      const { course, card } = await readCard(context, body);
      const round = newRound(body, course, user.userId, context.now());
      const answer = await runOnce(context.pool, request, user.userId, (tx) =>
        start(tx, round, course, card),
      ).catch((error: unknown) => answerRepeated(context, round, error));
      context.relay.wake();
      context.counters.roundsStarted.inc({
        status: answer.status === 201 ? 'started' : 'repeated',
      });
      return answer;
    },
  });

async function readCard(
  { dataSource }: RoundContext,
  { courseId, teeId }: StartRoundBody,
): Promise<{ course: Course; card: CourseCard }> {
  const course = await dataSource.manager.findOneBy(CourseEntity, { id: courseId });
  if (!course) throw invalidField('courseId', 'names no course');
  const card = await dataSource.manager.findOneByOrFail(CourseCardEntity, {
    courseId,
    version: course.cardVersion,
  });
  const teeIds = card.tees.map((tee) => tee.id);
  if (!teeIds.includes(teeId)) throw invalidField('teeId', `must be one of ${teeIds.join(', ')}`);
  return { course, card };
}

function newRound(body: StartRoundBody, course: Course, ownerId: string, now: Date): NewRound {
  return {
    id: body.id ?? uuidv7(),
    playerId: body.playerId ?? uuidv7(),
    ownerId,
    courseId: course.id,
    cardVersion: course.cardVersion,
    teeId: body.teeId,
    holes: body.holes,
    playedOn: body.playedOn ?? localDate(now, course.timeZone),
    startedAt: now,
  };
}

async function start(
  tx: PoolClient,
  round: NewRound,
  course: Course,
  card: CourseCard,
): Promise<Answer> {
  if (!(await insertRound(tx, round))) throw new AppError('id_taken', ID_IN_USE);
  await appendEvents(tx, [
    { type: ROUND_STARTED.type, aggregateId: round.id, data: eventOf(round, card) },
  ]);
  return roundAnswer(201, summaryOf(round, course));
}

const ID_IN_USE = { errors: [{ field: 'id', message: 'or playerId is in use by another round' }] };

/** An id is in use: by this very round, which a retry is told again, or by another one. */
async function answerRepeated(
  { dataSource }: RoundContext,
  round: NewRound,
  error: unknown,
): Promise<Answer> {
  if (!(error instanceof AppError && error.code === 'id_taken')) throw error;
  const existing = await readRound(dataSource, round.id);
  const player = existing?.players.find((candidate) => candidate.id === round.playerId);
  const same =
    existing?.ownerId === round.ownerId &&
    existing.courseId === round.courseId &&
    existing.holes === round.holes &&
    existing.playedOn === round.playedOn &&
    player?.teeId === round.teeId;
  if (!same) throw error;
  return roundAnswer(200, existing);
}

function eventOf(round: NewRound, card: CourseCard): RoundStarted {
  const { id, ownerId, courseId, cardVersion, holes, playedOn, playerId, teeId } = round;
  return {
    roundId: id,
    roundVersion: 1,
    ownerId,
    courseId,
    cardVersion,
    holes,
    playedOn,
    context: 'real',
    pars: holesInPlay(holes).map((hole) => ({ hole, par: card.pars[hole - 1]! })),
    players: [{ playerId, userId: ownerId, teeId }],
  };
}

function summaryOf(round: NewRound, course: Course): RoundSummary {
  const { playerId, teeId, startedAt, ...rest } = round;
  return {
    ...rest,
    version: 1,
    state: 'in_progress',
    courseName: course.name,
    startedAt: startedAt.toISOString(),
    finishedAt: null,
    players: [{ id: playerId, userId: round.ownerId, teeId, strokes: null, scores: [] }],
  };
}
