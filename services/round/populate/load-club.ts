import type { Client } from 'pg';
import { firstRoundId, makeDays, type Club, type Days } from './make-days.ts';
import {
  DAYS,
  makeGolfers,
  roundsOfDay,
  type PopulatedCourse,
  type Population,
} from './population.ts';
import { writeRows } from './write-rows.ts';

/** How many rows a load has written, and how many rounds it passed over because they were there. */
export interface Loaded {
  rounds: number;
  players: number;
  scores: number;
  events: number;
  found: number;
}

/** About this many rounds are made and written at a time: memory does not grow with the club. */
const ROUNDS_AT_A_TIME = 500;

/** The club of a population, on the courses that round has now. */
export async function makeClub(client: Client, population: Population): Promise<Club> {
  const courses = await readCourses(client);
  return { population, golfers: makeGolfers(population), courses };
}

/**
 * Writes the rounds of a club to round's tables and log, oldest first, some days in each
 * transaction. Days that are there already, from a run before, are passed over. Events are not put
 * on the relay's list: whoever wants them reads the log.
 * @param client its search_path is round's schema
 */
export async function loadClub(
  client: Client,
  club: Club,
  onLoaded: (loaded: Loaded) => void = () => undefined,
): Promise<Loaded> {
  const loaded: Loaded = { rounds: 0, players: 0, scores: 0, events: 0, found: 0 };
  for (const days of portions(club.population)) {
    if (await isThere(client, firstRoundId(club, days))) loaded.found += roundsIn(club, days);
    else await load(client, club, days, loaded);
    onLoaded(loaded);
  }
  return loaded;
}

/** Whether round has a part of this club already. */
export function isBegun(client: Client, club: Club): Promise<boolean> {
  return isThere(client, firstRoundId(club, { from: 0, to: DAYS }));
}

function* portions({ rounds }: Population): Generator<Days> {
  const step = Math.max(1, Math.round((ROUNDS_AT_A_TIME * DAYS) / rounds));
  for (let from = 0; from < DAYS; from += step) yield { from, to: Math.min(from + step, DAYS) };
}

function roundsIn({ population }: Club, { from, to }: Days): number {
  return roundsOfDay(population, to - 1).to - roundsOfDay(population, from).from;
}

async function load(client: Client, club: Club, days: Days, loaded: Loaded): Promise<void> {
  const rows = makeDays(club, days);
  await writeRows(client, rows);
  for (const table of ['rounds', 'players', 'scores', 'events'] as const) {
    loaded[table] += rows[table].length;
  }
}

async function isThere(client: Client, roundId: string | undefined): Promise<boolean> {
  const { rowCount } = await client.query('SELECT 1 FROM round WHERE id = $1', [roundId]);
  return rowCount === 1;
}

const COURSES = `
  SELECT c.id, k.version AS "cardVersion", k.pars, k.stroke_indexes AS "strokeIndexes", k.tees
  FROM course c JOIN course_card k ON k.course_id = c.id AND k.version = c.card_version
  WHERE c.owner_id IS NULL ORDER BY c.id`;

async function readCourses(client: Client): Promise<PopulatedCourse[]> {
  const { rows } = await client.query<PopulatedCourse>(COURSES);
  if (rows.length === 0)
    throw new Error('The club has no course: round publishes some at its start.');
  return rows;
}
