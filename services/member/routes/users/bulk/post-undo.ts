import { Type } from 'typebox';
import { runOnce } from '@golfroundpro/shared/db/run-once.ts';
import { Envelope, succeeded } from '@golfroundpro/shared/http/envelope.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { MemberContext } from '../../../context.ts';
import { Reason } from '../../../users/bulk/bulk-body.ts';
import { BulkView, EXAMPLE_BULK } from '../../../users/bulk/bulk-view.ts';
import { undoBulk } from '../../../users/bulk/undo-bulk.ts';
import { begun, BEGUN } from './begun.ts';
import { BulkParams } from './bulk-params.ts';

const EXAMPLE = { reason: 'The wrong list was selected' };

/** POST /api/v1/users/bulk/:operationId/undo: an operation too, whose rows say whom somebody changed since. */
export const postUndo = (context: MemberContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/users/bulk/:operationId/undo',
    summary: 'Bring back what a change of many people changed and nobody changed since',
    auth: 'user',
    permission: 'users:write',
    envelope: true,
    idempotent: true,
    params: BulkParams,
    body: Type.Object({ reason: Reason }, { additionalProperties: false }),
    responses: { 202: Envelope(BulkView) },
    examples: { body: EXAMPLE, answers: { 202: succeeded(BEGUN, EXAMPLE_BULK) } },
    errors: [
      'not_found',
      'operation_running',
      'undo_over',
      'too_many_operations',
      'database_unavailable',
    ],
    handler: async ({ params, body: { reason }, request, user: { userId: actorId } }) => {
      const { pool, bulks, config, now } = context;
      const asked = { ...params, actorId, reason, undoDays: config.bulkUndoDays };
      const answer = await runOnce(pool, request, actorId, async (tx) =>
        begun(tx, context, await undoBulk(tx, asked, now())),
      );
      bulks.wake();
      return answer;
    },
  });
