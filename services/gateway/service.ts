import { declareService } from '@golfroundpro/shared/service/declaration.ts';

/** One entry to the club. */
export const service = declareService({
  name: 'gateway',
  area: 'entry',
  summary: 'one entry: rate limits, tokens and API keys, CORS, proxy, live streams, the page',
  port: 8080,
  redis: ['redis-cache'],
  // All that hold something of people: it puts their own data together.
  calls: [
    'auth',
    'round',
    'analytics',
    'onboarder',
    'member',
    'notification',
    'cache-updater',
    'profile',
    'worker',
  ],
  routes: async () => (await import('./routes.ts')).gatewayRoutes,
  settings: { PUBLIC_URL: 'http://localhost:8080' },
  errors: {
    unknown_host: [421, 'Nothing is served under this name'],
    request_timeout: [
      408,
      'The body did not come in time',
      'Your connection was too slow for that. Please try again.',
    ],
    too_many_streams: [429, 'Too many live streams are open'],
  },
});
