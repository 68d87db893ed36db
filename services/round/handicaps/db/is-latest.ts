import type { ClientBase } from 'pg';
import { RULES } from '../domain/fold-record.ts';
import type { RecordScore } from '../domain/record-score.ts';

const LATEST = `
  SELECT FROM handicap WHERE user_id = $1 AND rules = ${RULES} AND NOT EXISTS (
    SELECT FROM handicap_score WHERE user_id = $1
      AND (played_on, started_at, round_id, player_id) > ($2::date, $3::timestamptz(3), $4::uuid, $5::uuid))`;

/** Whether a score comes last in a record that is up to date but for it. */
export async function isLatest(
  client: ClientBase,
  userId: string,
  { playedOn, startedAt, roundId, playerId }: RecordScore,
): Promise<boolean> {
  const values = [userId, playedOn, startedAt, roundId, playerId];
  return (await client.query({ name: 'is-latest', text: LATEST, values })).rowCount === 1;
}
