import { api, proofApi, tokens, unwrap } from '../../../lib/api/client.ts';
import type {
  Account,
  EndedWithPassword,
  OpenSession,
  StepUpProof,
} from '../../../lib/api/schema.ts';

export function rename(name: string): Promise<Account> {
  return unwrap(api.PATCH('/api/v1/auth/account', { body: { name } }));
}

/** Mails a link to the new email; it counts once that link was opened. */
export async function requestEmailChange(email: string): Promise<void> {
  await unwrap(api.POST('/api/v1/auth/account/email-changes', { body: { email } }));
}

/** Sets a new password; what is not kept ends. */
export async function changePassword(password: string, keep: EndedWithPassword[]): Promise<void> {
  await unwrap(api.PUT('/api/v1/auth/account/password', { body: { password, keep } }));
}

export async function deleteAccount(): Promise<void> {
  await unwrap(api.DELETE('/api/v1/auth/account'));
}

/** Proves again who one is, for the minutes in which sensitive things can be changed; the session goes on with new tokens. */
export async function proveIdentity(proof: StepUpProof): Promise<void> {
  const answer = await unwrap(proofApi.POST('/api/v1/auth/step-up', { body: proof }));
  if (answer) tokens.set(answer.accessToken);
}

/** Everything that is kept of the one who asks, as a file of JSON. */
export function takeOwnData(): Promise<Blob> {
  return unwrap(api.POST('/api/v1/own-data', { parseAs: 'blob' }));
}

/** Where one is logged in. */
export async function listSessions(): Promise<OpenSession[]> {
  return (await unwrap(api.GET('/api/v1/auth/sessions'))).items;
}

export async function endSession(sessionId: string): Promise<void> {
  const params = { path: { sessionId } };
  await unwrap(api.DELETE('/api/v1/auth/sessions/{sessionId}', { params }));
}

/** Ends every session but this one. */
export async function endOtherSessions(): Promise<void> {
  await unwrap(api.DELETE('/api/v1/auth/sessions'));
}
