import { publicApi, unwrap } from '../../../lib/api/client.ts';
import type { SecondFactor } from '../../../lib/api/schema.ts';
import { askForPasskey } from '../../../lib/passkeys.ts';

/** Ends the login that the identity provider confirmed; as `logIn` otherwise. */
export async function finishProviderLogin(second: Partial<SecondFactor>): Promise<string> {
  const answer = await unwrap(publicApi.POST('/api/v1/auth/oidc/finish', { body: second }));
  return answer.accessToken;
}

/**
 * Asks for a code by mail; the answer is the same for an email without an account.
 * @returns what the code counts with
 */
export async function askForMailCode(email: string): Promise<string> {
  const answer = await unwrap(publicApi.POST('/api/v1/auth/login/mail-codes', { body: { email } }));
  return answer.handle;
}

/** Logs in with the code of a mail; as `logIn` otherwise. */
export async function logInByMailCode(
  given: { handle: string; mailCode: string } & Partial<SecondFactor>,
): Promise<string> {
  const answer = await unwrap(publicApi.POST('/api/v1/auth/login/mail-code', { body: given }));
  return answer.accessToken;
}

/**
 * Logs in with a passkey; undefined: whoever was asked for it did not want to.
 * @returns the access token; as `logIn` otherwise
 */
export async function logInByPasskey(): Promise<string | undefined> {
  const options = await unwrap(publicApi.POST('/api/v1/auth/login/passkey/options'));
  const credential = await askForPasskey(options);
  if (!credential) return undefined;
  const answer = await unwrap(
    publicApi.POST('/api/v1/auth/login/passkey', { body: { credential } }),
  );
  return answer.accessToken;
}
