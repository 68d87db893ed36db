import type { Request } from 'express';
import type { PoolClient } from 'pg';
import { runOnce } from '@golfroundpro/shared/db/run-once.ts';
import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { succeeded } from '@golfroundpro/shared/http/envelope.ts';
import type { Answer } from '@golfroundpro/shared/http/route.ts';
import type { MemberContext } from '../context.ts';
import { lockPeople } from '../db/lock-people.ts';
import { USER_UPDATED } from '../events.ts';
import { settleStanding } from '../people/settle-standing.ts';
import { requireMatch } from '../representations/require-match.ts';
import { readUser, toView } from '../users/user-view.ts';
import { readLeaving, toDeletionView, type Leaving } from './deletion-view.ts';

/** That staff delete somebody or restore them, as a request asks for it. */
export interface AskedDeletion {
  userId: string;
  actorId: string;
  request: Request;
  message: string;
  /** What becomes of the row; undefined: it is so already. */
  change: (current: Leaving) => Statement | undefined;
}

/** A statement of which $1 is the person and $2 the time. */
interface Statement {
  text: string;
  values: unknown[];
}

const ANOTHER = 'Somebody else has to do it.';

/**
 * Changes whether somebody is deleted, whom nobody has changed since the client saw them; once for each Idempotency-Key.
 * @throws AppError not_found, forbidden (oneself), user_erased, version_mismatch
 */
export async function changeDeletion(
  context: MemberContext,
  { userId, actorId, request, message, change }: AskedDeletion,
): Promise<Answer> {
  requireAnother(userId, actorId);
  const { pool, relay, metrics, now } = context;
  const answer = await runOnce(pool, request, actorId, async (tx) => {
    await readUser(tx, userId);
    await lockPeople(tx, [userId]);
    requireMatch(request, toView(await readUser(tx, userId)));
    const current = await readLeaving(tx, userId);
    if (current.status === 'erased') throw new AppError('user_erased');
    const statement = change(current);
    if (statement) {
      await write(tx, { userId, actorId, statement }, now());
      metrics.membersChanged.inc({ method: 'api', status: (await readLeaving(tx, userId)).status });
    }
    return {
      status: 200,
      body: succeeded(message, toDeletionView(await readLeaving(tx, userId))),
    };
  });
  relay.wake();
  return answer;
}

/** @throws AppError forbidden: whoever leaves does so in their account */
export function requireAnother(userId: string, actorId: string): void {
  if (userId === actorId) throw new AppError('forbidden', { detail: ANOTHER });
}

async function write(
  tx: PoolClient,
  {
    userId,
    actorId,
    statement: { text, values },
  }: { userId: string; actorId: string; statement: Statement },
  now: Date,
): Promise<void> {
  await tx.query(text, [userId, now, ...values]);
  const data = { userId, changed: ['deleted'], by: actorId };
  await appendEvents(tx, [{ type: USER_UPDATED.type, aggregateId: userId, data }]);
  await settleStanding(tx, [userId], now);
}
