import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../context.ts';
import { removeAccount } from './delete-account.ts';
import { getKeySet } from './get-key-set.ts';
import { login } from './login.ts';
import { logout } from './logout.ts';
import { refresh } from './refresh.ts';
import { register } from './register.ts';

/** Every action of auth. */
export function authRoutes(context: AuthContext): Route[] {
  return [
    register(context),
    login(context),
    refresh(context),
    logout(context),
    removeAccount(context),
    getKeySet(context),
  ];
}
