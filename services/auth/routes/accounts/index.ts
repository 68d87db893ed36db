import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { askForEmailChange } from './ask-for-email-change.ts';
import { askForReset, askForVerification } from './ask-for-mail.ts';
import { checkErasureRoute } from './check-erasure.ts';
import { confirmEmailRoute, confirmOwnEmail } from './confirm-email.ts';
import { confirmReset } from './confirm-reset.ts';
import { removeAccount } from './delete-account.ts';
import { erasePersonRoute } from './erase-person.ts';
import { getAccount } from './get-account.ts';
import { getAddresses } from './get-addresses.ts';
import { getKnown } from './get-known.ts';
import { getPeople } from './get-people.ts';
import { listNames } from './list-names.ts';
import { patchAccount } from './patch-account.ts';
import { putPassword } from './put-password.ts';
import { register } from './register.ts';
import { sayNotMe } from './say-not-me.ts';
import { takeNames } from './take-names.ts';

/** Accounts, as their owners make, use and end them. */
export function accountRoutes(context: AuthContext): Route[] {
  return [
    register(context),
    askForVerification(context),
    confirmEmailRoute(context),
    confirmOwnEmail(context),
    askForReset(context),
    confirmReset(context),
    sayNotMe(context),
    getAccount(context),
    patchAccount(context),
    putPassword(context),
    askForEmailChange(context),
    removeAccount(context),
    listNames(context),
    getKnown(context),
    getPeople(context),
    getAddresses(context),
    takeNames(context),
    checkErasureRoute(context),
    erasePersonRoute(context),
  ];
}
