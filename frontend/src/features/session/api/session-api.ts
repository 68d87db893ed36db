import { publicApi, unwrap } from '../../../lib/api/client.ts';
import type { Credentials, SecondFactor } from '../../../lib/api/schema.ts';

/**
 * @returns the access token; the refresh token comes as a cookie that no script can read
 * @throws ApiError mfa_required: the same again, with a second factor
 */
export async function logIn(login: Credentials & Partial<SecondFactor>): Promise<string> {
  const answer = await unwrap(publicApi.POST('/api/v1/auth/login', { body: login }));
  return answer.accessToken;
}

/** Ends the session at the club, so that the cookie is worth nothing. */
export async function logOut(): Promise<void> {
  await unwrap(publicApi.POST('/api/v1/auth/logout', { body: {} }));
}
