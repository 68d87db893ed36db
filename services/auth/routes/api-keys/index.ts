import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { createApiKey } from './create-api-key.ts';
import { exchangeApiKey } from './exchange-api-key.ts';
import { listApiKeys } from './list-api-keys.ts';
import { revokeApiKey } from './revoke-api-key.ts';

/** Keys with which machines speak for their owners. */
export function apiKeyRoutes(context: AuthContext): Route[] {
  return [
    listApiKeys(context),
    createApiKey(context),
    revokeApiKey(context),
    exchangeApiKey(context),
  ];
}
