import type { Pool } from 'pg';
import { withHead } from '@golfroundpro/shared/http/with-head.ts';
import { MOST_AWAY } from '../handicaps/away-scores.ts';
import { readAwayScores } from '../handicaps/db/away-scores.ts';
import { readBrought } from '../handicaps/db/brought-indexes.ts';
import { listAllOwnCourses } from '../own-courses/db/read-own-courses.ts';
import { readRounds } from '../rounds/db/read-rounds.ts';
import { CSV_HEAD, toCsv } from './csv/to-csv.ts';
import { toTransfer, toTransferAway, toTransferOwn } from './to-transfer.ts';
import { FORMAT, FORMAT_VERSION, MOST_IN_FILE, type TransferRound } from './transfer-format.ts';

const PAGE = 50;
// The owner is always among the players, and never leaves.
const READ_PAGE = `
  SELECT round_id AS id, played_on::text AS "playedOn", started_at AS "startedAt"
  FROM round_player
  WHERE user_id = $1 AND left_at IS NULL AND state <> 'deleted'
    AND (played_on, started_at, round_id) > ($2::date, $3::timestamptz, $4::uuid)
  ORDER BY played_on, started_at, round_id LIMIT ${PAGE}`;

interface PageKey {
  id: string;
  playedOn: string;
  startedAt: Date | string;
}

const START: PageKey = {
  id: '00000000-0000-0000-0000-000000000000',
  playedOn: '0001-01-01',
  startedAt: '-infinity',
};

/**
 * Everything a user owns or plays in as JSON of `golfroundpro.rounds`, a page at a time, and what they
 * brought from elsewhere: scores, index, courses.
 */
export function exportJson(pool: Pool, userId: string): AsyncGenerator<string> {
  const head = `{"format":${JSON.stringify(FORMAT)},"version":${FORMAT_VERSION},"rounds":[`;
  return withHead(head, jsonParts(pool, userId));
}

async function* jsonParts(pool: Pool, userId: string): AsyncGenerator<string> {
  let comma = '\n';
  for await (const rounds of pagesOf(pool, userId)) {
    yield comma + rounds.map((round) => JSON.stringify(round)).join(',\n');
    comma = ',\n';
  }
  yield '\n]';
  const away = (await readAwayScores(pool, userId, MOST_AWAY)).map(toTransferAway);
  if (away.length > 0) yield `,"awayScores":${JSON.stringify(away)}`;
  const brought = await readBrought(pool, userId);
  if (brought) yield `,"broughtIndex":${brought.indexTenths / 10}`;
  const own = await listAllOwnCourses(pool, userId, MOST_IN_FILE);
  if (own.length > 0) yield `,"ownCourses":${JSON.stringify(own.map(toTransferOwn))}`;
  yield '}\n';
}

/** The rounds as CSV. */
export function exportCsv(pool: Pool, userId: string): AsyncGenerator<string> {
  return withHead(CSV_HEAD, csvRows(pool, userId));
}

async function* csvRows(pool: Pool, userId: string): AsyncGenerator<string> {
  for await (const rounds of pagesOf(pool, userId)) yield rounds.map(toCsv).join('');
}

/** By date of play: only one page is in memory at a time. */
async function* pagesOf(pool: Pool, userId: string): AsyncGenerator<TransferRound[]> {
  let keys = await readPage(pool, userId, START);
  while (keys.length > 0) {
    const ids = keys.map(({ id }) => id);
    yield (await readRounds(pool, ids)).map((round) => toTransfer(round, userId));
    keys = keys.length < PAGE ? [] : await readPage(pool, userId, keys.at(-1)!);
  }
}

async function readPage(pool: Pool, userId: string, after: PageKey): Promise<PageKey[]> {
  const values = [userId, after.playedOn, after.startedAt, after.id];
  return (await pool.query<PageKey>({ name: 'export-page', text: READ_PAGE, values })).rows;
}
