// Generated from every service.ts by npm run generate.
import type { PublicPath } from '@golfroundpro/shared/service/declaration.ts';

/** A service behind the gateway. */
export type UpstreamName = 'analytics' | 'auth' | 'cache-updater' | 'member' | 'notification' | 'onboarder' | 'profile' | 'round' | 'worker';

/** A part of the public API and who serves it. Nothing else is ever forwarded. */
export interface ProxyRoute extends PublicPath {
  upstream: UpstreamName;
}

/** Every service that something is forwarded to, and the setting that says where it is. */
export const UPSTREAMS: Record<UpstreamName, string> = {
  analytics: 'ANALYTICS_URL',
  auth: 'AUTH_URL',
  'cache-updater': 'CACHE_UPDATER_URL',
  member: 'MEMBER_URL',
  notification: 'NOTIFICATION_URL',
  onboarder: 'ONBOARDER_URL',
  profile: 'PROFILE_URL',
  round: 'ROUND_URL',
  worker: 'WORKER_URL',
};

/** All that is forwarded; of the prefixes that fit the longest is taken. */
export const PROXY_ROUTES: ProxyRoute[] = [
  { prefix: '/.well-known/jwks.json', upstream: 'auth', auth: 'public' },
  { prefix: '/api/v1/achievements', upstream: 'analytics', auth: 'user' },
  { prefix: '/api/v1/analytics', upstream: 'analytics', auth: 'user' },
  { prefix: '/api/v1/auth', upstream: 'auth', auth: 'public' },
  { prefix: '/api/v1/auth/account', upstream: 'auth', auth: 'user', answerTimeoutMs: 15000 },
  { prefix: '/api/v1/auth/account-invitations', upstream: 'auth', auth: 'user' },
  { prefix: '/api/v1/auth/account-invitations/accept', upstream: 'auth', auth: 'public', takesCredentials: true, answerTimeoutMs: 15000 },
  { prefix: '/api/v1/auth/accounts', upstream: 'auth', auth: 'user' },
  { prefix: '/api/v1/auth/applicants', upstream: 'auth', auth: 'user' },
  { prefix: '/api/v1/auth/audit', upstream: 'auth', auth: 'user' },
  { prefix: '/api/v1/auth/confirmations', upstream: 'auth', auth: 'public', takesCredentials: true, answerTimeoutMs: 15000 },
  { prefix: '/api/v1/auth/email-verifications', upstream: 'auth', auth: 'public', takesCredentials: true, answerTimeoutMs: 15000 },
  { prefix: '/api/v1/auth/login', upstream: 'auth', auth: 'public', takesCredentials: true, answerTimeoutMs: 15000 },
  { prefix: '/api/v1/auth/names', upstream: 'auth', auth: 'user' },
  { prefix: '/api/v1/auth/not-me', upstream: 'auth', auth: 'public', takesCredentials: true, answerTimeoutMs: 15000 },
  { prefix: '/api/v1/auth/oidc/finish', upstream: 'auth', auth: 'public', takesCredentials: true, answerTimeoutMs: 15000 },
  { prefix: '/api/v1/auth/password-resets', upstream: 'auth', auth: 'public', takesCredentials: true, answerTimeoutMs: 15000 },
  { prefix: '/api/v1/auth/recoveries', upstream: 'auth', auth: 'user' },
  { prefix: '/api/v1/auth/register', upstream: 'auth', auth: 'public', takesCredentials: true, answerTimeoutMs: 15000 },
  { prefix: '/api/v1/auth/sessions', upstream: 'auth', auth: 'user' },
  { prefix: '/api/v1/auth/step-up', upstream: 'auth', auth: 'user', takesCredentials: true, answerTimeoutMs: 15000 },
  { prefix: '/api/v1/auth/stop-recovery', upstream: 'auth', auth: 'public', takesCredentials: true, answerTimeoutMs: 15000 },
  { prefix: '/api/v1/courses', upstream: 'round', auth: 'user', maxBodyBytes: 65536 },
  { prefix: '/api/v1/handicaps', upstream: 'round', auth: 'user' },
  { prefix: '/api/v1/inquiries', upstream: 'member', auth: 'user' },
  { prefix: '/api/v1/invitations', upstream: 'round', auth: 'user' },
  { prefix: '/api/v1/jobs', upstream: 'worker', auth: 'user' },
  { prefix: '/api/v1/leaderboards', upstream: 'analytics', auth: 'user' },
  { prefix: '/api/v1/membership-days', upstream: 'onboarder', auth: 'user' },
  { prefix: '/api/v1/own-courses', upstream: 'round', auth: 'user' },
  { prefix: '/api/v1/partners', upstream: 'round', auth: 'user' },
  { prefix: '/api/v1/profiles', upstream: 'profile', auth: 'user' },
  { prefix: '/api/v1/register', upstream: 'onboarder', auth: 'public' },
  { prefix: '/api/v1/registrations', upstream: 'cache-updater', auth: 'public' },
  { prefix: '/api/v1/registrations/:statusId/offer', upstream: 'onboarder', auth: 'public' },
  { prefix: '/api/v1/registrations/:statusId/resend', upstream: 'notification', auth: 'public' },
  { prefix: '/api/v1/registrations/desk', upstream: 'onboarder', auth: 'user' },
  { prefix: '/api/v1/retries/member', upstream: 'member', auth: 'user' },
  { prefix: '/api/v1/retries/notification', upstream: 'notification', auth: 'user' },
  { prefix: '/api/v1/rounds', upstream: 'round', auth: 'user' },
  { prefix: '/api/v1/rounds/import', upstream: 'round', auth: 'user', weight: 20, maxBodyBytes: 5242880, answerTimeoutMs: 60000 },
  { prefix: '/api/v1/shared-rounds', upstream: 'round', auth: 'public' },
  { prefix: '/api/v1/users', upstream: 'member', auth: 'user' },
  { prefix: '/api/v1/users/export', upstream: 'member', auth: 'user', weight: 20, answerTimeoutMs: 30000 },
  { prefix: '/api/v1/users/import', upstream: 'member', auth: 'user', weight: 20, maxBodyBytes: 2097152, answerTimeoutMs: 60000 },
  { prefix: '/api/v1/users/profile', upstream: 'profile', auth: 'user' },
  { prefix: '/api/v1/users/profile/avatar', upstream: 'profile', auth: 'user', weight: 10, maxBodyBytes: 5242880 },
  { prefix: '/api/v1/waiting-room', upstream: 'onboarder', auth: 'public' },
];

/** Every service that holds something of people. */
export const HOLDERS: UpstreamName[] = ['analytics', 'auth', 'cache-updater', 'member', 'notification', 'onboarder', 'profile', 'round', 'worker'];
