import { logRoute } from '@golfroundpro/shared/events/log-route.ts';
import type { Route } from '@golfroundpro/shared/http/route.ts';
import { retryRoutes } from '@golfroundpro/shared/retry/retry-routes.ts';
import type { MemberContext } from '../context.ts';
import { MEMBER_CHANGED, USER_CREATED, USER_DELETED, USER_UPDATED } from '../events.ts';
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
    logRoute(context.pool, {
      callers: ['cache-updater'],
      events: [USER_CREATED, MEMBER_CHANGED, USER_UPDATED, USER_DELETED],
    }),
    ...subscriptions(context),
  ];
}
