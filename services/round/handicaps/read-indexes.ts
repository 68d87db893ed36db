import type { ClientBase, Pool } from 'pg';

const READ = `
  SELECT u.user_id AS "userId", s.index_after_tenths AS "indexTenths"
  FROM unnest($1::uuid[]) AS u (user_id) CROSS JOIN LATERAL (
    SELECT index_after_tenths FROM handicap_score
    WHERE user_id = u.user_id AND played_on < $2 AND index_after_tenths IS NOT NULL
    ORDER BY played_on DESC, started_at DESC, round_id DESC, player_id DESC LIMIT 1
  ) AS s`;

/**
 * The handicap index, in tenths, that each user had on a date: an index is revised overnight, so
 * that scores of the date itself do not count. Users without an index are missing.
 */
export async function readIndexes(
  tx: ClientBase | Pool,
  userIds: string[],
  playedOn: string,
): Promise<Map<string, number>> {
  const query = { name: 'read-indexes', text: READ, values: [userIds, playedOn] };
  const { rows } = await tx.query<{ userId: string; indexTenths: number }>(query);
  return new Map(rows.map((row) => [row.userId, row.indexTenths]));
}
