import { Type } from 'typebox';
import { IsNull, MoreThan } from 'typeorm';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { SessionEntity } from '../../db/session-entity.ts';
import { deviceLabel } from '../../domain/device-label.ts';
import { EXAMPLE_SESSION, SessionItem } from './schemas.ts';

const SHOWN = {
  id: true,
  userAgent: true,
  address: true,
  methods: true,
  createdAt: true,
  lastUsedAt: true,
  expiresAt: true,
} as const;

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
      const { userId } = user;
      const sessions = await context.dataSource.manager.find(SessionEntity, {
        select: SHOWN,
        where: { userId, revokedAt: IsNull(), expiresAt: MoreThan(context.now()) },
        order: { lastUsedAt: 'DESC', id: 'ASC' },
      });
      const items = sessions.map(({ userAgent, ...session }) => ({
        ...session,
        device: deviceLabel(userAgent),
        current: session.id === user.sessionId,
      }));
      return { status: 200, body: { items } };
    },
  });
