import type { Route } from '@golfroundpro/shared/http/route.ts';
import { retryRoutes } from '@golfroundpro/shared/retry/retry-routes.ts';
import type { MemberContext } from '../context.ts';
import { subscriptions } from '../subscriptions/index.ts';
import { inquiryRoutes } from './inquiries/index.ts';
import { ownData } from './own-data.ts';
import { userRoutes } from './users/index.ts';

/** Every action of member. */
export function memberRoutes(context: MemberContext): Route[] {
  return [
    ...userRoutes(context),
    ...inquiryRoutes(context),
    ...retryRoutes(context, { path: '/api/v1/retries/member', permission: 'members:retry' }),
    ownData(context),
    ...subscriptions(context),
  ];
}
