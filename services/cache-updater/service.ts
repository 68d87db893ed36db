import { declareService } from '@golfroundpro/shared/service/declaration.ts';
import { ROLES } from '@golfroundpro/shared/tokens/user.ts';
import { TOPICS } from './topics.ts';

/** Where each registration stands: a fold of the events of all services, in Redis. */
export const service = declareService({
  name: 'cache-updater',
  area: 'members',
  summary: 'where each registration stands, from the events of all',
  port: 8086,
  redis: ['redis-state'],
  daprClient: 'sdk',
  calls: ['auth', 'member', 'notification', 'onboarder'],
  subscribes: TOPICS.map(({ topic, path }) => ({
    topic,
    path,
    maxMessages: 500,
    maxAwaitMs: 100,
    note: 'Where registrations stand follows from it, up to 500 events a call.',
  })),
  ownData: true,
  paths: [{ prefix: '/api/v1/registrations', auth: 'public' }],
  routes: async () => (await import('./routes/index.ts')).cacheUpdaterRoutes,
  permissions: { 'registrations:read': { roles: ROLES, apiKey: false } },
  errors: {
    registrations_rebuilding: [
      503,
      'Where registrations stand is being worked out afresh',
      'Where you stand is being worked out afresh. It will be here shortly; your registration is safe.',
    ],
    registrations_unavailable: [
      503,
      'Where registrations stand cannot be read',
      'Where you stand cannot be read right now. Your registration is safe.',
    ],
  },
});
