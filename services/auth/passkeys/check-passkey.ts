import {
  verifyAuthenticationResponse,
  type AuthenticationResponseJSON,
  type VerifiedAuthenticationResponse,
} from '@simplewebauthn/server';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { AuthContext } from '../context.ts';
import { useOnce } from '../db/use-once.ts';
import { openChallenge, type ChallengeFor } from './challenge.ts';
import { findPasskey, usePasskey, type Passkey } from './passkey-rows.ts';
import { relyingParty } from './relying-party.ts';

/**
 * Checks what an authenticator signed (WebAuthn Level 3, section 7.2): a challenge of ours, for this very purpose, once;
 * for this page, with its owner's finger, face or PIN; by a passkey that we know, whose count went on.
 * @throws AppError passkey_refused
 */
export async function checkPasskey(
  context: AuthContext,
  asked: ChallengeFor,
  { response, passkey }: { response: AuthenticationResponseJSON; passkey: Passkey | undefined },
): Promise<Passkey> {
  if (!passkey) return refusePasskey('unknown');
  if (!isOwner(response, passkey)) return refusePasskey('another owner');
  const { challengeId, signCount } = await verify(context, asked, { response, passkey });
  await inTransaction(context.pool, async (tx) => {
    if (!(await useOnce(tx, 'passkey', challengeId))) refusePasskey('used before');
    const use = { id: passkey.id, signCount, at: context.now() };
    if (!(await usePasskey(tx, use))) refusePasskey('counted back');
  });
  return passkey;
}

/** The passkey that a response names, if it is one of this user, where there is one. */
export async function passkeyOf(
  { pool }: Pick<AuthContext, 'pool'>,
  { id }: AuthenticationResponseJSON,
  userId?: string,
): Promise<Passkey | undefined> {
  const passkey = await findPasskey(pool, id);
  return userId === undefined || passkey?.userId === userId ? passkey : undefined;
}

/** The 401 of a passkey; why is for the log, and for nobody who tries. */
export function refusePasskey(why: string): never {
  throw new AppError('passkey_refused', { cause: new Error(why) });
}

/** An authenticator that found the account by itself says whose it is. */
function isOwner({ response }: AuthenticationResponseJSON, { userId }: Passkey): boolean {
  const { userHandle } = response;
  return userHandle === undefined || Buffer.from(userHandle, 'base64url').toString() === userId;
}

async function verify(
  context: AuthContext,
  asked: ChallengeFor,
  { response, passkey }: { response: AuthenticationResponseJSON; passkey: Passkey },
): Promise<{ challengeId: string; signCount: number }> {
  const { rpID, origin } = relyingParty(context.config);
  const { credentialId: id, publicKey, signCount: counter } = passkey;
  let challengeId: string | undefined;
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: (challenge) =>
      (challengeId = openChallenge(context, asked, challenge)) !== undefined,
    expectedOrigin: origin,
    expectedRPID: rpID,
    credential: { id, publicKey: new Uint8Array(publicKey), counter },
    requireUserVerification: true,
  }).catch((error: unknown): VerifiedAuthenticationResponse => refusePasskey(String(error)));
  if (!verified.verified || challengeId === undefined) return refusePasskey('a wrong signature');
  return { challengeId, signCount: verified.authenticationInfo.newCounter };
}
