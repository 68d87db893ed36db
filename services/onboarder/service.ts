import { declareService } from '@golfroundpro/shared/service/declaration.ts';
import { ROLES } from '@golfroundpro/shared/tokens/user.ts';
import { PLACE_CHANGED, REGISTRATION_REPEATED, REGISTRATION_REQUESTED } from './events.ts';

const DESK = ['staff', 'admin'] as const;
const USER_KEY = { key: 'user id', retentionDays: 7 };

/** The one door: who has which e-mail, who asked to be a member, and in which order. */
export const service = declareService({
  name: 'onboarder',
  area: 'members',
  summary: 'takes registrations in, at any rate, and gives places',
  port: 8084,
  postgres: { connections: 8 },
  redis: ['redis-state', 'redis-cache'],
  daprClient: 'sdk',
  secrets: { nationalIdKey: 'key', digestKey: 'key' },
  calls: ['auth'],
  publishes: [
    { name: 'user.registration.request', ...USER_KEY, events: [REGISTRATION_REQUESTED] },
    { name: 'user.registration.repeated', ...USER_KEY, events: [REGISTRATION_REPEATED] },
    { name: 'membership.place', ...USER_KEY, events: [PLACE_CHANGED] },
  ],
  subscribes: [
    {
      topic: 'user.deleted',
      path: '/events/deletions',
      maxMessages: 20,
      maxAwaitMs: 200,
      note: 'Deleted users, up to 20 a call: each is taken off the list and out of the log.',
    },
    {
      topic: 'member.changed',
      path: '/events/members',
      maxMessages: 200,
      maxAwaitMs: 200,
      note: 'Where members stand, up to 200 a call: who is deleted gives their place back.',
    },
  ],
  ownData: true,
  paths: [
    { prefix: '/api/v1/register', auth: 'public' },
    { prefix: '/api/v1/registrations/desk', auth: 'user' },
    { prefix: '/api/v1/registrations/:statusId/offer', auth: 'public' },
    { prefix: '/api/v1/membership-days', auth: 'user' },
    { prefix: '/api/v1/waiting-room', auth: 'public' },
  ],
  routes: async () => (await import('./routes/index.ts')).onboarderRoutes,
  permissions: {
    'registrations:own': { roles: ROLES, apiKey: true },
    'days:manage': { roles: DESK, apiKey: false },
    'registrations:desk': { roles: DESK, apiKey: false },
  },
  errors: {
    already_registered: [
      409,
      'Somebody has registered with this already',
      'Somebody has registered with this already. If it was you, look into your mail.',
    ],
    email_typo: [
      400,
      'The e-mail looks misspelt: confirm it, or send the one that was meant',
      'Is this e-mail spelt right?',
    ],
    email_disposable: [
      400,
      'An e-mail that lasts is needed',
      'This e-mail is of a service whose addresses do not last. Please give one that you keep.',
    ],
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
    not_admitted: [
      403,
      'The waiting room has not admitted this yet',
      'It is not your turn yet. Wait in the waiting room.',
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
