import type { Pool, PoolClient } from 'pg';
import { forgetWaiting } from '@golfroundpro/shared/retry/retry-rows.ts';
import { USER_CONFIRMATION } from '../events.ts';

/** Who is in the club's books, as far as a mail needs it. */
export interface Registrant {
  userId: string;
  name: string;
  email: string;
}

/** Which registration is whose. */
export interface Registration {
  userId: string;
  statusId: string;
}

const KEEP_REGISTRATIONS = `
  INSERT INTO registrant (user_id, status_id)
  SELECT DISTINCT ON (user_id) user_id, status_id FROM unnest($1::uuid[], $2::uuid[]) AS one (user_id, status_id)
  ON CONFLICT (user_id) DO UPDATE SET status_id = excluded.status_id WHERE registrant.erased_at IS NULL`;
const KEEP = `
  INSERT INTO registrant (user_id, name, email)
  SELECT DISTINCT ON (user_id) user_id, name, email
  FROM unnest($1::uuid[], $2::text[], $3::text[]) AS one (user_id, name, email)
  ON CONFLICT (user_id) DO UPDATE SET name = excluded.name, email = excluded.email
  WHERE registrant.erased_at IS NULL`;
const NOT_MAILED = `
  SELECT user_id AS "userId", name, email FROM registrant
  WHERE user_id = ANY ($1) AND erased_at IS NULL
    AND NOT EXISTS (SELECT FROM mail
      WHERE mail.user_id = registrant.user_id AND kind = 'confirmation')`;
const EMPTY = `
  INSERT INTO registrant (user_id, erased_at) SELECT DISTINCT unnest($1::uuid[]), $2::timestamptz
  ON CONFLICT (user_id) DO UPDATE SET erased_at = coalesce(registrant.erased_at, excluded.erased_at),
    status_id = NULL, name = NULL, email = NULL`;
const DROP_FROM_LOG = `
  UPDATE event SET data = data || '{"email": ""}' WHERE aggregate_id = ANY ($1) AND type = $2`;

/** Keeps which registration is whose. */
export async function keepRegistrations(pool: Pool, all: Registration[]): Promise<void> {
  await pool.query(KEEP_REGISTRATIONS, [
    all.map(({ userId }) => userId),
    all.map(({ statusId }) => statusId),
  ]);
}

/** Keeps who came in; gives those of them who have no mail yet, and are not erased. */
export async function keepRegistrants(pool: Pool, all: Registrant[]): Promise<Registrant[]> {
  const userIds = all.map(({ userId }) => userId);
  await pool.query(KEEP, [userIds, all.map(({ name }) => name), all.map(({ email }) => email)]);
  return (await pool.query<Registrant>(NOT_MAILED, [userIds])).rows;
}

/** Takes all that is personal of people out of the tables and of the log; their ids stay. */
export async function erasePeople(tx: PoolClient, userIds: string[], now: Date): Promise<void> {
  await tx.query(EMPTY, [userIds, now]);
  await tx.query('DELETE FROM mail WHERE user_id = ANY ($1)', [userIds]);
  await forgetWaiting(tx, userIds);
  await tx.query(DROP_FROM_LOG, [userIds, USER_CONFIRMATION.type]);
}
