import { Type, type Static } from 'typebox';
import type { PoolClient } from 'pg';
import { AppError, invalid } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import type { RoundContext } from '../../context.ts';
import { courseNotKnown } from '../../courses/course-not-known.ts';
import { readCard, readCardFor, type CourseCardRecord } from '../../courses/db/read-card.ts';
import { requirePlayable } from '../../courses/require-playable.ts';
import { ROUND_CORRECTED, type Change } from '../../events/correction-events.ts';
import { LocalDate, RoundParams } from '../../schemas.ts';
import { changeRound, type RoundChange } from '../change-round.ts';
import { moveRound, writeSeats } from '../db/correct-statements.ts';
import { readRounds } from '../db/read-rounds.ts';
import type { LockedRound } from '../db/score-statements.ts';
import { dayFault } from '../../courses/domain/play-faults.ts';
import { mayManage } from '../domain/may-write.ts';
import { eventCard } from '../event-card.ts';
import { TeeId } from '../player-body.ts';
import { requireAllowed, requireState } from '../require.ts';
import { changesOf, reseatPlayers } from '../reseat-players.ts';
import { EXAMPLE_ROUND } from '../round-examples.ts';
import { RoundAnswer } from '../round-answer.ts';

const CorrectionBody = Type.Object(
  {
    playedOn: Type.Optional(LocalDate),
    courseId: Type.Optional(Id),
    teeId: Type.Optional({ ...TeeId, description: 'Of everybody; needed where tees are others' }),
  },
  { additionalProperties: false, minProperties: 1 },
);

type CorrectionBody = Static<typeof CorrectionBody>;

/** PATCH /api/v1/rounds/:roundId: day or course were wrong; scores stay, all cards and handicaps follow. */
export const correctRound = (context: RoundContext) =>
  defineRoute({
    method: 'patch',
    path: '/api/v1/rounds/:roundId',
    summary: 'Put right day or course of a round (owner), while it is in progress',
    auth: 'user',
    permission: 'rounds:write',
    params: RoundParams,
    body: CorrectionBody,
    responses: { 200: RoundAnswer },
    examples: { body: { playedOn: '2026-05-02' }, answers: { 200: EXAMPLE_ROUND } },
    errors: [
      'not_found',
      'forbidden',
      'course_state',
      'round_finished',
      'round_abandoned',
      'round_deleted',
      'database_unavailable',
    ],
    handler: async (call) =>
      changeRound(context, call, async (round, tx) => {
        requireAllowed(mayManage(round, call.user.userId), 'Only the owner puts it right.');
        requireState(round.state, 'in_progress');
        const card = await cardFor(tx, round, call.body, context.now());
        return correct(tx, round, card, call.body, call.user.userId);
      }),
  });

/** The card that the round is to be played on: of another course the one of today. */
async function cardFor(
  tx: PoolClient,
  round: LockedRound,
  { courseId, playedOn }: CorrectionBody,
  now: Date,
): Promise<CourseCardRecord> {
  const isOther = courseId !== undefined && courseId !== round.courseId;
  const card = isOther
    ? await readCardFor(tx, round.ownerId, courseId)
    : await readCard(tx, round.courseId, round.cardVersion);
  if (!card) throw courseNotKnown();
  if (isOther && card.courseState === 'archived') throw new AppError('course_state');
  requirePlayable(card, round.holes);
  const ahead = playedOn && dayFault(playedOn, now, card.timeZone);
  if (ahead) throw invalid(ahead);
  return card;
}

async function correct(
  tx: PoolClient,
  round: LockedRound,
  card: CourseCardRecord,
  { playedOn = round.playedOn, teeId }: CorrectionBody,
  correctedBy: string,
): Promise<RoundChange | undefined> {
  const { courseId, cardVersion } = card;
  const moved = { ...round, courseId, cardVersion, playedOn };
  const [record] = await readRounds(tx, [round.id]);
  const tee = teeId === undefined ? {} : { teeId };
  const fieldOf = (place: number) => (teeId === undefined ? `players.${place}.` : '');
  const players = await reseatPlayers(tx, record!.players, moved, card, tee, fieldOf);
  const changes = [...movesOf(round, moved), ...changesOf(record!.players, players)];
  if (changes.length === 0) return undefined;
  await moveRound(tx, moved);
  await writeSeats(tx, players);
  const { startedAt } = record!;
  const data = { ...eventCard({ ...moved, startedAt, players }, card), correctedBy, changes };
  return { kind: 'corrected', event: { type: ROUND_CORRECTED.type, data } };
}

function movesOf(before: LockedRound, after: LockedRound): Change[] {
  return (['playedOn', 'courseId'] as const)
    .map((field) => ({ playerId: null, field, from: before[field], to: after[field] }))
    .filter(({ from, to }) => from !== to);
}
