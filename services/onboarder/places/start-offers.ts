import type { Pool, PoolClient } from 'pg';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { startLeader, type Leader } from '@golfroundpro/shared/db/leader.ts';
import type { Logger } from '@golfroundpro/shared/logging/logger.ts';
import type { Relay } from '@golfroundpro/shared/relay/relay.ts';
import { lockDay } from '../days/db/day-rows.ts';
import { moveOffersOn } from './offer-next.ts';

/** What moving offers on needs. */
export interface OffersWork {
  pool: Pool;
  relay: Relay;
  logger: Logger;
  now: () => Date;
}

/** Looked at this often, whatever the clock was set to meanwhile. */
const POLL_MS = 60_000;
const FAULT_PAUSE_MS = 1000;

const DUE = `
  SELECT DISTINCT day_id AS "dayId" FROM place WHERE place = 'offered' AND offer_ends_at <= $1
  UNION SELECT id FROM membership_day WHERE waiting > 0 AND taken < quota`;
const NEXT = `SELECT min(offer_ends_at) AS at FROM place WHERE place = 'offered'`;

/** Lets offers lapse when their time is over and moves them on; one instance does it for all, woken by the next end. */
export function startOffers(work: OffersWork): Leader {
  let alarm: NodeJS.Timeout | undefined;
  const leader = startLeader({
    pool: work.pool,
    name: 'offers',
    work: async (client) => {
      if (await moveDueOffers(work, client)) return true;
      clearTimeout(alarm);
      alarm = setTimeout(() => leader.wake(), await untilNext(client, work.now()));
      return false;
    },
    onFault: (error) => work.logger.warn({ err: error }, 'offers wait: the database is away'),
    pollMs: POLL_MS,
    faultPauseMs: FAULT_PAUSE_MS,
  });
  return {
    wake: leader.wake,
    stop: async () => {
      await leader.stop();
      clearTimeout(alarm);
    },
  };
}

/** True: places were moved, and there may be more. */
export async function moveDueOffers(
  { pool, relay, now }: OffersWork,
  client: Pool | PoolClient = pool,
): Promise<boolean> {
  const { rows } = await client.query<{ dayId: string }>(DUE, [now()]);
  for (const { dayId } of rows) {
    await inTransaction(pool, async (tx) => moveOffersOn(tx, await lockDay(tx, dayId), now()));
  }
  if (rows.length > 0) relay.wake();
  return rows.length > 0;
}

async function untilNext(client: PoolClient, now: Date): Promise<number> {
  const { rows } = await client.query<{ at: Date | null }>(NEXT);
  const ms = rows[0]?.at ? rows[0].at.getTime() - now.getTime() : POLL_MS;
  return Math.min(Math.max(ms, 0), POLL_MS);
}
