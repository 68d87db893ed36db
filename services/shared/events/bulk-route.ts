import { Type } from 'typebox';
import { defineRoute, type Route } from '../http/route.ts';
import type { BulkEntry } from './bulk-entry.ts';
import type { EntryStatus } from './take-bulk.ts';

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

/** The route that the sidecar hands a bulk subscription's events to. */
export function bulkRoute(
  { path, summary }: Pick<Route, 'path' | 'summary'>,
  take: (entries: BulkEntry[]) => Promise<EntryStatus[]>,
): Route {
  return defineRoute({
    method: 'post',
    path,
    summary,
    auth: 'sidecar',
    internal: true,
    body: Bulk,
    maxBodyBytes: 16 * 1024 * 1024,
    responses: { 200: Statuses },
    handler: async ({ body }) => ({ status: 200, body: { statuses: await take(body.entries) } }),
  });
}
