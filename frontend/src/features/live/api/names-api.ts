import { api, unwrap } from '../../../lib/api/client.ts';

/** What members are called, of 50 ids at most; who has left is not among them. */
export async function listNames(userIds: string[]): Promise<Record<string, string>> {
  const ids = userIds.join();
  const { items } = await unwrap(api.GET('/api/v1/auth/names', { params: { query: { ids } } }));
  return Object.fromEntries(items.map(({ userId, name }) => [userId, name]));
}
