import { Readable } from 'node:stream';
import type { Pool } from 'pg';
import { Type } from 'typebox';
import { readLogEpoch } from '@golfroundpro/shared/events/log-epoch.ts';
import { readLogPage } from '@golfroundpro/shared/events/read-log.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { withHead } from '@golfroundpro/shared/http/with-head.ts';
import type { RoundContext } from '../context.ts';
import { ROUND_TOPIC } from '../events/event-fields.ts';
import { SNAPSHOT_FORMAT } from '../snapshots/db/snapshot-statements.ts';
import { readSnapshots } from '../snapshots/read-snapshots.ts';

/** Larger pages are no faster and cost more in buffers than they save in calls. */
const PAGE = 500;

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
      after: Type.Optional(Type.String({ pattern: '^\\d{1,18}$' })),
      snapshots: Type.Optional(Type.String({ pattern: '^\\d{1,4}$' })),
    }),
    responses: { 200: null },
    handler: async ({ query }) => {
      const epoch = await readLogEpoch(context.pool);
      const head = `${JSON.stringify({ epoch })}\n`;
      const texts = withHead(head, lines(context.pool, query));
      return {
        status: 200,
        headers: { 'content-type': 'application/x-ndjson' },
        stream: Readable.from(texts, { highWaterMark: 2 }),
      };
    },
  });

async function* lines(
  pool: Pool,
  { after = '0', snapshots }: { after?: string; snapshots?: string },
): AsyncGenerator<string> {
  const isFolded = snapshots === String(SNAPSHOT_FORMAT) && after === '0';
  let position = isFolded ? yield* readSnapshots(pool) : after;
  for (;;) {
    const page = await readLogPage(pool, ROUND_TOPIC, position, PAGE);
    if (!page) break;
    yield page.lines;
    position = page.position;
  }
  yield `${JSON.stringify({ end: true, position })}\n`;
}
