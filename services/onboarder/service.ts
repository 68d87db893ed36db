import { declareService } from '@golfroundpro/shared/service/declaration.ts';
import { ROLES } from '@golfroundpro/shared/tokens/user.ts';
import { NOTE_ADDED, NOTE_TOPIC, REGISTRATION_REQUESTED, PLACE_CHANGED } from './events.ts';

/** Notes of members, and what was heard of user.deleted. */
export const service = declareService({
  name: 'onboarder',
  area: 'members',
  summary: 'takes registrations in, at any rate, and gives places',
  port: 8084,
  postgres: { connections: 4 },
  daprClient: 'sdk',
  calls: ['auth'],
  publishes: [
    { name: NOTE_TOPIC, key: 'user id', retentionDays: 7, events: [NOTE_ADDED] },
    {
      name: 'user.registration.request',
      key: 'user id',
      retentionDays: 7,
      events: [REGISTRATION_REQUESTED],
    },
    { name: 'membership.place', key: 'user id', retentionDays: 7, events: [PLACE_CHANGED] },
  ],
  subscribes: [
    {
      topic: 'user.deleted',
      path: '/events/heard',
      maxMessages: 100,
      maxAwaitMs: 100,
      note: 'What onboarder keeps of user.deleted, up to 100 events a call.',
    },
  ],
  ownData: true,
  paths: [{ prefix: '/api/v1/onboarder', auth: 'user' }],
  routes: async () => (await import('./routes/index.ts')).onboarderRoutes,
  permissions: {
    'onboarder:read': { roles: ROLES, apiKey: true },
    'onboarder:write': { roles: ROLES, apiKey: true },
  },
});
