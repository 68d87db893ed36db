import { Type } from 'typebox';
import { ownDataRoute } from '@golfroundpro/shared/own-data/own-data-route.ts';
import { readPages } from '@golfroundpro/shared/own-data/read-pages.ts';
import type { WorkerContext } from '../context.ts';

const NoteRow = Type.Object({
  id: Type.String({ format: 'uuid' }),
  text: Type.String(),
  createdAt: Type.String({ format: 'date-time' }),
});
const NOTES = `
  SELECT id, text, created_at AS "createdAt" FROM note
  WHERE user_id = $1 AND id > $2 ORDER BY id LIMIT $3`;

/** GET /internal/own-data: the caller's notes, for the file of all that is kept of them. */
export const ownData = ({ pool }: WorkerContext) =>
  ownDataRoute({
    permission: 'worker:read',
    told: Type.Object({ notes: Type.Array(NoteRow, { description: 'All that were added' }) }),
    of: (userId) => ({ notes: readPages(pool, NOTES, userId) }),
  });
