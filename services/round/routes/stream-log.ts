import { Readable } from 'node:stream';
import type { Pool } from 'pg';
import { Type } from 'typebox';
import { toCloudEvent } from '@golfroundpro/shared/events/cloud-event.ts';
import { readLog, readLogEpoch } from '@golfroundpro/shared/events/read-log.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../context.ts';

const PAGE = 2000;

/**
 * GET /internal/events: the log as NDJSON, for services that rebuild their views. First a line with
 * the log's epoch, then a CloudEvent a line in order of position, last a line that says it is whole.
 * An event that commits late may be missing here; it still comes through Kafka.
 */
export const streamLog = (context: RoundContext) =>
  defineRoute({
    method: 'get',
    path: '/internal/events',
    summary: 'The event log as NDJSON, by position',
    auth: 'sidecar',
    internal: true,
    query: Type.Object({ after: Type.Optional(Type.String({ pattern: '^\\d{1,18}$' })) }),
    responses: { 200: null },
    handler: async ({ query }) => {
      const epoch = await readLogEpoch(context.pool);
      return {
        status: 200,
        headers: { 'content-type': 'application/x-ndjson' },
        stream: Readable.from(lines(context.pool, epoch, query.after ?? '0')),
      };
    },
  });

async function* lines(pool: Pool, epoch: string, after: string): AsyncGenerator<string> {
  yield `${JSON.stringify({ epoch })}\n`;
  let position = after;
  for (;;) {
    const rows = await readLog(pool, position, PAGE);
    if (rows.length === 0) break;
    yield rows.map((row) => `${JSON.stringify(toCloudEvent(row, '/round'))}\n`).join('');
    position = rows.at(-1)!.id;
  }
  yield `${JSON.stringify({ end: true, position })}\n`;
}
