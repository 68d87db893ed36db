import type { Change } from '../../events/correction-events.ts';
import { ROUND_TOPIC } from '../../events/event-fields.ts';
import { HOLE_SCORED, TOTAL_SCORED } from '../../events/score-events.ts';
import type { Queryable } from '../../db/queryable.ts';

/** Something that happened to a round beside its scores. */
export interface HistoryEntry {
  version: number;
  at: Date;
  /** The event's name, without producer and version. */
  kind: string;
  playerId: string | null;
  by: string | null;
  changes: Change[];
}

/** The latest so many are told. */
export const MOST_ENTRIES = 200;

const READ = `
  SELECT (data -> 'roundVersion')::integer AS version, occurred_at AS at,
    split_part(type, '.', 3) AS kind,
    coalesce(data ->> 'playerId', data -> 'player' ->> 'playerId') AS "playerId",
    coalesce(data ->> 'correctedBy', data ->> 'acceptedBy', data ->> 'ownerId') AS by,
    coalesce(data -> 'changes', '[]') AS changes
  FROM event
  WHERE aggregate_id = $1 AND starts_with(type, '${ROUND_TOPIC}.')
    AND type NOT IN ('${HOLE_SCORED.type}', '${TOTAL_SCORED.type}')
  ORDER BY id DESC LIMIT ${MOST_ENTRIES}`;

/** What happened to a round beside its scores, the latest first. */
export async function readHistory(db: Queryable, roundId: string): Promise<HistoryEntry[]> {
  const query = { name: 'read-history', text: READ, values: [roundId] };
  return (await db.query<HistoryEntry>(query)).rows;
}
