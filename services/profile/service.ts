import { declareService } from '@golfroundpro/shared/service/declaration.ts';
import { ROLES } from '@golfroundpro/shared/tokens/user.ts';
import { AVATAR_BYTES } from './avatars/domain/avatar-bounds.ts';
import { AVATAR_UPLOADED, PROFILE_CHANGED } from './events.ts';

/** What a golfer shows of themselves, and who sees it. */
export const service = declareService({
  name: 'profile',
  area: 'members',
  summary: "golfers' cards: home club, tee, avatar, privacy",
  port: 8088,
  postgres: { connections: 4 },
  redis: ['redis-cache'],
  daprClient: 'sdk',
  calls: ['auth'],
  publishes: [
    { name: 'profile.changed', key: 'user id', retentionDays: 7, events: [PROFILE_CHANGED] },
    { name: 'profile.avatar', key: 'user id', retentionDays: 7, events: [AVATAR_UPLOADED] },
  ],
  subscribes: [
    {
      topic: 'member.changed',
      path: '/events/members',
      maxMessages: 100,
      maxAwaitMs: 100,
      note: 'Who is a member now, up to 100 a call: one statement takes them all.',
    },
    {
      topic: 'user.deleted',
      path: '/events/users',
      maxMessages: 20,
      maxAwaitMs: 200,
      note: 'Deleted users, up to 20 a call: of each a profile and its pictures go.',
    },
  ],
  ownData: true,
  paths: [
    {
      prefix: '/api/v1/users/profile/avatar',
      auth: 'user',
      weight: 10,
      maxBodyBytes: AVATAR_BYTES,
    },
    { prefix: '/api/v1/users/profile', auth: 'user' },
    { prefix: '/api/v1/profiles', auth: 'user' },
  ],
  routes: async () => (await import('./routes/index.ts')).profileRoutes,
  permissions: {
    'profile:read': { roles: ROLES, apiKey: true },
    'profile:write': { roles: ROLES, apiKey: true },
  },
  errors: {
    not_an_image: [
      422,
      'The file is no image that is taken',
      'This file is no PNG, JPEG or WebP picture, or it is broken.',
    ],
    avatar_not_wanted: [404, 'The picture was taken back, or is made already'],
  },
});
