import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { MemberContext } from '../context.ts';
import { confirmations } from '../subscriptions/confirmations.ts';
import { deletions } from '../subscriptions/deletions.ts';
import { places } from '../subscriptions/places.ts';
import { registrations } from '../subscriptions/registrations.ts';
import { verifications } from '../subscriptions/verifications.ts';
import { inquiryRoutes } from './inquiries/index.ts';
import { ownData } from './own-data.ts';
import { userRoutes } from './users/index.ts';

/** Every action of member. */
export function memberRoutes(context: MemberContext): Route[] {
  return [
    ...userRoutes(context),
    ...inquiryRoutes(context),
    ownData(context),
    registrations(context),
    places(context),
    confirmations(context),
    verifications(context),
    deletions(context),
  ];
}
