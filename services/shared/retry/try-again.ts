import type { BulkEntry } from '../events/bulk-entry.ts';
import { publishDeadLetters } from '../events/dead-letters.ts';
import type { Poison } from '../events/event-reader.ts';
import { readEntry } from '../events/take-bulk.ts';
import { MOST_ATTEMPTS, nextTryAt } from './next-try.ts';
import { reasonOf } from './reason-of.ts';
import type { RetryParts } from './retry-parts.ts';
import { markGivenUp, postpone, removeWaiting, type RetryRow } from './retry-rows.ts';
import type { Taker } from './taker.ts';
import { tellRetries } from './tell-retries.ts';

/**
 * Tries an event that waits: it is done, waits longer, or is put aside. A rejection, where PostgreSQL or Kafka is
 * away, leaves it as it was, to be tried once more.
 */
export async function tryAgain(parts: RetryParts, taker: Taker, row: RetryRow): Promise<void> {
  const { topic: method } = row;
  const result = readEntry(taker, entryOf(row));
  if (result.outcome === 'poison') return giveUp(parts, row, result.poison);
  try {
    if (result.outcome === 'usable') {
      await taker.apply([{ ...result.event, partition: row.partition ?? undefined }]);
    }
  } catch (error) {
    return waitLonger(parts, row, reasonOf(error));
  }
  await removeWaiting(parts.pool, row.id);
  parts.tried.inc({ method, status: 'applied' });
}

async function waitLonger(parts: RetryParts, row: RetryRow, reason: string): Promise<void> {
  const attempts = row.attempts + 1;
  if (attempts >= MOST_ATTEMPTS) {
    const detail = `${attempts} attempts since ${row.firstFailedAt.toISOString()}: ${reason}`;
    return giveUp(parts, row, { reason: 'given_up', detail });
  }
  const waiting = { ...row, attempts, reason, nextAt: nextTryAt(attempts, parts.now()) };
  await postpone(parts.pool, waiting);
  await tellRetries(parts, [waiting]);
  parts.tried.inc({ method: row.topic, status: 'failed' });
}

/** The letter first: a crash behind it repeats it. */
async function giveUp(parts: RetryParts, row: RetryRow, poison: Poison): Promise<void> {
  await publishDeadLetters({ ...parts, topic: row.topic }, [{ entry: entryOf(row), poison }]);
  const reason = poison.detail.slice(0, 500);
  await markGivenUp(parts.pool, row.id, reason, parts.now());
  parts.tried.inc({ method: row.topic, status: 'given_up' });
}

/** The record as the sidecar handed it over. */
function entryOf({ id, event, topic, partition, offset, key }: RetryRow): BulkEntry {
  const place = { __partition: partition ?? undefined, __offset: offset ?? undefined };
  return {
    entryId: id,
    event: Buffer.from(event).toString('base64'),
    metadata: { __topic: topic, ...place, __key: key },
  };
}
