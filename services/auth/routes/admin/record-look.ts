import { Type } from 'typebox';
import { Reason } from '@golfroundpro/shared/http/reason.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import { appendAudit } from '../../audit/append-audit.ts';
import type { AuthContext } from '../../context.ts';

/** From where who looks called, as member was told of it. */
const From = Type.Object(
  { address: Type.String({ maxLength: 100 }), userAgent: Type.String({ maxLength: 300 }) },
  { additionalProperties: false },
);

/** POST /internal/audit/looks: an entry in the audit log before member tells staff a national id. */
export const recordLook = ({ pool, relay }: AuthContext) =>
  defineRoute({
    method: 'post',
    path: '/internal/audit/looks',
    summary: 'Note in the audit log that staff look at the national id of a person',
    auth: 'service',
    callers: ['member'],
    internal: true,
    body: Type.Object(
      { userId: Id, actorId: Id, reason: Reason, caller: From },
      { additionalProperties: false },
    ),
    responses: { 200: Type.Object({ noted: Type.Literal(true) }) },
    errors: ['database_unavailable'],
    handler: async ({ body: { reason, ...look } }) => {
      await appendAudit(pool, { action: 'national_id.read', ...look, detail: { reason } });
      relay.wake();
      return { status: 200, body: { noted: true } };
    },
  });
