import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { openDataSource, poolOf } from '@golfroundpro/shared/db/data-source.ts';
import { SCHEMA } from '../services/round/db/schema.ts';
import { makeScoreWriter } from '../services/round/rounds/scoring/score-writer.ts';
import { writeBatch, type TracedCommand } from '../services/round/rounds/scoring/write-batch.ts';
import { makeBenchPlayers, type BenchPlayer } from './bench-players.ts';
import type { BenchFlags, BenchStores } from './bench-flags.ts';
import { compare } from './compare.ts';
import type { BenchResult, Outcome } from './goals.ts';

const SECONDS = 2;
const ROUNDS = 500;

type Write = (command: TracedCommand) => Promise<unknown>;

/** Compares the batching writer with one transaction a request, at several numbers of callers. */
export async function benchScoreWriter(
  { connection }: BenchStores,
  { turns }: BenchFlags,
): Promise<BenchResult> {
  const dataSource = await openDataSource({ connection, ...SCHEMA });
  const pool = poolOf(dataSource);
  const players = await makeBenchPlayers(dataSource, ROUNDS);
  const writer = makeScoreWriter(pool);
  const alone: Write = (command) => inTransaction(pool, (client) => writeBatch(client, [command]));
  const batched: Write = (command) => writer.write(command);
  const outcomes: Outcome[] = [];
  for (const callers of [1, 16, 64, 256]) {
    const variants = [
      { name: 'a transaction a request', run: () => rateOf(alone, players, callers) },
      { name: 'the batching writer', run: () => rateOf(batched, players, callers) },
    ];
    const [ofAlone, ofBatched] = await compare(`score writes, ${callers} callers`, variants, turns);
    outcomes.push({
      what: `scores in batches, ${callers} callers`,
      against: 'a transaction a score',
      unit: '×',
      turns: ofBatched!.map((rate, turn) => rate / ofAlone![turn]!),
    });
  }
  await dataSource.destroy();
  return { outcomes, faults: [] };
}

/** Callers write changing scores as fast as they are answered. */
async function rateOf(write: Write, players: BenchPlayer[], callers: number): Promise<number> {
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

function commandOf({ roundId, playerId, userId }: BenchPlayer, n: number): TracedCommand {
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
