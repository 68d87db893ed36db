import { retrySubscription } from '@golfroundpro/shared/retry/retry-subscription.ts';
import { declareService } from '@golfroundpro/shared/service/declaration.ts';
import { ROLES } from '@golfroundpro/shared/tokens/user.ts';
import {
  INQUIRY_CHANGED,
  MEMBER_CHANGED,
  USER_CREATED,
  USER_DELETED,
  USER_UPDATED,
} from './events.ts';

const USER_KEY = { key: 'user id', retentionDays: 7 };
// Of thousands who come at one moment many go into one transaction.
const MANY = { maxMessages: 200, maxAwaitMs: 100, retry: 'user.registration' };

/** The club's books: who its people are, and where each stands. */
export const service = declareService({
  name: 'member',
  area: 'members',
  summary: 'the people of the club: their data, numbers and standing',
  port: 8085,
  postgres: { connections: 8 },
  daprClient: 'sdk',
  calls: ['auth', 'onboarder'],
  publishes: [
    { name: 'user.created', ...USER_KEY, events: [USER_CREATED] },
    { name: 'member.changed', ...USER_KEY, events: [MEMBER_CHANGED] },
    { name: 'user.updated', ...USER_KEY, events: [USER_UPDATED] },
    { name: 'user.deleted', ...USER_KEY, retentionDays: 30, events: [USER_DELETED] },
    { name: 'member.inquiry', ...USER_KEY, events: [INQUIRY_CHANGED] },
  ],
  subscribes: [
    {
      topic: 'user.registration.request',
      path: '/events/registrations',
      ...MANY,
      note: 'Who came in, up to 200 a call: they are written into the books in one transaction.',
    },
    {
      topic: 'membership.place',
      path: '/events/places',
      ...MANY,
      note: 'Places of registrations, up to 200 a call.',
    },
    {
      topic: 'user.confirmation.sent',
      path: '/events/confirmations',
      ...MANY,
      note: 'Whose confirmation mail has left, up to 200 a call.',
    },
    {
      topic: 'user.verified',
      path: '/events/verifications',
      ...MANY,
      note: 'Whose e-mail is verified, up to 200 a call.',
    },
    retrySubscription('user.registration'),
    {
      topic: 'user.loggedIn',
      path: '/events/logins',
      maxMessages: 200,
      maxAwaitMs: 200,
      note: 'Who logged in, up to 200 a call: the time of the last is kept.',
    },
    {
      topic: 'account.changed',
      path: '/events/accounts',
      maxMessages: 20,
      maxAwaitMs: 200,
      note: 'Changed and removed accounts, up to 20 a call: of who is gone all others are told.',
    },
    {
      topic: 'user.updated',
      path: '/events/updates',
      maxMessages: 20,
      maxAwaitMs: 200,
      note: 'What was changed in the books, up to 20 a call: auth is told the names that were given there.',
    },
    {
      topic: 'user.deleted',
      path: '/events/deletions',
      maxMessages: 20,
      maxAwaitMs: 200,
      note: 'What auth of an earlier release told of deleted users, up to 20 a call; its own change nothing.',
    },
  ],
  ownData: true,
  paths: [
    { prefix: '/api/v1/users', auth: 'user' },
    { prefix: '/api/v1/users/export', auth: 'user', weight: 20, answerTimeoutMs: 30_000 },
    {
      prefix: '/api/v1/users/import',
      auth: 'user',
      weight: 20,
      maxBodyBytes: 2 * 1024 * 1024,
      answerTimeoutMs: 60_000,
    },
    { prefix: '/api/v1/inquiries', auth: 'user' },
    { prefix: '/api/v1/retries/member', auth: 'user' },
  ],
  routes: async () => (await import('./routes/index.ts')).memberRoutes,
  permissions: {
    'users:read': { roles: ['staff', 'admin'], apiKey: false, secondFactor: true },
    'users:write': { roles: ['staff', 'admin'], apiKey: false, secondFactor: true },
    'inquiries:answer': { roles: ['staff', 'admin'], apiKey: false, secondFactor: true },
    'members:retry': { roles: ['staff', 'admin'], apiKey: false, secondFactor: true },
    'membership:own': { roles: ROLES, apiKey: true },
  },
  errors: {
    not_acceptable: [406, 'None of the forms that are asked for can be had'],
    too_many_inquiries: [
      409,
      'As many inquiries wait for an answer as may be',
      'As many of your questions wait for an answer as may be.',
    ],
    inquiry_closed: [409, 'The inquiry is closed', 'This question is closed.'],
    too_many_operations: [
      409,
      'As many changes of many people wait as may be',
      'As many changes wait for those before them as may be. Try again in a minute.',
    ],
    operation_running: [
      409,
      'The change of many people has not ended yet',
      'This change is still going on. It can be undone once it has ended.',
    ],
    undo_over: [409, 'The change cannot be undone', 'This change cannot be undone any more.'],
    user_erased: [
      409,
      'The person is erased',
      'This person is erased: there is nothing left to change.',
    ],
  },
});
