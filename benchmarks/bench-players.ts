import { v7 as uuidv7 } from 'uuid';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { poolOf } from '@golfroundpro/shared/db/data-source.ts';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { insertRound, type NewRound } from '../services/round/rounds/db/insert-round.ts';

const PARS = Array.from({ length: 18 }, () => 4);
const STROKE_INDEXES = PARS.map((_, index) => index + 1);

/** A round that is open, its only player, and who that is. */
export interface BenchPlayer {
  roundId: string;
  playerId: string;
  userId: string;
}

/**
 * Makes so many rounds of one player each, past the API, and lists them in a table `bench_player (n, …)`
 * by which a script of pgbench draws one.
 */
export async function makeBenchPlayers(
  dataSource: DataSource,
  count: number,
): Promise<BenchPlayer[]> {
  const pool = poolOf(dataSource);
  const courseId = await makeCourse(pool);
  const players = Array.from({ length: count }, () => ({
    roundId: uuidv7(),
    playerId: uuidv7(),
    userId: uuidv7(),
  }));
  await inTransaction(pool, async (client) => {
    for (const player of players) await insertRound(client, roundOf(player, courseId));
  });
  await pool.query(`
    CREATE TABLE bench_player AS
    SELECT row_number() OVER () AS n, round_id, id AS player_id, user_id FROM round_player`);
  await pool.query('CREATE UNIQUE INDEX ON bench_player (n)');
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
function roundOf({ roundId, playerId, userId }: BenchPlayer, courseId: string): NewRound {
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
