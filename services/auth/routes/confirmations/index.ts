import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { confirmRegistrationRoute } from './confirm-registration.ts';
import { prepareConfirmationsRoute } from './prepare-confirmations.ts';

/** How whoever registered at the club's form or desk shows that their e-mail is theirs. */
export function confirmationRoutes(context: AuthContext): Route[] {
  return [confirmRegistrationRoute(context), prepareConfirmationsRoute(context)];
}
