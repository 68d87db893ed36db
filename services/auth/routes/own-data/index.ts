import type { Route } from '@golfroundpro/shared/http/route.ts';
import { ownDataRoute } from '@golfroundpro/shared/own-data/own-data-route.ts';
import type { AuthContext } from '../../context.ts';
import { dataOf } from '../../own-data/data-of.ts';
import { AuthData } from './auth-data.ts';
import { askForOwnData } from './ask-for-own-data.ts';

/** What auth holds of a person. */
export function ownDataRoutes(context: AuthContext): Route[] {
  return [
    askForOwnData(context),
    ownDataRoute({
      permission: 'account:manage',
      stepUp: true,
      told: AuthData,
      of: (userId) => dataOf(context, userId),
    }),
  ];
}
