import { declareService } from '@golfroundpro/shared/service/declaration.ts';
import { ROLES } from '@golfroundpro/shared/tokens/user.ts';
import { NOTE_ADDED, NOTE_TOPIC } from './events.ts';

/** Notes of members, and what was heard of user.deleted. */
export const service = declareService({
  name: 'profile',
  area: 'members',
  summary: "golfers' cards: home club, tee, avatar, privacy",
  port: 8088,
  postgres: { connections: 4 },
  daprClient: 'sdk',
  calls: ['auth'],
  publishes: [{ name: NOTE_TOPIC, key: 'user id', retentionDays: 7, events: [NOTE_ADDED] }],
  subscribes: [
    {
      topic: 'user.deleted',
      path: '/events/heard',
      maxMessages: 100,
      maxAwaitMs: 100,
      note: 'What profile keeps of user.deleted, up to 100 events a call.',
    },
  ],
  ownData: true,
  paths: [{ prefix: '/api/v1/profile', auth: 'user' }],
  routes: async () => (await import('./routes/index.ts')).profileRoutes,
  permissions: {
    'profile:read': { roles: ROLES, apiKey: true },
    'profile:write': { roles: ROLES, apiKey: true },
  },
});
