import type { Pool, PoolClient } from 'pg';
import { NIL } from 'uuid';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { startLeader, type Leader } from '@golfroundpro/shared/db/leader.ts';
import type { Upstream } from '@golfroundpro/shared/http/upstream.ts';
import type { Logger } from '@golfroundpro/shared/logging/logger.ts';
import type { Relay } from '@golfroundpro/shared/relay/relay.ts';
import { lockPeople } from '../db/lock-people.ts';
import type { MemberMetrics } from '../member-metrics.ts';
import { eraseEverywhere } from '../people/erase-everywhere.ts';
import { settleStanding } from '../people/settle-standing.ts';

/** What erasing those whose time is over needs. */
export interface ErasuresWork {
  pool: Pool;
  auth: Upstream;
  relay: Relay;
  metrics: MemberMetrics;
  logger: Logger;
  now: () => Date;
}

/** Looked at this often, whatever the clock was set to meanwhile. */
const POLL_MS = 60_000;
const FAULT_PAUSE_MS = 1000;
const BATCH = 20;

const DUE = `SELECT id AS "userId", deletion_by AS "actorId", erase_at::text AS "eraseAt" FROM member
  WHERE erase_at <= $1 AND (erase_at, id) > ($2, $3) ORDER BY erase_at, id LIMIT ${BATCH}`;
const FROM_THE_FIRST: Place = { eraseAt: '-infinity', userId: NIL };

/** Where somebody stands in the order in which people are erased. */
interface Place {
  eraseAt: string;
  userId: string;
}

interface Due extends Place {
  actorId: string | null;
}

/** Erases who was deleted and not restored in time; one instance does it for all. */
export function startErasures(work: ErasuresWork): Leader {
  return startLeader({
    ...{ pool: work.pool, name: 'erasures', pollMs: POLL_MS, faultPauseMs: FAULT_PAUSE_MS },
    work: makeEraseDue(work),
    onFault: (error) => work.logger.warn({ err: error }, 'erasures wait: the database is away'),
  });
}

/**
 * Makes what erases some of those whose time is over, each time the next ones: whom auth refuses, some of them for
 * long, hold up nobody, and are tried again at the next look. It gives true where there may be more at once.
 */
export function makeEraseDue(work: ErasuresWork) {
  let last = FROM_THE_FIRST;
  return async (client: Pool | PoolClient = work.pool): Promise<boolean> => {
    const { rows } = await client.query<Due>(DUE, [work.now(), last.eraseAt, last.userId]);
    await Promise.all(rows.map((due) => eraseOne(work, due)));
    const isFull = rows.length === BATCH;
    last = isFull ? rows.at(-1)! : FROM_THE_FIRST;
    return isFull;
  };
}

/** auth first: whose account is gone can come in no more, and the same again changes nothing there. */
async function eraseOne(work: ErasuresWork, { userId, actorId }: Due): Promise<void> {
  const { pool, auth, relay, metrics, logger, now } = work;
  try {
    await auth.postJson('/internal/erasures', { userId, actorId });
    await inTransaction(pool, async (tx) => {
      await lockPeople(tx, [userId]);
      await eraseEverywhere(tx, [userId], now());
      await settleStanding(tx, [userId], now());
    });
    relay.wake();
    metrics.membersChanged.inc({ method: 'erasure', status: 'erased' });
  } catch (error) {
    logger.warn({ err: error, userId }, 'a person is not erased yet: tried again');
  }
}
