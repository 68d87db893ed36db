import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import type { AuthContext } from '../context.ts';
import { AccountEntity } from '../db/account-entity.ts';
import { keptDeviceToken } from '../devices/device-token.ts';
import type { CompleteLogin } from '../sessions/complete-login.ts';
import { observeLogin } from '../sessions/observe-login.ts';
import { startSession } from '../sessions/start-session.ts';
import { ANYBODY } from './challenge.ts';
import { checkPasskey, passkeyOf, refusePasskey } from './check-passkey.ts';

export interface PasskeyLogin {
  response: AuthenticationResponseJSON;
  caller: Caller;
  deviceToken: string | undefined;
}

/**
 * Opens a session for whoever has a passkey: it is two factors in one, the authenticator and the finger, face or PIN
 * that opens it, so nothing else is asked.
 * @throws AppError passkey_refused, invalid_credentials
 */
export async function loginWithPasskey(
  context: AuthContext,
  { response, caller, deviceToken }: PasskeyLogin,
): Promise<CompleteLogin> {
  const passkey = await passkeyOf(context, response);
  const who = { method: 'passkey', userId: passkey?.userId, caller } as const;
  return observeLogin(context, who, async () => {
    const asked = { purpose: 'login', ownerId: ANYBODY } as const;
    const { userId: id } = await checkPasskey(context, asked, { response, passkey });
    const account = await context.dataSource.manager.findOneBy(AccountEntity, { id });
    if (!account) return refusePasskey('the account is gone');
    const { roles, emailVerifiedAt } = account;
    const device = keptDeviceToken(deviceToken);
    const tokens = await startSession(context, {
      account: { id, roles, emailVerifiedAt },
      caller,
      methods: ['passkey'],
      complete: true,
      deviceToken: device,
    });
    return { tokens, deviceToken: device };
  });
}
