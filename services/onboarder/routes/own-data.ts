import { Type } from 'typebox';
import { ownDataRoute } from '@golfroundpro/shared/own-data/own-data-route.ts';
import { OrNull } from '@golfroundpro/shared/http/schemas.ts';
import { readPages } from '@golfroundpro/shared/own-data/read-pages.ts';
import type { OnboarderContext } from '../context.ts';
import { OWN_PLACES, OwnPlace } from '../places/db/own-places.ts';
import { findRegistration } from '../registrations/db/read-registration.ts';
import { openNationalId } from '../registrations/sealed-national-id.ts';

const Registration = Type.Object({
  userId: Type.String(),
  statusId: Type.String({ description: 'Of the page that tells where it stands' }),
  name: Type.String(),
  email: Type.String(),
  phoneNumber: OrNull(Type.String()),
  nationalId: OrNull(Type.String()),
  via: Type.Enum(['form', 'account', 'desk']),
  arrival: OrNull(Type.Integer({ description: 'The number in the order of arrivals' })),
  requestedAt: OrNull(Type.String({ format: 'date-time', description: 'Null: an account alone' })),
});

/** GET /internal/own-data: what onboarder holds of the caller. */
export const ownData = (context: OnboarderContext) =>
  ownDataRoute({
    permission: 'registrations:own',
    told: Type.Object({
      registration: OrNull(Registration),
      places: Type.Array(OwnPlace, { description: 'The place in the order of arrivals' }),
    }),
    of: (userId) => ({
      registration: () => registrationOf(context, userId),
      places: readPages(context.pool, OWN_PLACES, userId),
    }),
  });

async function registrationOf({ pool, keys }: OnboarderContext, userId: string) {
  const found = await findRegistration(pool, userId);
  if (!found) return null;
  return { ...found.told, nationalId: openNationalId(keys, found) };
}
