import { runOnce } from '@golfroundpro/shared/db/run-once.ts';
import { Envelope, succeeded } from '@golfroundpro/shared/http/envelope.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { MemberContext } from '../../../context.ts';
import { beginBulk } from '../../../users/bulk/begin-bulk.ts';
import { BulkBody } from '../../../users/bulk/bulk-body.ts';
import { BulkView, EXAMPLE_BULK } from '../../../users/bulk/bulk-view.ts';
import { begun, BEGUN } from './begun.ts';

const { action, reason, createdAt: until } = EXAMPLE_BULK;
const EXAMPLE: BulkBody = { action, reason, selection: { filter: { category: 'junior' }, until } };

/** POST /api/v1/users/bulk: durable when it is answered; the operation says how far it is. */
export const postBulk = (context: MemberContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/users/bulk',
    summary: 'Change many people at once: those named, or all whom a filter means',
    auth: 'user',
    permission: 'users:write',
    envelope: true,
    idempotent: true,
    maxBodyBytes: 32 * 1024,
    body: BulkBody,
    responses: { 202: Envelope(BulkView) },
    examples: { body: EXAMPLE, answers: { 202: succeeded(BEGUN, EXAMPLE_BULK) } },
    errors: ['too_many_operations', 'database_unavailable'],
    handler: async ({ body, request, user: { userId: actorId } }) => {
      const { pool, bulks, logger, now } = context;
      const answer = await runOnce(pool, request, actorId, async (tx) =>
        begun(tx, context, await beginBulk(tx, { ...body, actorId }, now())),
      );
      bulks.wake();
      logger.info({ actorId, action: body.action.type }, 'a change of many people was begun');
      return answer;
    },
  });
