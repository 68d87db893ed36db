import { Type } from 'typebox';
import { ownDataRoute } from '@golfroundpro/shared/own-data/own-data-route.ts';
import { readPages } from '@golfroundpro/shared/own-data/read-pages.ts';
import type { OnboarderContext } from '../context.ts';
import { OWN_PLACES, OwnPlace } from '../places/db/own-places.ts';

const NoteRow = Type.Object({
  id: Type.String({ format: 'uuid' }),
  text: Type.String(),
  createdAt: Type.String({ format: 'date-time' }),
});
const NOTES = `
  SELECT id, text, created_at AS "createdAt" FROM note
  WHERE user_id = $1 AND id > $2 ORDER BY id LIMIT $3`;

/** GET /internal/own-data: the caller's notes, for the file of all that is kept of them. */
export const ownData = ({ pool }: OnboarderContext) =>
  ownDataRoute({
    permission: 'onboarder:read',
    told: Type.Object({
      notes: Type.Array(NoteRow, { description: 'All that were added' }),
      places: Type.Array(OwnPlace, { description: 'The place in the order of arrivals' }),
    }),
    of: (userId) => ({
      notes: readPages(pool, NOTES, userId),
      places: readPages(pool, OWN_PLACES, userId),
    }),
  });
