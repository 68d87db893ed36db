import { bulkRoute } from '@golfroundpro/shared/events/bulk-route.ts';
import { takeBulk } from '@golfroundpro/shared/events/take-bulk.ts';
import type { Route } from '@golfroundpro/shared/http/route.ts';
import { RETRY_PATH } from '@golfroundpro/shared/retry/retry-subscription.ts';
import type { Taker } from '@golfroundpro/shared/retry/taker.ts';
import type { MemberContext } from '../context.ts';
import { accounts } from './accounts.ts';
import { deletions } from './deletions.ts';
import { givenNames } from './given-names.ts';
import { logins } from './logins.ts';

const OF_REGISTRATIONS = {
  'user.registration.request': '/events/registrations',
  'membership.place': '/events/places',
  'user.confirmation.sent': '/events/confirmations',
  'user.verified': '/events/verifications',
};

/** Where the sidecar hands events over. */
export function subscriptions(context: MemberContext): Route[] {
  const { retries } = context;
  const retried = Object.entries(OF_REGISTRATIONS).map(([topic, path]) =>
    bulkRoute(about(path, topic), (entries) => retries.take(topic, entries)),
  );
  const retryRoute = bulkRoute(about(RETRY_PATH, 'user.registration.retry'), (entries) =>
    retries.takeBack(entries),
  );
  return [
    ...retried,
    retryRoute,
    directRoute(context, '/events/logins', logins(context)),
    directRoute(context, '/events/accounts', accounts(context)),
    directRoute(context, '/events/updates', givenNames(context)),
    directRoute(context, '/events/deletions', deletions(context)),
  ];
}

/** What is no step of a registration: what fails comes again at once. */
function directRoute(context: MemberContext, path: string, taker: Taker): Route {
  const { topic, read } = taker;
  const apply = async (events: Parameters<Taker['apply']>[0]) => {
    await taker.apply(events);
    return true;
  };
  return bulkRoute(about(path, topic), (entries) =>
    takeBulk({ ...context, topic, source: '/member' }, { read, apply }, entries),
  );
}

function about(path: string, topic: string) {
  return { path, summary: `Events of ${topic}, in bulk, from the sidecar` };
}
