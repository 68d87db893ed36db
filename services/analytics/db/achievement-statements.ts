import type { Pool, PoolClient } from 'pg';
import type { Announced } from '../domain/decide-announcements.ts';

/** What was announced of one member's achievement. */
export interface AnnouncedTo extends Announced {
  userId: string;
}

const COLUMNS = `user_id AS "userId", kind, NULLIF(subject, '') AS subject, round_id AS "roundId",
  played_on::text AS "playedOn", revision, earned`;

/** What was announced to members, earned or not. */
export async function readAnnounced(
  client: Pool | PoolClient,
  userIds: string[],
): Promise<AnnouncedTo[]> {
  const { rows } = await client.query<AnnouncedTo>({
    name: 'read-achievements',
    text: `SELECT ${COLUMNS} FROM achievement WHERE user_id = ANY($1::uuid[])`,
    values: [userIds],
  });
  return rows;
}

/** What a member has earned, newest first. */
export async function readEarned(pool: Pool, userId: string): Promise<AnnouncedTo[]> {
  const { rows } = await pool.query<AnnouncedTo>({
    name: 'read-earned',
    text: `SELECT ${COLUMNS} FROM achievement WHERE user_id = $1 AND earned
           ORDER BY played_on DESC, round_id DESC, kind, subject`,
    values: [userId],
  });
  return rows;
}

/** Members who have earned something, so many of them behind one (nobody: from the first on). */
export async function readEarners(
  client: PoolClient,
  after: string | undefined,
  most: number,
): Promise<string[]> {
  const { rows } = await client.query<{ userId: string }>(
    `SELECT DISTINCT user_id AS "userId" FROM achievement
     WHERE earned AND ($1::uuid IS NULL OR user_id > $1) ORDER BY user_id LIMIT $2`,
    [after, most],
  );
  return rows.map(({ userId }) => userId);
}

const STORE = `
  INSERT INTO achievement (user_id, kind, subject, round_id, played_on, revision, earned)
  SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::date[], $6::int[], $7::bool[])
  ON CONFLICT (user_id, kind, subject) DO UPDATE SET round_id = excluded.round_id,
    played_on = excluded.played_on, revision = excluded.revision, earned = excluded.earned`;

/** Stores what is being announced. */
export async function storeAnnounced(client: PoolClient, changes: AnnouncedTo[]): Promise<void> {
  await client.query({
    name: 'store-achievements',
    text: STORE,
    values: [
      changes.map(({ userId }) => userId),
      changes.map(({ kind }) => kind),
      changes.map(({ subject }) => subject ?? ''),
      changes.map(({ roundId }) => roundId),
      changes.map(({ playedOn }) => playedOn),
      changes.map(({ revision }) => revision),
      changes.map(({ earned }) => earned),
    ],
  });
}
