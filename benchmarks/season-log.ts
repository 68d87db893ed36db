import { createHash, randomInt } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Client } from 'pg';
import type { DataSourceOptions } from '@golfroundpro/shared/db/data-source.ts';
import { connectClient } from '../tools/stack/connect-client.ts';

const COURSES = 5;
const MEMBERS = 1000;
/** So many foursomes are out at once, and their events come mixed. */
const ROUNDS_AT_ONCE = 100;
const ROWS_AT_ONCE = 1000;
const PARS = [4, 4, 3, 5, 4, 4, 3, 4, 5, 4, 4, 3, 5, 4, 4, 3, 4, 5];
/** Started, four players' eighteen holes, finished. */
export const EVENTS_OF_A_ROUND = 2 + 4 * PARS.length;
const DAY_MS = 24 * 60 * 60 * 1000;
const FIRST_DAY_MS = Date.parse('2025-01-01T00:00:00Z');

interface NewRow {
  type: string;
  roundId: string;
  data: object;
}

/** Writes a log of at least so many events: foursomes over two years, every hole with putts and more. */
export async function writeSeasonLog(
  connection: DataSourceOptions['connection'],
  least: number,
): Promise<number> {
  const { schema, ...login } = connection;
  // A connection of its own: the services' give up after a second and a half.
  const options = schema ? `-c search_path=${schema}` : '';
  const client = await connectClient({ ...login, options });
  const playing = Array.from({ length: ROUNDS_AT_ONCE }, () => foursome());
  let written = 0;
  let rows: NewRow[] = [];
  while (written < least || playing.length > 0) {
    const index = randomInt(playing.length);
    const next = playing[index]!.next();
    if (next.value) rows.push(next.value);
    else if (written < least) playing[index] = foursome();
    else playing.splice(index, 1);
    if (rows.length === ROWS_AT_ONCE || playing.length === 0) {
      await insert(client, rows);
      written += rows.length;
      rows = [];
    }
  }
  await client.query('ANALYZE event');
  await client.end();
  return written;
}

async function insert(client: Client, rows: NewRow[]): Promise<void> {
  await client.query(
    `INSERT INTO event (event_id, type, aggregate_id, data, traceparent)
     SELECT gen_random_uuid(), 'golf.round.' || t.type || '.v1', t.round, t.data,
       '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
     FROM unnest($1::text[], $2::uuid[], $3::jsonb[]) WITH ORDINALITY AS t (type, round, data, n)
     ORDER BY n`,
    [
      rows.map(({ type }) => type),
      rows.map(({ roundId }) => roundId),
      rows.map(({ data }) => JSON.stringify(data)),
    ],
  );
}

function* foursome(): Generator<NewRow, undefined> {
  const roundId = uuidv7();
  let roundVersion = 1;
  const row = (type: string, data: object): NewRow => ({
    type,
    roundId,
    data: { roundId, roundVersion: roundVersion++, ...data },
  });
  const players = Array.from({ length: 4 }, (_, seat) => newPlayer(seat));
  const playedOn = new Date(FIRST_DAY_MS + randomInt(700) * DAY_MS).toISOString().slice(0, 10);
  yield row('RoundStarted', {
    ownerId: players[0]!.userId,
    markerId: null,
    courseId: fixedId('course', randomInt(COURSES)),
    cardVersion: 1,
    holes: '18',
    playedOn,
    context: 'real',
    pars: PARS.map((par, index) => ({ hole: index + 1, par })),
    players,
  });
  for (const [index, par] of PARS.entries()) {
    for (const { playerId, userId } of players) {
      const strokes = Math.max(2, par + randomInt(-1, 4));
      yield row('HoleScored', {
        playerId,
        userId,
        hole: index + 1,
        par,
        strokes,
        pickedUp: false,
        putts: Math.min(strokes - 1, randomInt(1, 4)),
        fairway: par > 3 ? (['hit', 'left', 'right'] as const)[randomInt(3)]! : null,
        penalties: Number(randomInt(10) === 0),
        sand: randomInt(8) === 0,
        holeVersion: 1,
        scoredBy: players[0]!.userId,
      });
    }
  }
  yield row('RoundFinished', {});
  return undefined;
}

function newPlayer(seat: number) {
  const playingHandicap = randomInt(0, 30);
  return {
    playerId: uuidv7(),
    userId: fixedId('member', randomInt(MEMBERS / 4) * 4 + seat),
    teeId: 'yellow',
    gender: 'men',
    playingHandicap,
    holes: PARS.map((par, index) => ({
      hole: index + 1,
      par,
      received: Math.floor(playingHandicap / 18) + Number(index < playingHandicap % 18),
    })),
  };
}

/** The same id for the same name. */
function fixedId(kind: string, number: number): string {
  const hex = createHash('sha256').update(`${kind} ${number}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
