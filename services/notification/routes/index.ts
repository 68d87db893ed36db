import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { NotificationContext } from '../context.ts';
import { deletions } from '../subscriptions/deletions.ts';
import { retried } from '../subscriptions/retried.ts';
import { ownData } from './own-data.ts';
import { resendConfirmation } from './resend-confirmation.ts';

/** Every action of notification. */
export function notificationRoutes(context: NotificationContext): Route[] {
  return [resendConfirmation(context), ownData(context), ...retried(context), deletions(context)];
}
