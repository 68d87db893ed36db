import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { askForMailCode } from './ask-for-mail-code.ts';
import { loginByMailCode } from './login-by-mail-code.ts';

/** Logging in with a code that comes by mail. */
export function mailCodeRoutes(context: AuthContext): Route[] {
  return [askForMailCode(context), loginByMailCode(context)];
}
