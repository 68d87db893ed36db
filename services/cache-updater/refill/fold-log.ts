import type { PlacedFact } from '../domain/fact.ts';
import { placedFacts } from '../subscriptions/placed-facts.ts';
import { readLogEvent } from '../subscriptions/read-events.ts';
import { must, type Refill, type RefillParts } from './refill-parts.ts';

/** Redis answers others between two folds. */
const AT_ONCE = 100;

/**
 * Folds the log of a producer, from where an earlier refill was, to its end.
 * @returns how many events it had
 */
export async function foldLog(
  { views, logs, metrics, now }: RefillParts,
  { hold, noted, signal }: Refill,
  producer: string,
): Promise<number> {
  const log = logs.get(producer)!;
  const epoch = await log.readEpoch(signal);
  const before = noted.get(producer);
  let position = before?.epoch === epoch ? before.position : '0';
  let events = 0;
  for await (const lines of log.read(position, epoch, signal)) {
    for (let at = 0; at < lines.length; at += AT_ONCE) {
      const facts = lines.slice(at, at + AT_ONCE).flatMap((line) => factsOf(line, epoch));
      if (facts.length > 0) await views.refill(facts, now());
    }
    position = positionOf(lines) ?? position;
    must(await views.keep.note(hold, producer, { epoch, position }));
    events += lines.length;
    metrics.refilledEvents.inc({ method: producer, status: 'read' }, lines.length);
  }
  return events;
}

/** Nothing of what cannot be used: a log drops what it says of people who are erased. */
function factsOf(line: unknown, epoch: string): PlacedFact[] {
  const result = readLogEvent(line);
  return result.outcome === 'usable' ? placedFacts({ ...result.event, epoch }) : [];
}

function positionOf(lines: unknown[]): string | undefined {
  return (lines.at(-1) as { sequence?: string } | undefined)?.sequence;
}
