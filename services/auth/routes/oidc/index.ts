import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { finishOidcLogin } from './finish-oidc-login.ts';
import { getOidc } from './get-oidc.ts';
import { startOidcLogin } from './start-oidc-login.ts';
import { takeCallback } from './take-callback.ts';

/** A login at an OpenID provider: there, back again, and into a session. */
export function oidcRoutes(context: AuthContext): Route[] {
  return [
    getOidc(context),
    startOidcLogin(context),
    takeCallback(context),
    finishOidcLogin(context),
  ];
}
