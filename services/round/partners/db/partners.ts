import type { Pool } from 'pg';
import type { Queryable } from '../../db/queryable.ts';
import { MOST_PARTNERS, type Standing } from '../domain/standing.ts';

/** What a member says of another one, and since when. */
export interface Partner {
  userId: string;
  standing: Standing;
  since: Date;
}

/** A partner with what stood on the latest card of the two; null where they have none. */
export type NamedPartner = Partner & { name: string | null };

/** How many of somebody's latest cards are looked at for a name. */
const LOOKED_AT = 50;

const LIST = `
  SELECT partner_id AS "userId", shared.name, standing, since FROM partner
  LEFT JOIN LATERAL (
    SELECT latest.name FROM (
      SELECT round_id, name FROM round_player
      WHERE user_id = partner_id AND left_at IS NULL
      ORDER BY played_on DESC, started_at DESC, round_id DESC LIMIT ${LOOKED_AT}
    ) latest
    JOIN round_player own ON own.round_id = latest.round_id AND own.user_id = $1
    WHERE latest.name IS NOT NULL LIMIT 1
  ) shared ON true
  WHERE partner.user_id = $1
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
export async function listPartners(pool: Pool, userId: string): Promise<NamedPartner[]> {
  return (await pool.query<NamedPartner>(LIST, [userId])).rows;
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
