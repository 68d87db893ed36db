import {
  verifyRegistrationResponse,
  type RegistrationResponseJSON,
  type VerifiedRegistrationResponse,
} from '@simplewebauthn/server';
import { v7 as uuidv7 } from 'uuid';
import { sqlState } from '@golfroundpro/shared/db/database-error.ts';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { AppError, invalidField } from '@golfroundpro/shared/http/app-error.ts';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { AuthContext } from '../context.ts';
import { lockAccount } from '../db/lock-account.ts';
import { useOnce } from '../db/use-once.ts';
import { deviceLabel } from '../domain/device-label.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { openChallenge } from './challenge.ts';
import { ALGORITHMS } from './creation-options.ts';
import { insertPasskey, readPasskeys, type Passkey } from './passkey-rows.ts';
import { relyingParty } from './relying-party.ts';

/** How many passkeys a user may have. */
export const MAX_PASSKEYS = 20;

const UNIQUE_VIOLATION = '23505';

interface NewPasskey {
  userId: string;
  name: string | undefined;
  response: RegistrationResponseJSON;
  caller: Caller;
}

/**
 * Adds the passkey that an authenticator has made (WebAuthn Level 3, section 7.1), and tells its owner. Without a name it
 * is called after the device.
 * @throws AppError invalid_request (credential), too_many_passkeys, unauthenticated
 */
export async function addPasskey(context: AuthContext, wanted: NewPasskey): Promise<Passkey> {
  const { userId, name, response, caller } = wanted;
  const { challengeId, credential } = await verify(context, wanted);
  const { id: credentialId, publicKey, counter: signCount, transports = [] } = credential;
  const passkey: Passkey = {
    ...{ id: uuidv7(), userId, credentialId, publicKey: Buffer.from(publicKey), signCount },
    ...{ transports: response.response.transports ?? transports },
    name: name ?? deviceLabel(caller.userAgent),
    ...{ createdAt: context.now(), lastUsedAt: null },
  };
  await inTransaction(context.pool, async (tx) => {
    if (!(await lockAccount(tx, userId))) throw new AppError('unauthenticated');
    if (!(await useOnce(tx, 'passkey', challengeId))) throw refusal();
    if ((await readPasskeys(tx, userId)).length >= MAX_PASSKEYS) {
      throw new AppError('too_many_passkeys');
    }
    await insertPasskey(tx, passkey).catch((error: unknown) => {
      throw sqlState(error) === UNIQUE_VIOLATION ? refusal() : error;
    });
    const detail = { passkeyId: passkey.id };
    await appendAudit(tx, { action: 'passkey.added', actorId: userId, userId, caller, detail });
    await queueMail(tx, { kind: 'notice', userId, notice: 'passkey-added' });
  });
  context.mail.wake();
  return passkey;
}

type Registration = Extract<VerifiedRegistrationResponse, { verified: true }>['registrationInfo'];

async function verify(
  context: AuthContext,
  { userId: ownerId, response }: NewPasskey,
): Promise<Pick<Registration, 'credential'> & { challengeId: string }> {
  const { rpID, origin } = relyingParty(context.config);
  const asked = { purpose: 'new', ownerId } as const;
  let challengeId: string | undefined;
  const verified = await verifyRegistrationResponse({
    response,
    expectedChallenge: (challenge) =>
      (challengeId = openChallenge(context, asked, challenge)) !== undefined,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(() => undefined);
  if (!verified?.verified || challengeId === undefined) throw refusal();
  return { credential: verified.registrationInfo.credential, challengeId };
}

function refusal(): AppError {
  const message = 'must be a new passkey, made for this page by what was asked for a moment ago';
  return invalidField('credential', message, 'not_valid');
}
