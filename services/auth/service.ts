import { declareService, type PublicPath } from '@golfroundpro/shared/service/declaration.ts';
import {
  ENTRY_RECORDED,
  USER_DELETED,
  USER_LOGGED_IN,
  USER_LOGGED_OUT,
  USER_UPDATED,
  USER_VERIFIED,
} from './events.ts';

const below = (name: string, path: Omit<PublicPath, 'prefix'>): PublicPath => ({
  prefix: `/api/v1/auth/${name}`,
  ...path,
});
// Up to 64 passwords wait to be hashed, and the first one behind a start for the dictionaries too.
const HASHES = { answerTimeoutMs: 15_000 };
const CREDENTIALS = { takesCredentials: true, ...HASHES };
const USER_KEY = { key: 'user id' };

/** Who people are, and what they may. */
export const service = declareService({
  name: 'auth',
  area: 'identity',
  summary: 'accounts, sessions, second factors, OpenID Connect, API keys, the audit log',
  port: 8081,
  postgres: { connections: 16, audit: true },
  outside: ['mail-sink', 'identity-provider'],
  daprState: true,
  calls: ['onboarder'],
  secrets: {
    signingKeys: 'signingKeys',
    refreshTokenKey: 'key',
    passwordPepper: 'key',
    userSecretKey: 'key',
    digestKey: 'key',
    smtpUser: { text: 'golfroundpro' },
    smtpPassword: 'key',
    oidcClientSecret: 'key',
  },
  publishes: [
    { name: 'user.loggedIn', ...USER_KEY, retentionDays: 7, events: [USER_LOGGED_IN] },
    { name: 'user.loggedOut', ...USER_KEY, retentionDays: 7, events: [USER_LOGGED_OUT] },
    // What concerns log-in. Types are as when auth told everybody of them: a release beside this one knows them too.
    {
      name: 'account.changed',
      ...USER_KEY,
      retentionDays: 30,
      events: [USER_UPDATED, USER_DELETED],
    },
    { name: 'user.verified', ...USER_KEY, retentionDays: 7, events: [USER_VERIFIED] },
    // Nobody here takes it: a copy of the audit log for whoever looks after the club.
    { name: 'audit.recorded', ...USER_KEY, retentionDays: 365, events: [ENTRY_RECORDED] },
  ],
  subscribes: [
    {
      topic: 'golf.invitation',
      path: '/events/invitations',
      maxMessages: 20,
      maxAwaitMs: 200,
      note: 'Members who were put on a card, up to 20 a call: a mail is queued for each.',
    },
  ],
  ownData: true,
  paths: [
    { prefix: '/.well-known/jwks.json', auth: 'public' },
    { prefix: '/api/v1/auth', auth: 'public' },
    below('account', { auth: 'user', ...HASHES }),
    below('account-invitations', { auth: 'user' }),
    below('account-invitations/accept', { auth: 'public', ...CREDENTIALS }),
    ...['applicants', 'accounts', 'audit', 'names', 'recoveries', 'sessions'].map((name) =>
      below(name, { auth: 'user' }),
    ),
    below('step-up', { auth: 'user', ...CREDENTIALS }),
    ...[
      'login',
      'register',
      'confirmations',
      'password-resets',
      'email-verifications',
      'not-me',
      'stop-recovery',
      'oidc/finish',
    ].map((name) => below(name, { auth: 'public', ...CREDENTIALS })),
  ],
  settings: {
    PUBLIC_URL: 'http://localhost:8080',
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: '1025',
    // The sink of this machine speaks no TLS.
    SMTP_TLS: 'false',
    MAIL_FROM: 'GolfRoundPro <club@golfroundpro.example>',
    OIDC_ISSUER: 'http://localhost:8026',
    OIDC_CLIENT_ID: 'golfroundpro',
    OIDC_NAME: "the club's test identity provider",
    // Makes the demo accounts; never set where others come.
    SEED_DEMO: 'true',
  },
  routes: async () => (await import('./routes/index.ts')).authRoutes,
  permissions: {
    'account:manage': { roles: ['golfer', 'coach', 'staff', 'admin'], apiKey: false },
    'accounts:manage': { roles: ['admin'], apiKey: false, secondFactor: true },
    'members:admit': { roles: ['staff', 'admin'], apiKey: false, secondFactor: true },
    'names:read': { roles: ['golfer', 'coach', 'staff', 'admin'], apiKey: false },
    'audit:read': { roles: ['admin'], apiKey: false, secondFactor: true },
  },
  errors: {
    invalid_credentials: [
      401,
      'E-mail or password is wrong',
      'That email and password do not belong together.',
    ],
    mfa_required: [
      401,
      'A code of your authenticator or a backup code is needed',
      'Your account asks for a code as well.',
    ],
    passkey_refused: [
      401,
      'The passkey was not accepted',
      'That passkey was not accepted. Try it once more, or log in another way.',
    ],
    code_invalid: [
      401,
      'The code is not right, or was used before',
      'That code is not right, or was used before.',
    ],
    oidc_refused: [
      401,
      'The login at the identity provider did not succeed',
      'Logging in there did not work. Try it once more, or log in with your email.',
    ],
    account_suspended: [
      401,
      'The account is suspended',
      'Your account is suspended: the club’s office knows why.',
    ],
    refresh_token_invalid: [
      401,
      'The refresh token is not valid',
      'Your session has ended. Log in again to go on.',
    ],
    refresh_token_expired: [
      401,
      'The session has ended',
      'Your session has ended. Log in again to go on.',
    ],
    refresh_token_reused: [
      401,
      'The refresh token was used before; the session was ended',
      'Your session was ended for safety. Log in again to go on.',
    ],
    email_taken: [
      409,
      'This e-mail is registered already',
      'This email already has an account. Log in instead.',
    ],
    registration_unconfirmed: [
      409,
      'This e-mail is registered, and waits to be confirmed by the link of its mail',
      'This email is registered already, and waits to be confirmed. Follow the link in the mail that it got.',
    ],
    email_unverified_elsewhere: [
      409,
      'An account with this e-mail exists that never verified it',
      'An account with this email exists, but never verified it. Log in to it with its password, or set a new one by mail.',
    ],
    account_invited: [409, 'This e-mail was invited already', 'This email was invited already.'],
    totp_enrolled: [
      409,
      'An authenticator is set up already',
      'An authenticator is set up already.',
    ],
    totp_not_enrolled: [409, 'No authenticator is set up', 'No authenticator is set up.'],
    recovery_open: [
      409,
      'A recovery of this account is open already',
      'A recovery of this account is open already.',
    ],
    last_admin: [
      409,
      'The club needs one admin',
      'The club needs one admin. Make somebody else an admin first.',
    ],
    admin_needed: [
      403,
      'It takes an admin to erase who has a role of the club',
      'This person has a role of the club: it takes an admin to delete them.',
    ],
    too_many_api_keys: [
      409,
      'There are as many API keys as there may be',
      'You have as many API keys as one may have. Revoke one first.',
    ],
    too_many_passkeys: [
      409,
      'There are as many passkeys as there may be',
      'You have as many passkeys as one may have. Remove one first.',
    ],
    too_many_exports: [
      429,
      'All that is kept was taken along as often as may be in a day',
      'You have taken everything along as often as one may in a day. Come back tomorrow.',
    ],
    link_invalid: [
      410,
      'The link has ended or never was',
      'This link is too old, or was not copied whole.',
    ],
    link_used: [
      410,
      'The link was used before',
      'This link was used before: what it was for is done.',
    ],
    too_many_attempts: [429, 'Too many attempts; wait before the next', 'Too many attempts.'],
    sessions_unavailable: [
      503,
      'The session store cannot be reached',
      'Logging in is not possible right now.',
    ],
    claims_unavailable: [
      503,
      'Nobody new can be taken in right now',
      'Nobody new can be taken in right now. Please try again in a moment.',
    ],
    oidc_unavailable: [
      503,
      'The identity provider cannot be reached',
      'Logging in there is not possible right now. You can log in with your email.',
    ],
  },
});
