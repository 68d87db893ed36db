import { retrySubscription } from '@golfroundpro/shared/retry/retry-subscription.ts';
import { declareService } from '@golfroundpro/shared/service/declaration.ts';
import { ROLES } from '@golfroundpro/shared/tokens/user.ts';
import { CONFIRMATION_BOUNCED, USER_CONFIRMATION } from './events.ts';

const FAMILY = 'user.registration';

/** What the club mails to its people: who comes in is asked to confirm. */
export const service = declareService({
  name: 'notification',
  area: 'members',
  summary: 'mails what the club has to tell a person',
  port: 8087,
  postgres: { connections: 8 },
  outside: ['mail-sink'],
  daprClient: 'sdk',
  calls: ['auth'],
  secrets: { smtpUser: { text: 'golfroundpro' }, smtpPassword: 'key', sealingKey: 'key' },
  publishes: [
    {
      name: 'user.confirmation.sent',
      key: 'user id',
      retentionDays: 7,
      events: [USER_CONFIRMATION, CONFIRMATION_BOUNCED],
    },
  ],
  subscribes: [
    {
      topic: 'user.registration.request',
      path: '/events/registrations',
      maxMessages: 200,
      maxAwaitMs: 100,
      note: 'Which registration is whose, up to 200 a call: by it a mail is asked for again.',
      retry: FAMILY,
    },
    {
      topic: 'user.created',
      path: '/events/created',
      maxMessages: 200,
      maxAwaitMs: 100,
      note: 'Who is in the books, up to 200 a call: identity is asked for the links of their mails at once.',
      retry: FAMILY,
    },
    {
      topic: 'user.registration.repeated',
      path: '/events/repeated',
      maxMessages: 100,
      maxAwaitMs: 100,
      note: 'Whose e-mail somebody registered with once more, up to 100 a call: they are told by mail.',
      retry: FAMILY,
    },
    retrySubscription(FAMILY),
    {
      topic: 'user.deleted',
      path: '/events/deletions',
      maxMessages: 100,
      maxAwaitMs: 100,
      note: 'Who is erased, up to 100 a call.',
    },
  ],
  ownData: true,
  paths: [
    { prefix: '/api/v1/registrations/:statusId/resend', auth: 'public' },
    { prefix: '/api/v1/retries/notification', auth: 'user' },
  ],
  settings: {
    PUBLIC_URL: 'http://localhost:8080',
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: '1025',
    // The sink of this machine speaks no TLS.
    SMTP_TLS: 'false',
    MAIL_FROM: 'GolfRoundPro <club@golfroundpro.example>',
  },
  routes: async () => (await import('./routes/index.ts')).notificationRoutes,
  permissions: {
    'mails:own': { roles: ROLES, apiKey: false },
    'mails:retry': { roles: ['staff', 'admin'], apiKey: false, secondFactor: true },
  },
});
