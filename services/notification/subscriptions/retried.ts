import { bulkRoute } from '@golfroundpro/shared/events/bulk-route.ts';
import type { Route } from '@golfroundpro/shared/http/route.ts';
import { RETRY_PATH } from '@golfroundpro/shared/retry/retry-subscription.ts';
import type { NotificationContext } from '../context.ts';

/** The topics of which what cannot be done now is tried later, and the one that tells of it. */
export function retried(context: NotificationContext): Route[] {
  const take = (topic: string, path: string) =>
    bulkRoute({ path, summary: `Events of ${topic}, in bulk, from the sidecar` }, (entries) =>
      context.retries.take(topic, entries),
    );
  return [
    take('user.registration.request', '/events/registrations'),
    take('user.created', '/events/created'),
    take('user.registration.repeated', '/events/repeated'),
    bulkRoute(
      { path: RETRY_PATH, summary: 'What is tried later, in bulk, from the sidecar' },
      (entries) => context.retries.takeBack(entries),
    ),
  ];
}
