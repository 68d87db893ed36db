import type { Pool, PoolClient } from 'pg';
import type { MailJob, QueuedData } from './queue-mail.ts';

/** A queued mail as it lies in the table. */
export interface QueuedMail {
  /** A UUID; its Message-ID too. */
  id: string;
  kind: MailJob['kind'];
  userId: string | null;
  email: string | null;
  data: QueuedData;
  createdAt: Date;
  attempts: number;
}

const DUE = `
  SELECT id, kind, user_id AS "userId", email, data, created_at AS "createdAt", attempts
  FROM mail_job WHERE failed_at IS NULL AND next_attempt_at <= $1
  ORDER BY next_attempt_at, id LIMIT $2`;
const WAITING = `SELECT count(*)::integer AS waiting FROM mail_job WHERE failed_at IS NULL`;
const REMOVE = 'DELETE FROM mail_job WHERE id = $1';
/** Of whoever has no account, or none any more, nothing is kept. */
const NOTE_SENT = `
  WITH job AS (
    DELETE FROM mail_job WHERE id = $1 RETURNING id, kind, data ->> 'notice' AS notice
  )
  INSERT INTO sent_mail (id, user_id, kind, notice, email, sent_at)
  SELECT job.id, account.id, kind, notice, $3, $4 FROM job JOIN account ON account.id = $2
  ON CONFLICT (id) DO NOTHING`;
const POSTPONE = `
  UPDATE mail_job SET attempts = attempts + 1, last_error = $2, next_attempt_at = $3 WHERE id = $1`;
const GIVE_UP = `
  UPDATE mail_job SET attempts = attempts + 1, last_error = $2, failed_at = $3 WHERE id = $1`;

/** The mails whose time has come, in order. */
export async function readDueMails(
  client: PoolClient,
  now: Date,
  limit: number,
): Promise<QueuedMail[]> {
  const { rows } = await client.query<QueuedMail>({
    name: 'due-mails',
    text: DUE,
    values: [now, limit],
  });
  return rows;
}

/** How many mails are not sent yet, without those that were given up. */
export async function countWaitingMails(client: PoolClient): Promise<number> {
  const { rows } = await client.query<{ waiting: number }>(WAITING);
  return rows[0]!.waiting;
}

/** Takes a mail off the queue. */
export async function removeMail(pool: Pool, id: string): Promise<void> {
  await pool.query(REMOVE, [id]);
}

/** A mail that was sent, as it stays known to its recipient. */
export interface SentMail {
  id: string;
  /** Whose account it went to; undefined: there is none. */
  userId: string | undefined;
  to: string;
  at: Date;
}

/** Takes a mail off the queue that was sent, and notes that it was. */
export async function noteSent(pool: Pool, { id, userId, to, at }: SentMail): Promise<void> {
  await pool.query(NOTE_SENT, [id, userId, to, at]);
}

/** Keeps a mail for another attempt. */
export async function postponeMail(
  pool: Pool,
  id: string,
  error: string,
  nextAttemptAt: Date,
): Promise<void> {
  await pool.query(POSTPONE, [id, error, nextAttemptAt]);
}

/** Keeps a mail to be looked at, and sends it no more. */
export async function giveUpMail(pool: Pool, id: string, error: string, at: Date): Promise<void> {
  await pool.query(GIVE_UP, [id, error, at]);
}
