import type { PoolClient } from 'pg';
import { Type, type Static } from 'typebox';
import { v7 as uuidv7 } from 'uuid';
import { runOnce } from '@golfroundpro/shared/db/run-once.ts';
import { AppError, invalidField } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute, type Answer } from '@golfroundpro/shared/http/route.ts';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import type { RoundContext } from '../../context.ts';
import type { NewRound } from '../db/insert-round.ts';
import { courseNotKnown } from '../../courses/course-not-known.ts';
import { readCardFor, type CourseCardRecord } from '../../courses/db/read-card.ts';
import { localDate } from '@golfroundpro/shared/domain/local-date.ts';
import { ROUND_CONTEXTS } from '../../handicaps/domain/round-context.ts';
import { LocalDate, RoundHolesSchema } from '../../schemas.ts';
import { EXAMPLE_NEW_ROUND, EXAMPLE_START } from '../round-examples.ts';
import { admitMembers, INVITING_ERRORS } from '../admit-members.ts';
import { openRound, type RoundFrame } from '../open-round.ts';
import {
  askPlayer,
  GenderSchema,
  PlayerBody,
  PlayerName,
  TeeId,
  type AskedPlayer,
} from '../player-body.ts';
import { readRound } from '../read-round.ts';
import { roundAnswer, RoundAnswer } from '../round-answer.ts';
import { toAnswer } from '../to-answer.ts';

const StartRoundBody = Type.Object(
  {
    id: Type.Optional(Id),
    courseId: Id,
    holes: RoundHolesSchema,
    playedOn: Type.Optional(LocalDate),
    context: Type.Optional(Type.Enum([...ROUND_CONTEXTS])),
    handicapAllowance: Type.Optional(Type.Integer({ minimum: 0, maximum: 100, default: 95 })),
    markerId: Type.Optional(Id),
    teeId: TeeId,
    gender: Type.Optional(GenderSchema),
    name: Type.Optional(PlayerName),
    playerId: Type.Optional(Id),
    players: Type.Optional(
      Type.Array(PlayerBody, { maxItems: 3, description: 'Who plays beside the owner' }),
    ),
  },
  { additionalProperties: false },
);

type StartRoundBody = Static<typeof StartRoundBody>;

/** POST /api/v1/rounds: starts a round; ids of round and players may be minted by the client. */
export const startRound = (context: RoundContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/rounds',
    summary: 'Start a round on the current card of a course; you are its owner and first player',
    auth: 'user',
    permission: 'rounds:write',
    body: StartRoundBody,
    idempotent: true,
    responses: { 200: RoundAnswer, 201: RoundAnswer },
    examples: { body: EXAMPLE_START, answers: { 201: EXAMPLE_NEW_ROUND } },
    errors: ['id_taken', 'course_state', 'too_many_rounds', ...INVITING_ERRORS],
    handler: async ({ body, user, request }) => {
      const asked = askedPlayers(body, user.userId);
      const players = await admitMembers(context, user, asked, markerOf(body));
      const card = await requireCard(context, user.userId, body.courseId);
      const frame = frameOf(body, card, user.userId, context.now());
      const answer = await runOnce(context.pool, request, user.userId, (tx) =>
        start(tx, frame, players, card),
      ).catch((error: unknown) => answerRepeated(context, frame, body, error));
      await context.afterCommit.roundsChanged([answer.body as RoundAnswer]);
      const status = answer.status === 201 ? 'started' : 'repeated';
      context.metrics.roundsStarted.inc({ method: 'play', status });
      return answer;
    },
  });

async function requireCard(
  { pool }: RoundContext,
  userId: string,
  courseId: string,
): Promise<CourseCardRecord> {
  const card = await readCardFor(pool, userId, courseId);
  if (!card) throw courseNotKnown();
  if (card.courseState === 'archived') {
    throw new AppError('course_state', { detail: 'The course is archived; choose another one.' });
  }
  return card;
}

/** The owner first, then the others in the order of the body; nobody twice. */
function askedPlayers(body: StartRoundBody, ownerId: string): AskedPlayer[] {
  const { playerId: id, teeId, gender, name, players = [] } = body;
  const asked = [
    askPlayer({ id, userId: ownerId, teeId, gender, name }, ''),
    ...players.map((player, index) => askPlayer(player, `players.${index}.`)),
  ];
  for (const [index, { id, userId, field }] of asked.entries()) {
    const before = asked.slice(0, index);
    if (before.some((other) => other.id === id))
      throw invalidField(`${field}id`, 'is named twice', 'given_twice');
    if (userId !== undefined && before.some((other) => other.userId === userId)) {
      throw invalidField(`${field}userId`, 'is on the card already', 'given_twice');
    }
  }
  return asked;
}

function markerOf({ markerId }: StartRoundBody) {
  return markerId === undefined ? [] : [{ userId: markerId, field: 'markerId' }];
}

function frameOf(
  body: StartRoundBody,
  { courseId, courseName, courseOwnerId, cardVersion, timeZone, pars }: CourseCardRecord,
  ownerId: string,
  now: Date,
): RoundFrame {
  return {
    id: body.id ?? uuidv7(),
    context: body.context ?? 'real',
    courseId,
    courseName,
    ownCourse: courseOwnerId !== null,
    cardVersion,
    holes: body.holes,
    holesOnCard: pars.length,
    playedOn: body.playedOn ?? localDate(now, timeZone),
    ownerId,
    markerId: body.markerId ?? null,
    handicapAllowance: body.handicapAllowance ?? 95,
    startedAt: now,
  };
}

async function start(
  tx: PoolClient,
  frame: RoundFrame,
  asked: AskedPlayer[],
  card: CourseCardRecord,
): Promise<Answer> {
  return roundAnswer(201, answerOf(await openRound(tx, frame, asked, card, frame.startedAt)));
}

/** An id is in use: by this very round, which a retry is told again, or by another one. */
async function answerRepeated(
  { pool }: RoundContext,
  frame: RoundFrame,
  { playerId, teeId, playedOn }: StartRoundBody,
  error: unknown,
): Promise<Answer> {
  if (!(error instanceof AppError && error.code === 'id_taken')) throw error;
  const existing = await readRound(pool, frame.id);
  const owner = existing?.players.find((player) => player.userId === frame.ownerId);
  const same =
    existing?.ownerId === frame.ownerId &&
    existing.courseId === frame.courseId &&
    existing.holes === frame.holes &&
    // Without a day it is the day of the first try, also after midnight.
    (playedOn === undefined || existing.playedOn === playedOn) &&
    existing.context === frame.context &&
    owner?.teeId === teeId &&
    (playerId === undefined || owner.id === playerId);
  if (!same) throw error;
  return roundAnswer(200, existing);
}

function answerOf({ players, ...round }: NewRound): RoundAnswer {
  return toAnswer({
    ...round,
    version: 1,
    state: 'in_progress',
    finishedAt: null,
    players: players.map((player) => ({
      ...player,
      totalStrokes: null,
      totalVersion: 0,
      scores: [],
    })),
  });
}
