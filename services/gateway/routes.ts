/** A service behind the gateway. */
export type UpstreamName = 'auth' | 'round' | 'analytics';

/** A part of the public API and who serves it. Nothing else is ever forwarded. */
export interface ProxyRoute {
  /** The path itself and everything below it. */
  prefix: string;
  upstream: UpstreamName;
  /** Who may call; the service checks the token again, and what it allows. */
  auth: 'public' | 'user';
  /** What is counted: all calls of an address, or the calls of a user to this route. */
  limit: 'per-address' | 'per-user';
  /** The most a body may be; 64 KB unless told. */
  maxBodyBytes?: number;
  /** How long the service may take to begin its answer; 5 s unless told. */
  answerTimeoutMs?: number;
}

/** All that is forwarded; of two prefixes that fit the first is taken. */
export const PROXY_ROUTES: ProxyRoute[] = [
  { prefix: '/.well-known/jwks.json', upstream: 'auth', auth: 'public', limit: 'per-address' },
  { prefix: '/api/v1/auth', upstream: 'auth', auth: 'public', limit: 'per-address' },
  { prefix: '/api/v1/courses', upstream: 'round', auth: 'user', limit: 'per-user' },
  {
    prefix: '/api/v1/rounds/import',
    upstream: 'round',
    auth: 'user',
    limit: 'per-user',
    maxBodyBytes: 5 * 1024 * 1024,
    answerTimeoutMs: 60_000,
  },
  { prefix: '/api/v1/rounds', upstream: 'round', auth: 'user', limit: 'per-user' },
  { prefix: '/api/v1/handicaps', upstream: 'round', auth: 'user', limit: 'per-user' },
  { prefix: '/api/v1/shared-rounds', upstream: 'round', auth: 'public', limit: 'per-address' },
  { prefix: '/api/v1/analytics', upstream: 'analytics', auth: 'user', limit: 'per-user' },
  { prefix: '/api/v1/leaderboards', upstream: 'analytics', auth: 'user', limit: 'per-user' },
  { prefix: '/api/v1/achievements', upstream: 'analytics', auth: 'user', limit: 'per-user' },
];
