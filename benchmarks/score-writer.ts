import { v7 as uuidv7 } from 'uuid';
import type { Pool } from 'pg';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import {
  openDataSource,
  poolOf,
  type DataSourceOptions,
} from '@golfroundpro/shared/db/data-source.ts';
import { SCHEMA } from '../services/round/db/schema.ts';
import { makeScoreWriter } from '../services/round/rounds/scoring/score-writer.ts';
import { writeBatch, type TracedCommand } from '../services/round/rounds/scoring/write-batch.ts';
import { compare } from './compare.ts';

const SECONDS = 2;
const ROUNDS = 500;

type Write = (command: TracedCommand) => Promise<unknown>;

/** Compares the batching writer with one transaction a request, at several numbers of callers. */
export async function benchScoreWriter(connection: DataSourceOptions['connection']): Promise<void> {
  const dataSource = await openDataSource({ connection, ...SCHEMA });
  const pool = poolOf(dataSource);
  const players = await makeRounds(pool);
  const writer = makeScoreWriter(pool);
  const alone: Write = (command) => inTransaction(pool, (client) => writeBatch(client, [command]));
  const batched: Write = (command) => writer.write(command);
  for (const callers of [1, 16, 64, 256]) {
    await compare(`score writes, ${callers} callers`, [
      { name: 'a transaction a request', run: () => rateOf(alone, players, callers) },
      { name: 'the batching writer', run: () => rateOf(batched, players, callers) },
    ]);
  }
  await dataSource.destroy();
}

interface Player {
  roundId: string;
  playerId: string;
  userId: string;
}

/** Callers write changing scores as fast as they are answered. */
async function rateOf(write: Write, players: Player[], callers: number): Promise<number> {
  const end = Date.now() + SECONDS * 1000;
  let done = 0;
  const caller = async (first: number) => {
    for (let n = first; Date.now() < end; n += callers, done++) {
      await write(commandOf(players[n % players.length]!, n));
    }
  };
  await Promise.all(Array.from({ length: callers }, (_, index) => caller(index)));
  return done / SECONDS;
}

function commandOf({ roundId, playerId, userId }: Player, n: number): TracedCommand {
  const strokes = 1 + Math.floor(Math.random() * 20);
  const rest = { putts: null, fairway: null, penalties: null, sand: null };
  return {
    roundId,
    playerId,
    userId,
    hole: 1 + (n % 18),
    score: { strokes, pickedUp: false, ...rest },
    expectedVersion: undefined,
    traceparent: undefined,
  };
}

async function makeRounds(pool: Pool): Promise<Player[]> {
  const courseId = uuidv7();
  await pool.query(
    `INSERT INTO course VALUES ($1, 'Bench', 'Here', 'GB', 'Europe/London', 0, 0, 1)`,
    [courseId],
  );
  await pool.query(
    `INSERT INTO course_card (course_id, version, pars, stroke_indexes, tees)
     VALUES ($1, 1, array_fill(4, ARRAY[18]), ARRAY(SELECT generate_series(1, 18)), '[]')`,
    [courseId],
  );
  const players = Array.from({ length: ROUNDS }, () => ({
    roundId: uuidv7(),
    playerId: uuidv7(),
    userId: uuidv7(),
  }));
  const columns = (['roundId', 'playerId', 'userId'] as const).map((column) =>
    players.map((player) => player[column]),
  );
  await pool.query(
    `INSERT INTO round (id, version, state, owner_id, course_id, card_version, holes, played_on)
     SELECT t.id, 1, 'in_progress', t.owner, $3, 1, '18', '2026-05-02'
     FROM unnest($1::uuid[], $2::uuid[]) AS t (id, owner)`,
    [columns[0], columns[2], courseId],
  );
  await pool.query(
    `INSERT INTO round_player (id, round_id, user_id, tee_id)
     SELECT t.id, t.round, t.owner, 'yellow'
     FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS t (round, id, owner)`,
    columns,
  );
  return players;
}
