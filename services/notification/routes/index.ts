import { logRoute } from '@golfroundpro/shared/events/log-route.ts';
import type { Route } from '@golfroundpro/shared/http/route.ts';
import { retryRoutes } from '@golfroundpro/shared/retry/retry-routes.ts';
import type { NotificationContext } from '../context.ts';
import { CONFIRMATION_BOUNCED, USER_CONFIRMATION } from '../events.ts';
import { deletions } from '../subscriptions/deletions.ts';
import { retried } from '../subscriptions/retried.ts';
import { ownData } from './own-data.ts';
import { resendConfirmation } from './resend-confirmation.ts';

/** Every action of notification. */
export function notificationRoutes(context: NotificationContext): Route[] {
  return [
    resendConfirmation(context),
    ownData(context),
    logRoute(context.pool, {
      callers: ['cache-updater'],
      events: [USER_CONFIRMATION, CONFIRMATION_BOUNCED],
    }),
    ...retryRoutes(context, { path: '/api/v1/retries/notification', permission: 'mails:retry' }),
    ...retried(context),
    deletions(context),
  ];
}
