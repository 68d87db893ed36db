import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { CacheUpdaterContext } from '../context.ts';

const Heard = Type.Object({ type: Type.String(), position: Type.String() });
const LATEST = 'SELECT type, position::text FROM heard ORDER BY heard.position DESC LIMIT 100';

/** GET /api/v1/cache-updater/heard */
export const listHeard = ({ pool }: CacheUpdaterContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/cache-updater/heard',
    summary: 'The latest events that were heard of, 100 at most',
    auth: 'user',
    permission: 'cache-updater:read',
    responses: { 200: Type.Object({ items: Type.Array(Heard) }) },
    examples: { answers: { 200: { items: [{ type: 'UserDeleted', position: '7' }] } } },
    errors: ['database_unavailable'],
    handler: async () => {
      const { rows } = await pool.query(LATEST);
      return { status: 200, body: { items: rows } };
    },
  });
