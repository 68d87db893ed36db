import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { deviceLabel } from '../../domain/device-label.ts';
import { DeviceItem } from './schemas.ts';

interface DeviceRow {
  id: string;
  userAgent: string;
  address: string;
  createdAt: Date;
  lastUsedAt: Date;
  expiresAt: Date;
}

const LIST = `
  SELECT id, user_agent AS "userAgent", address, created_at AS "createdAt",
    last_used_at AS "lastUsedAt", expires_at AS "expiresAt"
  FROM trusted_device WHERE user_id = $1 AND expires_at > $2 ORDER BY last_used_at DESC, id`;

/** GET /api/v1/auth/account/trusted-devices: what logs in without a code, the latest used first. */
export const listDevices = (context: AuthContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/auth/account/trusted-devices',
    summary: 'List the devices that log in without a code',
    auth: 'user',
    permission: 'account:manage',
    responses: { 200: Type.Object({ items: Type.Array(DeviceItem) }) },
    examples: {
      answers: {
        200: {
          items: [
            {
              id: '0198c0de-0000-7000-8000-0000000000ee',
              device: 'Chrome on Android',
              address: '203.0.113.7',
              createdAt: '2026-05-02T08:00:00.000Z',
              lastUsedAt: '2026-05-09T07:40:00.000Z',
              expiresAt: '2026-06-01T08:00:00.000Z',
            },
          ],
        },
      },
    },
    errors: ['database_unavailable'],
    handler: async ({ user }) => {
      const { rows } = await context.pool.query<DeviceRow>(LIST, [user.userId, context.now()]);
      const items = rows.map(({ userAgent, ...row }) => ({
        ...row,
        device: deviceLabel(userAgent),
      }));
      return { status: 200, body: { items } };
    },
  });
