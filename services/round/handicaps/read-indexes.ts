import type { ClientBase, Pool } from 'pg';
import type { BroughtIndex } from './db/brought-indexes.ts';

/** An index that a user plays off, and whether it was reckoned here or who brought it along. */
interface PlayedIndex {
  indexTenths: number;
  from: 'record' | BroughtIndex['setBy'];
}

const READ = `
  SELECT u.user_id AS "userId", coalesce(s.index_after_tenths, b.index_tenths) AS "indexTenths",
    CASE WHEN s.index_after_tenths IS NULL THEN b.set_by ELSE 'record' END AS "from"
  FROM unnest($1::uuid[]) AS u (user_id) LEFT JOIN LATERAL (
    SELECT index_after_tenths FROM handicap_score
    WHERE user_id = u.user_id AND played_on < $2 AND index_after_tenths IS NOT NULL
    ORDER BY played_on DESC, started_at DESC, round_id DESC, player_id DESC LIMIT 1
  ) AS s ON true
  LEFT JOIN brought_index b ON b.user_id = u.user_id
  WHERE s.index_after_tenths IS NOT NULL OR b.user_id IS NOT NULL`;

/**
 * The handicap index that each user had on a date: an index is revised overnight, so that scores of the
 * date itself do not count. Who has none yet plays off the one they brought along; users without either
 * are missing.
 */
export async function readIndexes(
  tx: ClientBase | Pool,
  userIds: string[],
  playedOn: string,
): Promise<Map<string, PlayedIndex>> {
  const query = { name: 'read-indexes', text: READ, values: [userIds, playedOn] };
  const { rows } = await tx.query<PlayedIndex & { userId: string }>(query);
  return new Map(rows.map(({ userId, indexTenths, from }) => [userId, { indexTenths, from }]));
}
