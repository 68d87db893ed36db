import type { Pool, PoolClient } from 'pg';

/** A recovery that is open, as admins see it. */
export interface Recovery {
  id: string;
  userId: string;
  /** Of the account. */
  name: string;
  /** Which the person has now; the account gets it in the end. */
  email: string;
  evidence: string;
  openedBy: string;
  openedByName: string | null;
  openedAt: Date;
  /** The waiting time is over. */
  readyAt: Date;
  /** Nobody can approve it any more. */
  expiresAt: Date;
  approvedBy: string | null;
  approvedByName: string | null;
  approvedAt: Date | null;
}

/** So many are shown at once, the oldest first. */
const MOST_SHOWN = 100;

const SELECT = `
  SELECT r.id, r.user_id AS "userId", a.name, r.email, r.evidence, r.opened_by AS "openedBy",
    o.name AS "openedByName", r.opened_at AS "openedAt", r.ready_at AS "readyAt",
    r.expires_at AS "expiresAt", r.approved_by AS "approvedBy", p.name AS "approvedByName",
    r.approved_at AS "approvedAt"
  FROM recovery r JOIN account a ON a.id = r.user_id
    LEFT JOIN account o ON o.id = r.opened_by LEFT JOIN account p ON p.id = r.approved_by`;
const OPEN = `${SELECT} WHERE r.expires_at > $1 ORDER BY r.opened_at, r.id LIMIT ${MOST_SHOWN}`;
const BY_ID = `${SELECT} WHERE r.id = $1 AND r.expires_at > $2`;
const BY_USER = `${SELECT} WHERE r.user_id = $1 AND r.expires_at > $2`;
const DUE = `${SELECT} WHERE r.approved_at IS NOT NULL AND r.ready_at <= $1 AND r.expires_at > $1
  ORDER BY r.ready_at LIMIT ${MOST_SHOWN}`;
const APPROVE = `
  UPDATE recovery SET approved_by = $2, approved_at = $3 WHERE id = $1 AND approved_at IS NULL`;

type Client = Pool | PoolClient;

/** Those that can still be approved or stopped. */
export async function readOpenRecoveries(client: Client, now: Date): Promise<Recovery[]> {
  return (await client.query<Recovery>(OPEN, [now])).rows;
}

/** Those that were approved, and whose waiting time is over. */
export async function readDueRecoveries(client: Client, now: Date): Promise<Recovery[]> {
  return (await client.query<Recovery>(DUE, [now])).rows;
}

/** One that is open; undefined: there is none of that id. */
export async function readRecovery(
  client: Client,
  id: string,
  now: Date,
): Promise<Recovery | undefined> {
  return (await client.query<Recovery>(BY_ID, [id, now])).rows[0];
}

/** The one of an account; undefined: none is open. */
export async function readRecoveryOf(
  client: Client,
  userId: string,
  now: Date,
): Promise<Recovery | undefined> {
  return (await client.query<Recovery>(BY_USER, [userId, now])).rows[0];
}

/** Notes who approved it; false: somebody had before. */
export async function approve(
  tx: PoolClient,
  { id, by, at }: { id: string; by: string; at: Date },
): Promise<boolean> {
  return (await tx.query(APPROVE, [id, by, at])).rowCount === 1;
}
