import type { PoolClient } from 'pg';
import { MEMBER_INVITED } from '../../events/invitation-events.ts';
import { MAILS_A_DAY } from '../domain/invitation.ts';

const LOCK_TOLD = `
  SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || '/told/' || id, 0))
  FROM unnest($1::text[]) AS t (id)`;
const MAY_BE_TOLD = `
  SELECT id FROM unnest($1::uuid[]) AS t (id)
  WHERE NOT EXISTS (
      SELECT FROM partner WHERE user_id = t.id AND partner_id = $2 AND standing = 'blocked')
    AND (SELECT count(*) FROM event
      WHERE aggregate_id = t.id AND type = '${MEMBER_INVITED.type}'
        AND occurred_at > now() - interval '1 day') < ${MAILS_A_DAY}`;

/**
 * Of seats that an inviter gives those whose members may be told: not who blocked the inviter, nor who was
 * told of so many within a day, whoever gave them. Who tells the same member meanwhile waits.
 */
export async function thoseToTell<T extends { userId: string }>(
  tx: PoolClient,
  seats: T[],
  inviterId: string,
): Promise<T[]> {
  const userIds = seats.map(({ userId }) => userId).sort();
  await tx.query(LOCK_TOLD, [userIds]);
  const { rows } = await tx.query<{ id: string }>(MAY_BE_TOLD, [userIds, inviterId]);
  const may = new Set(rows.map(({ id }) => id));
  return seats.filter(({ userId }) => may.has(userId));
}
