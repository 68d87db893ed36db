import type { AnalyticsContext } from '../context.ts';
import type { RoundEvent } from '../domain/round-event.ts';
import { publishDeadLetters, type DeadLetter } from './dead-letters.ts';
import { readEntry, type BulkEntry } from './read-entry.ts';

export interface EntryStatus {
  entryId: string;
  status: 'SUCCESS' | 'RETRY';
}

/**
 * Takes a bulk: usable events are folded in one step, unusable ones are put aside, and types not
 * known here are let go. A fault of our own makes only the entries it touches come again.
 */
export async function takeBulk(
  context: AnalyticsContext,
  entries: BulkEntry[],
): Promise<EntryStatus[]> {
  const events: RoundEvent[] = [];
  const letters: DeadLetter[] = [];
  const outcomes = entries.map((entry) => {
    const result = readEntry(entry);
    if (result.outcome === 'usable') events.push(result.event);
    if (result.outcome === 'poison') letters.push({ entry, poison: result.poison });
    return result.outcome;
  });
  const [folded, putAside] = await Promise.all([
    fold(context, events),
    succeeds(context, publishDeadLetters(context, letters)),
  ]);
  if (outcomes.includes('ignored')) {
    context.measures.ignored.inc(outcomes.filter((outcome) => outcome === 'ignored').length);
  }
  const done = { usable: folded, poison: putAside, ignored: true };
  return entries.map(({ entryId }, index) => ({
    entryId,
    status: done[outcomes[index]!] ? 'SUCCESS' : 'RETRY',
  }));
}

async function fold(context: AnalyticsContext, events: RoundEvent[]): Promise<boolean> {
  const { views, keeper, measures } = context;
  let accepted = false;
  const answered = await succeeds(
    context,
    views.fold(events).then((result) => void (accepted = result)),
  );
  if (answered && !accepted) keeper.wake();
  if (accepted) {
    const now = Date.now();
    for (const { time } of events) measures.ageSeconds.observe((now - Date.parse(time)) / 1000);
  }
  return accepted;
}

async function succeeds({ logger }: AnalyticsContext, work: Promise<void>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    logger.warn({ err: error }, 'events must come again');
    return false;
  }
}
