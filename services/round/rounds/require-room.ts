import type { PoolClient } from 'pg';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';

/** A round a day for 27 years. What views keep of a player grows with these: some 300 B of Redis each. */
export const MOST_ROUNDS = 10_000;

const FULL = `
  SELECT FROM unnest($1::uuid[]) AS member (id)
  WHERE $2::integer < (
    SELECT count(*) FROM (
      SELECT FROM round_player
      WHERE user_id = member.id AND left_at IS NULL AND state <> 'deleted' LIMIT $2::integer + 1
    ) AS taken
  )`;

/**
 * Checks that members, whose new seats are written, may be on so many cards: a retry is told what it began before.
 * @throws AppError too_many_rounds
 */
export async function requireRoom(tx: PoolClient, memberIds: (string | null)[]): Promise<void> {
  const values = [memberIds.filter((id) => id !== null), MOST_ROUNDS];
  const { rowCount } = await tx.query({ name: 'require-room', text: FULL, values });
  if (rowCount !== 0) throw new AppError('too_many_rounds');
}
