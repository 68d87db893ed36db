import { v7 as uuidv7 } from 'uuid';
import type { Pool } from 'pg';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import {
  openDataSource,
  poolOf,
  type DataSourceOptions,
} from '@golfroundpro/shared/db/data-source.ts';
import { SCHEMA } from '../services/round/db/schema.ts';
import { insertRound, type NewRound } from '../services/round/rounds/db/insert-round.ts';
import { makeScoreWriter } from '../services/round/rounds/scoring/score-writer.ts';
import { writeBatch, type TracedCommand } from '../services/round/rounds/scoring/write-batch.ts';
import { compare } from './compare.ts';

const SECONDS = 2;
const ROUNDS = 500;
const PARS = Array.from({ length: 18 }, () => 4);
const STROKE_INDEXES = PARS.map((_, index) => index + 1);

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
  const courseId = await makeCourse(pool);
  const players = Array.from({ length: ROUNDS }, () => ({
    roundId: uuidv7(),
    playerId: uuidv7(),
    userId: uuidv7(),
  }));
  await inTransaction(pool, async (client) => {
    for (const player of players) await insertRound(client, roundOf(player, courseId));
  });
  return players;
}

async function makeCourse(pool: Pool): Promise<string> {
  const courseId = uuidv7();
  await pool.query(
    `INSERT INTO course (id, name, place, country, time_zone, latitude, longitude, card_version)
     VALUES ($1, 'Bench', 'Here', 'GB', 'Europe/London', 0, 0, 1)`,
    [courseId],
  );
  await pool.query(
    `INSERT INTO course_card (course_id, version, pars, stroke_indexes, tees)
     VALUES ($1, 1, $2, $3, '[]')`,
    [courseId, PARS, STROKE_INDEXES],
  );
  return courseId;
}

/** A round of one, without a rating. */
function roundOf({ roundId, playerId, userId }: Player, courseId: string): NewRound {
  const card = { pars: PARS, strokeIndexes: STROKE_INDEXES, lengths: PARS.map(() => 350) };
  const rating = { courseRatingTenths: null, slope: null, par: null };
  const handicap = {
    handicapIndexTenths: null,
    handicapIndexFrom: null,
    courseHandicap: null,
    playingHandicap: null,
  };
  const who = {
    id: playerId,
    userId,
    invitedId: null,
    name: null,
    gender: null,
    teeId: 'yellow',
    seat: 1,
  };
  return {
    ...{ id: roundId, ownerId: userId, markerId: null, context: 'real', handicapAllowance: 100 },
    ...{ courseId, courseName: 'Bench', cardVersion: 1, holes: '18', playedOn: '2026-05-02' },
    ...{ holesOnCard: 18, ownCourse: false },
    startedAt: new Date('2026-05-02T08:00:00Z'),
    players: [{ ...who, ...card, ...rating, ...handicap }],
  };
}
