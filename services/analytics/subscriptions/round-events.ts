import { Type } from 'typebox';
import { defineRoute, type Route } from '@golfroundpro/shared/http/route.ts';
import type { AnalyticsContext } from '../context.ts';
import { takeBulk } from './take-bulk.ts';

/** Only what an answer needs is asked for: a bulk that is refused would come again for ever. */
const Bulk = Type.Object({
  entries: Type.Array(
    Type.Object({
      entryId: Type.String(),
      event: Type.Unknown(),
      metadata: Type.Optional(Type.Unknown()),
    }),
  ),
});

const Statuses = Type.Object({
  statuses: Type.Array(
    Type.Object({ entryId: Type.String(), status: Type.Enum(['SUCCESS', 'RETRY']) }),
  ),
});

/** POST /events/rounds: the bulk subscription to the topic golf.round. */
export function roundEvents(context: AnalyticsContext): Route {
  return defineRoute({
    method: 'post',
    path: '/events/rounds',
    summary: 'Events of rounds, in bulk, from the sidecar',
    auth: 'sidecar',
    internal: true,
    body: Bulk,
    bodyLimit: '16mb',
    responses: { 200: Statuses },
    handler: async ({ body }) => ({
      status: 200,
      body: { statuses: await takeBulk(context, body.entries) },
    }),
  });
}
