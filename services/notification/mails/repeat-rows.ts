import type { Pool, PoolClient } from 'pg';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { forgetRows } from '@golfroundpro/shared/db/forget-rows.ts';

/** Somebody registered with what a person has, and when. */
export interface Repeat {
  userId: string;
  at: Date;
}

/** A mail that tells of it, and waits to be sent. Where it goes to is asked when it is sent. */
export interface WaitingRepeat {
  id: string;
  userId: string;
  /** The day that it is of, in UTC: `2026-11-28`. */
  day: string;
  attempts: number;
  createdAt: Date;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** What is older is no news: a topic that is read from its beginning mails nobody of last week. */
const NEWS_MS = DAY_MS;
const KEPT_DAYS = 90;

const KNOW = `
  INSERT INTO registrant (user_id) SELECT unnest($1::uuid[]) ON CONFLICT (user_id) DO NOTHING`;
/** The row is locked: who is being erased gets none. */
const ADD = `
  INSERT INTO mail (user_id, kind, day, status, created_at, next_attempt_at)
  SELECT user_id, 'repeated', day, 'waiting', at, at
  FROM unnest($1::uuid[], $2::date[], $3::timestamptz[]) AS one (user_id, day, at)
    JOIN registrant USING (user_id)
  WHERE erased_at IS NULL FOR SHARE OF registrant
  ON CONFLICT (user_id, day) DO NOTHING`;
const DUE = `
  SELECT id, user_id AS "userId", day::text, attempts, created_at AS "createdAt" FROM mail
  WHERE kind = 'repeated' AND status = 'waiting' AND next_attempt_at <= $1
  ORDER BY next_attempt_at, id LIMIT $2`;

/** Adds a mail for each, of one person and day one: the same again adds none. */
export async function addRepeats(pool: Pool, repeats: Repeat[], now: Date): Promise<void> {
  const news = repeats
    .filter(({ at }) => +at > +now - NEWS_MS)
    .sort((one, other) => one.userId.localeCompare(other.userId));
  const userIds = [...new Set(news.map(({ userId }) => userId))];
  await inTransaction(pool, async (tx) => {
    await tx.query(KNOW, [userIds]);
    await tx.query(ADD, [
      news.map(({ userId }) => userId),
      news.map(({ at }) => at.toISOString().slice(0, 10)),
      news.map(({ at }) => at),
    ]);
  });
}

/** Those whose time has come, in order. */
export async function readDueRepeats(
  client: PoolClient,
  now: Date,
  limit: number,
): Promise<WaitingRepeat[]> {
  return (await client.query<WaitingRepeat>(DUE, [now, limit])).rows;
}

/** Removes what is long sent: somebody may come with the e-mail of another every day. */
export async function forgetRepeats(pool: Pool, now: Date): Promise<void> {
  const before = new Date(+now - KEPT_DAYS * DAY_MS);
  const where = `kind = 'repeated' AND created_at < $1`;
  await forgetRows(pool, { table: 'mail', where, values: [before] });
}
