import { api, unwrap } from '../../../lib/api/client.ts';
import type { EmailMending, ListedAccount } from '../../../lib/api/schema.ts';

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

/** Ends every wait that wrong passwords or codes have begun. */
export async function unlock(userId: string, reason: string): Promise<void> {
  const sent = { params: pathOf(userId), body: { reason } };
  await unwrap(api.POST('/api/v1/auth/accounts/{userId}/unlocks', sent));
}

/** Ends every API key. */
export async function endKeys(userId: string, reason: string): Promise<void> {
  const sent = { params: pathOf(userId), body: { reason } };
  await unwrap(api.POST('/api/v1/auth/accounts/{userId}/api-key-revocations', sent));
}

/** Takes the logins at identity providers off; sessions end. */
export async function unlink(userId: string, reason: string): Promise<void> {
  const sent = { params: pathOf(userId), body: { reason } };
  await unwrap(api.POST('/api/v1/auth/accounts/{userId}/identity-removals', sent));
}

/** Gives it another e-mail, for somebody who showed who they are. */
export async function mendEmail(userId: string, body: EmailMending): Promise<void> {
  const sent = { params: pathOf(userId), body };
  await unwrap(api.POST('/api/v1/auth/accounts/{userId}/email-mendings', sent));
}

/** Erases it for its owner. */
export async function erase(userId: string, reason: string): Promise<void> {
  const sent = { params: pathOf(userId), body: { reason } };
  await unwrap(api.POST('/api/v1/auth/accounts/{userId}/erasures', sent));
}
