import { Type } from 'typebox';
import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id, OrNull, PageQuery } from '@golfroundpro/shared/http/schemas.ts';
import { appendAudit } from '../../audit/append-audit.ts';
import { auditItem } from '../../audit/export-audit.ts';
import { readAudit } from '../../audit/read-audit.ts';
import type { AuthContext } from '../../context.ts';
import { Time } from '../../schemas.ts';
import { Action, AuditFilterQuery, lookedFor, toFilter } from './audit-query.ts';

const AuditListQuery = Type.Object(
  {
    ...AuditFilterQuery.properties,
    limit: PageQuery.properties.limit,
    cursor: Type.Optional(
      Type.String({ pattern: '^\\d{1,18}$', description: 'nextCursor of a page' }),
    ),
  },
  { additionalProperties: false },
);

const ErasedName = Type.Union([Type.String(), Type.Null()], {
  description: 'As it is now. Null beside an id: the account was erased',
});

const AuditItem = Type.Object({
  id: Type.String(),
  at: Time,
  action: Action,
  actorId: Type.Union([Id, Type.Null()], { description: 'Null: not known yet, or a command' }),
  actorName: ErasedName,
  userId: Type.Union([Id, Type.Null()], { description: 'Whose account it was done to' }),
  userName: ErasedName,
  address: Type.String(),
  device: Type.String({ description: 'Such as "Chrome on Android"' }),
  detail: Type.Record(Type.String(), Type.Unknown()),
});

/** GET /api/v1/auth/audit: who did what to whom, the newest first. */
export const listAudit = (context: AuthContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/auth/audit',
    summary: 'List the audit log, the newest first; from a time on, to before another',
    auth: 'user',
    permission: 'audit:read',
    query: AuditListQuery,
    responses: {
      200: Type.Object({ items: Type.Array(AuditItem), nextCursor: OrNull(Type.String()) }),
    },
    examples: { answers: { 200: { items: [exampleEntry()], nextCursor: null } } },
    errors: ['database_unavailable'],
    handler: async ({ query, user: { userId: actorId }, request }) => {
      const { pool } = context;
      const { cursor: beforeId, limit = 20 } = query;
      const found = await readAudit(pool, { ...toFilter(query), beforeId, limit: limit + 1 });
      const items = found.slice(0, limit).map(auditItem);
      const nextCursor = found.length > limit ? items.at(-1)!.id : null;
      const entry = { actorId, userId: null, caller: callerOf(request), detail: lookedFor(query) };
      await appendAudit(pool, { action: 'audit.read', ...entry });
      return { status: 200, body: { items, nextCursor } };
    },
  });

function exampleEntry() {
  return {
    id: '1042',
    at: '2026-05-02T08:00:00.000Z',
    action: 'totp.reset',
    actorId: '0198c0de-0000-7000-8000-0000000000ab',
    actorName: 'Iain Reid',
    userId: '0198c0de-0000-7000-8000-0000000000aa',
    userName: 'Moira Fraser',
    address: '203.0.113.7',
    device: 'Firefox on Linux',
    detail: {},
  };
}
