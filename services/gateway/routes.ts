/** A service behind the gateway. */
export type UpstreamName = 'auth' | 'round' | 'analytics';

/** A part of the public API and who serves it. Nothing else is ever forwarded. */
export interface ProxyRoute {
  /** The path itself and everything below it. */
  prefix: string;
  upstream: UpstreamName;
  /**
   * Who may call; the service checks the token again, and what it allows. Signed-in calls are counted
   * by user and route, all others by address.
   */
  auth: 'public' | 'user';
  /** Passwords or codes can be tried here: calls of an address are counted a second time, more strictly. */
  takesCredentials?: boolean;
  /** The most a body may be; 64 KB unless told. */
  maxBodyBytes?: number;
  /** How long the service may take to begin its answer; 5 s unless told. */
  answerTimeoutMs?: number;
}

const AUTH: ProxyRoute[] = [
  ...['account', 'accounts', 'audit', 'sessions'].map((name) => authRoute(name, 'user')),
  { ...authRoute('step-up', 'user'), takesCredentials: true },
  ...['login', 'register', 'password-resets', 'email-verifications', 'oidc/finish'].map((name) => ({
    ...authRoute(name, 'public'),
    takesCredentials: true,
  })),
  { prefix: '/api/v1/auth', upstream: 'auth', auth: 'public' },
];

/** All that is forwarded; of two prefixes that fit the first is taken. */
export const PROXY_ROUTES: ProxyRoute[] = [
  { prefix: '/.well-known/jwks.json', upstream: 'auth', auth: 'public' },
  ...AUTH,
  { prefix: '/api/v1/courses', upstream: 'round', auth: 'user' },
  {
    prefix: '/api/v1/rounds/import',
    upstream: 'round',
    auth: 'user',
    maxBodyBytes: 5 * 1024 * 1024,
    answerTimeoutMs: 60_000,
  },
  { prefix: '/api/v1/rounds', upstream: 'round', auth: 'user' },
  { prefix: '/api/v1/handicaps', upstream: 'round', auth: 'user' },
  { prefix: '/api/v1/shared-rounds', upstream: 'round', auth: 'public' },
  { prefix: '/api/v1/analytics', upstream: 'analytics', auth: 'user' },
  { prefix: '/api/v1/leaderboards', upstream: 'analytics', auth: 'user' },
  { prefix: '/api/v1/achievements', upstream: 'analytics', auth: 'user' },
];

function authRoute(name: string, auth: ProxyRoute['auth']): ProxyRoute {
  return { prefix: `/api/v1/auth/${name}`, upstream: 'auth', auth };
}
