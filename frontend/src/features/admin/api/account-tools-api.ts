import { api, unwrap } from '../../../lib/api/client.ts';
import type { ListedAccount } from '../../../lib/api/schema.ts';

const pathOf = (userId: string) => ({ path: { userId } });

/** One account. */
export function getAccount(userId: string): Promise<ListedAccount> {
  return unwrap(api.GET('/api/v1/auth/accounts/{userId}', { params: pathOf(userId) }));
}

/** Lets nobody into an account until it is reinstated. */
export async function suspend(userId: string, reason: string): Promise<void> {
  const sent = { params: pathOf(userId), body: { reason } };
  await unwrap(api.POST('/api/v1/auth/accounts/{userId}/suspensions', sent));
}

/** Lets its owner in again. */
export async function reinstate(userId: string, reason: string): Promise<void> {
  const sent = { params: pathOf(userId), body: { reason } };
  await unwrap(api.POST('/api/v1/auth/accounts/{userId}/reinstatements', sent));
}
