import { Type } from 'typebox';
import { decodeCursor, matching, pageOf } from '@golfroundpro/shared/http/cursor.ts';
import { Envelope, succeeded } from '@golfroundpro/shared/http/envelope.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { OrNull, PageQuery, UUID_PATTERN } from '@golfroundpro/shared/http/schemas.ts';
import type { MemberContext } from '../../../context.ts';
import {
  BULK_COLUMNS,
  BulkView,
  EXAMPLE_BULK,
  toBulkView,
  type BulkOperation,
} from '../../../users/bulk/bulk-view.ts';

const FOUND = 'Changes found';
const READ = `SELECT ${BULK_COLUMNS} FROM bulk_operation o
  WHERE $1::uuid IS NULL OR o.id < $1 ORDER BY o.id DESC LIMIT $2`;

/** GET /api/v1/users/bulk: who changed many people at once, when and why. */
export const listBulks = ({ pool, config }: MemberContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/users/bulk',
    summary: 'List the changes of many people, the newest first',
    auth: 'user',
    permission: 'users:read',
    envelope: true,
    query: PageQuery,
    responses: {
      200: Envelope(
        Type.Object({ items: Type.Array(BulkView), nextCursor: OrNull(Type.String()) }),
      ),
    },
    examples: { answers: { 200: succeeded(FOUND, { items: [EXAMPLE_BULK], nextCursor: null }) } },
    errors: ['database_unavailable'],
    handler: async ({ query: { cursor, limit = 20 } }) => {
      const [before] = decodeCursor(cursor, [matching(UUID_PATTERN)]) ?? [];
      const { rows } = await pool.query<BulkOperation>(READ, [before, limit + 1]);
      const page = pageOf(rows, limit, ({ operationId }) => [operationId]);
      const items = page.items.map((one) => toBulkView(one, config.bulkUndoDays));
      return { status: 200, body: succeeded(FOUND, { ...page, items }) };
    },
  });
