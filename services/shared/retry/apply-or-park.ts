import { entryOrigin, entryText, entryValue, type BulkEntry } from '../events/bulk-entry.ts';
import { publishDeadLetters } from '../events/dead-letters.ts';
import type { ReadEvent } from '../events/event-reader.ts';
import { nextTryAt } from './next-try.ts';
import { reasonOf } from './reason-of.ts';
import type { RetryParts } from './retry-parts.ts';
import { keepWaiting, keptKeys, removeGivenUp, type WaitingEvent } from './retry-rows.ts';
import { tellRetries } from './tell-retries.ts';
import type { Taker } from './taker.ts';

/** An event that came, whose it is, and what it came in. */
interface Came {
  event: ReadEvent<unknown>;
  entry: BulkEntry;
  key: string;
}

/** An event that waits, and why. */
type Failed = Came & { reason: string };

/** So many that fail say that all would, as when a service that is asked is away: the others are not even tried. */
const MOST_FAULTS = 3;
/** What one record of the retry topic can hold of an event; none of ours is near. */
const LONGEST_EVENT = 100_000;
const BEHIND = 'an earlier event of the same key waits';

/**
 * Applies the events of a bulk. Those that fail wait, and so do those that come behind one of the same key; the
 * partition goes on. Rejects where PostgreSQL or Kafka is away: all of them come again then.
 */
export async function applyOrPark(
  parts: RetryParts,
  taker: Taker,
  came: { events: ReadEvent<unknown>[]; entries: BulkEntry[] },
): Promise<void> {
  const all = came.entries.map((entry, index) => {
    const event = came.events[index]!;
    return { event, entry, key: keyOf(entry, event) };
  });
  const keys = [...new Set(all.map(({ key }) => key))];
  const { waiting, givenUp } = await keptKeys(parts.pool, keys);
  const failed = await applyAll(
    taker,
    all.filter(({ key }) => !waiting.has(key)),
  );
  const reasons = new Map(failed.map(({ event, reason }) => [event, reason]));
  const isParked = ({ event, key }: Came) => waiting.has(key) || reasons.has(event);
  const parked = all
    .filter(isParked)
    .map((one) => ({ ...one, reason: reasons.get(one.event) ?? BEHIND }));
  const done = all.filter((one) => givenUp.has(one.key) && !isParked(one));
  if (done.length > 0) await removeGivenUp(parts.pool, taker.topic, done.map(placeOf));
  if (parked.length > 0) await park(parts, taker.topic, parked);
}

/** Gives those that failed. */
async function applyAll(taker: Taker, all: Came[]): Promise<Failed[]> {
  if (all.length === 0) return [];
  try {
    await taker.apply(all.map(({ event }) => event));
    return [];
  } catch (error) {
    if (all.length === 1) return [{ ...all[0]!, reason: reasonOf(error) }];
    return applyEach(taker, all);
  }
}

async function applyEach(taker: Taker, all: Came[]): Promise<Failed[]> {
  const failed: Failed[] = [];
  let faults = 0;
  for (const one of all) {
    const before = failed.find(({ key }) => key === one.key);
    if (before) failed.push({ ...one, reason: BEHIND });
    else if (faults === MOST_FAULTS) failed.push({ ...one, reason: 'others failed before it' });
    else {
      await taker.apply([one.event]).catch((error: unknown) => {
        faults += 1;
        failed.push({ ...one, reason: reasonOf(error) });
      });
    }
  }
  return failed;
}

/** The table first: what comes behind waits from then on. A crash before the topic has it brings the bulk again. */
async function park(parts: RetryParts, topic: string, failed: Failed[]): Promise<void> {
  const now = parts.now();
  const [fit, long] = [failed.filter(isShort), failed.filter((one) => !isShort(one))];
  const events = fit.map((one) => waitingEvent(topic, one, now));
  await keepWaiting(parts.pool, events, 'anew');
  await tellRetries(parts, events);
  await publishDeadLetters(
    { ...parts, topic },
    long.map(({ entry, reason }) => ({
      entry,
      poison: { reason: 'given_up', detail: `too long to be tried again: ${reason}` },
    })),
  );
  parts.tried.inc({ method: topic, status: 'parked' }, events.length);
  parts.logger.warn({ topic, events: events.length, reason: failed[0]!.reason }, 'events wait');
  parts.wake();
}

function waitingEvent(topic: string, { event, entry, key, reason }: Failed, now: Date) {
  const { partition, offset } = entryOrigin(entry);
  const nextAt = reason === BEHIND ? now : nextTryAt(1, now);
  const attempts = { attempts: 1, firstFailedAt: now, nextAt };
  const place = placeOf({ event });
  const about = { topic, place, key, event: entryText(entry), partition, offset, reason };
  return { ...about, ...attempts } satisfies WaitingEvent;
}

/** An event's place in its producer's log, with the log's epoch. */
function placeOf({ event }: Pick<Came, 'event'>): string {
  return `${event.epoch ?? ''}/${event.position}`;
}

/** The record's key; where it has none, what the event is about. */
function keyOf(entry: BulkEntry, event: ReadEvent<unknown>): string {
  const { subject } = entryValue(entry) as { subject?: unknown };
  return entryOrigin(entry).key ?? (typeof subject === 'string' ? subject : event.position);
}

function isShort({ entry }: Came): boolean {
  return entryText(entry).length <= LONGEST_EVENT;
}
