import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { CacheUpdaterContext } from '../context.ts';
import { EXAMPLE_NOTE, NoteAnswer } from './note-answer.ts';

const LATEST = `SELECT id, text FROM note WHERE user_id = $1
  ORDER BY created_at DESC, id DESC LIMIT 100`;

/** GET /api/v1/cache-updater/notes */
export const listNotes = ({ pool }: CacheUpdaterContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/cache-updater/notes',
    summary: 'Your latest notes, 100 at most',
    auth: 'user',
    permission: 'cache-updater:read',
    responses: { 200: Type.Object({ items: Type.Array(NoteAnswer) }) },
    examples: { answers: { 200: { items: [EXAMPLE_NOTE] } } },
    errors: ['database_unavailable'],
    handler: async ({ user }) => {
      const { rows } = await pool.query(LATEST, [user.userId]);
      return { status: 200, body: { items: rows } };
    },
  });
