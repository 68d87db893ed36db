import { api, unwrap } from '../../../lib/api/client.ts';
import type { Partner } from '../../../lib/api/schema.ts';

/** Whom one trusts, and whom one has blocked. */
export async function listPartners(): Promise<Partner[]> {
  return (await unwrap(api.GET('/api/v1/partners'))).items;
}

/** Takes back what was said of a member. */
export async function forgetPartner(userId: string): Promise<void> {
  await unwrap(api.DELETE('/api/v1/partners/{userId}', { params: { path: { userId } } }));
}
