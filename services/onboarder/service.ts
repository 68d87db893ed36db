import { declareService } from '@golfroundpro/shared/service/declaration.ts';
import { ROLES } from '@golfroundpro/shared/tokens/user.ts';
import { NOTE_ADDED, NOTE_TOPIC, REGISTRATION_REQUESTED, PLACE_CHANGED } from './events.ts';

/** Notes of members, and what was heard of user.deleted. */
export const service = declareService({
  name: 'onboarder',
  area: 'members',
  summary: 'takes registrations in, at any rate, and gives places',
  port: 8084,
  postgres: { connections: 6 },
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
  paths: [
    { prefix: '/api/v1/onboarder', auth: 'user' },
    { prefix: '/api/v1/membership-days', auth: 'user' },
    { prefix: '/api/v1/registrations/:statusId/offer', auth: 'public' },
  ],
  routes: async () => (await import('./routes/index.ts')).onboarderRoutes,
  permissions: {
    'onboarder:read': { roles: ROLES, apiKey: true },
    'onboarder:write': { roles: ROLES, apiKey: true },
    'days:manage': { roles: ['staff', 'admin'], apiKey: false },
  },
  errors: {
    not_open_yet: [
      409,
      'Registration has not opened yet',
      'Registration is not open yet. Come back when it opens.',
    ],
    day_closed: [409, 'Registration is closed', 'Registration is closed.'],
    day_on: [
      409,
      'Another membership day is announced or open',
      'Another membership day is announced or open. Close it first.',
    ],
    day_state: [
      409,
      'The state of the membership day does not allow it',
      'The membership day is past that already. Look at it anew.',
    ],
    quota_too_low: [
      409,
      'More places are held or offered than the quota would be',
      'More places than that are held or offered already.',
    ],
    too_many_days: [409, 'There are as many membership days as there may be'],
    no_offer: [409, 'No place is offered', 'No place is offered to you right now.'],
    offer_lapsed: [
      410,
      'The place has lapsed',
      'The offer has ended, and the place went to the next who waits.',
    ],
  },
});
