import type { Stack } from '../stack/start-stack.ts';

/** Where the service tests find PostgreSQL and the two Redis; each test file takes a corner of its own. */
export function serviceTestEnvironment({
  ports,
  secrets,
}: Pick<Stack, 'ports' | 'secrets'>): Record<string, string> {
  const { postgresPassword: password } = secrets;
  return {
    TEST_POSTGRES_URL: `postgres://postgres:${password}@127.0.0.1:${ports['postgres']}/golfroundpro`,
    TEST_REDIS_STATE_URL: `redis://127.0.0.1:${ports['redis-state']}`,
    TEST_REDIS_CACHE_URL: `redis://127.0.0.1:${ports['redis-cache']}`,
  };
}
