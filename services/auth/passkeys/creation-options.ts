import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
} from '@simplewebauthn/server';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { AuthContext } from '../context.ts';
import { AccountEntity } from '../db/account-entity.ts';
import { makeChallenge } from './challenge.ts';
import { readPasskeys } from './passkey-rows.ts';
import { relyingParty } from './relying-party.ts';

/** Ed25519, ECDSA with P-256, RSA: what authenticators have (COSE algorithms). */
export const ALGORITHMS = [-8, -7, -257];

/**
 * What a browser makes a passkey by: one that finds its account by itself, and asks its owner for a finger, a face or a
 * PIN. Which make it is we do not ask.
 * @throws AppError unauthenticated when the account is gone
 */
export async function creationOptions(
  context: AuthContext,
  userId: string,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const account = await context.dataSource.manager.findOneBy(AccountEntity, { id: userId });
  if (!account) throw new AppError('unauthenticated');
  const { rpID, rpName } = relyingParty(context.config);
  const own = await readPasskeys(context.pool, userId);
  return generateRegistrationOptions({
    rpID,
    rpName,
    userID: new Uint8Array(Buffer.from(userId)),
    userName: account.email,
    userDisplayName: account.name,
    challenge: makeChallenge(context, { purpose: 'new', ownerId: userId }),
    attestationType: 'none',
    excludeCredentials: own.map(({ credentialId: id, transports }) => ({ id, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: ALGORITHMS,
  });
}
