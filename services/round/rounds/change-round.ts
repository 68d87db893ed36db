import type { Request } from 'express';
import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import { runOnce } from '@golfroundpro/shared/db/run-once.ts';
import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Answer } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../context.ts';
import { lockRounds, type LockedRound } from './db/score-statements.ts';
import { writeRound } from './db/write-round.ts';
import { readRound } from './read-round.ts';
import { roundAnswer, type RoundAnswer } from './round-answer.ts';

/** What a change does to a round, and the event that tells of it (ids and version are added). */
export interface RoundChange {
  /** As it is counted. */
  kind:
    | 'joined'
    | 'corrected'
    | 'deleted'
    | 'accepted'
    | 'declined'
    | 'left'
    | 'marked'
    | 'finished'
    | 'abandoned'
    | 'reopened';
  set?: Partial<Pick<LockedRound, 'state' | 'finishedAt' | 'markerId'>>;
  event: { type: string; data?: object };
  /** Status of the answer; 200 unless told. */
  status?: 201;
  /** Work that needs the changed round, in the same transaction. */
  after?: (tx: PoolClient) => Promise<void>;
}

/** Who changes which round, as the request says. */
export interface ChangeCall {
  params: { roundId: string };
  user: { userId: string };
  request: Request;
}

/**
 * Changes a round under its lock: `decide` says what happens (nothing: the round is answered as it
 * is), the round takes its next version, one event is appended, and the round is answered as it
 * then stands. An Idempotency-Key repeats the first answer.
 * @throws AppError not_found, and what `decide` throws
 */
export async function changeRound(
  context: RoundContext,
  { params, user, request }: ChangeCall,
  decide: (
    round: LockedRound,
    tx: PoolClient,
    entities: EntityManager,
  ) => Promise<RoundChange | undefined>,
): Promise<Answer> {
  let change: RoundChange | undefined;
  const answer = await runOnce(context.pool, request, user.userId, async (tx, entities) => {
    const [round] = await lockRounds(tx, [params.roundId]);
    if (!round) throw new AppError('not_found', { detail: 'There is no such round.' });
    change = await decide(round, tx, entities);
    if (change) await applyChange(tx, round, change);
    return roundAnswer(change?.status ?? 200, (await readRound(tx, round.id))!);
  });
  if (change) context.metrics.roundsChanged.inc({ method: change.kind, status: 'changed' });
  await context.afterCommit.roundsChanged([answer.body as RoundAnswer]);
  return answer;
}

/** Writes a change of a round under lock: its next version, one event, and what comes after. */
export async function applyChange(
  tx: PoolClient,
  round: LockedRound,
  { set, event, after }: Pick<RoundChange, 'set' | 'event' | 'after'>,
): Promise<void> {
  const changed = { ...round, ...set, version: round.version + 1 };
  await writeRound(tx, round, changed);
  const data = { roundId: round.id, roundVersion: changed.version, ...event.data };
  await appendEvents(tx, [{ type: event.type, aggregateId: round.id, data }]);
  await after?.(tx);
}
