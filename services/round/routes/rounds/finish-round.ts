import type { PoolClient } from 'pg';
import { runOnce } from '@golfroundpro/shared/db/run-once.ts';
import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute, type Answer } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { lockRounds } from '../../db/score-statements.ts';
import { ROUND_FINISHED } from '../../events.ts';
import { roundAnswer } from './get-round.ts';
import { readRound } from './read-round.ts';
import { RoundParams, RoundSummary } from '../schemas.ts';

/** POST /api/v1/rounds/:roundId/finish: closes the card; holes may be left blank. */
export const finishRound = (context: RoundContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/rounds/:roundId/finish',
    summary: 'Finish a round; its card takes no more writes',
    auth: 'user',
    params: RoundParams,
    headers: { 'Idempotency-Key': 'A retry with the same key gets the first answer again' },
    responses: { 200: RoundSummary },
    errors: [
      'not_found',
      'forbidden',
      'round_finished',
      'idempotency_key_reused',
      'database_unavailable',
    ],
    handler: async ({ params, user, request }) => {
      const id = params.roundId;
      const finished = await runOnce(context.pool, request, user.userId, (tx) =>
        finish(tx, id, user.userId, context.now()),
      );
      const { version } = finished.body as { version: number };
      context.relay.wake();
      context.counters.roundsFinished.inc();
      await context.cache.invalidate([{ id, version }]);
      const round = await readRound(context.dataSource, id);
      const answer = roundAnswer(200, round!);
      return { ...answer, headers: { ...answer.headers, ...finished.headers } };
    },
  });

const FINISH = `UPDATE round SET state = 'finished', finished_at = $3, version = $2 WHERE id = $1`;

async function finish(tx: PoolClient, id: string, userId: string, now: Date): Promise<Answer> {
  const [round] = await lockRounds(tx, [id]);
  if (!round) throw new AppError('not_found', { detail: 'There is no such round.' });
  if (round.ownerId !== userId) throw new AppError('forbidden');
  if (round.state === 'finished') throw new AppError('round_finished');
  const version = round.version + 1;
  await tx.query(FINISH, [id, version, now]);
  await appendEvents(tx, [
    { type: ROUND_FINISHED.type, aggregateId: id, data: { roundId: id, roundVersion: version } },
  ]);
  return { status: 200, body: { version } };
}
