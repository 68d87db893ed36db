import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import type { Session } from '../../db/session-entity.ts';
import { deviceLabel } from '../../domain/device-label.ts';
import { EXAMPLE_SESSION, SessionItem } from './schemas.ts';

const LIST = `
  SELECT id, user_agent AS "userAgent", address, methods, created_at AS "createdAt",
    last_used_at AS "lastUsedAt", expires_at AS "expiresAt"
  FROM session WHERE user_id = $1 AND revoked_at IS NULL AND expires_at > $2
  ORDER BY last_used_at DESC, id`;

/** GET /api/v1/auth/sessions: where somebody is logged in, the latest used first. */
export const listSessions = (context: AuthContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/auth/sessions',
    summary: 'List your sessions, with device and address',
    auth: 'user',
    permission: 'account:manage',
    examples: { answers: { 200: { items: [EXAMPLE_SESSION] } } },
    responses: { 200: Type.Object({ items: Type.Array(SessionItem) }) },
    errors: ['database_unavailable'],
    handler: async ({ user }) => {
      const { rows } = await context.pool.query<Session>(LIST, [user.userId, context.now()]);
      const items = rows.map(({ userAgent, ...session }) => ({
        ...session,
        device: deviceLabel(userAgent),
        current: session.id === user.sessionId,
      }));
      return { status: 200, body: { items } };
    },
  });
