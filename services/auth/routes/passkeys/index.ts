import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { askForNewPasskey } from './ask-for-new-passkey.ts';
import { askForPasskeyLogin, askForPasskeyStepUp } from './ask-for-passkey.ts';
import { createPasskey } from './create-passkey.ts';
import { deletePasskeyRoute } from './delete-passkey.ts';
import { listPasskeys } from './list-passkeys.ts';
import { loginByPasskey } from './login-by-passkey.ts';

/** Keys that an authenticator holds: to make, use and end them. */
export function passkeyRoutes(context: AuthContext): Route[] {
  return [
    askForPasskeyLogin(context),
    loginByPasskey(context),
    askForPasskeyStepUp(context),
    listPasskeys(context),
    askForNewPasskey(context),
    createPasskey(context),
    deletePasskeyRoute(context),
  ];
}
