import { api, unwrap } from '../../../lib/api/client.ts';
import type { Account } from '../../../lib/api/schema.ts';

/** One's own account. */
export function getAccount(): Promise<Account> {
  return unwrap(api.GET('/api/v1/auth/account'));
}
