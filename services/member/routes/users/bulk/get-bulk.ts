import { Type } from 'typebox';
import { decodeCursor, matching, pageOf } from '@golfroundpro/shared/http/cursor.ts';
import { Envelope, succeeded } from '@golfroundpro/shared/http/envelope.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { OrNull, PageQuery, UUID_PATTERN } from '@golfroundpro/shared/http/schemas.ts';
import type { MemberContext } from '../../../context.ts';
import { BULK_OUTCOMES } from '../../../users/bulk/bulk-action.ts';
import {
  BulkRow,
  BulkView,
  EXAMPLE_BULK,
  readBulk,
  toBulkView,
} from '../../../users/bulk/bulk-view.ts';
import { EXAMPLE_USER } from '../../../users/user-view.ts';
import { BulkParams } from './bulk-params.ts';

const FOUND = 'Change found';
const EXAMPLE = {
  operation: EXAMPLE_BULK,
  items: [{ userID: EXAMPLE_USER.userID, name: EXAMPLE_USER.name, outcome: 'changed' }],
  nextCursor: null,
};
const READ = `SELECT r.user_id AS "userID", m.name, r.outcome
  FROM bulk_row r LEFT JOIN member m ON m.id = r.user_id WHERE r.operation_id = $1
  AND ($2::uuid IS NULL OR r.user_id > $2) AND ($3::text IS NULL OR r.outcome = $3)
  AND ($4::boolean IS NULL OR (r.outcome = 'changed') = $4)
  ORDER BY r.user_id LIMIT $5`;
const RowsQuery = Type.Object(
  {
    outcome: Type.Optional(Type.Enum([...BULK_OUTCOMES])),
    changed: Type.Optional(
      Type.Boolean({
        description: 'Who was changed alone, or whom it is known of that they were not',
      }),
    ),
    ...PageQuery.properties,
  },
  { additionalProperties: false },
);

/** GET /api/v1/users/bulk/:operationId: how far it is, and what came of each person. */
export const getBulk = ({ pool, config }: MemberContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/users/bulk/:operationId',
    summary:
      'How far a change of many people is, and what came of each, as long as it can be undone',
    auth: 'user',
    permission: 'users:read',
    envelope: true,
    params: BulkParams,
    query: RowsQuery,
    responses: {
      200: Envelope(
        Type.Object({
          operation: BulkView,
          items: Type.Array(BulkRow),
          nextCursor: OrNull(Type.String()),
        }),
      ),
    },
    examples: { answers: { 200: succeeded(FOUND, EXAMPLE) } },
    errors: ['not_found', 'database_unavailable'],
    handler: async ({
      params: { operationId },
      query: { outcome, changed, cursor, limit = 20 },
    }) => {
      const operation = toBulkView(await readBulk(pool, operationId), config.bulkUndoDays);
      const [after] = decodeCursor(cursor, [matching(UUID_PATTERN)]) ?? [];
      const values = [operationId, after, outcome, changed, limit + 1];
      const { rows } = await pool.query<BulkRow>(READ, values);
      const page = pageOf(rows, limit, ({ userID }) => [userID]);
      return { status: 200, body: succeeded(FOUND, { operation, ...page }) };
    },
  });
