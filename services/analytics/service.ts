import { declareService } from '@golfroundpro/shared/service/declaration.ts';
import { ROLES } from '@golfroundpro/shared/tokens/user.ts';
import { ACHIEVEMENT_EVENTS, ACHIEVEMENT_TOPIC } from './events.ts';

/** What rounds come to: a fold of events in Redis, which can be made anew at any time. */
export const service = declareService({
  name: 'analytics',
  area: 'play',
  summary: 'figures, boards and achievements from events alone; rebuilds itself',
  port: 8083,
  postgres: { connections: 8 },
  redis: ['redis-state', 'redis-cache'],
  calls: ['auth', 'round'],
  publishes: [
    {
      name: ACHIEVEMENT_TOPIC,
      key: 'user id',
      retentionDays: 7,
      events: ACHIEVEMENT_EVENTS,
    },
  ],
  subscribes: [
    {
      topic: 'golf.round',
      path: '/events/rounds',
      maxMessages: 500,
      maxAwaitMs: 15,
      note: 'Rounds, in bulk: up to 500 events a call, waiting 15 ms at most for more.',
    },
  ],
  sharesViews: true,
  ownData: true,
  paths: [
    { prefix: '/api/v1/analytics', auth: 'user' },
    { prefix: '/api/v1/leaderboards', auth: 'user' },
    { prefix: '/api/v1/achievements', auth: 'user' },
  ],
  channels: { 'analytics:boards': 'these leaderboards have changed' },
  routes: async () => (await import('./routes/index.ts')).analyticsRoutes,
  permissions: { 'analytics:read': { roles: ROLES, apiKey: true } },
  errors: {
    views_rebuilding: [
      503,
      'The figures are being rebuilt',
      'Your figures are being worked out afresh. They will be back shortly.',
    ],
    views_unavailable: [
      503,
      'The figures cannot be reached',
      'Your figures cannot be reached right now. Your rounds are safe.',
    ],
  },
});
