import { api, unwrap } from '../../../lib/api/client.ts';
import type { Applicant, Page, Refusal } from '../../../lib/api/schema.ts';

/** Who waits for the club to approve them, or was refused; who has waited longest first. */
export function listApplicants(refused: boolean, cursor?: string): Promise<Page<Applicant>> {
  const query = { refused, cursor };
  return unwrap(api.GET('/api/v1/auth/applicants', { params: { query } }));
}

/** Makes somebody a golfer. */
export async function approve(userId: string): Promise<void> {
  const params = { path: { userId } };
  await unwrap(api.POST('/api/v1/auth/applicants/{userId}/approval', { params }));
}

export async function refuse(userId: string, reason: Refusal): Promise<void> {
  const params = { path: { userId } };
  await unwrap(api.POST('/api/v1/auth/applicants/{userId}/refusal', { params, body: { reason } }));
}
