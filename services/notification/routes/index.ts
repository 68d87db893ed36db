import type { Route } from '@golfroundpro/shared/http/route.ts';
import { retryRoutes } from '@golfroundpro/shared/retry/retry-routes.ts';
import type { NotificationContext } from '../context.ts';
import { deletions } from '../subscriptions/deletions.ts';
import { retried } from '../subscriptions/retried.ts';
import { ownData } from './own-data.ts';
import { resendConfirmation } from './resend-confirmation.ts';

/** Every action of notification. */
export function notificationRoutes(context: NotificationContext): Route[] {
  return [
    resendConfirmation(context),
    ownData(context),
    ...retryRoutes(context, { path: '/api/v1/retries/notification', permission: 'mails:retry' }),
    ...retried(context),
    deletions(context),
  ];
}
