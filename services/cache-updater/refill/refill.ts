import { randomUUID } from 'node:crypto';
import { foldLog } from './fold-log.ts';
import { must, type Refill, type RefillParts } from './refill-parts.ts';

/**
 * Makes the views whole from the producers' logs, unless another instance is about it, or did.
 * @throws Error when Redis or a producer is away, or the right was lost: call again, and it goes on where it was
 */
export async function refill(parts: RefillParts, signal: AbortSignal): Promise<void> {
  const { keep } = parts.views;
  const token = randomUUID();
  const begun = await keep.begin(token);
  if (!begun) return;
  try {
    await measured(parts, { ...begun, signal });
  } finally {
    await keep.giveUp(token).catch(() => undefined);
  }
}

async function measured(parts: RefillParts, refill: Refill): Promise<void> {
  const { metrics, logger } = parts;
  const startMs = performance.now();
  logger.info({ noted: Object.fromEntries(refill.noted) }, 'refill begins');
  try {
    const events = await fill(parts, refill);
    const seconds = (performance.now() - startMs) / 1000;
    metrics.refilled.inc({ method: 'all', status: 'done' });
    metrics.refillSeconds.set(seconds);
    logger.info({ events, seconds }, 'refill done');
  } catch (error) {
    const failure_reason = refill.signal.aborted ? 'stopped' : 'cut';
    metrics.refillsFailed.inc({ method: 'all', failure_reason });
    throw error;
  }
}

async function fill(parts: RefillParts, refill: Refill): Promise<number> {
  let events = 0;
  for (const producer of parts.logs.keys()) events += await foldLog(parts, refill, producer);
  must(await parts.views.keep.finish(refill.hold));
  return events;
}
