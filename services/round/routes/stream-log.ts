import type { Pool } from 'pg';
import { Type } from 'typebox';
import { AFTER, logAnswer } from '@golfroundpro/shared/events/log-answer.ts';
import { logLines } from '@golfroundpro/shared/events/log-lines.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../context.ts';
import { ROUND_TOPIC } from '../events/event-fields.ts';
import { SNAPSHOT_FORMAT } from '../snapshots/db/snapshot-statements.ts';
import { readSnapshots } from '../snapshots/read-snapshots.ts';

/**
 * GET /internal/events: the log of rounds as NDJSON, for services that rebuild their views. First a line with
 * the log's epoch, then an event a line in order of position, last a line that says it is whole. Who reads
 * all of it may ask for snapshots of a format: where there are such, these come first, a round a line, and
 * then the events behind them.
 * An event that commits late may be missing here; it still comes through Kafka.
 */
export const streamLog = (context: RoundContext) =>
  defineRoute({
    method: 'get',
    path: '/internal/events',
    summary: 'The event log as NDJSON, by position',
    auth: 'service',
    internal: true,
    query: Type.Object({
      after: AFTER,
      snapshots: Type.Optional(Type.String({ pattern: '^\\d{1,4}$' })),
    }),
    responses: { 200: null },
    handler: ({ query }) => logAnswer(context.pool, lines(context.pool, query)),
  });

async function* lines(
  pool: Pool,
  { after = '0', snapshots }: { after?: string; snapshots?: string },
): AsyncGenerator<string> {
  const isFolded = snapshots === String(SNAPSHOT_FORMAT) && after === '0';
  const position = isFolded ? yield* readSnapshots(pool) : after;
  yield* logLines(pool, [`${ROUND_TOPIC}.%`], position);
}
