import { api, proofApi, unwrap } from '../../../lib/api/client.ts';
import type { CreatedCredential, Passkey, PasskeyOptions } from '../../../lib/api/schema.ts';

/** With what one logs in without a password. */
export async function listPasskeys(): Promise<Passkey[]> {
  return (await unwrap(api.GET('/api/v1/auth/account/passkeys'))).items;
}

/** What the club says that an authenticator makes a passkey by. */
export function getNewPasskeyOptions(): Promise<PasskeyOptions> {
  return unwrap(api.POST('/api/v1/auth/account/passkeys/options'));
}

/** Adds one that the authenticator has made; it is called after this device. */
export async function addPasskey(credential: CreatedCredential): Promise<void> {
  await unwrap(api.POST('/api/v1/auth/account/passkeys', { body: { credential } }));
}

export async function removePasskey(passkeyId: string): Promise<void> {
  const params = { path: { passkeyId } };
  await unwrap(api.DELETE('/api/v1/auth/account/passkeys/{passkeyId}', { params }));
}

/** What an authenticator is asked where one proves again who one is. */
export function getProofOptions(): Promise<PasskeyOptions> {
  return unwrap(proofApi.POST('/api/v1/auth/step-up/passkey/options'));
}
