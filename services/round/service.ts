import { declareService } from '@golfroundpro/shared/service/declaration.ts';
import { ROLES } from '@golfroundpro/shared/tokens/user.ts';
import { COURSE_BYTES } from './courses/course-bytes.ts';
import { INVITATION_EVENTS, ROUND_EVENTS } from './events.ts';
import { ROUND_TOPIC } from './events/event-fields.ts';
import { INVITATION_TOPIC } from './events/invitation-events.ts';

const KEEPERS_OF_COURSES = ['staff', 'admin'] as const;

/** Golf as it is played: the record of all scores, and the log of what happened to them. */
export const service = declareService({
  name: 'round',
  area: 'play',
  summary: 'courses, rounds, scores, handicaps; the log of events and its relay',
  port: 8082,
  postgres: { connections: 16 },
  redis: ['redis-state', 'redis-cache'],
  calls: ['auth'],
  publishes: [
    {
      name: ROUND_TOPIC,
      key: 'round id',
      partitions: 2,
      retentionDays: 7,
      events: ROUND_EVENTS,
    },
    { name: INVITATION_TOPIC, key: 'user id', retentionDays: 7, events: INVITATION_EVENTS },
  ],
  subscribes: [
    {
      topic: 'user.deleted',
      path: '/events/users',
      maxMessages: 20,
      maxAwaitMs: 200,
      note: 'Deleted users, up to 20 a call: each may have hundreds of cards to take a name off.',
    },
  ],
  ownData: true,
  paths: [
    { prefix: '/api/v1/courses', auth: 'user', maxBodyBytes: COURSE_BYTES },
    { prefix: '/api/v1/own-courses', auth: 'user' },
    {
      prefix: '/api/v1/rounds/import',
      auth: 'user',
      weight: 20,
      maxBodyBytes: 5 * 1024 * 1024,
      answerTimeoutMs: 60_000,
    },
    { prefix: '/api/v1/rounds', auth: 'user' },
    { prefix: '/api/v1/invitations', auth: 'user' },
    { prefix: '/api/v1/partners', auth: 'user' },
    { prefix: '/api/v1/handicaps', auth: 'user' },
    { prefix: '/api/v1/shared-rounds', auth: 'public' },
  ],
  channels: {
    'round:changed': 'a round has a new version, or its share links ended; or a list of these',
  },
  routes: async () => (await import('./routes/index.ts')).roundRoutes,
  permissions: {
    'courses:read': { roles: ROLES, apiKey: true },
    'courses:write': { roles: KEEPERS_OF_COURSES, apiKey: true },
    'courses:own': { roles: ROLES, apiKey: true },
    'rounds:read': { roles: ROLES, apiKey: true },
    'rounds:write': { roles: ROLES, apiKey: true },
    'rounds:attest': { roles: KEEPERS_OF_COURSES, apiKey: true },
    'handicaps:read': { roles: ROLES, apiKey: true },
    'handicaps:adjust': { roles: KEEPERS_OF_COURSES, apiKey: true },
  },
  errors: {
    round_finished: [
      409,
      'The round is finished',
      'The round is finished, so its card no longer takes scores.',
    ],
    round_abandoned: [409, 'The round was abandoned'],
    round_deleted: [409, 'The round was deleted'],
    round_in_progress: [409, 'The round is still in progress'],
    round_full: [409, 'The round has four players already'],
    already_playing: [409, 'The user is on the card already'],
    invitation_lapsed: [
      410,
      'The invitation was open for 30 days, and is no more',
      'This invitation is too old to be accepted.',
    ],
    too_many_invitations: [
      409,
      'Too many seats wait for an answer; some must be answered first',
      'Too many of your players have yet to accept their cards. Ask them to, or add them as guests.',
    ],
    too_many_partners: [409, 'There are as many trusted and blocked members as there may be'],
    too_many_rounds: [
      409,
      'A player has as many rounds as there may be',
      'You, or somebody on the card, have as many rounds as there may be. Delete one first.',
    ],
    too_many_shares: [
      409,
      'As many links of the round are open as may be',
      'This round has as many open links as it may have. End one first.',
    ],
    too_many_away_scores: [
      409,
      'The record holds as many scores from elsewhere as it may',
      'Your record holds as many scores from elsewhere as it may. Take one out first.',
    ],
    too_many_own_courses: [
      409,
      'A member has as many courses of their own as there may be',
      'You keep as many courses of your own as you may. Delete one first.',
    ],
    others_played: [
      409,
      'Another member accepted a card of the round',
      'Somebody else has accepted a card of this round, so it stays. They can leave it first.',
    ],
    owner_stays: [409, 'The owner cannot leave the round'],
    holes_scored: [409, 'The player has scores on holes'],
    total_entered: [409, 'The player has a total only'],
    course_state: [409, 'The state of the course does not allow it'],
    draft_invalid: [409, 'The draft cannot be published as it is'],
  },
});
