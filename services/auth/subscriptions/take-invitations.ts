import { bulkRoute } from '@golfroundpro/shared/events/bulk-route.ts';
import { takeBulk } from '@golfroundpro/shared/events/take-bulk.ts';
import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../context.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { INVITATION_TOPIC, readInvitationEvent } from './read-invitation-event.ts';

/** POST /events/invitations: the bulk subscription to the topic golf.invitation. */
export function invitationEvents(context: AuthContext): Route {
  return bulkRoute(
    { path: '/events/invitations', summary: 'Invited members, in bulk, from the sidecar' },
    (entries) =>
      takeBulk(
        { ...context, topic: INVITATION_TOPIC, source: '/auth' },
        {
          read: readInvitationEvent,
          apply: async (events) => {
            for (const { fact } of events)
              await queueMail(context.pool, { kind: 'invitation', ...fact });
            context.mail.wake();
            return true;
          },
        },
        entries,
      ),
  );
}
