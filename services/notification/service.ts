import { declareService } from '@golfroundpro/shared/service/declaration.ts';
import { ROLES } from '@golfroundpro/shared/tokens/user.ts';
import { NOTE_ADDED, NOTE_TOPIC, CONFIRMATION_BOUNCED, USER_CONFIRMATION } from './events.ts';

/** Notes of members, and what was heard of user.deleted. */
export const service = declareService({
  name: 'notification',
  area: 'members',
  summary: 'mails what the club has to tell a person',
  port: 8087,
  postgres: { connections: 4 },
  daprClient: 'sdk',
  calls: ['auth'],
  publishes: [
    { name: NOTE_TOPIC, key: 'user id', retentionDays: 7, events: [NOTE_ADDED] },
    {
      name: 'user.confirmation.sent',
      key: 'user id',
      retentionDays: 7,
      events: [USER_CONFIRMATION, CONFIRMATION_BOUNCED],
    },
  ],
  subscribes: [
    {
      topic: 'user.deleted',
      path: '/events/heard',
      maxMessages: 100,
      maxAwaitMs: 100,
      note: 'What notification keeps of user.deleted, up to 100 events a call.',
    },
  ],
  ownData: true,
  paths: [{ prefix: '/api/v1/notification', auth: 'user' }],
  routes: async () => (await import('./routes/index.ts')).notificationRoutes,
  permissions: {
    'notification:read': { roles: ROLES, apiKey: true },
    'notification:write': { roles: ROLES, apiKey: true },
  },
});
