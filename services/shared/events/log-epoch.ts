import type { Pool, PoolClient } from 'pg';

/** How the log was when it was seen last: its epoch, and the last event of it that was handed over. */
export interface SeenLog {
  epoch: string;
  last?: {
    /** Its place in the log: a bigint as text. */
    id: string;
    eventId: string;
  };
}

/** A cluster that was restored, or promoted, has another timeline; one that was made anew another name. */
const CLUSTER = `(SELECT system_identifier FROM pg_control_system())
  || '/' || left(pg_walfile_name(pg_current_wal_lsn()), 8)`;

const LOOK = `SELECT epoch, cluster, ${CLUSTER} AS here,
  EXISTS (SELECT FROM event WHERE id = $1 AND event_id = $2) AS "hasLast" FROM log_epoch`;
const RENEW = `UPDATE log_epoch SET epoch = gen_random_uuid(), cluster = ${CLUSTER} RETURNING epoch`;
const NAME_CLUSTER = `UPDATE log_epoch SET cluster = ${CLUSTER} RETURNING epoch`;

interface Look {
  epoch: string;
  cluster: string | null;
  here: string;
  hasLast: boolean;
}

/** Names this log; a new one after a restore from backup tells readers to rebuild. */
export async function readLogEpoch(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ epoch: string }>('SELECT epoch FROM log_epoch');
  return rows[0]!.epoch;
}

/**
 * Names this log, by a new name when it is not the one it was: in another cluster or on another
 * timeline, without the last event that was handed over, or under another name (unless it has that event:
 * then it was renamed on purpose). One at a time may ask.
 */
export async function settleLogEpoch(
  client: PoolClient,
  seen: SeenLog | undefined,
): Promise<string> {
  const { rows } = await client.query<Look>({
    name: 'look-at-log',
    text: LOOK,
    values: [seen?.last?.id, seen?.last?.eventId],
  });
  const { epoch, cluster, here, hasLast } = rows[0]!;
  const isMoved = cluster !== null && cluster !== here;
  const isOlder = seen !== undefined && !hasLast && (seen.last || seen.epoch !== epoch);
  if (isMoved || isOlder) return change(client, RENEW);
  return cluster === null ? change(client, NAME_CLUSTER) : epoch;
}

async function change(client: PoolClient, text: string): Promise<string> {
  const { rows } = await client.query<{ epoch: string }>(text);
  return rows[0]!.epoch;
}
