import { publicApi, unwrap } from '../../../lib/api/client.ts';
import type { Credentials, Registration } from '../../../lib/api/schema.ts';

/** @returns the access token; the refresh token comes as a cookie that no script can read */
export async function logIn(credentials: Credentials): Promise<string> {
  const answer = await unwrap(publicApi.POST('/api/v1/auth/login', { body: credentials }));
  return answer.accessToken;
}

/** Opens an account; logging in follows by itself. */
export async function register(registration: Registration): Promise<void> {
  await unwrap(publicApi.POST('/api/v1/auth/register', { body: registration }));
}

/** Ends the session at the club, so that the cookie is worth nothing. */
export async function logOut(): Promise<void> {
  await unwrap(publicApi.POST('/api/v1/auth/logout', { body: {} }));
}
