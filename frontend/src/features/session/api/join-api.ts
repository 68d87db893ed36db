import { api, publicApi, unwrap } from '../../../lib/api/client.ts';
import type { IdentityProvider, Registration } from '../../../lib/api/schema.ts';

/**
 * Opens an account; without a password a mail goes out by which one is set, and where the club tells nobody who has an account
 * one goes out to everybody. @returns whether it does, so that one cannot log in yet
 */
export async function register(registration: Registration): Promise<boolean> {
  const answer = await unwrap(publicApi.POST('/api/v1/auth/register', { body: registration }));
  return answer.byMail ?? false;
}

/** Whether one can log in elsewhere, and where. */
export function getProvider(): Promise<IdentityProvider> {
  return unwrap(publicApi.GET('/api/v1/auth/oidc'));
}

/** Mails a link that sets a password; the answer is the same for an email without an account. */
export async function requestPasswordReset(email: string): Promise<void> {
  await unwrap(publicApi.POST('/api/v1/auth/password-resets', { body: { email } }));
}

/** Sets the password by the token of a mailed link; every session of the account ends. */
export async function resetPassword(token: string, password: string): Promise<void> {
  const body = { token, password };
  await unwrap(publicApi.POST('/api/v1/auth/password-resets/confirm', { body }));
}

/** Takes an account back by the token of a mail that told what was done to it: all that lets in ends. */
export async function sayNotMe(token: string): Promise<void> {
  await unwrap(publicApi.POST('/api/v1/auth/not-me', { body: { token } }));
}

/** Stops the recovery of an account by the token of a mail that told of it: nothing changes. */
export async function stopRecovery(token: string): Promise<void> {
  await unwrap(publicApi.POST('/api/v1/auth/stop-recovery', { body: { token } }));
}

/** What shows that a registration is one's own: the link of its mail, or the code in it. */
export type RegistrationProof = { token: string } | { email: string; code: string };

/** Confirms a registration and sets the password. @returns the email, which is verified now */
export async function confirmRegistration(
  proof: RegistrationProof,
  password: string,
): Promise<string> {
  const body = { ...proof, password };
  const answer = await unwrap(publicApi.POST('/api/v1/auth/confirmations', { body }));
  return answer.email;
}

/** Mails the link that verifies an email; the answer is the same for one without an account. */
export async function requestVerification(email: string): Promise<void> {
  await unwrap(publicApi.POST('/api/v1/auth/email-verifications', { body: { email } }));
}

/** @returns the email that the token of a mailed link has verified, for who is not logged in */
export async function verifyEmail(token: string, password: string): Promise<string> {
  const body = { token, password };
  const answer = await unwrap(publicApi.POST('/api/v1/auth/email-verifications/confirm', { body }));
  return answer.email;
}

/** @returns the email that the link or the code of a mail has verified, of who is logged in */
export async function verifyOwnEmail(by: { token: string } | { code: string }): Promise<string> {
  const answer = await unwrap(api.POST('/api/v1/auth/account/email-confirmations', { body: by }));
  return answer.email;
}
