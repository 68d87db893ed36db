import type { PoolClient } from 'pg';
import { PLAYER_CORRECTED, ROUND_CORRECTED } from '../../events/correction-events.ts';
import { PLAYER_ACCEPTED } from '../../events/player-events.ts';
import { HOLE_SCORED, TOTAL_SCORED } from '../../events/score-events.ts';
import { ROUND_FINISHED } from '../../events/state-events.ts';
import type { LockedRound } from './score-statements.ts';

const SCORED = `e.type IN ('${HOLE_SCORED.type}', '${TOTAL_SCORED.type}')
  AND e.data ->> 'playerId' = p.id::text AND e.data ->> 'scoredBy' <> p.user_id::text`;
const CORRECTED = `e.type IN ('${PLAYER_CORRECTED.type}', '${ROUND_CORRECTED.type}')
  AND e.data ->> 'correctedBy' <> p.user_id::text AND EXISTS (
    SELECT FROM jsonb_array_elements(e.data -> 'changes') AS change
    WHERE change ->> 'field' <> 'name'
      AND coalesce(change ->> 'playerId', p.id::text) = p.id::text)`;
const ASK_AGAIN = `
  WITH finished AS (
    SELECT max(id) AS id FROM event WHERE aggregate_id = $1 AND type = '${ROUND_FINISHED.type}'
  )
  UPDATE round_player AS p SET user_id = NULL, invited_id = p.user_id, invited_by = $2,
    invited_at = date_trunc('milliseconds', now())
  FROM finished
  WHERE p.round_id = $1 AND p.left_at IS NULL AND p.user_id NOT IN ($2, $3)
    AND NOT EXISTS (SELECT FROM erased_user WHERE user_id = p.user_id)
    AND NOT EXISTS (
      SELECT FROM partner
      WHERE user_id = p.user_id AND partner_id = $2 AND standing = 'trusted')
    AND EXISTS (
      SELECT FROM event e
      WHERE e.aggregate_id = $1 AND ((${SCORED}) OR (${CORRECTED})) AND e.id > finished.id
        AND e.id > coalesce((
          SELECT max(id) FROM event
          WHERE aggregate_id = $1 AND type = '${PLAYER_ACCEPTED.type}'
            AND data -> 'player' ->> 'playerId' = p.id::text), 0))
  RETURNING p.id`;

/**
 * Makes invitations of the seats of members whose card others changed since it was last finished, but of
 * those who accepted it since, who trust the owner, or who finish it. Gives their ids. The caller holds
 * the lock of the round.
 */
export async function inviteWhereChanged(
  tx: PoolClient,
  { id, ownerId }: LockedRound,
  finishedBy: string,
): Promise<string[]> {
  const query = { name: 'ask-again', text: ASK_AGAIN, values: [id, ownerId, finishedBy] };
  return (await tx.query<{ id: string }>(query)).rows.map((row) => row.id);
}
