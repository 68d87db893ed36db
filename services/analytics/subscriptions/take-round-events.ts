import { bulkRoute } from '@golfroundpro/shared/events/bulk-route.ts';
import { takeBulk } from '@golfroundpro/shared/events/take-bulk.ts';
import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { AnalyticsContext } from '../context.ts';
import type { RoundEvent } from '../domain/round-event.ts';
import { readRoundEvent, ROUND_TOPIC } from './read-round-event.ts';

/** POST /events/rounds: the bulk subscription to the topic golf.round. */
export function roundEvents(context: AnalyticsContext): Route {
  return bulkRoute(
    { path: '/events/rounds', summary: 'Events of rounds, in bulk, from the sidecar' },
    (entries) =>
      takeBulk(
        { ...context, topic: ROUND_TOPIC, source: '/analytics' },
        { read: readRoundEvent, apply: (events) => fold(context, events) },
        entries,
      ),
  );
}

/** Folds events that have just arrived. False: the views must be refilled first. */
async function fold(context: AnalyticsContext, events: RoundEvent[]): Promise<boolean> {
  for (const [epoch, ofLog] of Map.groupBy(events, (event) => event.epoch)) {
    if (await context.views.fold(ofLog, epoch)) observe(context, ofLog);
    else if (epoch === undefined || !(await isOfGoneLog(context, epoch))) {
      context.keeper.wake();
      return false;
    } else context.metrics.folded.inc({ method: 'live', status: 'of_gone_log' }, ofLog.length);
  }
  return true;
}

/** Whether a log is no more: PostgreSQL was restored since, and what came later never happened. */
async function isOfGoneLog({ refillParts, closing }: AnalyticsContext, epoch: string) {
  return (await refillParts.log.readEpoch(closing)) !== epoch;
}

function observe({ metrics }: AnalyticsContext, events: RoundEvent[]): void {
  const now = Date.now();
  for (const { time } of events) {
    metrics.deliverySeconds.observe({ method: ROUND_TOPIC }, (now - Date.parse(time)) / 1000);
  }
}
