import { api, unwrap } from '../../../lib/api/client.ts';
import type { Evidence, Recovery } from '../../../lib/api/schema.ts';

/** Opens the recovery of an account for somebody who lost all that lets them in. */
export async function openRecovery(
  userId: string,
  body: { evidence: Evidence; email: string },
): Promise<void> {
  const params = { path: { userId } };
  await unwrap(api.POST('/api/v1/auth/accounts/{userId}/recoveries', { params, body }));
}

/** Those that are open, the oldest first. */
export async function listRecoveries(): Promise<Recovery[]> {
  return (await unwrap(api.GET('/api/v1/auth/recoveries'))).items;
}

/** Says as a second person that it is right. @returns whether it is finished by that */
export async function approveRecovery(recoveryId: string): Promise<boolean> {
  const params = { path: { recoveryId } };
  const answer = await unwrap(
    api.POST('/api/v1/auth/recoveries/{recoveryId}/approvals', { params }),
  );
  return answer.finished;
}

export async function cancelRecovery(recoveryId: string): Promise<void> {
  const params = { path: { recoveryId } };
  await unwrap(api.DELETE('/api/v1/auth/recoveries/{recoveryId}', { params }));
}
