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

const WAITING = 'SELECT DISTINCT key FROM event_retry WHERE key = ANY ($1)';
const KEEP = `
  INSERT INTO event_retry (topic, place, key, event, origin_partition, origin_offset, reason, attempts,
    first_failed_at, next_at)
  SELECT topic, place, key, event, origin_partition, origin_offset, reason, attempts, first_failed_at, next_at
  FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::integer[],
    $9::timestamptz[], $10::timestamptz[]) WITH ORDINALITY AS one
    (topic, place, key, event, origin_partition, origin_offset, reason, attempts, first_failed_at, next_at, n)
  ORDER BY n ON CONFLICT (topic, place) DO NOTHING`;
const DUE = `
  SELECT id, topic, place, key, event, origin_partition AS partition, origin_offset AS offset, reason,
    attempts, first_failed_at AS "firstFailedAt", next_at AS "nextAt"
  FROM event_retry AS one
  WHERE topic = ANY ($4) AND (next_at <= $1 OR next_at > $2) AND NOT EXISTS (
    SELECT FROM event_retry AS earlier WHERE earlier.key = one.key AND earlier.id < one.id)
  ORDER BY next_at, id LIMIT $3`;
const BACKLOG = `
  SELECT count(*)::integer AS waiting, min(first_failed_at) AS oldest FROM event_retry`;
const POSTPONE = 'UPDATE event_retry SET attempts = $2, reason = $3, next_at = $4 WHERE id = $1';

/** Those of the keys of which an event waits. */
export async function waitingKeys(pool: Pool, keys: string[]): Promise<Set<string>> {
  const { rows } = await pool.query<{ key: string }>(WAITING, [keys]);
  return new Set(rows.map(({ key }) => key));
}

/** Keeps events in their order; one that is kept already stays as it is. */
export async function keepWaiting(pool: Pool, events: WaitingEvent[]): Promise<void> {
  const column = <K extends keyof WaitingEvent>(name: K) => events.map((event) => event[name]);
  await pool.query(KEEP, [
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

/** Drops what waits of people who are erased: it holds what events told of them. */
export async function forgetWaiting(client: Pool | PoolClient, userIds: string[]): Promise<void> {
  await client.query('DELETE FROM event_retry WHERE key = ANY ($1)', [userIds]);
}
