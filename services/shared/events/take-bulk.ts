import { entryOrigin, entryValue, type BulkEntry } from './bulk-entry.ts';
import type { ConsumerParts } from './consumer.ts';
import { publishDeadLetters, type DeadLetter } from './dead-letters.ts';
import type { ReadEvent, ReadResult } from './event-reader.ts';

export interface EntryStatus {
  entryId: string;
  status: 'SUCCESS' | 'RETRY';
}

/** How a consumer reads an event and what it does with the usable ones of a bulk. */
export interface BulkHandler<F> {
  read: (value: unknown) => ReadResult<F>;
  /** False or a rejection: these events must come again. Told with them: the entries that they came in. */
  apply: (events: ReadEvent<F>[], entries: BulkEntry[]) => Promise<boolean>;
}

/**
 * Takes a bulk: usable events are applied in one step, unusable ones are put aside, and types not
 * known here are let go. A fault of our own makes only the entries it touches come again.
 */
export async function takeBulk<F>(
  parts: ConsumerParts,
  handler: BulkHandler<F>,
  entries: BulkEntry[],
): Promise<EntryStatus[]> {
  const events: ReadEvent<F>[] = [];
  const usable: BulkEntry[] = [];
  const letters: DeadLetter[] = [];
  const outcomes = entries.map((entry) => {
    const result = readEntry(handler, entry);
    if (result.outcome === 'usable') {
      events.push({ ...result.event, partition: entryOrigin(entry).partition });
      usable.push(entry);
    }
    if (result.outcome === 'poison') letters.push({ entry, poison: result.poison });
    return result.outcome;
  });
  const [applied, putAside] = await Promise.all([
    succeeds(parts, async () => events.length === 0 || handler.apply(events, usable)),
    succeeds(parts, async () => {
      await publishDeadLetters(parts, letters);
      return true;
    }),
  ]);
  const ignored = outcomes.filter((outcome) => outcome === 'ignored').length;
  const { topic: method, metrics } = parts;
  metrics.bulks.observe({ method }, entries.length);
  metrics.consumed.inc({ method, status: 'ignored' }, ignored);
  if (applied) metrics.consumed.inc({ method, status: 'applied' }, events.length);
  const done = { usable: applied, poison: putAside, ignored: true };
  return entries.map(({ entryId }, index) => ({
    entryId,
    status: done[outcomes[index]!] ? 'SUCCESS' : 'RETRY',
  }));
}

/** Reads an entry as its consumer does; what its reader stumbles over is poison too. */
export function readEntry<F>(
  { read }: Pick<BulkHandler<F>, 'read'>,
  entry: BulkEntry,
): ReadResult<F> {
  let value: unknown;
  try {
    value = entryValue(entry);
  } catch (error) {
    return { outcome: 'poison', poison: { reason: 'not_json', detail: String(error) } };
  }
  try {
    return read(value);
  } catch (error) {
    // It would come again for ever, and nothing behind it in its partition would come at all.
    return { outcome: 'poison', poison: { reason: 'unreadable', detail: String(error) } };
  }
}

async function succeeds({ logger }: ConsumerParts, work: () => Promise<boolean>): Promise<boolean> {
  try {
    return await work();
  } catch (error) {
    logger.warn({ err: error }, 'events must come again');
    return false;
  }
}
