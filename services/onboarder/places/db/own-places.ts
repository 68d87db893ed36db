import { Type } from 'typebox';
import { OrNull } from '@golfroundpro/shared/http/schemas.ts';
import { PLACES } from '../domain/place.ts';

const Time = Type.String({ format: 'date-time' });

/** The place of a person, in the file of all that is kept of them. */
export const OwnPlace = Type.Object({
  id: Type.String({ format: 'uuid', description: 'Of the page that tells where it stands' }),
  arrival: Type.Integer({ description: 'The number in the order of arrivals' }),
  day: OrNull(Type.String({ description: 'What the membership day was called, if there was one' })),
  place: Type.Enum(PLACES),
  arrivedAt: Time,
  offerEndsAt: OrNull(Time),
});

/** A page of what is kept, for readPages. */
export const OWN_PLACES = `
  SELECT status_id AS id, arrival::float8 AS arrival, name AS day, place, arrived_at AS "arrivedAt",
    offer_ends_at AS "offerEndsAt"
  FROM place LEFT JOIN membership_day ON membership_day.id = day_id
  WHERE user_id = $1 AND status_id > $2 ORDER BY status_id LIMIT $3`;
