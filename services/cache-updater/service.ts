import { declareService } from '@golfroundpro/shared/service/declaration.ts';
import { ROLES } from '@golfroundpro/shared/tokens/user.ts';
import { NOTE_ADDED, NOTE_TOPIC } from './events.ts';

/** Notes of members, and what was heard of user.deleted. */
export const service = declareService({
  name: 'cache-updater',
  area: 'members',
  summary: 'where each registration stands, from the events of all',
  port: 8086,
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
      note: 'What cache-updater keeps of user.deleted, up to 100 events a call.',
    },
  ],
  ownData: true,
  paths: [{ prefix: '/api/v1/cache-updater', auth: 'user' }],
  routes: async () => (await import('./routes/index.ts')).cacheUpdaterRoutes,
  permissions: {
    'cache-updater:read': { roles: ROLES, apiKey: true },
    'cache-updater:write': { roles: ROLES, apiKey: true },
  },
});
