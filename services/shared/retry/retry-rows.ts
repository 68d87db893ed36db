import type { Pool, PoolClient } from 'pg';

/** An event that is tried later. */
export interface WaitingEvent {
  topic: string;
  /** Its place in its producer's log, with the log's epoch. */
  place: string;
  /** Whose it is: those with one key keep their order. */
  key: string;
  /** The record as it was in Kafka, and where. */
  event: string;
  partition: string | undefined;
  offset: string | undefined;
  /** Why it failed last. */
  reason: string;
  attempts: number;
  firstFailedAt: Date;
  nextAt: Date;
}

/** The same as it lies in the table. */
export interface RetryRow extends WaitingEvent {
  id: string;
}

const OF_KEYS = `
  SELECT key, bool_or(given_up_at IS NULL) AS waits, bool_or(given_up_at IS NOT NULL) AS "isGivenUp"
  FROM event_retry WHERE key = ANY ($1) GROUP BY key`;
const KEEP = `
  INSERT INTO event_retry (topic, place, key, event, origin_partition, origin_offset, reason, attempts,
    first_failed_at, next_at)
  SELECT topic, place, key, event, origin_partition, origin_offset, reason, attempts, first_failed_at, next_at
  FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::integer[],
    $9::timestamptz[], $10::timestamptz[]) WITH ORDINALITY AS one
    (topic, place, key, event, origin_partition, origin_offset, reason, attempts, first_failed_at, next_at, n)
  ORDER BY n ON CONFLICT (topic, place) DO `;
// One that was given up and comes again is tried as if it came for the first time.
const REVIVE = `UPDATE SET given_up_at = NULL, attempts = excluded.attempts, reason = excluded.reason,
  first_failed_at = excluded.first_failed_at, next_at = excluded.next_at
  WHERE event_retry.given_up_at IS NOT NULL`;
const DUE = `
  SELECT id, topic, place, key, event, origin_partition AS partition, origin_offset AS offset, reason,
    attempts, first_failed_at AS "firstFailedAt", next_at AS "nextAt"
  FROM event_retry AS one
  WHERE topic = ANY ($4) AND given_up_at IS NULL AND (next_at <= $1 OR next_at > $2) AND NOT EXISTS (
    SELECT FROM event_retry AS earlier
    WHERE earlier.key = one.key AND earlier.id < one.id AND earlier.given_up_at IS NULL)
  ORDER BY next_at, id LIMIT $3`;
const BACKLOG = `
  SELECT count(*)::integer AS waiting, min(first_failed_at) AS oldest FROM event_retry
  WHERE given_up_at IS NULL`;
const POSTPONE = 'UPDATE event_retry SET attempts = $2, reason = $3, next_at = $4 WHERE id = $1';

/** Those of the keys of which an event waits, and those of which one was given up. */
export async function keptKeys(
  pool: Pool,
  keys: string[],
): Promise<{ waiting: Set<string>; givenUp: Set<string> }> {
  type Row = { key: string; waits: boolean; isGivenUp: boolean };
  const { rows } = await pool.query<Row>(OF_KEYS, [keys]);
  const those = (is: (row: Row) => boolean) => new Set(rows.filter(is).map(({ key }) => key));
  return { waiting: those(({ waits }) => waits), givenUp: those(({ isGivenUp }) => isGivenUp) };
}

/**
 * Keeps events in their order; one that waits already stays as it is.
 * @param givenUp what becomes of one that was given up: tried anew, or left where it only came back late
 */
export async function keepWaiting(
  pool: Pool,
  events: WaitingEvent[],
  givenUp: 'anew' | 'left',
): Promise<void> {
  const column = <K extends keyof WaitingEvent>(name: K) => events.map((event) => event[name]);
  await pool.query(KEEP + (givenUp === 'anew' ? REVIVE : 'NOTHING'), [
    ...[column('topic'), column('place'), column('key'), column('event')],
    ...[column('partition'), column('offset'), column('reason'), column('attempts')],
    ...[column('firstFailedAt'), column('nextAt')],
  ]);
}

/** The events of these topics that are to be tried now, one a key. */
export async function readDue(
  client: PoolClient,
  topics: string[],
  { now, latest, limit }: { now: Date; latest: Date; limit: number },
): Promise<RetryRow[]> {
  return (await client.query<RetryRow>(DUE, [now, latest, limit, topics])).rows;
}

/** How many events wait, and since when the first of them. */
export async function readBacklog(
  client: PoolClient,
): Promise<{ waiting: number; oldest: Date | null }> {
  const { rows } = await client.query<{ waiting: number; oldest: Date | null }>(BACKLOG);
  return rows[0]!;
}

/** Lets an event wait for another attempt. */
export async function postpone(pool: Pool, { id, attempts, reason, nextAt }: RetryRow) {
  await pool.query(POSTPONE, [id, attempts, reason, nextAt]);
}

/** Takes an event off the list. */
export async function removeWaiting(pool: Pool, id: string): Promise<void> {
  await pool.query('DELETE FROM event_retry WHERE id = $1', [id]);
}

/** Takes those off the list that were given up, and have been done since. */
export async function removeGivenUp(pool: Pool, topic: string, places: string[]): Promise<void> {
  const text =
    'DELETE FROM event_retry WHERE topic = $1 AND place = ANY ($2) AND given_up_at IS NOT NULL';
  await pool.query(text, [topic, places]);
}

/** Notes that an event is not tried any more. */
export async function markGivenUp(pool: Pool, id: string, reason: string, now: Date) {
  const text = 'UPDATE event_retry SET given_up_at = $2, reason = $3 WHERE id = $1';
  await pool.query(text, [id, now, reason]);
}

/** Drops what waits of people who are erased: it holds what events told of them. */
export async function forgetWaiting(client: Pool | PoolClient, userIds: string[]): Promise<void> {
  await client.query('DELETE FROM event_retry WHERE key = ANY ($1)', [userIds]);
}
