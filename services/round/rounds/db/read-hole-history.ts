import type { HoleScore } from '../domain/hole-score.ts';
import { HOLE_SCORED } from '../../events/score-events.ts';
import type { Queryable } from '../../db/queryable.ts';

/** One write of a hole's score, as its event tells it. */
export interface HoleWrite extends HoleScore {
  holeVersion: number;
  roundVersion: number;
  scoredBy: string;
  occurredAt: Date;
}

const READ = `
  SELECT occurred_at AS "occurredAt", data FROM event
  WHERE aggregate_id = $1 AND type = '${HOLE_SCORED.type}'
    AND data ->> 'playerId' = $2 AND data -> 'hole' = to_jsonb($3::integer)
  ORDER BY id`;

/** Every write of one hole of a player, the first one first. */
export async function readHoleHistory(
  db: Queryable,
  roundId: string,
  playerId: string,
  hole: number,
): Promise<HoleWrite[]> {
  const query = { name: 'read-hole-history', text: READ, values: [roundId, playerId, hole] };
  const { rows } = await db.query<{ occurredAt: Date; data: Omit<HoleWrite, 'occurredAt'> }>(query);
  return rows.map(({ occurredAt, data }) => ({ ...data, occurredAt }));
}
