import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { WorkerContext } from '../context.ts';

const Heard = Type.Object({ type: Type.String(), position: Type.String() });
const LATEST = 'SELECT type, position::text FROM heard ORDER BY heard.position DESC LIMIT 100';

/** GET /api/v1/worker/heard */
export const listHeard = ({ pool }: WorkerContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/worker/heard',
    summary: 'The latest events that were heard of, 100 at most',
    auth: 'user',
    permission: 'worker:read',
    responses: { 200: Type.Object({ items: Type.Array(Heard) }) },
    examples: { answers: { 200: { items: [{ type: 'UserDeleted', position: '7' }] } } },
    errors: ['database_unavailable'],
    handler: async () => {
      const { rows } = await pool.query(LATEST);
      return { status: 200, body: { items: rows } };
    },
  });
