import type { Pool, PoolClient } from 'pg';
import type { Registrant } from '../people/registrants.ts';

/** A mail that asks to confirm and waits to be sent, and who gets it. */
export interface WaitingMail extends Registrant {
  id: string;
  /** Which of those of the person it is, from 1. */
  n: number;
  /** What goes into it; null: identity was not asked yet. */
  sealed: string | null;
  attempts: number;
  createdAt: Date;
}

/** The first mail of a person, or that there is none to send. */
export interface FirstMail {
  userId: string;
  /** Undefined: no mail is needed. */
  sealed: string | undefined;
}

/** Of whom a mail is asked for again. */
export type MailOf = { statusId: string } | { userId: string };

/** So many mails that ask to confirm a person gets an hour, a day and in all, by asking again. */
export const MOST = { anHour: 3, aDay: 6, inAll: 30 };

// The rows are locked: who is being erased gets none.
const ADD_FIRST = `
  INSERT INTO mail (user_id, n, status, sealed, created_at, next_attempt_at)
  SELECT user_id, 1, CASE WHEN first.sealed IS NULL THEN 'not_needed' ELSE 'waiting' END, first.sealed, $3, $3
  FROM unnest($1::uuid[], $2::text[]) AS first (user_id, sealed) JOIN registrant USING (user_id)
  WHERE erased_at IS NULL ORDER BY user_id FOR SHARE OF registrant
  ON CONFLICT (user_id, n) DO NOTHING`;
/** Who never got one has none to get again; one that waits is on its way. Of two that ask at once one adds it. */
const addNextOf = (owner: string) => `
  INSERT INTO mail (user_id, n, status, created_at, next_attempt_at)
  SELECT user_id, max(n) + 1, 'waiting', $2::timestamptz, $2::timestamptz
  FROM mail WHERE user_id = ${owner} AND kind = 'confirmation'
  GROUP BY user_id
  HAVING NOT bool_or(status = 'waiting') AND count(*) < $5
    AND count(*) FILTER (WHERE created_at > $2::timestamptz - interval '1 hour') < $3
    AND count(*) FILTER (WHERE created_at > $2::timestamptz - interval '1 day') < $4
  ON CONFLICT (user_id, n) DO NOTHING`;
const ADD_BY_STATUS = addNextOf('(SELECT user_id FROM registrant WHERE status_id = $1)');
const ADD_BY_USER = addNextOf('$1');
const DUE = `
  SELECT mail.id, user_id AS "userId", n, name, email, sealed, attempts, created_at AS "createdAt"
  FROM mail JOIN registrant USING (user_id)
  WHERE kind = 'confirmation' AND status = 'waiting' AND next_attempt_at <= $1 AND email IS NOT NULL
  ORDER BY next_attempt_at, mail.id LIMIT $2`;
const WAITING = `SELECT count(*)::integer AS waiting FROM mail WHERE status = 'waiting'`;
const POSTPONE = `
  UPDATE mail SET attempts = attempts + 1, reason = $2, next_attempt_at = $3 WHERE id = $1`;
const SETTLE = `
  UPDATE mail SET status = $2, sealed = NULL, reason = $3, settled_at = $4
  WHERE id = $1 AND status = 'waiting'`;
const SETTLE_SENT = `
  UPDATE mail SET status = 'sent', sealed = NULL, reason = NULL, settled_at = $2
  WHERE id = ANY ($1) AND status = 'waiting' RETURNING id`;

/** Adds the first mails of people, of each one. */
export async function addFirst(pool: Pool, mails: FirstMail[], now: Date): Promise<void> {
  const sealed = mails.map((mail) => mail.sealed ?? null);
  await pool.query(ADD_FIRST, [mails.map(({ userId }) => userId), sealed, now]);
}

/** Adds one more, where there is such a registration and it has not got enough. */
export async function addNext(db: Pool | PoolClient, of: MailOf, now: Date): Promise<void> {
  const [text, id] = 'userId' in of ? [ADD_BY_USER, of.userId] : [ADD_BY_STATUS, of.statusId];
  await db.query(text, [id, now, MOST.anHour, MOST.aDay, MOST.inAll]);
}

/** The mails whose time has come, in order. */
export async function readDue(
  client: PoolClient,
  now: Date,
  limit: number,
): Promise<WaitingMail[]> {
  return (await client.query<WaitingMail>(DUE, [now, limit])).rows;
}

/** How many are not sent yet. */
export async function countWaiting(client: PoolClient): Promise<number> {
  return (await client.query<{ waiting: number }>(WAITING)).rows[0]!.waiting;
}

/** Keeps what goes into a mail, before it is sent for the first time. */
export async function keepSealed(pool: Pool, id: string, sealed: string): Promise<void> {
  await pool.query('UPDATE mail SET sealed = $2 WHERE id = $1', [id, sealed]);
}

/** Keeps a mail for another attempt. */
export async function postponeMail(
  pool: Pool,
  id: string,
  { reason, nextAt }: { reason: string; nextAt: Date },
): Promise<void> {
  await pool.query(POSTPONE, [id, reason, nextAt]);
}

/** Ends a mail, and drops what was in it. False: it was ended already, or its recipient erased. */
export async function settleMail(
  client: Pool | PoolClient,
  id: string,
  { status, reason, at }: { status: 'sent' | 'refused' | 'not_needed'; reason?: string; at: Date },
): Promise<boolean> {
  return (await client.query(SETTLE, [id, status, reason ?? null, at])).rowCount === 1;
}

/** Ends mails that were sent; gives those of them that were not ended already, nor their recipients erased. */
export async function settleSent(tx: PoolClient, ids: string[], at: Date): Promise<Set<string>> {
  const { rows } = await tx.query<{ id: string }>(SETTLE_SENT, [ids, at]);
  return new Set(rows.map(({ id }) => id));
}
