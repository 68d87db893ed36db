import { declareService } from '@golfroundpro/shared/service/declaration.ts';
import { ROLES } from '@golfroundpro/shared/tokens/user.ts';
import { NOTE_ADDED, NOTE_TOPIC, USER_CREATED, MEMBER_CHANGED } from './events.ts';

/** Notes of members, and what was heard of user.deleted. */
export const service = declareService({
  name: 'member',
  area: 'members',
  summary: 'the people of the club: their data, numbers and standing',
  port: 8085,
  postgres: { connections: 4 },
  daprClient: 'sdk',
  calls: ['auth'],
  publishes: [
    { name: NOTE_TOPIC, key: 'user id', retentionDays: 7, events: [NOTE_ADDED] },
    { name: 'user.created', key: 'user id', retentionDays: 7, events: [USER_CREATED] },
    { name: 'member.changed', key: 'user id', retentionDays: 7, events: [MEMBER_CHANGED] },
  ],
  subscribes: [
    {
      topic: 'user.deleted',
      path: '/events/heard',
      maxMessages: 100,
      maxAwaitMs: 100,
      note: 'What member keeps of user.deleted, up to 100 events a call.',
    },
  ],
  ownData: true,
  paths: [{ prefix: '/api/v1/member', auth: 'user' }],
  routes: async () => (await import('./routes/index.ts')).memberRoutes,
  permissions: {
    'member:read': { roles: ROLES, apiKey: true },
    'member:write': { roles: ROLES, apiKey: true },
  },
});
