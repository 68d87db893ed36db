import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id, OrNull, PageQuery } from '@golfroundpro/shared/http/schemas.ts';
import { AUDIT_ACTIONS } from '../../audit/audit-action.ts';
import { readAudit, type AuditRow } from '../../audit/read-audit.ts';
import type { AuthContext } from '../../context.ts';
import { deviceLabel } from '../../domain/device-label.ts';
import { Time } from '../../schemas.ts';

const Action = Type.Enum([...AUDIT_ACTIONS]);

const AuditListQuery = Type.Object(
  {
    userId: Type.Optional(Id),
    action: Type.Optional(Action),
    from: Type.Optional(Time),
    to: Type.Optional(Time),
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
    handler: async ({ query }) => {
      const { userId, action, from, to, cursor, limit = 20 } = query;
      const found = await readAudit(context.pool, {
        userId,
        action,
        from: from === undefined ? undefined : new Date(from),
        to: to === undefined ? undefined : new Date(to),
        beforeId: cursor,
        limit: limit + 1,
      });
      const items = found.slice(0, limit).map(toItem);
      const nextCursor = found.length > limit ? items.at(-1)!.id : null;
      return { status: 200, body: { items, nextCursor } };
    },
  });

function toItem({ userAgent, ...entry }: AuditRow) {
  return { ...entry, device: deviceLabel(userAgent) };
}

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
