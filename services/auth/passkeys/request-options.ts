import {
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import type { AuthContext } from '../context.ts';
import { ANYBODY, makeChallenge } from './challenge.ts';
import { readPasskeys } from './passkey-rows.ts';
import { relyingParty } from './relying-party.ts';

/** What a browser asks for at a login: any passkey for this page. It is the same for everybody. */
export function loginOptions(context: AuthContext): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return generateAuthenticationOptions({
    rpID: relyingParty(context.config).rpID,
    challenge: makeChallenge(context, { purpose: 'login', ownerId: ANYBODY }),
    userVerification: 'required',
  });
}

/** What a browser asks for at a step-up: one of the user's own. */
export async function stepUpOptions(
  context: AuthContext,
  userId: string,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const own = await readPasskeys(context.pool, userId);
  return generateAuthenticationOptions({
    rpID: relyingParty(context.config).rpID,
    challenge: makeChallenge(context, { purpose: 'step-up', ownerId: userId }),
    userVerification: 'required',
    allowCredentials: own.map(({ credentialId: id, transports }) => ({ id, transports })),
  });
}
