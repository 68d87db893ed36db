import { api, unwrap } from '../../../lib/api/client.ts';
import type { OwnRecovery } from '../../../lib/api/schema.ts';

/** The recovery of one's own account that is open, or null. */
export async function getOwnRecovery(): Promise<OwnRecovery | null> {
  return (await unwrap(api.GET('/api/v1/auth/account/recovery'))).recovery;
}

/** Stops it: whoever is logged in has lost nothing. */
export async function stopOwnRecovery(): Promise<void> {
  await unwrap(api.DELETE('/api/v1/auth/account/recovery'));
}
