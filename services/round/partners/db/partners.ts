import type { Pool } from 'pg';
import type { Queryable } from '../../db/queryable.ts';
import { MOST_PARTNERS, type Standing } from '../domain/standing.ts';

/** What a member says of another one, and since when. */
export interface Partner {
  userId: string;
  standing: Standing;
  since: Date;
}

const LIST = `
  SELECT partner_id AS "userId", standing, since FROM partner WHERE user_id = $1
  ORDER BY since DESC, partner_id LIMIT ${MOST_PARTNERS}`;
const PUT = `
  INSERT INTO partner (user_id, partner_id, standing)
  SELECT $1, $2, $3 WHERE (SELECT count(*) FROM partner WHERE user_id = $1) < ${MOST_PARTNERS}
    OR EXISTS (SELECT FROM partner WHERE user_id = $1 AND partner_id = $2)
  ON CONFLICT (user_id, partner_id) DO UPDATE SET standing = excluded.standing,
    since = CASE partner.standing WHEN excluded.standing THEN partner.since ELSE now() END
  RETURNING partner_id AS "userId", standing, since`;
const REMOVE = 'DELETE FROM partner WHERE user_id = $1 AND partner_id = $2';
const STANDINGS = `
  SELECT user_id AS "userId", standing FROM partner
  WHERE user_id = ANY($1::uuid[]) AND partner_id = $2`;

/** Everyone a member trusts or has blocked, the latest first. */
export async function listPartners(pool: Pool, userId: string): Promise<Partner[]> {
  return (await pool.query<Partner>(LIST, [userId])).rows;
}

/** Says it of another one; undefined when it is said of too many already. */
export async function putPartner(
  pool: Pool,
  userId: string,
  partnerId: string,
  standing: Standing,
): Promise<Partner | undefined> {
  return (await pool.query<Partner>(PUT, [userId, partnerId, standing])).rows[0];
}

/** Takes back what was said; harmless when nothing was. */
export async function removePartner(pool: Pool, userId: string, partnerId: string): Promise<void> {
  await pool.query(REMOVE, [userId, partnerId]);
}

/** What members say of one who wants to seat them; without a word they are missing. */
export async function readStandings(
  db: Queryable,
  memberIds: string[],
  inviterId: string,
): Promise<Map<string, Standing>> {
  const query = { name: 'read-standings', text: STANDINGS, values: [memberIds, inviterId] };
  const { rows } = await db.query<{ userId: string; standing: Standing }>(query);
  return new Map(rows.map(({ userId, standing }) => [userId, standing]));
}
