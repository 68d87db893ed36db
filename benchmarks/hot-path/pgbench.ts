import { openDataSource } from '@golfroundpro/shared/db/data-source.ts';
import { SCHEMA } from '../../services/round/db/schema.ts';
import { connectClient } from '../../tools/stack/connect-client.ts';
import { makeBenchPlayers } from '../bench-players.ts';
import type { Connection, PgbenchScript } from '../run-pgbench.ts';

const DATABASE = 'pgbench_hole';

/**
 * What one scored hole is to PostgreSQL when nothing stands before it: the round's next version, the hole, the
 * event and its place on the relay's list, in one statement and one trip.
 */
const STATEMENT = `
  WITH player AS (SELECT * FROM bench_player WHERE n = :n), taken AS (
    UPDATE round SET version = version + 1 FROM player WHERE round.id = player.round_id
    RETURNING round.id, version
  ), scored AS (
    INSERT INTO hole_score (player_id, hole, strokes, picked_up, putts, version, scored_by)
    SELECT player_id, :hole, :strokes, false, 2, 1, user_id FROM player
    ON CONFLICT (player_id, hole) DO UPDATE SET strokes = excluded.strokes, putts = excluded.putts,
      version = hole_score.version + 1, scored_by = excluded.scored_by, scored_at = now()
    RETURNING player_id, hole, strokes, putts, version, scored_by
  ), appended AS (
    INSERT INTO event (event_id, type, aggregate_id, data, traceparent)
    SELECT gen_random_uuid(), 'golf.round.HoleScored.v1', taken.id,
      jsonb_build_object('roundId', taken.id, 'roundVersion', taken.version, 'playerId', player_id,
        'userId', scored_by, 'hole', hole, 'par', 4, 'strokes', strokes, 'pickedUp', false,
        'putts', putts, 'fairway', null, 'penalties', null, 'sand', null, 'holeVersion', scored.version,
        'scoredBy', scored_by),
      '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
    FROM taken, scored RETURNING id
  )
  INSERT INTO event_pending (id) SELECT id FROM appended;`;

/** Makes a database of its own, with the schema of round and so many rounds. */
export async function preparePgbench(
  connection: Connection,
  rounds: number,
): Promise<Omit<PgbenchScript, 'binary'>> {
  const admin = await connectClient(connection);
  await admin.query(`CREATE DATABASE ${DATABASE}`);
  await admin.end();
  const own = { ...connection, database: DATABASE };
  const dataSource = await openDataSource({ connection: own, ...SCHEMA });
  await makeBenchPlayers(dataSource, rounds);
  await dataSource.destroy();
  const draws = [
    `\\set n random(1, ${rounds})`,
    '\\set hole random(1, 18)',
    '\\set strokes random(2, 9)',
  ];
  return { connection: own, draws, statement: STATEMENT };
}
