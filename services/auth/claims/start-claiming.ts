import type { Pool, PoolClient } from 'pg';
import { startLeader, type Leader } from '@golfroundpro/shared/db/leader.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Logger } from '@golfroundpro/shared/logging/logger.ts';
import type { AuthMetrics } from '../auth-metrics.ts';
import { MOST_AT_ONCE, type Claim, type Door } from './door.ts';

/** What claiming later needs. */
export interface ClaimingParts {
  pool: Pool;
  door: Door;
  metrics: Pick<AuthMetrics, 'emailsClaimed' | 'claimsLag'>;
  logger: Logger;
  now: () => Date;
}

const DUE = `
  SELECT id AS "userId", name, email FROM account
  WHERE claimed_at IS NULL AND claim_due_at <= $1 ORDER BY claim_due_at, id LIMIT ${MOST_AT_ONCE}`;
/** An e-mail that was changed meanwhile is claimed anew; one that somebody else has, again in an hour. */
const NOTE = `
  UPDATE account SET
    claimed_at = CASE WHEN account.email = told.email AND is_held THEN $4::timestamptz END,
    claim_due_at = $4::timestamptz + CASE WHEN account.email = told.email THEN interval '1 hour' ELSE '0' END
  FROM unnest($1::uuid[], $2::text[], $3::boolean[]) AS told (id, email, is_held)
  WHERE account.id = told.id`;
const LAG = `
  SELECT greatest(extract(epoch FROM $1::timestamptz - min(claim_due_at)), 0)::float8 AS lag
  FROM account WHERE claimed_at IS NULL`;

const EVERY_MS = 5000;

/** Claims the e-mails of accounts that have none claimed: of before there was a claim, or changed in a race. One instance does it for all. */
export function startClaiming(parts: ClaimingParts): Leader {
  const { pool, logger } = parts;
  return startLeader({
    ...{ pool, name: 'claims', pollMs: EVERY_MS, faultPauseMs: EVERY_MS },
    work: (client) => claimDue(client, parts),
    onFault: (error) => {
      const isAway = error instanceof AppError && error.code === 'claims_unavailable';
      logger[isAway ? 'info' : 'warn']({ err: error }, 'claims of e-mails wait');
    },
  });
}

/** Claims what is due, as much as goes in one request. Gives whether there may be more. */
async function claimDue(
  client: PoolClient,
  { door, metrics, logger, now }: ClaimingParts,
): Promise<boolean> {
  const { rows: due } = await client.query<Claim>(DUE, [now()]);
  if (due.length > 0) {
    const claimed = await door.claimAll(due);
    const isHeld = due.map(({ userId }, at) => claimed[at]!.heldBy === userId);
    const notHeld = due.filter((_, at) => !isHeld[at]).map(({ userId }) => userId);
    metrics.emailsClaimed.inc({ method: 'later', status: 'held' }, due.length - notHeld.length);
    metrics.emailsClaimed.inc({ method: 'later', status: 'taken' }, notHeld.length);
    if (notHeld.length > 0) logger.warn({ userIds: notHeld }, 'the e-mail is of somebody else');
    const ids = due.map(({ userId }) => userId);
    await client.query(NOTE, [ids, due.map(({ email }) => email), isHeld, now()]);
  }
  const { rows } = await client.query<{ lag: number | null }>(LAG, [now()]);
  metrics.claimsLag.set(rows[0]!.lag ?? 0);
  return due.length === MOST_AT_ONCE;
}
